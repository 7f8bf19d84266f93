import type { PlainDate } from '../core/dates.ts';
import { sumMinutes } from '../core/minutes.ts';
import type { ReviewsView } from '../core/views/reviews-view.ts';
import { SCHEMA_VERSION } from '../core/views/schema-version.ts';
import type { WeekPlan, WeekTopic } from '../core/views/week-plan.ts';
import { capitalised, dayRuns, duration, longDate, shortDate } from './figures.ts';
import { headLines } from './head-lines.ts';
import { itemName, partText } from './item-text.ts';
import { hanging, wrap } from './layout.ts';
import { reviewDocument } from './review.ts';
import type { Style } from './style.ts';
import { materialDocument, topicCard } from './topic-card.ts';
import { weekHead } from './week-head.ts';

/** The week's topics, each with what there is to study in it. */
export function nextText(week: WeekPlan, today: PlainDate, style: Style): string {
  const { paint, width } = style;
  const planned = sumMinutes(week.items.map((item) => item.minutes));
  const ahead = week.start > today;
  const from = ahead && !week.offUntil ? 'from ' : '';
  const text = `week ${week.number}: ${from}${shortDate(week.start)} to ${longDate(week.end)}, ${duration(planned)} to study`;
  // Of a week that runs its days off stand below.
  const head = ahead ? weekHead(text, week, today) : capitalised(text);
  const off = week.timeOff.length > 0 ? [paint.dim(`time off ${dayRuns(week.timeOff)}`)] : [];
  const booked = week.booked.flatMap((item) =>
    hanging(`${bookedText(item)}: ${itemName(item.topic)}`, width, 2).map(paint.dim),
  );
  const cards = week.items.flatMap((item) => [
    '',
    ...headLines(
      itemName(item.topic),
      `${item.topic.id}, ${partText({ ...item, assumed: item.topic.estimate.assumed })}`,
      style,
    ),
    ...topicCard(item.topic, style),
  ]);
  return `${[...wrap(head, width).map(paint.title), ...off, ...booked, ...cards].join('\n')}\n`;
}

function bookedText({ minutes, finishes }: WeekTopic): string {
  const spent = minutes > 0 ? `${duration(minutes)} ` : '';
  return finishes ? `${spent}done` : `${spent}logged`;
}

/**
 * @param week undefined when nothing is left to study
 * @param reviews of a learner who reviews
 */
export function nextDocument(week: WeekPlan | undefined, today: PlainDate, reviews?: ReviewsView): unknown {
  const item = ({ topic, minutes, of, finishes }: WeekTopic) => ({
    topic: topic.id,
    name: topic.name,
    kind: topic.kind,
    minutes,
    ofMinutes: of,
    finishes,
    assumed: topic.estimate.assumed,
    ...materialDocument(topic),
  });
  return {
    schemaVersion: SCHEMA_VERSION,
    today,
    week: week
      ? {
          number: week.number,
          start: week.start,
          end: week.end,
          timeOff: week.timeOff,
          items: week.items.map(item),
          booked: week.booked.map(item),
        }
      : null,
    ...(reviews ? { reviews: reviews.due.map(reviewDocument) } : {}),
  };
}
