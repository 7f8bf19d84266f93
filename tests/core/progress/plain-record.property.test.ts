import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainRecord, plainRecords } from '../../../src/core/progress/plain-record.ts';
import { readProgress } from '../../../src/core/progress/read.ts';
import { readRecord } from '../../../src/core/progress/read-record.ts';

/** What is read without the schema is what the schema reads; what is not, the schema has to judge. */

const odd = fc.constantFrom<unknown>(
  null,
  '',
  0,
  -3,
  0.5,
  2,
  1e9,
  true,
  false,
  'x',
  [],
  ['a'],
  [1],
  {},
  'again',
  '2026-02-30',
);
const at = fc.oneof(
  fc.constantFrom(
    '2026-12-05T21:40:03+01:00',
    '2026-12-05T21:40:03Z',
    '2026-12-05',
    '2026-13-05T00:00:00Z',
    'now',
  ),
  odd,
);
const line = fc
  .record(
    {
      at,
      id: fc.oneof(fc.constantFrom('k3f9a2x1', 'b'), odd),
      on: fc.oneof(fc.constant('2026-12-06'), odd),
      note: fc.oneof(fc.string(), odd),
      hours: fc.oneof(fc.double({ min: 0.001, max: 1001 }), odd),
      log: fc.oneof(fc.constant('numpy'), odd),
      done: fc.oneof(fc.constant('numpy'), fc.constant('n'.repeat(201)), odd),
      undo: fc.oneof(fc.constant('numpy'), odd),
      review: fc.oneof(fc.constant('numpy'), odd),
      accept: odd,
      ids: fc.oneof(fc.constant(['k3f9a2x1']), odd),
      grade: fc.oneof(fc.constant('good'), odd),
      v: fc.constantFrom<unknown>(1, 2, 'x'),
      mood: odd,
    },
    { requiredKeys: [] },
  )
  .map((record) => JSON.stringify(record));
const written = fc
  .record({ at: fc.constant('2026-12-05T21:40:03+01:00'), id: fc.string({ minLength: 1 }) })
  .chain((common) =>
    fc.oneof(
      fc.double({ min: 0.01, max: 1000, noNaN: true }).map((hours) => ({ ...common, log: 'numpy', hours })),
      fc.constant({ ...common, done: 'numpy', on: '2026-12-04', note: 'skimmed' }),
      fc.constant({ ...common, undo: 'numpy', ids: ['a', 'b'] }),
      fc.constant({ ...common, review: 'numpy', grade: 'again' }),
      fc.constant({ ...common, accept: true }),
    ),
  )
  .map((record) => JSON.stringify(record));

test('a line that is read without the schema is read the same with it', () => {
  fc.assert(
    fc.property(fc.oneof(line, written, fc.string()), (text) => {
      const record = plainRecord(text);
      if (record) expect(readRecord(text)).toEqual(record);
    }),
    { numRuns: 2000 },
  );
});

test('what mlpath writes is read without the schema', () => {
  fc.assert(
    fc.property(fc.array(written), (lines) => {
      const text = lines.map((each) => `${each}\n`).join('');
      expect(plainRecords(text)).toEqual(readProgress(text).records);
    }),
    { numRuns: 200 },
  );
});
