import type { Random } from '../../src/core/assess/random.ts';

/** Random damage to files, the same for the same seed. */

type Damage = (bytes: Buffer, next: Random) => Buffer;
const below = (next: Random, limit: number) => Math.floor(next() * limit);

/** A stretch of up to so many bytes. */
function stretch(bytes: Buffer, next: Random, longest: number): [start: number, end: number] {
  const start = below(next, bytes.length + 1);
  return [start, Math.min(bytes.length, start + 1 + below(next, longest))];
}

function put(bytes: Buffer, at: number, piece: Uint8Array | string): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(piece), bytes.subarray(at)]);
}

/** Pieces that YAML, the format or JavaScript make something of. */
export const PIECES: readonly string[] = [
  ...[
    '---\n',
    '...\n',
    ': ',
    '- ',
    '\n',
    '\r',
    '\t',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    '#',
    '&a ',
    '*a',
    '!!binary ',
    '? ',
    '|\n',
    '>-\n',
  ],
  ...[
    '%YAML 1.2\n',
    '<<: *a\n',
    '\u0000',
    '\uFEFF',
    '~',
    '1e999',
    '.nan',
    '-0',
    '__proto__: 1\n',
    'constructor: {}\n',
    'nodes:\n',
  ],
  ...[
    '# mlpath-ignore schema\n',
    ' # mlpath-ignore-file syntax',
    '  '.repeat(40),
    '[ '.repeat(150),
    '{a: '.repeat(150),
    '- '.repeat(150),
  ],
];

const DAMAGES: readonly Damage[] = [
  function dropped(bytes, next) {
    const [start, end] = stretch(bytes, next, 40);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  function doubled(bytes, next) {
    const [start, end] = stretch(bytes, next, 400);
    return put(bytes, end, bytes.subarray(start, end));
  },
  function swapped(bytes, next) {
    const copy = Buffer.from(bytes);
    const [a, b] = [below(next, copy.length), below(next, copy.length)];
    const [left = 0, right = 0] = [copy[a], copy[b]];
    copy[a] = right;
    copy[b] = left;
    return copy;
  },
  function flipped(bytes, next) {
    const copy = Buffer.from(bytes);
    copy[below(next, copy.length)] = below(next, 256);
    return copy;
  },
  function moved(bytes, next) {
    const lines = bytes.toString('latin1').split('\n');
    const [line = ''] = lines.splice(below(next, lines.length), 1);
    lines.splice(below(next, lines.length), 0, line);
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  function indented(bytes, next) {
    const lines = bytes.toString('latin1').split('\n');
    const at = below(next, lines.length);
    const line = lines[at] ?? '';
    lines[at] = next() < 0.5 ? ` ${line}` : line.replace(/^ {1,2}/, '');
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  (bytes, next) => put(bytes, below(next, bytes.length + 1), PIECES[below(next, PIECES.length)] ?? ''),
  (bytes, next) => bytes.subarray(0, below(next, bytes.length)),
];

export function corrupted(bytes: Buffer, next: Random): Buffer {
  let damaged = bytes;
  for (let times = 1 + below(next, 4); times > 0 && damaged.length > 0; times--) {
    damaged = DAMAGES[below(next, DAMAGES.length)]?.(damaged, next) ?? damaged;
  }
  return damaged;
}
