import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/diagnostics.ts';
import { readRoadmap } from '../../../src/core/roadmap/read.ts';
import { anyText } from '../../any-text.ts';
import { checkRoadmap } from '../../checked.ts';
import { PIECES } from '../../corruption/corrupt.ts';
import { runs } from '../../sized.ts';

const FOLDER = 'tests/fixtures/rules/';
const TEXTS = readdirSync(FOLDER)
  .filter((name) => /\.(?:yaml|md)$/.test(name))
  .map((name) => readFileSync(FOLDER + name, 'utf8'));

const fixture = fc.constantFrom(...TEXTS);
/** Those that damage whole files, and some that only a few fixtures make something of. */
const piece = fc.oneof(
  fc.constantFrom(
    ...PIECES,
    ...[
      '  ',
      '!!str ',
      '\uD800',
      '0x7fffffffffff',
      'toString: 1\n',
      'id: 1\n',
      'topics: []\n',
      'links: {}\n',
      'null',
    ],
  ),
  fc.string({ maxLength: 5 }),
  anyText(5),
);
interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}
const edits = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat({ max: 30 }), put: piece }),
  { minLength: 1, maxLength: 4 },
);

function mutated(text: string, list: readonly Edit[]): string {
  return list.reduce((before, { at, cut, put }) => {
    const start = Math.floor(at * before.length);
    return before.slice(0, start) + put + before.slice(start + cut);
  }, text);
}

/** Every place lies in the text, and every message says something. Asked at once: thousands of `expect` take most of the time. */
function expectSound(path: string, text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  const isSound = ({ span, message }: Diagnostic) =>
    span.line > 0 &&
    span.line <= lines.length &&
    span.column > 0 &&
    span.column <= (lines[span.line - 1]?.length ?? 0) + 2 &&
    span.endLine >= span.line &&
    message !== '' &&
    !/undefined|\[object/.test(message);
  expect(checkRoadmap(path, text).filter((finding) => !isSound(finding))).toEqual([]);
}

describe('whatever the file, it is read or refused and nothing is thrown', () => {
  test.each(['a.yaml', 'a.md', 'a'])('mutations of the fixtures as %s', (path) => {
    fc.assert(
      fc.property(fixture, edits, (text, list) => expectSound(path, mutated(text, list))),
      { numRuns: runs(500) },
    );
  });

  test('values of any kind at any key', () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const keyed = (...keys: string[]) =>
      fc.dictionary(fc.constantFrom(...keys, '__proto__', 'toString'), value);
    const topic = fc.oneof(
      value,
      keyed(
        'name',
        'id',
        'aliases',
        'description',
        'difficulty',
        'duration',
        'estimate',
        'prerequisites',
        'shortcuts',
      ),
      keyed('name', 'videoUrl', 'links', 'references', 'takeaways', 'kind', 'optional', 'codeSnippet'),
    );
    const node = fc.oneof(
      value,
      fc.record({ title: value, id: value, dependsOn: value, topics: fc.oneof(value, fc.array(topic)) }),
    );
    const file = fc.record({
      title: value,
      description: value,
      skills: value,
      goals: value,
      nodes: fc.oneof(value, fc.array(node)),
    });
    fc.assert(
      fc.property(file, (content) => expectSound('a.yaml', JSON.stringify(content, null, 1))),
      { numRuns: runs(500) },
    );
  });

  test('any text at all', () => {
    const text = fc.oneof(
      anyText(),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(text, (content) => expectSound('a.yaml', content)),
      { numRuns: runs(500) },
    );
  });
});

test('a file that states a key of every object does not change what objects are', () => {
  const text =
    '__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\ntitle: A\ndescription: B\nnodes: []\n';
  readRoadmap('a.yaml', text);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
