import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test, vi } from 'vitest';
import { clip, clipWords, wrap } from '../../src/render/layout.ts';
import { characters, widthOf } from '../../src/render/width.ts';

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

describe('long texts', () => {
  const whole = (text: string) => [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  const named = (list: Iterable<{ segment: string; index: number }>) =>
    [...list].map(({ segment, index }) => `${index} ${segment}`);

  test('have the same characters bit by bit', () => {
    const pieces = [
      'a',
      'e\u0301',
      '線',
      '🔥',
      '👨‍👩‍👧‍👦',
      '🇩🇪',
      '🇩',
      '\ud83d',
      'क्षि',
      '\u200d',
      '\u{e0100}',
      '각',
      '\r\n',
    ];
    const texts = fc
      .array(
        fc.tuple(fc.constantFrom(...pieces), fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.nat(400))),
        { minLength: 20, maxLength: 400 },
      )
      .map((parts) =>
        parts
          .map(([part, times]) => part.repeat(times))
          .join('')
          .slice(0, 3_000),
      );
    fc.assert(
      fc.property(texts, (text) => {
        expect(named(characters(text))).toEqual(named(whole(text)));
      }),
      { numRuns: 60 },
    );
  });

  test('a character may be longer than any part', () => {
    const text = `Z${'\u0336'.repeat(5_000)}b`;
    expect([...characters(text)].map(({ segment }) => segment.length)).toEqual([5_001, 1]);
  });

  test('take no longer than their length', () => {
    const text = `a${"＝,'".repeat(33_000)}`;
    // The segmenter's own time grows with the square of what it is given at once.
    const given = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    expect(widthOf(text)).toBe(132_001);
    expect(widthOf(clip(text, 80, '…'))).toBe(80);
    expect(widthOf(clipWords(text, 80, '…'))).toBe(80);
    expect(wrap(text, 80)).toEqual([text]);
    const lengths = given.mock.calls.map(([part]) => part.length);
    given.mockRestore();
    expect(Math.max(...lengths)).toBeLessThan(2_000);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(10 * text.length);
  });
});
