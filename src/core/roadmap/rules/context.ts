import { lazy } from '../../lazy.ts';
import { findLinks, type WalkedLink } from './links.ts';
import { findLooseEnds, type LooseEnd } from './loose-ends.ts';
import { type WalkedMapping, walkMappings } from './mappings.ts';
import type { Readings } from './readings.ts';
import { type WalkedPrerequisite, walkPrerequisites } from './walk.ts';

/** What a rule may look at: the readings of a file, and what several rules look for in them. */
export interface RuleContext extends Readings {
  /** Every mapping of the file as it was written, those too that its schema refused; what holds others goes first. */
  readonly mappings: readonly WalkedMapping[];
  /** Everything in the file that is an address: of links, videos, nodes, the image and references. */
  readonly links: readonly WalkedLink[];
  /** Every entry of every list of prerequisites, in the order of the file. */
  readonly prerequisites: readonly WalkedPrerequisite[];
  /** The prerequisites that name no topic. */
  readonly looseEnds: readonly LooseEnd[];
}

/** What several rules look for is found when the first asks, once for all. */
export function ruleContext(readings: Readings): RuleContext {
  const mappings = lazy(() => walkMappings(readings.source.value));
  const links = lazy(() => findLinks(mappings(), readings.settings));
  const prerequisites = lazy(() => walkPrerequisites(readings));
  const looseEnds = lazy(() => findLooseEnds(readings, prerequisites()));
  return {
    ...readings,
    get mappings() {
      return mappings();
    },
    get links() {
      return links();
    },
    get prerequisites() {
      return prerequisites();
    },
    get looseEnds() {
      return looseEnds();
    },
  };
}
