import { topicAt } from '../curriculum/curriculum.ts';
import { addDays, DAYS_IN_WEEK, daysBetween, LAST_DATE, later, type PlainDate } from '../dates.ts';
import { bandOf } from '../forecast/band.ts';
import type { Forecast } from '../forecast/forecast.ts';
import { firstWhere } from '../halving.ts';
import { at } from '../invariant.ts';
import { sumMinutes } from '../minutes.ts';
import { LEAST_LEFT, type Personalised } from '../personalise/personalise.ts';
import type { Baseline, Plan } from '../plan.ts';

/** Planned, done and forecast work over time, in minutes of the plan. */
export interface BurnUp {
  /** All that there was to study before anything was done. */
  readonly total: number;
  readonly points: readonly BurnUpPoint[];
}

/** How things stand at the end of a day. */
export interface BurnUpPoint {
  readonly date: PlainDate;
  /** By the baseline; absent before the day that it counts from. */
  readonly planned?: number;
  /** Up to today. */
  readonly done?: number;
  /** After today: what will be done by then with a chance of 80, 50 and 20 %. */
  readonly low?: number;
  readonly likely?: number;
  readonly high?: number;
}

/** Weeks to come are taken so far apart that there are at most so many. */
const MOST_AHEAD = 30;

/**
 * @param baseline the plan that progress is measured against
 * @param forecast of the plan; absent when nothing is left
 */
export function burnUp(plan: Plan, baseline: Baseline, forecast: Forecast | undefined): BurnUp {
  const { personalised, schedule } = plan;
  const { calendar, today, currentWeek, weeks } = schedule;
  const { whole } = baseline;
  const total = wholeMinutes(whole);
  const done = (date: PlainDate) => doneBy(personalised, whole, date);
  const planned = plannedBy(baseline, done(addDays(baseline.from, -1)));
  const weekEnd = (week: number) => addDays(calendar.start, week * DAYS_IN_WEEK - 1);
  const points: BurnUpPoint[] = [];
  for (let week = 1; week < currentWeek; week++) {
    points.push({ date: weekEnd(week), ...planned(weekEnd(week)), done: done(weekEnd(week)) });
  }
  points.push({ date: today, ...planned(today), done: done(today) });
  if (!forecast) return { total, points };
  const band = bandOf(plan, forecast, done(today), total);
  const lastWeek = Math.floor((daysBetween(calendar.start, LAST_DATE) + 1) / DAYS_IN_WEEK);
  const twice = 2 * Math.max(weeks.length, baseline.weeks.length);
  const most = Math.min(twice, lastWeek - currentWeek + 1);
  const step = Math.ceil(most / MOST_AHEAD);
  for (let index = 0; index < most; index += step) {
    const date = weekEnd(currentWeek + index);
    points.push({ date, ...planned(date), ...band(date, (index + 1) * DAYS_IN_WEEK - 1) });
    if (at(points, points.length - 1).low === total) break;
  }
  return { total, points };
}

function wholeMinutes({ decisions }: Personalised): number {
  return sumMinutes(decisions.flatMap((each) => (each.kind === 'study' ? each.effort.minutes : [])));
}

/**
 * What the baseline plans by the end of a day; within a week by the days gone by.
 * @param before what was done when it began to count
 */
function plannedBy({ from, weeks }: Baseline, before: number) {
  /** What is planned by the end of each week: a long plan is asked for many days. */
  const byEnd: number[] = [];
  let sum = before;
  for (const { minutes } of weeks) {
    sum += minutes;
    byEnd.push(sum);
  }
  return (date: PlainDate): { planned?: number } => {
    if (date < from) return {};
    const index = firstWhere(0, weeks.length, (each) => at(weeks, each).end > date);
    const over = index > 0 ? at(byEnd, index - 1) : before;
    const week = weeks[index];
    if (!week || date < week.start) return { planned: Math.round(over) };
    const first = later(week.start, from);
    const share = (daysBetween(first, date) + 1) / (daysBetween(first, week.end) + 1);
    return { planned: Math.round(over + (at(byEnd, index) - over) * share) };
  };
}

/** As earnedMinutes has it, as of a day: a topic under way is never quite done. */
function doneBy(current: Personalised, whole: Personalised, date: PlainDate): number {
  let sum = 0;
  for (const [index, decision] of whole.decisions.entries()) {
    if (decision.kind !== 'study') continue;
    const planned = decision.effort.minutes;
    const progress = current.progress.topics.get(topicAt(current.curriculum, index).id);
    if (!progress) continue;
    const logged = sumMinutes(progress.logs.filter((log) => log.on <= date).map((log) => log.minutes));
    const done = progress.done !== undefined && progress.done.on <= date;
    sum += done ? planned : Math.min(logged, planned * (1 - LEAST_LEFT));
  }
  return sum;
}
