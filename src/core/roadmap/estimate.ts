import { fromHours, minutes } from '../minutes.ts';
import type { TopicInput } from '../schema/roadmap.ts';
import { type DurationRange, parseDuration } from './duration.ts';
import type { Estimate } from './model.ts';
import type { Difficulty } from './vocabulary.ts';

/** Hours of a topic that states none, by difficulty: a convention of the format, said to be assumed where shown. */
const ASSUMED_HOURS: Readonly<Record<Difficulty, number>> = { beginner: 6, intermediate: 10, advanced: 14 };
const CHECKPOINT_MINUTES = 30;

/** A topic's effort: its estimate, else its duration, else the default of its kind or difficulty. */
export function settleEstimate(
  topic: Pick<TopicInput, 'estimate' | 'duration' | 'difficulty' | 'kind'>,
  pace: number,
): Estimate {
  if (topic.estimate) {
    const { low, likely, high } = topic.estimate;
    // Under half a minute would plan nothing at all for a topic that the file asks for.
    const whole = (hours: number) => minutes(Math.max(1, fromHours(hours)));
    return { low: whole(low), likely: whole(likely), high: whole(high), assumed: false };
  }
  const duration = topic.duration === undefined ? undefined : parseDuration(topic.duration, pace);
  if (duration) return fromRange(duration);
  if (topic.kind === 'checkpoint') return certain(CHECKPOINT_MINUTES, false);
  return certain(ASSUMED_HOURS[topic.difficulty] * 60, true);
}

function fromRange({ low, high }: DurationRange): Estimate {
  const whole = (value: number) => minutes(Math.max(1, Math.round(value)));
  return { low: whole(low), likely: whole((low + high) / 2), high: whole(high), assumed: false };
}

function certain(value: number, assumed: boolean): Estimate {
  const same = minutes(value);
  return { low: same, likely: same, high: same, assumed };
}
