import { type Curriculum, topicAt } from '../curriculum/curriculum.ts';
import type { PlainDate } from '../dates.ts';
import { compareText } from '../diagnostics.ts';
import { type Minutes, sumMinutes } from '../minutes.ts';
import type { Progress, TopicReview } from '../progress/fold.ts';
import { type PastReview, type ReviewLoad, reviewCost } from './load.ts';
import type { Memory, Reviewer } from './memory.ts';

/** A topic that was done and comes up again. */
export interface Remembered {
  /** Its place in the roadmap. */
  readonly topic: number;
  readonly minutes: Minutes;
  readonly last: PlainDate;
  readonly due: PlainDate;
  /** How many reviews there were. */
  readonly times: number;
  /** The probability of recall today, in thousandths, so that it is the same on every machine. */
  readonly recall: number;
}

export interface Reviews {
  /** The most likely forgotten first. */
  readonly due: readonly Remembered[];
  /** Not due yet, the nearest first. */
  readonly later: readonly Remembered[];
  readonly done: readonly PastReview[];
}

/** All reviews of a roadmap's topics that were done. Projects are not reviewed: what was built is there to be seen. */
export function reviewsOf(
  curriculum: Curriculum,
  progress: Progress,
  reviewer: Reviewer,
  today: PlainDate,
): Reviews {
  const all = curriculum.roadmap.topics.flatMap((topic, index): Remembered[] => {
    const history = topic.kind === 'project' ? undefined : historyOf(progress, topic.id);
    if (!history) return [];
    const times = progress.reviews.get(topic.id)?.length ?? 0;
    return [remembered(index, reviewer(history), times, reviewCost(topic), today)];
  });
  return {
    due: all
      .filter((each) => each.due <= today)
      .sort((a, b) => a.recall - b.recall || compareText(a.due, b.due) || a.topic - b.topic),
    later: all
      .filter((each) => each.due > today)
      .sort((a, b) => compareText(a.due, b.due) || a.topic - b.topic),
    done: all.flatMap(({ topic, minutes }) =>
      (progress.reviews.get(topicAt(curriculum, topic).id) ?? []).map(({ on }) => ({ on, minutes })),
    ),
  };
}

/**
 * What the memory of a topic is made of: having done it counts as a good review of that day, and every review since or
 * before. On one day the review counts. Only what is done comes up again.
 */
export function historyOf(progress: Progress, id: string): [TopicReview, ...TopicReview[]] | undefined {
  const done = progress.topics.get(id)?.done;
  if (!done) return undefined;
  const reviews = progress.reviews.get(id) ?? [];
  const own: TopicReview[] = reviews.some(({ on }) => on === done.on) ? [] : [{ on: done.on, grade: 'good' }];
  const [first, ...later] = [...reviews, ...own].sort((a, b) => compareText(a.on, b.on));
  return first ? [first, ...later] : undefined;
}

export function reviewLoad({ due, done }: Reviews): ReviewLoad {
  return { due: sumMinutes(due.map((each) => each.minutes)), done };
}

/** Those of a list to begin within some minutes, in its order. */
export function withinMinutes(list: readonly Remembered[], most: Minutes): Remembered[] {
  let spent = 0;
  return list.filter(({ minutes }) => {
    spent += minutes;
    return spent - minutes < most;
  });
}

function remembered(
  topic: number,
  memory: Memory,
  times: number,
  minutes: Minutes,
  today: PlainDate,
): Remembered {
  const recall = Math.round(memory.recallOn(today) * 1000) / 1000;
  return { topic, minutes, last: memory.last, due: memory.due, times, recall };
}
