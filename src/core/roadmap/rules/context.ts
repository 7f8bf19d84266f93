import { lazy } from '../../lazy.ts';
import { findLinks, type WalkedLink } from './links.ts';
import { findLooseEnds, type LooseEnd } from './loose-ends.ts';
import { type WalkedMapping, walkMappings } from './mappings.ts';
import { Readings } from './readings.ts';
import { type WalkedPrerequisite, type WalkedTopic, walkPrerequisites, walkTopics } from './walk.ts';

/** What a rule may look at: the readings of a file, and what several rules look for in them, found when the first asks. */
export class RuleContext extends Readings {
  readonly #mappings = lazy(() => walkMappings(this.source.value));
  readonly #links = lazy(() => findLinks(this.mappings, this.settings));
  readonly #topics = lazy(() => walkTopics(this));
  readonly #prerequisites = lazy(() => walkPrerequisites(this, this.topics));
  readonly #looseEnds = lazy(() => findLooseEnds(this, this.prerequisites));

  /** Every mapping of the file as it was written, those too that its schema refused; what holds others goes first. */
  get mappings(): readonly WalkedMapping[] {
    return this.#mappings();
  }

  /** Everything in the file that is an address: of links, videos, nodes, the image and references. */
  get links(): readonly WalkedLink[] {
    return this.#links();
  }

  /** The topics that have an entry of their own in the file, in its order. */
  get topics(): readonly WalkedTopic[] {
    return this.#topics();
  }

  /** Every entry of every list of prerequisites, in the order of the file. */
  get prerequisites(): readonly WalkedPrerequisite[] {
    return this.#prerequisites();
  }

  /** The prerequisites that name no topic. */
  get looseEnds(): readonly LooseEnd[] {
    return this.#looseEnds();
  }
}
