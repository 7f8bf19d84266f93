import * as z from 'zod/mini';

/** The JSON documents as product.md has them. Strict: a field too many or too few fails, until the page says so. */

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const minutes = z.int().check(z.nonnegative());
const count = z.int().check(z.nonnegative());
const phase = z.enum(['foundation', 'intermediate', 'production']);
const kind = z.enum(['topic', 'project', 'checkpoint']);
const version = z.literal(1);

const item = z.strictObject({
  topic: z.string(),
  name: z.string(),
  node: z.string(),
  kind,
  phase,
  minutes,
  finishes: z.boolean(),
  assumed: z.boolean(),
});

const week = z.strictObject({
  number: z.int().check(z.positive()),
  start: date,
  end: date,
  phase,
  capacityMinutes: minutes,
  plannedMinutes: minutes,
  reviewMinutes: minutes,
  timeOff: z.array(date),
  items: z.array(item),
  /** Not on the page yet: what has happened in the current week. */
  booked: z.optional(z.array(item)),
});

/** The learner's own topics whose hours are known are its sample. */
const hoursNeeded = z.nullable(z.number());
const deadline = z.strictObject({
  by: date,
  fits: z.boolean(),
  hoursPerWeekNeeded: z.nullable(z.strictObject({ p50: hoursNeeded, p80: hoursNeeded })),
  drop: z.array(z.string()),
  goals: z.array(z.string()),
});
const forecast = z.strictObject({ p50: date, p80: date, p95: date, sample: count });

export const planDocument = z.strictObject({
  schemaVersion: version,
  roadmap: z.strictObject({ id: z.string(), title: z.string() }),
  profile: z.record(z.string(), z.unknown()),
  today: date,
  start: date,
  finish: date,
  effortMinutes: minutes,
  savedMinutes: minutes,
  /** Absent when nothing is left. */
  forecast: z.optional(forecast),
  deadline: z.optional(deadline),
  phases: z.array(
    z.strictObject({ phase, inferred: z.boolean(), start: date, finish: date, minutes, forecast }),
  ),
  past: z.array(week),
  weeks: z.array(week),
  topics: z.array(
    z.strictObject({
      topic: z.string(),
      phase,
      minutes,
      fullMinutes: minutes,
      start: date,
      finish: date,
      because: z.array(
        z.strictObject({
          kind: z.enum(['shortened', 'lengthened']),
          by: z.string().check(z.regex(/^(skill|maths):[a-z0-9-]+$/)),
          effort: z.number(),
        }),
      ),
    }),
  ),
  leftOut: z.array(
    z.strictObject({
      topic: z.string(),
      reason: z.enum(['done', 'known', 'skipped', 'optional', 'not-in-goal']),
      by: z.optional(z.string()),
      on: z.optional(date),
      hours: z.optional(z.number()),
    }),
  ),
});
export type PlanDocument = z.infer<typeof planDocument>;
export type WeekDocument = z.infer<typeof week>;

const share = z.number().check(z.gte(0), z.lte(1));
const basis = z.strictObject({ topics: count, over: count, weeks: count, ownPace: share, ownWeeks: share });
const held = z.strictObject({ held: count, of: count, low: share, high: share });

export const statusDocument = z.strictObject({
  schemaVersion: version,
  today: date,
  phases: z.array(
    z.strictObject({
      phase,
      done: count,
      total: count,
      minutesDone: minutes,
      minutesTotal: minutes,
      forecast: z.optional(forecast),
    }),
  ),
  done: count,
  total: count,
  loggedMinutes: minutes,
  aheadMinutes: z.int(),
  aheadWeeks: z.number(),
  pace: z.optional(
    z.strictObject({
      weeks: count,
      weekNumbers: z.array(count),
      until: date,
      knownWeeks: count,
      minutesPerWeek: z.optional(minutes),
      plannedMinutesPerWeek: z.optional(minutes),
      topics: count,
      ratio: z.optional(z.number()),
    }),
  ),
  finish: date,
  goal: z.optional(z.string()),
  deadline: z.optional(z.strictObject({ by: date, fits: z.boolean(), spareMinutes: z.int() })),
  forecast: z.optional(z.extend(forecast, { basis })),
  scorecard: z.optional(z.strictObject({ forecasts: count, p50: z.optional(held), p80: z.optional(held) })),
  unknownTopics: z.array(z.string()),
});

