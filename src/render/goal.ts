import type { Goal } from '../core/roadmap/model.ts';
import { oneLine } from './harmless.ts';

/** What a plan with a goal is for. */
export function goalText({ title }: Goal): string {
  return `Goal: ${oneLine(title)}`;
}
