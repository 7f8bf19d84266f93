import { describe, expect, test } from 'vitest';
import type { Path } from '../../../src/core/source/places.ts';
import { readSource } from '../../../src/core/source/source.ts';

/** What a place's span covers in the text, its line breaks as LF. */
function covered(text: string, at: Path, part?: 'key' | 'value'): string {
  const read = readSource('a.yaml', text);
  if ('fault' in read) throw new Error(read.fault.message);
  const { line, column, endLine, endColumn } = read.source.locate(at, part);
  const lines = text.split(/\r\n|\n|\r/).slice(line - 1, endLine);
  if (lines.length === 1) return lines.join('').slice(column - 1, endColumn - 1);
  const [first = '', ...rest] = lines;
  return [first.slice(column - 1), ...rest.slice(0, -1), rest.at(-1)?.slice(0, endColumn - 1)].join('\n');
}

const place = (text: string, at: Path, part?: 'key' | 'value') => {
  const read = readSource('a.yaml', text);
  if ('fault' in read) throw new Error(read.fault.message);
  const { line, column } = read.source.locate(at, part);
  return `${line}:${column}`;
};

describe.each([
  ['LF', '\n'],
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('with %s', (_, lineBreak) => {
  test.each<[name: string, text: string, at: Path, value: string, key: string]>([
    ['a plain value', 'a: 1\nbc: some text # why\n', ['bc'], 'some text', 'bc'],
    ['a double-quoted value', 'a: "x \\" y"\n', ['a'], '"x \\" y"', 'a'],
    ['a single-quoted value', "a: 'it''s'\n", ['a'], "'it''s'", 'a'],
    ['an empty quoted value', 'a: ""\nb: 1', ['a'], '""', 'a'],
    ['a quoted value over two lines', 'a: "x\n  y"\n', ['a'], '"x\n  y"', 'a'],
    ['a plain value over two lines', 'a: x\n  y\nb: 1\n', ['a'], 'x\n  y', 'a'],
    ['an empty value: its key', 'a:\nb: 1\n', ['a'], 'a', 'a'],
    ['a block of text', 'a: |\n  x\n   y\nb: 1\n', ['a'], 'x\n   y', 'a'],
    ['a folded block with blanks around it', 'a: >+\n\n  x\n\n\nb: 1\n', ['a'], 'x', 'a'],
    ['a value after a block of text', 'a: |\n  b: 2\nb: 1\n', ['b'], '1', 'b'],
    ['a flow list: its bracket', 'a: [1, 2]\n', ['a'], '[', 'a'],
    ['an entry of a flow list', 'a: [1, "two", three]\n', ['a', 1], '"two"', '"two"'],
    ['a value in a flow mapping', 'a: {b: 1, c: [x, y]}\n', ['a', 'c', 1], 'y', 'y'],
    ['an empty value in a flow mapping', 'a: {b: , c: 1}\n', ['a', 'b'], 'b', 'b'],
    ['a block list: its key', 'a:\n  - 1\n', ['a'], 'a', 'a'],
    ['a block mapping: its key', 'a:\n  b: 1\n', ['a'], 'a', 'a'],
    ['an entry of a block list', 'a:\n- x\n- y\n', ['a', 1], 'y', 'y'],
    ['a mapping in a list', 'a:\n  - b: 1\n    c: 2\n  - b: 3\n', ['a', 1, 'b'], '3', 'b'],
    ['nested lists', '- - a\n  - b\n-\n  - - c\n', [1, 0, 0], 'c', 'c'],
    ['an empty first entry: its hyphen', 'a:\n  -\n  - x\n', ['a', 0], '-', '-'],
    ['an empty entry between others', 'a:\n  - - x-y\n  -\n  - z\n', ['a', 1], '-', '-'],
    ['an empty last entry', 'a:\n  - x # - y\n  # - z\n  - \nb: 1\n', ['a', 1], '-', '-'],
    ['an entry after empty ones', 'a:\n  -\n  -\n  - x\n', ['a', 2], 'x', 'x'],
    ['a double-quoted key', '"a b": 1\n', ['a b'], '1', '"a b"'],
    ['a single-quoted key', "'it''s': 1\n", ["it's"], '1', "'it''s'"],
    ['a key with an escape', '"k\\u0041": 1\n', ['kA'], '1', '"k\\u0041"'],
    ['a number as key', '0x10: 1\n', ['16'], '1', '0x10'],
    ['a word of YAML as key', 'True: 1\n', ['true'], '1', 'True'],
    ['a date as key', '2026-01-05: 1\n', ['2026-01-05'], '1', '2026-01-05'],
    ['a key that JavaScript knows', '__proto__: 1\n', ['__proto__'], '1', '__proto__'],
    ['a key before a question', '? a\n: 1\n', ['a'], '1', 'a'],
    ['a value behind wide characters', '"\u{1F469}ü": [线, 性]\n', ['\u{1F469}ü', 1], '性', '性'],
  ])('%s', (__, text, at, value, key) => {
    const written = text.replaceAll('\n', lineBreak);
    expect(covered(written, at)).toBe(value);
    expect(covered(written, at, 'key')).toBe(key);
  });

  test('a path that is not there is the nearest part that is', () => {
    const text = 'a: 1\nb:\n  - c: 1\n  - {d: 2}\n'.replaceAll('\n', lineBreak);
    expect(place(text, ['x'])).toBe('1:1');
    expect(place(text, ['b', 7])).toBe('2:1');
    expect(place(text, ['b', 0, 'x', 'y'])).toBe('3:5');
    expect(place(text, ['b', 1, 'x'])).toBe('4:5');
    expect(place(text, [])).toBe('1:1');
  });
});

test('the root of a file that begins with a comment is its first key', () => {
  expect(place('# why\n\n a: 1\n', [])).toBe('3:2');
});

test('in front matter the lines of the whole file are counted', () => {
  const read = readSource('a.md', '---\na: 1\nb: x\n---\nb: y\n');
  expect('source' in read && read.source.locate(['b'])).toEqual({
    line: 3,
    column: 4,
    endLine: 3,
    endColumn: 5,
  });
});

test.each([
  ['a: 1\n---\nb: 2\n', '2:1'],
  ['a: |\n  x\n---\nb: 2\n', '3:1'],
  ['--- # first\na: "---"\n---\n- b\n', '3:1'],
  ['a: 1\n---\n', '2:1'],
  ['a: 1\n...\nb: 2\n', '3:1'],
  ['a: 1\n---\nb: 2\n---\nc: 3', '2:1'],
])('of %j the second document begins at %s', (text, expected) => {
  const read = readSource('a.yaml', text);
  if (!('fault' in read)) throw new Error('no fault');
  expect(read.fault.message).toBe('a second YAML document begins here');
  expect(`${read.fault.span.line}:${read.fault.span.column}`).toBe(expected);
});

test('nesting deeper than any roadmap is refused, not overflown', () => {
  for (const text of ['['.repeat(200_000), '- '.repeat(200_000), '{a: '.repeat(200_000)]) {
    const read = readSource('a.yaml', text);
    expect('fault' in read && read.fault.message).toBe('nested more than 100 levels deep');
  }
});
