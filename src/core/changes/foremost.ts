import type { Change } from './changes.ts';

/**
 * Of the topics that moved those to look at first: projects, which are what one shows, then what comes soonest.
 * @returns at most `most`, in their order
 */
export function foremost(changes: readonly Change[], most: number): readonly Change[] {
  if (changes.length <= most) return changes;
  const projects = changes.filter(({ kind }) => kind === 'project');
  const others = changes.filter(({ kind }) => kind !== 'project');
  const chosen = new Set([...projects, ...others].slice(0, most));
  return changes.filter((change) => chosen.has(change));
}
