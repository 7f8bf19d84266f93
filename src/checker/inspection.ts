import { looksLikeRoadmap } from '../core/check/file.ts';
import { skillNames, writtenTopicNames } from '../core/check/known-names.ts';
import { type Suppression, suppressionsIn } from '../core/check/suppressions.ts';
import { fitsAny } from '../core/check/url-globs.ts';
import { type WebLink, webLinks } from '../core/check/web-links.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { inspectRoadmap } from '../core/roadmap/check.ts';
import type { RuleContext } from '../core/roadmap/rules/context.ts';
import type { RuleSettings, ShippedTopics } from '../core/roadmap/rules/rule.ts';
import { decode } from '../core/source/decode.ts';
import type { FileToCheck } from '../store/files-to-check.ts';

/** How files are looked at. Plain data, as all here: it goes to other threads, and what they find comes back. */
export interface InspectionSettings {
  readonly shippedTopics: ShippedTopics;
  /** Globs of the links that no rule is to speak of. */
  readonly ignoredLinks: readonly string[];
  /** Whether the links are to be told. */
  readonly links: boolean;
}

/** What is kept of a roadmap file that has been looked at. */
export interface Inspection {
  /** It was found in a folder, and is no roadmap. */
  readonly skipped: boolean;
  readonly findings: readonly Diagnostic[];
  readonly suppressions: readonly Suppression[];
  /** Every id and alias of its topics. */
  readonly topics: readonly string[];
  readonly skills: readonly string[];
  readonly links: readonly WebLink[];
}

/** Looks at one roadmap after the other. */
export class Inspector {
  readonly #read: (file: string) => Uint8Array;
  readonly #links: boolean;
  readonly #rules: RuleSettings;

  constructor(read: (file: string) => Uint8Array, settings: InspectionSettings) {
    this.#read = read;
    this.#links = settings.links;
    this.#rules = {
      shippedTopics: settings.shippedTopics,
      ignoresLink: fitsAny(settings.ignoredLinks),
    };
  }

  /** @throws UserError when the file cannot be read */
  inspect(file: FileToCheck): Inspection {
    return this.inspectClosely(file).inspection;
  }

  /** The same, and what it was found in. Absent when the text is no YAML. */
  inspectClosely({ file, shown, certain }: FileToCheck): { inspection: Inspection; context?: RuleContext } {
    const decoded = decode(shown, this.#read(file));
    const skipped = !certain && !('text' in decoded && looksLikeRoadmap(file, decoded.text));
    if (skipped) return { inspection: { ...NOTHING, skipped } };
    if ('fault' in decoded) return { inspection: { ...NOTHING, findings: [decoded.fault] } };
    const suppressions = suppressionsIn(shown, decoded.text);
    const { findings, context } = inspectRoadmap(shown, decoded.text, this.#rules);
    if (!context) return { inspection: { ...NOTHING, findings, suppressions } };
    const topics = writtenTopicNames(context);
    const skills = skillNames(context.roadmap);
    const links = this.#links ? webLinks(context) : [];
    return { inspection: { skipped, findings, suppressions, topics, skills, links }, context };
  }
}

const NOTHING: Inspection = {
  skipped: false,
  findings: [],
  suppressions: [],
  topics: [],
  skills: [],
  links: [],
};
