import { topicAt } from '../curriculum/curriculum.ts';
import type { PlainDate } from '../dates.ts';
import type { TopicId } from '../ids.ts';
import type { Minutes } from '../minutes.ts';
import type { Personalised } from '../personalise/personalise.ts';
import type { Kind } from '../roadmap/vocabulary.ts';

/** A topic that the plan has no week for, and why. */
export interface LeftOut {
  readonly topic: TopicId;
  readonly name: string;
  readonly kind: Kind;
  readonly reason: 'done' | 'known' | 'skipped' | 'optional' | 'not-in-goal';
  /** Of a skipped one: `skill:python`, `maths:strong`. */
  readonly by?: string;
  /** Of a done one. */
  readonly on?: PlainDate;
  /** Of a done one what was spent on it, where that is recorded; else the full estimate. */
  readonly minutes?: Minutes;
}

export function leftOut({ curriculum, decisions, progress }: Personalised): LeftOut[] {
  return decisions.flatMap((decision, index): LeftOut[] => {
    const { id, name, kind, estimate } = topicAt(curriculum, index);
    const about = { topic: id, name, kind };
    switch (decision.kind) {
      case 'study':
        return [];
      case 'done': {
        const done = progress.topics.get(id)?.done;
        const entry = { ...about, reason: 'done' as const, ...(done ? { on: done.on } : {}) };
        return [done?.minutes === undefined ? entry : { ...entry, minutes: done.minutes }];
      }
      case 'skipped':
        return [{ ...about, reason: 'skipped', by: decision.because.by, minutes: estimate.likely }];
      default:
        return [{ ...about, reason: decision.kind, minutes: estimate.likely }];
    }
  });
}
