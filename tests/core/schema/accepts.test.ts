import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { accepts } from '../../../src/core/schema/accepts.ts';
import { issuesOf } from '../../../src/core/schema/issues.ts';
import { profileSchema } from '../../../src/core/schema/profile.ts';
import {
  goalSchema,
  headSchema,
  nodeSchema,
  skillSchema,
  topicSchema,
} from '../../../src/core/schema/roadmap.ts';
import { isMapping } from '../../../src/core/source/mapping.ts';

const TOPIC = {
  name: 'Linear algebra',
  id: 'linear-algebra',
  aliases: ['linalg'],
  description: 'Vectors',
  difficulty: 'beginner',
  optional: false,
  duration: '2 weeks',
  estimate: { low: 1, likely: 2, high: 3 },
  prerequisites: ['calculus'],
  shortcuts: [
    { skill: 'python', effort: 0.25 },
    { maths: 'school', effort: 1 },
  ],
  kind: 'topic',
  acceptance: ['It runs'],
  questions: ['Why?'],
  passMark: '4 of 5',
  takeaways: ['Products'],
  codeSnippet: '',
  videoUrl: 'https://x.org',
  links: [{ title: 'A', url: 'https://x.org', hours: 3 }],
  references: ['x', 1, null],
};
/** A value that each schema accepts; the properties change it. */
const VALID: readonly [name: string, schema: z.ZodMiniType, valid: Record<string, unknown>][] = [
  ['a topic', topicSchema, TOPIC],
  [
    'a node',
    nodeSchema,
    { title: 'T', id: 'a', description: 'x', phase: 'foundation', url: '/x', dependsOn: ['b'] },
  ],
  ['a skill', skillSchema, { title: 'T', about: 'x' }],
  ['a goal', goalSchema, { title: 'T', description: 'x', topics: ['a'] }],
  ['a head', headSchema, { title: 'T', description: 'x', featured: true, image: '/x', pace: 10 }],
];

const leaf = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'A b',
    'beginner',
    'school',
    'foundation',
    'project',
    '--',
    'ß',
    'a'.repeat(201),
    'a'.repeat(100_001),
  ),
  fc.constantFrom(0, -1, 0.5, 10, 10.5, 168, 169, 10_000, 10_001, Number.NaN, Infinity, -0),
  fc.constantFrom(null, undefined, true, false),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom('low', 'likely', 'high', 'skill', 'maths', 'effort', 'title', 'url', 'hours', 'x'),
      tie('any'),
    ),
  ),
})).any;

describe('the quick way to accept a value accepts what its schema accepts, and nothing else', () => {
  test.each(VALID)('%s', (_, schema, valid) => {
    const quick = accepts(schema);
    expect(quick(valid)).toBe(true);
    const keys = fc.constantFrom(...Object.keys(valid));
    fc.assert(
      fc.property(keys, value, fc.boolean(), fc.boolean(), (key, other, within, gone) => {
        const input = gone ? without(valid, key) : { ...valid, [key]: changed(valid[key], other, within) };
        expect(quick(input)).toBe(schema.safeParse(input).success);
      }),
      { numRuns: 400 },
    );
    fc.assert(
      fc.property(value, (any) => {
        expect(quick(any)).toBe(schema.safeParse(any).success);
      }),
    );
  });

  function without(mapping: Record<string, unknown>, key: string): Record<string, unknown> {
    return Object.fromEntries(Object.entries(mapping).filter(([each]) => each !== key));
  }

  /** Another value in its place, or within it. */
  function changed(was: unknown, other: unknown, within: boolean): unknown {
    if (!within) return other;
    if (Array.isArray(was)) return [...was, other];
    if (!isMapping(was)) return other;
    const [key = 'x'] = Object.keys(was);
    return { ...was, [key]: other };
  }

  test('what it does not know is left to the schema', () => {
    expect(accepts(profileSchema)({ maths: 'school' })).toBe(false);
  });
});

describe('the issues of lists that are longer than a call has arguments', () => {
  test('are all there, each at its place', () => {
    const takeaways = Array.from({ length: 150_000 }, (_, index) => (index % 2 === 0 ? '' : 'x'));
    const issues = issuesOf(topicSchema, { ...TOPIC, takeaways, name: '' });
    expect(issues.length).toBe(75_001);
    expect(issues[0]?.path).toEqual(['name']);
    const paths = issues.slice(1).map(({ path }) => path.join('.'));
    expect(paths[74_999]).toBe('takeaways.149998');
    expect(new Set(paths).size).toBe(75_000);
    expect(issuesOf(topicSchema, { ...TOPIC, takeaways: takeaways.fill('x') })).toEqual([]);
  });
});
