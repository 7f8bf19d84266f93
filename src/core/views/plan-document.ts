import { topicAt } from '../curriculum/curriculum.ts';
import { deadline } from '../deadline.ts';
import type { Dates } from '../forecast/finish.ts';
import { type Forecast, makeForecast } from '../forecast/forecast.ts';
import { at } from '../invariant.ts';
import { type Minutes, sumMinutes } from '../minutes.ts';
import { type Personalised, savedMinutes } from '../personalise/personalise.ts';
import type { Plan } from '../plan.ts';
import { profileFields } from '../profile/fields.ts';
import { PHASES, type Phase } from '../roadmap/vocabulary.ts';
import { type Item, reviewMinutes, type Week } from '../schedule/model.ts';
import { phaseOfTopics } from '../schedule/phase-of.ts';
import { becauseDocument, becauseOf } from './because.ts';
import { leftOut } from './left-out.ts';
import { SCHEMA_VERSION } from './schema-version.ts';

/**
 * The JSON document of a plan, as plain data. Its fields are a contract: they are only ever added to.
 * @param mostWeeks how many weeks, from the current one; all by default
 */
export function planDocument(plan: Plan, mostWeeks?: number): unknown {
  const { personalised, schedule } = plan;
  const { roadmap } = personalised.curriculum;
  const { slots, weeks, calendar, today, finish } = schedule;
  const phaseOf = phaseOfTopics(personalised, schedule);
  const week = weekDocuments(personalised, phaseOf);
  const forecast = makeForecast(plan);
  return {
    schemaVersion: SCHEMA_VERSION,
    roadmap: { id: roadmap.id, title: roadmap.title },
    profile: Object.fromEntries(profileFields(personalised.profile)),
    today,
    start: calendar.start,
    finish,
    effortMinutes: sumMinutes(slots.map((slot) => slot.minutes)),
    savedMinutes: savedMinutes(personalised),
    ...(forecast ? { forecast: forecastDocument(forecast, forecast) } : {}),
    phases: PHASES.flatMap((phase) => {
      const own = slots.filter((slot) => slot.phase === phase);
      const first = own[0];
      const last = own.at(-1);
      if (!first || !last) return [];
      const minutes = sumMinutes(own.map((slot) => slot.minutes));
      const dates = forecast?.phases.get(phase);
      return [
        {
          phase,
          inferred: roadmap.phasesInferred,
          start: first.start,
          finish: last.finish,
          minutes,
          ...(forecast && dates ? { forecast: forecastDocument(dates, forecast) } : {}),
        },
      ];
    }),
    past: schedule.past.map(week()),
    weeks: weeks.slice(0, mostWeeks).map(week()),
    topics: slots.map(({ topic, phase, minutes, start, finish: end }) => {
      const { id, estimate } = topicAt(personalised.curriculum, topic);
      const because = becauseDocument(becauseOf(at(personalised.decisions, topic)));
      return { topic: id, phase, minutes, fullMinutes: estimate.likely, start, finish: end, because };
    }),
    leftOut: leftOut(personalised).map(({ topic, reason, by, on, minutes }) => ({
      topic,
      reason,
      ...(by === undefined ? {} : { by }),
      ...(on === undefined ? {} : { on }),
      ...(minutes === undefined ? {} : { hours: hours(minutes) }),
    })),
    ...deadlineDocument(plan),
  };
}

/** With a date to be done by: whether the plan fits, and what would make it. */
function deadlineDocument(plan: Plan) {
  const { by } = plan.personalised.profile;
  if (by === undefined) return {};
  const { fits, drop, goals, needed } = deadline(plan, by);
  const hoursPerWeekNeeded = needed ? { p50: needed.p50 ?? null, p80: needed.p80 ?? null } : null;
  return { deadline: { by, fits, hoursPerWeekNeeded, drop, goals } };
}

/** `sample` is the number of the learner's own topics whose hours are known. */
export function forecastDocument({ p50, p80, p95 }: Dates, { basis }: Forecast) {
  return { p50, p80, p95, sample: basis.topics };
}

function hours(minutes: Minutes): number {
  return Math.round((minutes / 60) * 100) / 100;
}

/** A week's phase is its first item's; an empty week's is that of the week before. */
function weekDocuments({ curriculum }: Personalised, phaseOf: (topic: number) => Phase) {
  return () => {
    let phase: Phase = PHASES[0];
    return (week: Week) => {
      const [first] = week.items;
      if (first) phase = phaseOf(first.topic);
      const booked = sumMinutes(week.booked.map((item) => item.minutes));
      const reviews = reviewMinutes(week);
      const item = ({ topic, minutes, finishes }: Item) => {
        const { id, name, node, kind, estimate } = topicAt(curriculum, topic);
        return {
          topic: id,
          name,
          node,
          kind,
          phase: phaseOf(topic),
          minutes,
          finishes,
          assumed: estimate.assumed,
        };
      };
      return {
        number: week.number,
        start: week.start,
        end: week.end,
        phase,
        capacityMinutes: Math.max(0, week.capacity - booked - reviews),
        plannedMinutes: sumMinutes(week.items.map((each) => each.minutes)),
        reviewMinutes: reviews,
        timeOff: week.timeOff,
        items: week.items.map(item),
        ...(week.booked.length > 0 ? { booked: week.booked.map(item) } : {}),
      };
    };
  };
}
