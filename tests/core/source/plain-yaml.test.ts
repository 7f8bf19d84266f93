import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { CORE_SCHEMA, load } from 'js-yaml';
import { expect, test } from 'vitest';
import { readPlainYaml } from '../../../src/core/source/plain-yaml.ts';

const ROADMAPS = readdirSync('roadmaps').map((name) => readFileSync(`roadmaps/${name}`, 'utf8'));

/** As js-yaml reads it; a value that no YAML has where it reads nothing. */
function byJsYaml(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA, maxAliases: 0 });
  } catch (error) {
    return { refused: String(error) };
  }
}

function expectSame(text: string): boolean {
  const read = readPlainYaml(text);
  if (!read) return false;
  // As JSON too: the order of the keys counts.
  const expected = byJsYaml(text);
  expect(read.value, text).toStrictEqual(expected);
  expect(JSON.stringify(read.value)).toBe(JSON.stringify(expected));
  return true;
}

const PIECES = [
  ...[
    'a',
    'b-1',
    'title',
    'null',
    'True',
    '__proto__',
    '12',
    '1.5',
    '01',
    '0x1f',
    '1e3',
    '.5',
    '-1',
    '+',
    '~',
  ],
  ...[
    ': ',
    ':',
    ' ',
    '  ',
    '    ',
    '- ',
    '-',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '\na: ',
    '\n  b: ',
  ],
  ...[
    '|',
    '>',
    '|-',
    '>-',
    '|+',
    '>2',
    '#',
    ' # c',
    '\n# c\n',
    '\n   # c\n',
    '"',
    "'",
    "''",
    '\\',
    '[',
    ']',
    '{',
    '}',
  ],
  ...[
    ', ',
    ',',
    '[a, 1]',
    '{a: 1, b: x y}',
    '[]',
    '{}',
    '[a: 1]',
    '&x',
    '*x',
    '!!str',
    '?',
    '%',
    '@',
    '\t',
    '\r\n',
  ],
  ...[
    '\n---\n',
    '...',
    '\u00a0',
    '\u2028',
    '\ufeff',
    '\u{1f600}',
    'é',
    '"x"',
    "'x'",
    'true',
    'false',
    '2026-01-05',
  ],
  ...[
    'a: >-\n  x\n  y\n',
    'a: |\n  x\n\n    y\n \n',
    '\n\n',
    '- a: 1\n  b: 2\n',
    'a:\n- 1\n- 2\n',
    'http://x.y/z#q',
  ],
];

test('reads a made-up text as js-yaml does, or leaves it', () => {
  let read = 0;
  const text = fc
    .tuple(
      fc.constantFrom('a: ', '', 'a:\n', 'a:\n  b: '),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }),
    )
    .map(([start, pieces]) => start + pieces.join(''));
  fc.assert(
    fc.property(text, (made) => {
      if (expectSame(made)) read++;
    }),
    { numRuns: Number(process.env['MLPATH_PLAIN'] ?? 3000) },
  );
  expect(read).toBeGreaterThan(100);
});

test('reads a roadmap that was changed at one place as js-yaml does, or leaves it', () => {
  const lines = ROADMAPS.flatMap((text) => text.split('\n'));
  const change = fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...PIECES), fc.nat(3));
  fc.assert(
    fc.property(change, ([from, place, piece, cut]) => {
      const start = from % lines.length;
      const text = `nodes:\n${lines.slice(start, start + 25).join('\n')}\n`;
      const at = place % text.length;
      expectSame(text.slice(0, at) + piece + text.slice(at + cut));
    }),
    { numRuns: Number(process.env['MLPATH_PLAIN'] ?? 1000) },
  );
});

test('reads the shipped roadmaps as js-yaml does', () => {
  for (const text of ROADMAPS) expectSame(text);
});
