import type { PlanFormat } from './formats.ts';

const DAY = '[A-Z][a-z]{2} \\d{1,2} [A-Z][a-z]{2} \\d{4}';

/** How a plan begins in each format, and nobody's notes do. */
const BEGINNINGS: Readonly<Record<PlanFormat, RegExp>> = {
  table: new RegExp(`^(?:.+\\n)*?.*${DAY} to ${DAY}\\n`),
  json: /^\{\n {2}"schemaVersion": 1,\n {2}"roadmap": \{\n/,
  markdown: new RegExp(`^# .*\\n\\n${DAY} to ${DAY}: `),
  csv: /^week,start,end,phase,node,topic,/,
  ics: /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/mlpath\/\//,
  html: /^<!doctype html>\n.*\n<head>\n<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
  mermaid: /^gantt\n {4}title .*\n {4}dateFormat YYYY-MM-DD\n {4}axisFormat /,
};

/** Whether a text is a plan that mlpath wrote, in whatever format. */
export function isWrittenPlan(text: string): boolean {
  return Object.values(BEGINNINGS).some((beginning) => beginning.test(text));
}
