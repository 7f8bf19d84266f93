import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf } from '../../../src/core/roadmap/rules/duplicate-link.ts';

const parsed = (url: string) => (URL.canParse(url) ? new URL(url).href : url);

test('an address that is not parsed is the one that parsing gives', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    '0x7f',
    '1',
    '-',
    '.',
    '..',
    '/',
    '~',
    '_',
    'xn--',
    '%2e',
    ':443',
    '?',
    '#',
  );
  const text = fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (host, rest) => {
      for (const url of [
        `https://${host}${rest}`,
        `https://${host}.org/${rest}`,
        `https://example.org/${rest}`,
      ])
        expect(addressOf(url)).toBe(parsed(url));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['https://example.org/a/b.html', 'https://example.org/a/b.html'],
  ['https://example.org', 'https://example.org/'],
  ['https://EXAMPLE.org:443/', 'https://example.org/'],
  ['https://example.org/a/../b', 'https://example.org/b'],
  ['https://0x7f.1/', 'https://127.0.0.1/'],
  ['not an address', 'not an address'],
])('%s is %s', (url, address) => {
  expect(addressOf(url)).toBe(address);
});
