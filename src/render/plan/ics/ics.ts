import { addDays, daysBetween, LAST_DATE, type PlainDate } from '../../../core/dates.ts';
import type { Plan } from '../../../core/plan.ts';
import { type StudySession, sessionsByDay } from '../../../core/views/sessions.ts';
import { oneLine } from '../../harmless.ts';
import type { PlanOptions } from '../options.ts';
import { contentLine, icsText } from './content-line.ts';
import { eventDescription, eventSummary } from './event-text.ts';

/** SEQUENCE counts days from here: a plan of a later day replaces that of an earlier one. */
const EPOCH = '2020-01-01' as PlainDate;

/**
 * The plan as a calendar (RFC 5545): an all-day event for each topic and week, or each topic and study day where the
 * profile has study days. It takes no time from the day: an appointment may lie beside it. Imported again after
 * re-planning, its events move: a topic's first session keeps its UID wherever it falls.
 */
export function planIcs(plan: Plan, { weeks }: PlanOptions): string {
  const { today } = plan.schedule;
  const { title } = plan.personalised.curriculum.roadmap;
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//mlpath//plan//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('NAME', icsText(oneLine(title))),
    contentLine('X-WR-CALNAME', icsText(oneLine(title))),
    ...sessionsByDay(plan, weeks).map((session) => event(session, today)),
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function event(session: StudySession, today: PlainDate): string {
  const { topic, ordinal, start, end, phase } = session;
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', icsText(`${topic.id}-${ordinal}@plan.mlpath`)),
    contentLine('SEQUENCE', String(Math.max(0, daysBetween(EPOCH, today)))),
    contentLine('DTSTAMP', `${icsDate(today)}T000000Z`),
    contentLine('DTSTART;VALUE=DATE', icsDate(start)),
    // The first day that is not in it. After the last day of all there is none, and the event is that day's.
    ...(end < LAST_DATE ? [contentLine('DTEND;VALUE=DATE', icsDate(addDays(end, 1)))] : []),
    contentLine('SUMMARY', icsText(eventSummary(session))),
    contentLine('DESCRIPTION', icsText(eventDescription(session))),
    contentLine('CATEGORIES', icsText(phase)),
    contentLine('TRANSP', 'TRANSPARENT'),
    contentLine('END', 'VEVENT'),
  ].join('');
}

function icsDate(date: PlainDate): string {
  return date.replaceAll('-', '');
}
