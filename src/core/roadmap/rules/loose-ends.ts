import { isKebab } from '../../ids.ts';
import { NearSearch } from '../../near-search.ts';
import type { Path } from '../../source/places.ts';
import type { Readings } from './readings.ts';
import { prerequisitePlace, type WalkedPrerequisite } from './walk.ts';

/** A prerequisite that names no topic. */
export interface LooseEnd {
  readonly at: Path;
  readonly text: string;
  /** It was meant to name one. */
  readonly isTypo: boolean;
  /** What it was likely meant to be. */
  readonly near: string | undefined;
}

/** How many letters of a text may be wrong: KNN is no slip for RNN, nor Stars for Spark. */
function reachOf(length: number): number {
  if (length < SHORT) return 0;
  return length < LONG ? 1 : 2;
}

const SHORT = 4;
const LONG = 7;

export function findLooseEnds(
  { outline, roadmap }: Readings,
  prerequisites: readonly WalkedPrerequisite[],
): readonly LooseEnd[] {
  const ends: LooseEnd[] = [];
  const search = new NearSearch(() =>
    roadmap.topics.flatMap(({ id, name }) => [id, name].map((text) => ({ text, owner: id }))),
  );
  for (const prerequisite of prerequisites) {
    const { text, topic, target } = prerequisite;
    if (target || outline.refused.has(text)) continue;
    const found = search.find(text, reachOf(text.trim().length), topic.id);
    const near = found !== undefined && isSlip(text.trim(), found) ? found : undefined;
    const at = prerequisitePlace(prerequisite);
    ends.push({ at, text, isTypo: near !== undefined || looksLikeId(text), near });
  }
  return ends;
}

/**
 * Week 11 is no slip for week 10. And of four letters one more or one less is a slip; another one is most often another
 * word: Rust and REST.
 */
function isSlip(text: string, near: string): boolean {
  if (text.length === SHORT && near.length === SHORT) return false;
  const words = (of: string) => of.toLowerCase().replaceAll(/\d+/g, '0');
  return !/\d/.test(text) || words(text) !== words(near);
}

/** In a script without upper and lower case, a name of one word has the form of an id too. */
function looksLikeId(text: string): boolean {
  return isKebab(text) && /-|\p{Ll}/u.test(text);
}
