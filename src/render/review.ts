import type { PlainDate } from '../core/dates.ts';
import { minutes } from '../core/minutes.ts';
import type { DueReview, ReviewsView } from '../core/views/reviews-view.ts';
import { SCHEMA_VERSION } from '../core/views/schema-version.ts';
import { count, duration, longDate } from './figures.ts';
import { oneLine } from './harmless.ts';
import { headLines } from './head-lines.ts';
import { itemName } from './item-text.ts';
import { clip, hanging, indent, padEnd, padStart, proseWidth, wrap } from './layout.ts';
import type { Style } from './style.ts';
import { bullet } from './topic-card.ts';

/** What is due, this week's first; or that nothing is. */
export function dueText(view: ReviewsView, style: Style): string {
  const { due, minutes: all, thisWeek } = view;
  if (due.length === 0) return nothingDue(view, style);
  const week = due.filter((each) => each.thisWeek);
  const rest = due.length - week.length;
  const head = `${count(due.length, 'topic')} ${due.length === 1 ? 'is' : 'are'} due for review, ${duration(all)} (mlpath review)`;
  const hours = week.length > 0 ? `, ${duration(minutes(all - thisWeek))}` : '';
  const later = `of these, ${rest} in the weeks after${hours}`;
  return [
    ...wrap(head, style.width).map(style.paint.title),
    ...rows(week, style),
    ...(rest > 0 ? [style.paint.dim(`  ${later}`)] : []),
  ].join('\n');
}

export function nothingDue({ next }: ReviewsView, { width }: Style): string {
  const text = next
    ? `Nothing is due for review. Next on ${longDate(next.due)}: ${oneLine(next.topic.name)}`
    : 'Nothing is due for review: topics come up again some days after they are done.';
  return wrap(text, width).join('\n');
}

/** Of a name in a column; in less room the line is a sentence. */
const LEAST_NAME = 16;

function rows(due: readonly DueReview[], { width, symbols, paint }: Style): string[] {
  const tail = 30;
  const room = Math.min(64, width - tail - 2);
  return due.flatMap(({ topic, minutes: cost, due: since }) => {
    if (room < LEAST_NAME) {
      const text = `${itemName(topic)}, ${duration(cost)}, since ${longDate(since)}`;
      return indent(hanging(text, width - 2, 2), 2);
    }
    const name = padEnd(clip(itemName(topic), room, symbols.ellipsis), room);
    return `  ${name}${padStart(duration(cost), 8)}  ${paint.dim(`since ${longDate(since)}`)}`;
  });
}

/** What to recall of a topic, before its answers are shown: its questions, else what it is about. */
export function recallText({ topic, minutes: cost, last }: DueReview, style: Style): string {
  const head = headLines(itemName(topic), `${topic.id}, ${duration(cost)}, last on ${longDate(last)}`, style);
  const asked = topic.questions.length > 0 ? list(topic.questions, style) : prose(topic.description, style);
  return `${['', ...head, ...asked].join('\n')}\n`;
}

export function takeawaysText(takeaways: readonly string[], style: Style): string {
  return `${list(takeaways, style).join('\n')}\n`;
}

function list(entries: readonly string[], style: Style): string[] {
  return entries.flatMap((entry) => bullet(entry, style));
}

function prose(text: string, { width }: Style): string[] {
  return wrap(oneLine(text), proseWidth(width)).filter((line) => line !== '');
}

export function reviewsDocument(view: ReviewsView, today: PlainDate): unknown {
  const { due, minutes: all, thisWeek, next } = view;
  return {
    schemaVersion: SCHEMA_VERSION,
    today,
    dueMinutes: all,
    thisWeekMinutes: thisWeek,
    due: due.map(reviewDocument),
    next: next ? { topic: next.topic.id, due: next.due } : null,
  };
}

export function reviewDocument(review: DueReview): unknown {
  const { topic, due, last, times, minutes: cost, recall, thisWeek } = review;
  const { id, name, questions, takeaways } = topic;
  return {
    topic: id,
    name,
    due,
    last,
    reviews: times,
    minutes: cost,
    recall,
    thisWeek,
    questions,
    takeaways,
  };
}
