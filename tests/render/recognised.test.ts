import { describe, expect, test } from 'vitest';
import { PLAN_FORMAT_NAMES } from '../../src/render/plan/formats.ts';
import { isWrittenPlan } from '../../src/render/plan/recognised.ts';
import { date, planOf } from '../core/builders.ts';
import { HOSTILE_CASE } from './hostile.ts';
import { text } from './read-back.ts';
import { done } from './records.ts';

/** A plan that was written before is known by its begin, whatever its roadmap is called and however far it has come. */

const finished = HOSTILE_CASE.roadmap.topics.map(({ id }) => done(id, '2026-11-24', 60));
const CASES = {
  begun: HOSTILE_CASE,
  finished: { ...HOSTILE_CASE, records: finished },
  'to begin': { ...HOSTILE_CASE, records: [], today: date('2026-11-01') },
};

describe.each(PLAN_FORMAT_NAMES)('as %s', (format) => {
  test.each(Object.entries(CASES))('%s', (_, each) => {
    expect(isWrittenPlan(text(planOf(each), format))).toBe(true);
  });
});
