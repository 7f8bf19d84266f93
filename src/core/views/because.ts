import type { Because } from '../personalise/effort.ts';
import type { Decision } from '../personalise/personalise.ts';

/** What of the learner's background changed a topic's hours; undefined where nothing did. */
export function becauseOf(decision: Decision): Because | undefined {
  if (decision.kind === 'skipped') return decision.because;
  return decision.kind === 'study' && decision.effort.kind !== 'full' ? decision.effort.because : undefined;
}

/** The same in JSON documents: a list of one, or of none. */
export function becauseDocument(because: Because | undefined) {
  return because ? [{ kind: kindOf(because), ...because }] : [];
}

function kindOf({ effort }: Because): 'skipped' | 'shortened' | 'lengthened' {
  if (effort === 0) return 'skipped';
  return effort < 1 ? 'shortened' : 'lengthened';
}
