import { isKebab } from '../../ids.ts';
import { NearSearch } from '../../near-search.ts';
import type { Path } from '../../source/places.ts';
import type { Readings } from './readings.ts';
import type { WalkedPrerequisite } from './walk.ts';

/** A prerequisite that names no topic. */
export interface LooseEnd {
  readonly at: Path;
  readonly text: string;
  /** It was meant to name one. */
  readonly isTypo: boolean;
  /** What it was likely meant to be. */
  readonly near: string | undefined;
}

/** How many letters may be wrong; one when either text is shorter than `SHORT`: NoSQL is no slip for SQL. */
const WITHIN = 2;
const SHORT = 5;

export function findLooseEnds(
  { outline, roadmap }: Readings,
  prerequisites: readonly WalkedPrerequisite[],
): readonly LooseEnd[] {
  const ends: LooseEnd[] = [];
  const called = () =>
    roadmap.topics.flatMap(({ id, name }) => [id, name].map((text) => ({ text, owner: id })));
  const long = new NearSearch(() => called().filter((each) => each.text.length >= SHORT));
  const short = new NearSearch(() => called().filter((each) => each.text.length < SHORT));
  for (const { at, text, topic, target } of prerequisites) {
    if (target || outline.refused.has(text)) continue;
    const within = text.trim().length < SHORT ? 1 : WITHIN;
    const near = long.find(text, within, topic.id) ?? short.find(text, 1, topic.id);
    ends.push({ at, text, isTypo: near !== undefined || looksLikeId(text), near });
  }
  return ends;
}

/** In a script without upper and lower case, a name of one word has the form of an id too. */
function looksLikeId(text: string): boolean {
  return isKebab(text) && /-|\p{Ll}/u.test(text);
}
