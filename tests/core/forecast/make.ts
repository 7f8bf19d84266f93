import type { Curriculum } from '../../../src/core/curriculum/curriculum.ts';
import { type PlainDate, parsePlainDate } from '../../../src/core/dates.ts';
import { fromHours } from '../../../src/core/minutes.ts';
import { makePlan, type Plan } from '../../../src/core/plan.ts';
import { parseRange, weekly } from '../../../src/core/profile/parse.ts';
import { completeProfile, type DateRange, type Profile } from '../../../src/core/profile/profile.ts';
import { foldProgress } from '../../../src/core/progress/fold.ts';
import type { ProgressRecord } from '../../../src/core/progress/record.ts';
import { readPlannable } from '../../../src/core/roadmap/read.ts';

/** A Monday. */
export const START = day('2026-11-23');

export function day(text: string): PlainDate {
  const date = parsePlainDate(text);
  if (!date) throw new Error(`no date: ${text}`);
  return date;
}

export function off(text: string): DateRange {
  const range = parseRange(text);
  if (typeof range === 'string') throw new Error(`no range: ${text}`);
  return range;
}

export interface TopicSpec {
  readonly hours: number;
  readonly kind?: 'topic' | 'project' | 'checkpoint';
  readonly phase?: 'foundation' | 'intermediate' | 'production';
}

/** Topics t0, t1, … in this order; those of a phase must follow each other. */
export function roadmap(topics: readonly TopicSpec[]): Curriculum {
  const phases = [...new Set(topics.map((topic) => topic.phase ?? 'foundation'))];
  const named = topics.map((topic, index) => ({ ...topic, phase: topic.phase ?? 'foundation', index }));
  const nodes = phases.map((phase) => ({
    title: phase,
    id: phase,
    phase,
    description: 'x',
    topics: named
      .filter((topic) => topic.phase === phase)
      .map(({ hours, kind, index }) => ({
        name: `T${index}`,
        id: `t${index}`,
        description: 'x',
        difficulty: 'beginner',
        kind: kind ?? 'topic',
        estimate: { low: hours, likely: hours, high: hours },
        prerequisites: index > 0 ? [`t${index - 1}`] : [],
      })),
  }));
  const read = readPlannable('r.yaml', JSON.stringify({ title: 'R', description: 'x', nodes }));
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  return read.curriculum;
}

export function hoursOf(list: readonly number[]): TopicSpec[] {
  return list.map((hours) => ({ hours }));
}

export function profile(hours: number, more: Partial<Profile> = {}): Profile {
  return {
    ...completeProfile({ start: START, capacity: weekly(hours), maths: 'school', skills: [] }),
    ...more,
  };
}

export function log(topic: string, on: string, hours: number): ProgressRecord {
  return {
    id: `l${topic}${on}${hours}`,
    instant: Date.parse(on),
    day: day(on),
    written: day(on),
    kind: 'log',
    topic,
    minutes: fromHours(hours),
  };
}

export function done(topic: string, on: string, hours?: number): ProgressRecord {
  const record = {
    id: `d${topic}${on}`,
    instant: Date.parse(on) + 1,
    day: day(on),
    written: day(on),
    kind: 'done',
    topic,
  } as const;
  return hours === undefined ? record : { ...record, minutes: fromHours(hours) };
}

export function planOf(
  topics: readonly TopicSpec[],
  who: Profile,
  { records = [], today = START }: { records?: readonly ProgressRecord[]; today?: PlainDate } = {},
): Plan {
  const progress = foldProgress(records, (text) => text);
  return makePlan({ curriculum: roadmap(topics), profile: who, progress, today });
}
