import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isKebab, LONGEST_ID, slug } from '../../src/core/ids.ts';
import { anyText } from '../any-text.ts';

describe('slug', () => {
  test.each([
    ['Linear Algebra', 'linear-algebra'],
    ['C++', 'cplusplus'],
    ['C#', 'csharp'],
    ['A*', 'a'],
    ['Attention — a primer', 'attention-a-primer'],
    ['Grüße', 'grüße'],
    ['GRU\u0308SSE', 'grüsse'],
    ['  --Probability & Statistics!-- ', 'probability-statistics'],
    ['@tensorflow/tfjs', 'tensorflow-tfjs'],
    ['map -> reduce: how?', 'map-reduce-how'],
    ['线性代数', '线性代数'],
    ['snake_case', 'snake-case'],
    ['3D vision', '3d-vision'],
    ['../../etc/passwd', 'etc-passwd'],
    ['???', ''],
    ['', ''],
    ['\u{1D400}lpha', '\u{1D400}lpha'],
  ])('%j is %j', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  test('is empty or an id, whatever the name', () => {
    const name = fc.oneof(anyText(), fc.string({ unit: 'grapheme' }), fc.string());
    fc.assert(
      fc.property(name, (text) => slug(text) === '' || isKebab(slug(text))),
      { numRuns: 2000 },
    );
  });

  test('is cut between characters', () => {
    const long = slug(`a${'\u{20000}'.repeat(LONGEST_ID)}`);
    expect(isKebab(long)).toBe(true);
    expect(long.length).toBe(LONGEST_ID - 1);
    expect(slug(`${'a'.repeat(LONGEST_ID - 1)} b`)).toBe('a'.repeat(LONGEST_ID - 1));
  });

  test('a name of a million hyphens costs no square', () => {
    expect(slug('- '.repeat(1_000_000))).toBe('');
  });
});

test.each(['a', 'a-b', '3d', 'grüße', '线性-代数', 'a1-2b'])('%s is kebab-case', (text) => {
  expect(isKebab(text)).toBe(true);
});

test.each([
  '',
  '-',
  'a-',
  '-a',
  'a--b',
  'A',
  'a_b',
  'a b',
  'a.b',
  'a/b',
  'Ä',
  'a\n',
  'a\u200bb',
  'x'.repeat(LONGEST_ID + 1),
])('%j is not', (text) => {
  expect(isKebab(text)).toBe(false);
});
