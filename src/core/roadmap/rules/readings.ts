import type { Curriculum } from '../../curriculum/curriculum.ts';
import type { Source } from '../../source/source.ts';
import type { Roadmap } from '../model.ts';
import type { Names } from '../naming.ts';
import type { Outline } from '../outline.ts';

/** A file as it is written, as its schemas read it and as the planner would use it; and what a rule may know besides. */
export interface Readings {
  readonly source: Source;
  readonly outline: Outline;
  readonly names: Names;
  readonly roadmap: Roadmap;
  readonly curriculum: Curriculum;
  readonly settings: RuleSettings;
}

export interface RuleSettings {
  readonly shippedTopics: ShippedTopics;
  /** Links that no rule is to speak of. */
  ignoresLink(url: string): boolean;
}

export const NO_SETTINGS: RuleSettings = { shippedTopics: new Map(), ignoresLink: () => false };

/** The ids that topics of the shipped roadmaps state, and whose they are. */
export type ShippedTopics = ReadonlyMap<string, { readonly name: string; readonly roadmap: string }>;
