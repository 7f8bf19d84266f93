import type { Curriculum } from '../../curriculum/curriculum.ts';
import type { Source } from '../../source/source.ts';
import type { Roadmap } from '../model.ts';
import type { Names } from '../naming.ts';
import type { Outline } from '../outline.ts';
import { findLinks, type WalkedLink } from './links.ts';
import { findLooseEnds, type LooseEnd } from './loose-ends.ts';
import { type WalkedMapping, walkMappings } from './mappings.ts';
import type { RuleSettings } from './rule.ts';
import { type WalkedPrerequisite, walkPrerequisites } from './walk.ts';

/** What a rule may look at: the file as written, as its schemas read it, and as the planner would use it. */
export interface FileReadings {
  readonly source: Source;
  readonly outline: Outline;
  readonly names: Names;
  readonly roadmap: Roadmap;
  readonly curriculum: Curriculum;
  readonly settings: RuleSettings;
}

/** The readings of a file, and what several rules look for in them: found when the first asks, once for all. */
export class RuleContext implements FileReadings {
  readonly source: Source;
  readonly outline: Outline;
  readonly names: Names;
  readonly roadmap: Roadmap;
  readonly curriculum: Curriculum;
  readonly settings: RuleSettings;
  #mappings: readonly WalkedMapping[] | undefined;
  #links: readonly WalkedLink[] | undefined;
  #prerequisites: readonly WalkedPrerequisite[] | undefined;
  #looseEnds: readonly LooseEnd[] | undefined;

  constructor(readings: FileReadings) {
    this.source = readings.source;
    this.outline = readings.outline;
    this.names = readings.names;
    this.roadmap = readings.roadmap;
    this.curriculum = readings.curriculum;
    this.settings = readings.settings;
  }

  /** Every mapping of the file as it was written, those too that its schema refused; what holds others goes first. */
  get mappings(): readonly WalkedMapping[] {
    this.#mappings ??= walkMappings(this.source.value);
    return this.#mappings;
  }

  /** Everything in the file that is an address: of links, videos, nodes, the image and references. */
  get links(): readonly WalkedLink[] {
    this.#links ??= findLinks(this.mappings, this.settings);
    return this.#links;
  }

  /** Every entry of every list of prerequisites, in the order of the file. */
  get prerequisites(): readonly WalkedPrerequisite[] {
    this.#prerequisites ??= walkPrerequisites(this);
    return this.#prerequisites;
  }

  /** The prerequisites that name no topic. */
  get looseEnds(): readonly LooseEnd[] {
    this.#looseEnds ??= findLooseEnds(this);
    return this.#looseEnds;
  }
}
