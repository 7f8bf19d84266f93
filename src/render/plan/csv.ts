import type { Plan } from '../../core/plan.ts';
import { type StudySession, sessionsByWeek } from '../../core/views/sessions.ts';
import { csvCell } from './csv-cell.ts';
import type { PlanOptions } from './options.ts';

const COLUMNS: Readonly<Record<string, (session: StudySession) => string | number>> = {
  week: (session) => session.week,
  start: (session) => session.start,
  end: (session) => session.end,
  phase: (session) => session.phase,
  node: (session) => session.node.id,
  topic: (session) => session.topic.id,
  name: (session) => session.topic.name,
  kind: (session) => session.topic.kind,
  minutes: (session) => session.planned,
  logged_minutes: (session) => session.logged,
  left_minutes: (session) => session.left,
  finishes: (session) => (session.finishes ? 'yes' : 'no'),
  done: (session) => (session.done ? 'yes' : 'no'),
};

/**
 * A row for each week and topic (RFC 4180), for spreadsheets and scripts; weeks gone by too, with what was logged.
 * `minutes` is what is planned for that week, `left_minutes` what is left of the topic in all.
 */
export function planCsv(plan: Plan, { weeks }: PlanOptions): string {
  const rows = sessionsByWeek(plan, weeks).map((session) =>
    Object.values(COLUMNS).map((column) => column(session)),
  );
  return [Object.keys(COLUMNS), ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
