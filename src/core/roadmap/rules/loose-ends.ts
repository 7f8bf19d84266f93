import { isKebab } from '../../ids.ts';
import { NearSearch } from '../../near-search.ts';
import type { Path } from '../../source/yaml.ts';
import type { RuleContext } from './rule.ts';
import { prerequisitesOf } from './walk.ts';

/** A prerequisite that names no topic. */
export interface LooseEnd {
  readonly at: Path;
  readonly text: string;
  /** It was meant to name one. */
  readonly isTypo: boolean;
  /** What it was likely meant to be. */
  readonly near: string | undefined;
}

/** How many letters may be wrong; one when the text is shorter than `SHORT`. */
const WITHIN = 2;
const SHORT = 5;

const known = new WeakMap<RuleContext, readonly LooseEnd[]>();

/** The prerequisites that name no topic. Found once a file, for the two rules that share them out. */
export function looseEndsOf(context: RuleContext): readonly LooseEnd[] {
  const found = known.get(context) ?? [...find(context)];
  known.set(context, found);
  return found;
}

function* find(context: RuleContext): Iterable<LooseEnd> {
  const { outline, roadmap } = context;
  const search = new NearSearch(
    roadmap.topics.flatMap(({ id, name }) => [id, name].map((text) => ({ text, owner: id }))),
  );
  for (const { at, text, topic, target } of prerequisitesOf(context)) {
    if (target || outline.refused.has(text)) continue;
    const near = search.find(text, text.trim().length < SHORT ? 1 : WITHIN, topic.id);
    yield { at, text, isTypo: near !== undefined || looksLikeId(text), near };
  }
}

/** In a script without upper and lower case, a name of one word has the form of an id too. */
function looksLikeId(text: string): boolean {
  return isKebab(text) && /-|\p{Ll}/u.test(text);
}
