import { looksLikeRoadmap } from '../core/check/file-kind.ts';
import type { Suppression } from '../core/check/suppression-index.ts';
import { suppressionsIn } from '../core/check/suppressions.ts';
import { fitsAny } from '../core/check/url-globs.ts';
import type { Diagnostic } from '../core/diagnostics.ts';
import { slug } from '../core/ids.ts';
import { inspectRoadmap } from '../core/roadmap/inspect.ts';
import { skillNames, topicNames } from '../core/roadmap/names.ts';
import type { RuleContext } from '../core/roadmap/rules/context.ts';
import { TOPIC } from '../core/roadmap/rules/mappings.ts';
import type { RuleSettings, ShippedTopics } from '../core/roadmap/rules/readings.ts';
import { decode } from '../core/source/decode.ts';
import type { FileToCheck } from '../store/files-to-check.ts';

/** What there is to say of a roadmap file that has been looked at. */
export interface Inspection {
  /** It was found in a folder, and is no roadmap. */
  readonly skipped: boolean;
  readonly findings: readonly Diagnostic[];
  readonly suppressions: readonly Suppression[];
  /** Every id and alias of its topics. */
  readonly topics: readonly string[];
  readonly skills: readonly string[];
  /** What it was found in; absent when the text is no YAML. Large: to be let go. */
  readonly context?: RuleContext;
}

const NOTHING: Inspection = { skipped: false, findings: [], suppressions: [], topics: [], skills: [] };

/** Looks at one roadmap after the other. */
export class Inspector {
  readonly #read: (file: string) => Uint8Array;
  readonly #rules: RuleSettings;

  /** @param ignoredLinks globs of the links that no rule is to speak of */
  constructor(
    read: (file: string) => Uint8Array,
    shippedTopics: ShippedTopics,
    ignoredLinks: readonly string[],
  ) {
    this.#read = read;
    this.#rules = { shippedTopics, ignoresLink: fitsAny(ignoredLinks) };
  }

  /** @throws UserError when the file cannot be read */
  inspect({ file, shown, certain }: FileToCheck): Inspection {
    const decoded = decode(shown, this.#read(file));
    const skipped = !certain && !('text' in decoded && looksLikeRoadmap(file, decoded.text));
    if (skipped) return { ...NOTHING, skipped };
    if ('fault' in decoded) return { ...NOTHING, findings: [decoded.fault] };
    const suppressions = suppressionsIn(shown, decoded.text);
    const { findings, context } = inspectRoadmap(shown, decoded.text, this.#rules);
    if (!context) return { ...NOTHING, findings, suppressions };
    const topics = writtenTopicNames(context);
    return { skipped, findings, suppressions, topics, skills: skillNames(context.roadmap), context };
  }
}

/** What progress may be kept under in a file as it is written: the topics too that its schema refused still stand there. */
function writtenTopicNames({ roadmap, mappings }: RuleContext): string[] {
  const names = topicNames(roadmap);
  for (const { shape, value } of mappings) {
    if (shape !== TOPIC) continue;
    const aliases: readonly unknown[] = Array.isArray(value['aliases']) ? value['aliases'] : [];
    for (const name of [value['id'] ?? slugOf(value['name']), ...aliases])
      if (typeof name === 'string') names.push(name);
  }
  return names;
}

function slugOf(name: unknown): string | undefined {
  return typeof name === 'string' ? slug(name) : undefined;
}
