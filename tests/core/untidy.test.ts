import { expect, test } from 'vitest';
import { madeVisible, untidyCharacters } from '../../src/core/untidy.ts';

test.each([
  ['a\nb', 'U+000A', 'line break'],
  ['a\rb', 'U+000D', 'line break'],
  ['a\u0085b', 'U+0085', 'line break'],
  ['a\u2028b', 'U+2028', 'line break'],
  ['a\tb', 'U+0009', 'tab'],
  ['a\u001b[31mb', 'U+001B', 'control'],
  ['a\u007fb', 'U+007F', 'control'],
  ['a\u009bb', 'U+009B', 'control'],
  ['a\u202eb', 'U+202E', 'text direction'],
  ['a\u2066b', 'U+2066', 'text direction'],
  ['a\u200fb', 'U+200F', 'text direction'],
  ['a\u061cb', 'U+061C', 'text direction'],
  ['a\u200bb', 'U+200B', 'zero-width'],
  ['a\u2060b', 'U+2060', 'zero-width'],
  ['\uFEFFab', 'U+FEFF', 'zero-width'],
  ['a\u00adb', 'U+00AD', 'zero-width'],
  ['a\u034fb', 'U+034F', 'zero-width'],
  ['a\u180eb', 'U+180E', 'zero-width'],
  ['a\u3164b', 'U+3164', 'zero-width'],
  ['a\uffa0b', 'U+FFA0', 'zero-width'],
  ['a\ufffab', 'U+FFFA', 'zero-width'],
  ['a\u{e0001}b', 'U+E0001', 'zero-width'],
  ['a\u{e0061}b', 'U+E0061', 'zero-width'],
  ['\u{1F3F4}b\u{e0061}', 'U+E0061', 'zero-width'],
  ['a\uD83Db', 'U+D83D', 'half a character'],
])('%j holds %s, a %s', (text, code, kind) => {
  expect(untidyCharacters(text)).toEqual([{ code, kind }]);
  expect(madeVisible(text)).toContain(`<${code}>`);
});

test.each([
  'plain',
  'Grüße — 线性',
  '\u{1F469}\u200d\u{1F52C}',
  'نمی\u200cخواهم',
  'e\u0301',
  'a\u00a0b',
  '\u{1F3F4}',
  '\u{1F3F4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  '\u{1F3F4}\u200d\u2620\ufe0f',
])('%j is tidy', (text) => {
  expect(untidyCharacters(text)).toEqual([]);
  expect(madeVisible(text)).toBe(text);
});

test('each character is named once, in order', () => {
  expect(untidyCharacters('\u202ea\u200bb\u202e').map(({ code }) => code)).toEqual(['U+202E', 'U+200B']);
});
