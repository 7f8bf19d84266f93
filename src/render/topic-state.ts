import type { TopicState } from '../core/views/topic-view.ts';

/** What has become of a topic, beside its name; `done`. */
export function stateWords(state: TopicState): string {
  return state === 'not-in-goal' ? NOT_IN_GOAL : state;
}

export const NOT_IN_GOAL = 'the goal does not need it';
