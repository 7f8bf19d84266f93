import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrap } from '../../src/render/layout.ts';
import { widthOf } from '../../src/render/width.ts';

describe('wrapping', () => {
  test('between words', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap(`a ${'x'.repeat(20)} b`, 7)).toEqual(['a', 'x'.repeat(20), 'b']);
    expect(wrap('https://example.org/線形代数', 40)).toEqual(['https://example.org/線形代数']);
  });

  test('never between a figure and its unit', () => {
    expect(wrap('29 weeks, 220 h', 13)).toEqual(['29 weeks,', '220 h']);
    expect(wrap('takes 45 min, or 60 % of it', 12)).toEqual(['takes', '45 min, or', '60 % of it']);
    expect(wrap('220 hours', 6)).toEqual(['220', 'hours']);
  });

  test('anywhere in a script without blanks, but never before a stop', () => {
    expect(wrap('線形代数とベクトル空間', 8)).toEqual(['線形代数', 'とベクト', 'ル空間']);
    expect(wrap('線形代数。基礎', 8)).toEqual(['線形代', '数。基礎']);
    expect(wrap('ab 線形代数とベク', 12)).toEqual(['ab', '線形代数とベ', 'ク']);
  });

  test('no line is wider, and nothing is lost', () => {
    const letters = fc.constantFrom(...('線形代数。、とベのーสวัสดี \u{1F525}ab'.match(/./gu) ?? []));
    const texts = fc.array(letters, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines)
          expect(widthOf(line) <= width || !/[線形代数とベのสวัสดี]/u.test(line)).toBe(true);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
