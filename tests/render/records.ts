import { minutes } from '../../src/core/minutes.ts';
import type { ProgressRecord } from '../../src/core/progress/record.ts';
import { date } from '../core/builders.ts';

/** Records as a learner writes them, each at the begin of its day. */

const common = (on: string, id: string) => ({
  id,
  instant: Date.parse(on),
  day: date(on),
  written: date(on),
});

export function log(topic: string, spent: number, on: string): ProgressRecord {
  return { ...common(on, `log ${topic} ${on} ${spent}`), kind: 'log', topic, minutes: minutes(spent) };
}

export function done(topic: string, on: string, spent?: number): ProgressRecord {
  const record = { ...common(on, `done ${topic} ${on}`), kind: 'done' as const, topic };
  return spent === undefined ? record : { ...record, minutes: minutes(spent) };
}