const links = z.array(z.strictObject({ title: z.string(), url: z.string(), hours: z.optional(z.number()) }));
const material = {
  description: z.string(),
  takeaways: z.array(z.string()),
  acceptance: z.array(z.string()),
  questions: z.array(z.string()),
  links,
  codeSnippet: z.optional(z.string()),
};

const studied = z.strictObject({
  topic: z.string(),
  name: z.string(),
  kind,
  minutes,
  ofMinutes: minutes,
  finishes: z.boolean(),
  assumed: z.boolean(),
  ...material,
});

export const nextDocument = z.strictObject({
  schemaVersion: version,
  today: date,
  week: z.nullable(
    z.strictObject({
      number: z.int().check(z.positive()),
      start: date,
      end: date,
      timeOff: z.array(date),
      items: z.array(studied),
      booked: z.array(studied),
    }),
  ),
});

const state = z.enum(['todo', 'done', 'known', 'skipped', 'optional', 'not-in-goal']);
const neighbour = z.strictObject({ topic: z.string(), name: z.string(), state });

export const showDocument = z.strictObject({
  schemaVersion: version,
  topic: z.string(),
  name: z.string(),
  node: z.string(),
  phase,
  kind,
  difficulty: z.enum(['beginner', 'intermediate', 'advanced']),
  optional: z.boolean(),
  state,
  fullMinutes: minutes,
  assumed: z.boolean(),
  minutes: z.optional(minutes),
  start: z.optional(date),
  finish: z.optional(date),
  doneOn: z.optional(date),
  loggedMinutes: minutes,
  spentMinutes: z.optional(minutes),
  notes: z.array(z.strictObject({ on: date, note: z.string() })),
  plannedMinutes: z.optional(minutes),
  because: z.array(
    z.strictObject({
      kind: z.enum(['skipped', 'shortened', 'lengthened']),
      by: z.string(),
      effort: z.number(),
    }),
  ),
  why: z.array(
    z.strictObject({
      kind: z.enum(['open', 'after', 'project', 'ready', 'closes', 'rest', 'earlier']),
      topic: z.optional(z.string()),
    }),
  ),
  needs: z.array(neighbour),
  opens: z.array(neighbour),
  waiting: z.strictObject({ topics: count, minutes }),
  chain: z.nullable(
    z.strictObject({
      goal: z.optional(z.string()),
      topics: z.array(z.extend(neighbour, { behindNode: z.optional(z.string()) })),
    }),
  ),
  expects: z.array(z.string()),
  ...material,
});

export const topicsDocument = z.strictObject({
  schemaVersion: version,
  topics: z.array(
    z.strictObject({
      topic: z.string(),
      name: z.string(),
      phase,
      state,
      fullMinutes: minutes,
      minutes: z.optional(minutes),
      start: z.optional(date),
      finish: z.optional(date),
      doneOn: z.optional(date),
      spentMinutes: z.optional(minutes),
    }),
  ),
});

export const listDocument = z.strictObject({
  schemaVersion: version,
  roadmaps: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      description: z.string(),
      featured: z.boolean(),
      topics: count,
      projects: count,
      hours: z.number(),
      goals: z.array(z.string()),
      skills: z.array(z.string()),
    }),
  ),
});

const left = {
  topics: count,
  minutes,
  forecast: z.optional(z.strictObject({ p50: date, p80: date })),
};

export const goalsDocument = z.strictObject({
  schemaVersion: version,
  roadmap: z.strictObject({ id: z.string(), title: z.string() }),
  goals: z.array(
    z.strictObject({
      goal: z.string(),
      title: z.string(),
      description: z.optional(z.string()),
      chosen: z.boolean(),
      ...left,
    }),
  ),
  whole: z.strictObject(left),
});

const place = { path: z.string(), line: count, column: count };

export const checkDocument = z.strictObject({
  schemaVersion: version,
  files: count,
  errors: count,
  warnings: count,
  infos: count,
  findings: z.array(
    z.strictObject({
      ...place,
      endLine: count,
      endColumn: count,
      severity: z.enum(['error', 'warning', 'info']),
      rule: z.string(),
      message: z.string(),
      hint: z.optional(z.string()),
      related: z.array(z.strictObject({ ...place, message: z.string() })),
    }),
  ),
});
