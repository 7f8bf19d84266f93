import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitsGlob } from '../../../src/core/check/url-globs.ts';

test.each([
  ['https://a.org/x', 'https://a.org/x', true],
  ['https://a.org/x', 'https://a.org/', false],
  ['https://a.org/x/y', 'https://a.org/*', true],
  ['https://a.org/?q=1', 'https://a.org/?q=*', true],
  ['https://a.org/zq=1', 'https://a.org/?q=*', false],
  ['https://b.a.org/x', '*.a.org/*', true],
  ['https://a.org', '*', true],
  ['', '*', true],
  ['ab', 'ab*b', false],
  ['abb', 'ab*b', true],
  ['https://a.org/a.b', 'https://a.org/a+b', false],
])('%j fits %j: %s', (url, glob, fits) => expect(fitsGlob(url, glob)).toBe(fits));

test('the same as a regular expression would say', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (url, glob) => {
      const pattern = glob.split('*').map((part) => part.replaceAll(/\W/g, '\\$&'));
      expect(fitsGlob(url, glob)).toBe(new RegExp(`^${pattern.join('.*')}$`).test(url));
    }),
  );
});

test('in a moment, whatever the glob', () => {
  expect(fitsGlob('a'.repeat(100_000), `${'*a'.repeat(5000)}b`)).toBe(false);
});
