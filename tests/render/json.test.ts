import { expect, test } from 'vitest';
import { untidyCharacters } from '../../src/core/untidy.ts';
import { jsonText } from '../../src/render/json.ts';

test('every untidy character is an escape, and reads back as itself', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
  const text = jsonText(all);
  expect(untidyCharacters(text.trimEnd())).toEqual([]);
  expect(JSON.parse(text)).toBe(all);
});

test('so are tags, which lie beyond', () => {
  const text = jsonText('a\u{e0061}\u{e007f}');
  expect(text).toBe('"a\\udb40\\udc61\\udb40\\udc7f"\n');
  expect(JSON.parse(text)).toBe('a\u{e0061}\u{e007f}');
});

test('all other characters are themselves', () => {
  expect(jsonText({ name: 'Größe, 線形, 🔥, 👨‍👩‍👧' })).toBe('{\n  "name": "Größe, 線形, 🔥, 👨‍👩‍👧"\n}\n');
});
