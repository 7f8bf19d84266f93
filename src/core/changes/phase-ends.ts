import type { PlainDate } from '../dates.ts';
import type { TopicId } from '../ids.ts';
import { PHASES, type Phase } from '../roadmap/vocabulary.ts';
import type { Cause, StepPlan } from './steps.ts';

/** A phase that ends with another week than it did. */
export interface PhaseChange {
  readonly phase: Phase;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly cause: Cause;
}

/**
 * The phases whose ends moved, but for the last, which ends with the plan.
 * @param causes of the topics that moved
 */
export function phaseEnds(
  first: StepPlan,
  last: StepPlan,
  causes: ReadonlyMap<TopicId, Cause>,
): PhaseChange[] {
  const [before, after] = [endsOf(first), endsOf(last)];
  const earlier = PHASES.filter((phase) => after.has(phase)).slice(0, -1);
  return earlier.flatMap((phase): PhaseChange[] => {
    const [from, to] = [before.get(phase), after.get(phase)];
    if (!from || !to || from.finish === to.finish) return [];
    // What ends it now has come later; else what ended it then has come earlier: either has moved with the phase.
    const [ending] = (to.finish > from.finish ? to : from).topics.filter((topic) => causes.has(topic));
    const cause = ending && causes.get(ending);
    return cause ? [{ phase, from: from.finish, to: to.finish, cause }] : [];
  });
}

interface End {
  readonly finish: PlainDate;
  /** Those that fall into the last week. */
  readonly topics: TopicId[];
}

function endsOf({ falls, phases }: StepPlan): Map<Phase, End> {
  const ends = new Map<Phase, End>();
  for (const [topic, { finish }] of falls) {
    const phase = phases.get(topic);
    const end = phase && ends.get(phase);
    if (!phase || (end && end.finish > finish)) continue;
    if (end?.finish === finish) end.topics.push(topic);
    else ends.set(phase, { finish, topics: [topic] });
  }
  return ends;
}
