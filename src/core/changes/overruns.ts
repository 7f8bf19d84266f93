import { topicAt } from '../curriculum/curriculum.ts';
import type { TopicId } from '../ids.ts';
import type { Minutes } from '../minutes.ts';
import { personalise } from '../personalise/personalise.ts';
import { NO_PROGRESS, progressIn } from '../progress/fold.ts';
import type { Knowledge } from './knowledge.ts';

/** A topic that took more time than planned, or less. */
export interface Overrun {
  readonly topic: TopicId;
  readonly planned: Minutes;
  readonly spent: Minutes;
}

/** Topics on which more was recorded since then and whose time is known: done with hours, or over the plan already. */
export function overruns(then: Knowledge, now: Knowledge): Overrun[] {
  const planned = personalise(now.curriculum, now.profile, NO_PROGRESS);
  const progressNow = progressIn(now.curriculum, now.records);
  const progressThen = progressIn(now.curriculum, then.records);
  const found = planned.decisions.flatMap((decision, index): Overrun[] => {
    if (decision.kind !== 'study') return [];
    const { id } = topicAt(now.curriculum, index);
    const progress = progressNow.topics.get(id);
    const before = progressThen.topics.get(id);
    if (!progress || before?.done) return [];
    const whole = decision.effort.minutes;
    const spent = progress.done
      ? progress.done.minutes
      : progress.logged > whole
        ? progress.logged
        : undefined;
    return spent === undefined || spent === whole ? [] : [{ topic: id, planned: whole, spent }];
  });
  return found.sort((a, b) => Math.abs(b.spent - b.planned) - Math.abs(a.spent - a.planned));
}
