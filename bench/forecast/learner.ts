import type { Curriculum } from '../../src/core/curriculum/curriculum.ts';
import { topicAt } from '../../src/core/curriculum/curriculum.ts';
import { addDays, type PlainDate, parsePlainDate } from '../../src/core/dates.ts';
import { at } from '../../src/core/invariant.ts';
import { minutes } from '../../src/core/minutes.ts';
import { makePlan } from '../../src/core/plan.ts';
import { weekly } from '../../src/core/profile/parse.ts';
import { completeProfile, type DateRange, type Profile } from '../../src/core/profile/profile.ts';
import { NO_PROGRESS } from '../../src/core/progress/fold.ts';
import type { ProgressRecord } from '../../src/core/progress/record.ts';
import { makeCalendar } from '../../src/core/schedule/calendar.ts';
import { drawNature, type Nature } from './nature.ts';
import type { Random } from './random.ts';

/** One simulated learner, from the first day to the last. */
export interface Life {
  readonly nature: Nature;
  readonly profile: Profile;
  readonly start: PlainDate;
  /** What they would have written, in order. */
  readonly records: readonly ProgressRecord[];
  /** Of each topic, in the order of study, the day on which it was done. */
  readonly doneOn: readonly PlainDate[];
}

const DAYS = 7;
const MOST_WEEKS = 5000;

/** @param draw what the learner is like */
export function liveLife(
  curriculum: Curriculum,
  random: Random,
  draw: (random: Random) => Nature = drawNature,
): Life {
  const nature = draw(random);
  const start = parsePlainDate('2024-01-01') ?? never();
  const profile = drawProfile(random, start);
  const plan = makePlan({ curriculum, profile, progress: NO_PROGRESS, today: start });
  const calendar = makeCalendar(start, profile);
  const diary = makeDiary(random);
  const queue = plan.schedule.slots.map(({ topic, minutes: planned }) => ({
    id: topicAt(curriculum, topic).id,
    left: planned * Math.exp(nature.pace + nature.topic()),
  }));
  let next = 0;
  for (let number = 1; next < queue.length && number < MOST_WEEKS; number++) {
    const week = calendar.week(number);
    const free = Array.from({ length: DAYS }, (_, day) => addDays(week.start, day)).filter(
      (day) => !week.timeOff.includes(day),
    );
    const daily = (nature.week() * week.capacity) / Math.max(1, free.length);
    for (const day of free) {
      for (let today = daily; today > 0 && next < queue.length; ) {
        const current = at(queue, next);
        const part = Math.min(today, current.left);
        today -= part;
        current.left -= part;
        const done = current.left <= 1e-9;
        diary.write(current.id, day, part, done);
        if (done) next++;
      }
    }
  }
  return { nature, profile, start, records: diary.records, doneOn: diary.doneOn };
}

/** Six to twelve hours a week, and two holidays a year that the profile knows of. */
function drawProfile(random: Random, start: PlainDate): Profile {
  const timeOff: DateRange[] = [];
  for (let year = 0; year < 8; year++) {
    for (const middle of [90, 270]) {
      const from = addDays(start, Math.floor(year * 365 + middle + random.between(-60, 60)));
      timeOff.push({ from, to: addDays(from, Math.floor(random.between(3, 16))) });
    }
  }
  const hours = random.pick([6, 8, 10, 12]);
  return completeProfile({ start, capacity: weekly(hours), maths: 'school', skills: [], timeOff });
}

/** Most log as they go; some write only `done --hours` at the end of a topic. */
function makeDiary(random: Random) {
  const logs = random.chance(0.75);
  const records: ProgressRecord[] = [];
  const doneOn: PlainDate[] = [];
  const spent = new Map<string, number>();
  const common = (on: PlainDate) => ({
    id: `r${records.length}`,
    instant: records.length,
    day: on,
    written: on,
  });
  const whole = (value: number) => minutes(Math.max(1, Math.round(value)));
  return {
    records,
    doneOn,
    write(topic: string, on: PlainDate, part: number, done: boolean) {
      spent.set(topic, (spent.get(topic) ?? 0) + part);
      if (logs) records.push({ ...common(on), kind: 'log', topic, minutes: whole(part) });
      if (!done) return;
      const total = logs ? {} : { minutes: whole(spent.get(topic) ?? 0) };
      records.push({ ...common(on), kind: 'done', topic, ...total });
      doneOn.push(on);
    },
  };
}

function never(): never {
  throw new Error('unreachable');
}
