import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { widthOf } from '../../src/render/width.ts';

test.each([
  ['plain', 5],
  ['', 0],
  ['線形代数', 8],
  ['한국어', 6],
  ['e\u0301', 1],
  ['रैखिक', 4],
  ['🔥', 2],
  ['👨‍👩‍👧‍👦', 2],
  ['🇩🇪', 2],
  ['👍🏽', 2],
  ['1️⃣', 2],
  ['™', 1],
  ['…·→•', 4],
  ['ﾊﾝｶｸ', 4],
])('%j takes %i columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns);
  expect(stringWidth(text)).toBe(columns);
});

test('the widths of words in many scripts are those that string-width gives', () => {
  const scripts = [
    'Latin',
    'Greek',
    'Cyrillic',
    'Hebrew',
    'Arabic',
    'Devanagari',
    'Thai',
    'Hiragana',
    'Han',
    'Hangul',
  ];
  const letters = scripts.flatMap((script) => {
    const letter = /^[\p{L}\p{Nd}]$/u;
    const own = new RegExp(`^\\p{Script=${script}}$`, 'u');
    const points = Array.from({ length: 0xd7a4 }, (_, point) => String.fromCodePoint(point));
    // Single jamo are letters of old texts, which string-width joins to syllables by rules of its own.
    return [
      points.filter(
        (each) =>
          own.test(each) && letter.test(each) && !/[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f]/.test(each),
      ),
    ];
  });
  const words = fc.oneof(
    ...letters.map((list) =>
      fc.array(fc.constantFrom(...list), { maxLength: 12 }).map((parts) => parts.join('')),
    ),
  );
  fc.assert(
    fc.property(words, (word) => widthOf(word) === stringWidth(word)),
    { numRuns: 2_000 },
  );
});
