import { topicAt } from '../curriculum/curriculum.ts';
import { earlier, type PlainDate } from '../dates.ts';
import { type Deadline, deadline } from '../deadline.ts';
import { type Forecast, makeForecast } from '../forecast/forecast.ts';
import { addToGroup } from '../groups.ts';
import type { TopicId } from '../ids.ts';
import { type Minutes, NO_MINUTES, sumMinutes } from '../minutes.ts';
import { type Personalised, savedMinutes } from '../personalise/personalise.ts';
import type { Plan } from '../plan.ts';
import type { Profile } from '../profile/profile.ts';
import type { Roadmap } from '../roadmap/model.ts';
import { type Kind, PHASES, type Phase } from '../roadmap/vocabulary.ts';
import { type Item, reviewMinutes, type Schedule, type Week } from '../schedule/model.ts';
import { phaseOfTopics } from '../schedule/phase-of.ts';
import { type LeftOut, leftOut } from './left-out.ts';

/** A plan as rows, in the order in which they are read. Names are as the roadmap has them: renderers make them safe. */
export interface PlanView {
  readonly roadmap: Roadmap;
  readonly profile: Profile;
  readonly today: PlainDate;
  readonly start: PlainDate;
  readonly finish: PlainDate;
  /** Absent when nothing is left. */
  readonly forecast: Forecast | undefined;
  /** With a date to be done by. */
  readonly deadline: Deadline | undefined;
  readonly weeks: number;
  readonly effort: Minutes;
  readonly saved: Minutes;
  readonly phases: readonly PhaseView[];
  readonly leftOut: readonly LeftOut[];
  readonly shortened: readonly ShortenedView[];
  /** The project that is done first of those still ahead, in the week in which it is done. */
  readonly firstProject: WeekItem | undefined;
  readonly nextItem: WeekItem | undefined;
  /** Topics in the plan whose hours the roadmap does not state. */
  readonly assumed: number;
}

export interface WeekItem {
  readonly week: number;
  readonly item: ItemView;
}

export interface PhaseView {
  readonly phase: Phase;
  readonly inferred: boolean;
  readonly start: PlainDate;
  readonly finish: PlainDate;
  readonly minutes: Minutes;
  readonly weeks: readonly WeekView[];
  readonly past: readonly WeekView[];
}

/** A week's part in one phase. */
export interface WeekView {
  readonly number: number;
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly minutes: Minutes;
  readonly items: readonly ItemView[];
  /** What is done in it already; of the current week only. */
  readonly booked: readonly ItemView[];
  readonly timeOff: readonly PlainDate[];
  /** For reviews, beside the minutes of the items. */
  readonly reviews: Minutes;
}

export interface ItemView {
  readonly id: TopicId;
  readonly name: string;
  readonly kind: Kind;
  readonly minutes: Minutes;
  /** All that is left of the topic, over all its weeks. */
  readonly of: Minutes;
  readonly finishes: boolean;
  readonly assumed: boolean;
  readonly questions: number;
  readonly passMark: string | undefined;
}

export interface ShortenedView {
  readonly id: TopicId;
  readonly name: string;
  readonly by: string;
  readonly effort: number;
  readonly from: Minutes;
  readonly to: Minutes;
}

export function planView(plan: Plan): PlanView {
  const { personalised, schedule } = plan;
  const { roadmap } = personalised.curriculum;
  const { by } = personalised.profile;
  const phases = phaseViews(personalised, schedule);
  return {
    roadmap,
    profile: personalised.profile,
    today: schedule.today,
    start: schedule.calendar.start,
    finish: schedule.finish,
    forecast: makeForecast(plan),
    deadline: by === undefined ? undefined : deadline(plan, by),
    weeks: schedule.weeks.length,
    effort: sumMinutes(schedule.slots.map((slot) => slot.minutes)),
    saved: savedMinutes(personalised),
    phases,
    leftOut: leftOut(personalised),
    shortened: shortened(personalised),
    firstProject: firstItem(phases, (item) => item.kind === 'project' && item.finishes),
    nextItem: firstItem(phases, () => true),
    assumed: schedule.slots.filter(({ topic }) => topicAt(personalised.curriculum, topic).estimate.assumed)
      .length,
  };
}

