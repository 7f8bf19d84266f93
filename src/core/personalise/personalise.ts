import { type Curriculum, topicAt } from '../curriculum/curriculum.ts';
import { at } from '../invariant.ts';
import { lessMinutes, type Minutes, minutes, NO_MINUTES } from '../minutes.ts';
import type { Profile } from '../profile/profile.ts';
import type { Progress, TopicProgress } from '../progress/fold.ts';
import { type Because, type Effort, effortOf, shareUp } from './effort.ts';
import { scope } from './scope.ts';

/** What became of a topic for this learner. The first that holds, in this order. */
export type Decision =
  | { readonly kind: 'done'; readonly effort: Effort; readonly inScope: boolean }
  | { readonly kind: 'known' }
  | { readonly kind: 'optional' }
  | { readonly kind: 'not-in-goal' }
  | { readonly kind: 'skipped'; readonly because: Because }
  | {
      readonly kind: 'study';
      readonly effort: Exclude<Effort, { kind: 'skipped' }>;
      readonly remaining: Minutes;
    };

export interface Personalised {
  readonly curriculum: Curriculum;
  readonly profile: Profile;
  readonly progress: Progress;
  /** One for each topic of the roadmap, in its order. */
  readonly decisions: readonly Decision[];
}

/** Of a topic that took longer than planned and is not done, this share of the plan is still assumed to be left. */
export const LEAST_LEFT = 0.1;

export function personalise(curriculum: Curriculum, profile: Profile, progress: Progress): Personalised {
  const { topics } = curriculum.roadmap;
  const efforts = topics.map((topic) => effortOf(topic, profile));
  const knownIds = new Set(profile.known.map((id) => curriculum.names.byId(id)));
  const known = (index: number) => knownIds.has(topicAt(curriculum, index).id);
  const progressOf = (index: number) => progress.topics.get(topicAt(curriculum, index).id);
  const inScope = scope({
    curriculum,
    profile,
    known,
    studied: (index) => !known(index) && !progressOf(index)?.done && at(efforts, index).kind !== 'skipped',
  });
  const decisions = topics.map((_, index): Decision => {
    const effort = at(efforts, index);
    const done = progressOf(index)?.done;
    if (done) return { kind: 'done', effort, inScope: inScope.has(index) };
    if (known(index)) return { kind: 'known' };
    if (!inScope.has(index)) return { kind: profile.goal === undefined ? 'optional' : 'not-in-goal' };
    if (effort.kind === 'skipped') return { kind: 'skipped', because: effort.because };
    return { kind: 'study', effort, remaining: remaining(effort.minutes, progressOf(index)) };
  });
  return { curriculum, profile, progress, decisions };
}

/** What is left of a topic; not less than a tenth of the plan until it is done. */
function remaining(planned: Minutes, progress: TopicProgress | undefined): Minutes {
  const left = lessMinutes(planned, progress?.logged ?? NO_MINUTES);
  return minutes(Math.max(left, shareUp(planned, LEAST_LEFT)));
}

/** What a topic was planned to take, background counted; undefined where nothing was planned. */
export function plannedMinutes(decision: Decision): Minutes | undefined {
  if (decision.kind !== 'study' && decision.kind !== 'done') return undefined;
  return decision.effort.kind === 'skipped' ? undefined : decision.effort.minutes;
}

/** Whether hours were logged on a topic: it is open until it is done. */
export function isOpened(personalised: Personalised, index: number): boolean {
  const { curriculum, progress } = personalised;
  return (progress.topics.get(topicAt(curriculum, index).id)?.logged ?? 0) > 0;
}

/** Whether anything is done: where nothing is left either, there may have been nothing to study. */
export function someDone({ decisions }: Personalised): boolean {
  return decisions.some(({ kind }) => kind === 'done');
}

/** Minutes that skills and maths took off the topics in scope. What they added is not counted against it. */
export function savedMinutes({ curriculum, decisions }: Personalised): Minutes {
  let saved = 0;
  for (let index = 0; index < decisions.length; index++) {
    const decision = at(decisions, index);
    const full = topicAt(curriculum, index).estimate.likely;
    if (decision.kind === 'skipped') saved += full;
    else if (decision.kind === 'study') saved += Math.max(0, full - decision.effort.minutes);
    else if (decision.kind === 'done' && decision.inScope && decision.effort.kind !== 'skipped') {
      saved += Math.max(0, full - decision.effort.minutes);
    }
  }
  return minutes(saved);
}
