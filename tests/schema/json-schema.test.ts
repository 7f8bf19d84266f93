import { readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProfile } from '../../src/core/profile/read.ts';
import { readRecord } from '../../src/core/progress/read-record.ts';
import { jsonSchemas } from '../../src/core/schema/json-schema.ts';
import { readSource } from '../../src/core/source/source.ts';
import { checkRoadmap } from '../checked.ts';
import { runs } from '../sized.ts';
import { run } from '../world.ts';

const SCHEMAS = jsonSchemas();
const ajv = new Ajv({ strict: false, allErrors: true });
const roadmap = ajv.compile(SCHEMAS.roadmap);
const profile = ajv.compile(SCHEMAS.profile);
const progress = ajv.compile(SCHEMAS.progress);

const accepts = (validate: ValidateFunction, value: unknown) => validate(value);
/** What the schema has to reject; of the other errors it knows nothing. */
const SAID = ['schema', 'unreadable-duration'];

describe('a roadmap', () => {
  const files = [
    ...readdirSync('tests/fixtures/rules').map((name) => `tests/fixtures/rules/${name}`),
    ...readdirSync('roadmaps').map((name) => `roadmaps/${name}`),
  ].filter((name) => !name.endsWith('.out'));
  const readable = files.flatMap((name) => {
    const text = readFileSync(name, 'utf8');
    const read = readSource(name, text);
    return 'fault' in read ? [] : [{ name, text, value: read.source.value }];
  });

  test.each(readable)('$name: accepted just as check accepts it', ({ name, text, value }) => {
    const rejected = checkRoadmap(name, text).some(({ rule }) => SAID.includes(rule));
    expect({ accepted: accepts(roadmap, value), errors: rejected ? null : roadmap.errors }).toEqual({
      accepted: !rejected,
      errors: null,
    });
  });

  test('a key with nothing after it is one that is not there', () => {
    const empty = (value: object) => ({ title: 'T', description: 'x', nodes: [value] });
    const topic = { name: 'A', description: 'x', difficulty: 'beginner', duration: null, links: null };
    expect(accepts(roadmap, empty({ title: 'N', id: null, topics: null }))).toBe(true);
    expect(accepts(roadmap, empty({ title: 'N', topics: [topic] }))).toBe(true);
    expect(accepts(roadmap, empty({ title: null }))).toBe(false);
    expect(accepts(roadmap, { title: 'T', description: 'x', nodes: null })).toBe(false);
  });

  const BASE = { name: 'A', description: 'x', difficulty: 'beginner', duration: '1 hour' };
  const id = fc.oneof(
    fc.constantFrom('a', 'A', 'a-b', 'a--b', '-a', 'é', 'É', '线性', 'a1', '', 'a b', 'ǅ', '𝔸'),
    fc.string(),
  );
  const field = fc.oneof(
    fc.record({ id }),
    fc.record({
      duration: fc.constantFrom(
        '1h',
        '2 WEEKS',
        '1-2 weeks',
        '1–2 weeks',
        ' 3 months ',
        '1 fortnight',
        '1.5.2 h',
        'h',
      ),
    }),
    fc.record({
      estimate: fc.record({
        low: fc.integer({ min: -1, max: 3 }),
        likely: fc.constantFrom(3, 'x'),
        high: fc.constantFrom(4, 10_000, 10_001),
      }),
    }),
    fc.record({
      shortcuts: fc.array(
        fc.record(
          { skill: id, maths: fc.constantFrom('none', 'some'), effort: fc.integer({ min: -1, max: 11 }) },
          { requiredKeys: ['effort'] },
        ),
      ),
    }),
    fc.record({
      kind: fc.constantFrom('topic', 'Project', 'checkpoint'),
      optional: fc.constantFrom(true, 'yes'),
    }),
    fc.record({ links: fc.constantFrom([{ url: 'x' }], [{ title: 'x' }], {}, ['x']) }),
    fc.dictionary(
      fc.constantFrom(...Object.keys(BASE), 'takeaways', 'references', 'x'),
      fc.jsonValue({ maxDepth: 1 }),
    ),
  );

  test('whatever a topic says', () => {
    fc.assert(
      fc.property(field, (more) => {
        const value = {
          title: 'T',
          description: 'x',
          nodes: [{ title: 'N', id: 'n', topics: [{ ...BASE, ...more }] }],
        };
        // JSON has no keys that JavaScript treats as special, and YAML reads JSON.
        const found = checkRoadmap('r.yaml', JSON.stringify(value));
        fc.pre(!found.some(({ rule }) => rule === 'syntax'));
        const rejected = found.some(({ rule, message }) => SAID.includes(rule) && !message.includes('0 '));
        expect([accepts(roadmap, value), value]).toEqual([!rejected, value]);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('a profile', () => {
  test.each([
    ['roadmap: backend-to-ml\nstart: 2026-11-23\nhoursPerWeek: 8\nmaths: school\nskills: [python]', true],
    ['days: {tue: 1.5, sat: 4}\ntimeOff: [2026-12-21..2027-01-03, 2027-05-01]\nx-y: 1', true],
    ['hoursPerWeek: [{from: 2026-11-23, hours: 8}]\nby: 2027-01-01', true],
    ['hoursPerWeek: 8\ndays:', true],
    ['hoursPerWeek: 8\ndays: {tue: 1}', false],
    ['hoursPerWeek: 0', false],
    ['hoursPerWeek: 169', false],
    ['hoursPerWeek: []', false],
    ['days: {}', false],
    ['days: {tuesday: 1}', false],
    ['hours: 8', false],
    ['start: 2026-13-01', false],
    ['start: soon', false],
    ['maths: much', false],
    ['skills: python', false],
    ['known: [Linear]', false],
    ['timeOff: [christmas]', false],
    ['optional: "true"', false],
  ])('%j', (text, accepted) => {
    const read = readSource('mlpath.yaml', text);
    expect('answers' in readProfile('mlpath.yaml', text)).toBe(accepted);
    expect('source' in read && accepts(profile, read.source.value)).toBe(accepted);
  });
});

describe('a line of progress', () => {
  test.each([
    ['{"at":"2026-12-05T21:40:03+01:00","id":"k","log":"linear-algebra","hours":1.5}', true],
    ['{"on":"2026-12-05","done":"a"}', true],
    ['{"at":"2026-12-05","undo":"a","ids":["p"],"mood":"fine","v":1}', true],
    ['{"at":"2026-12-05","accept":true}', true],
    ['{"at":"2026-12-05","review":"a"}', true],
    ['{"done":"a"}', false],
    ['{"on":"2026-12-05"}', false],
    ['{"on":"2026-12-05","log":"a"}', false],
    ['{"on":"2026-12-05","log":"a","hours":0}', false],
    ['{"on":"2026-12-05","log":"a","hours":1001}', false],
    ['{"on":"2026-12-05","done":""}', false],
    ['{"on":"2026-12-05","accept":false}', false],
    ['{"on":"2026-12-05","done":"a","v":2}', false],
    ['[]', false],
  ])('%s', (line, accepted) => {
    expect('kind' in readRecord(line)).toBe(accepted);
    expect(accepts(progress, JSON.parse(line))).toBe(accepted);
  });
});

test('the schemas are draft-07 themselves', () => {
  for (const schema of Object.values(SCHEMAS)) expect(ajv.validateSchema(schema)).toBe(true);
});

test.each(['roadmap', 'profile', 'progress'] as const)(
  'mlpath schema --of %s prints it, and schemas/ holds it (npm run pages)',
  async (kind) => {
    const { code, stdout } = await run(['schema', '--of', kind]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(SCHEMAS[kind]);
    expect(readFileSync(`schemas/${kind}.schema.json`, 'utf8')).toBe(stdout);
  },
);

test('by default it is a roadmap’s; another name exits 2', async () => {
  expect(JSON.parse((await run(['schema'])).stdout)).toEqual(SCHEMAS.roadmap);
  expect((await run(['schema', '--of', 'plan'])).code).toBe(2);
});

const YAML = readdirSync('roadmaps').filter((name) => name.endsWith('.yaml'));
test.each(YAML)('roadmaps/%s names the schema by a path that is there', (name) => {
  const [first = ''] = readFileSync(`roadmaps/${name}`, 'utf8').split('\n');
  expect(first).toBe('# yaml-language-server: $schema=../schemas/roadmap.schema.json');
});