function firstItem(phases: readonly PhaseView[], wanted: (item: ItemView) => boolean): WeekItem | undefined {
  for (const { weeks } of phases) {
    for (const { number, items } of weeks) {
      const item = items.find(wanted);
      if (item) return { week: number, item };
    }
  }
  return undefined;
}

function phaseViews(personalised: Personalised, schedule: Schedule): PhaseView[] {
  const phaseOf = phaseOfTopics(personalised, schedule);
  const views = itemViews(personalised, schedule);
  const weeks = splitByPhase(schedule.weeks, phaseOf, views);
  const past = splitByPhase(schedule.past, phaseOf, views);
  return PHASES.flatMap((phase): PhaseView[] => {
    const planned = weeks.get(phase) ?? [];
    const gone = past.get(phase) ?? [];
    const first = planned[0] ?? gone[0];
    const last = planned.at(-1) ?? gone.at(-1);
    if (!first || !last) return [];
    return [
      {
        phase,
        inferred: personalised.curriculum.roadmap.phasesInferred,
        start: first.start,
        // Where nothing is left, the day on which it came to that.
        finish: earlier(last.end, schedule.finish),
        minutes: sumMinutes(planned.map((week) => week.minutes)),
        weeks: planned,
        past: gone,
      },
    ];
  });
}

function itemViews({ curriculum }: Personalised, { slots }: Schedule): (item: Item) => ItemView {
  const left = new Map(slots.map((slot) => [slot.topic, slot.minutes]));
  return ({ topic, minutes, finishes }) => {
    const { id, name, kind, estimate, questions, passMark } = topicAt(curriculum, topic);
    const of = left.get(topic) ?? minutes;
    return {
      id,
      name,
      kind,
      minutes,
      of,
      finishes,
      assumed: estimate.assumed,
      questions: questions.length,
      passMark,
    };
  };
}

/** Each phase's weeks; a week with items of two phases stands in both. A week without items goes with the one before. */
function splitByPhase(
  weeks: readonly Week[],
  phaseOf: (topic: number) => Phase,
  view: (item: Item) => ItemView,
): Map<Phase, WeekView[]> {
  const split = new Map<Phase, WeekView[]>();
  const first = weeks.find((week) => week.items.length > 0)?.items[0];
  let current: Phase = first ? phaseOf(first.topic) : PHASES[0];
  for (const week of weeks) {
    /** In the order of their first items. */
    const parts = new Map<Phase, Item[]>();
    for (const item of week.items) addToGroup(parts, phaseOf(item.topic), item);
    if (parts.size === 0) parts.set(current, []);
    let whole = true;
    for (const [phase, items] of parts) {
      addToGroup(split, phase, weekView(week, items, whole, view));
      current = phase;
      whole = false;
    }
  }
  return split;
}

/** @param whole with what belongs to the week and to no phase */
function weekView(
  week: Week,
  items: readonly Item[],
  whole: boolean,
  view: (item: Item) => ItemView,
): WeekView {
  return {
    number: week.number,
    start: week.start,
    end: week.end,
    minutes: sumMinutes(items.map((item) => item.minutes)),
    items: items.map(view),
    booked: whole ? week.booked.map(view) : [],
    timeOff: whole ? week.timeOff : [],
    reviews: whole ? reviewMinutes(week) : NO_MINUTES,
  };
}

/** What background has changed of the topics studied, those that are done included: the hours saved count them, too. */
function shortened({ curriculum, decisions }: Personalised): ShortenedView[] {
  return decisions.flatMap((decision, index): ShortenedView[] => {
    if (decision.kind !== 'study' && !(decision.kind === 'done' && decision.inScope)) return [];
    const { effort } = decision;
    if (effort.kind === 'full' || effort.kind === 'skipped') return [];
    const { id, name, estimate } = topicAt(curriculum, index);
    const { because, minutes } = effort;
    return [{ id, name, by: because.by, effort: because.effort, from: estimate.likely, to: minutes }];
  });
}
