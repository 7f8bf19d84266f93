import { type Curriculum, makeCurriculum } from '../curriculum/curriculum.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { readSource } from '../source/source.ts';
import { readOutline } from './outline.ts';
import { RuleContext } from './rules/context.ts';
import { NO_SETTINGS, type RuleSettings } from './rules/readings.ts';
import { STOPPING_RULES } from './rules/registry.ts';
import { runRules } from './rules/rule.ts';
import { settle } from './settle.ts';

/** A roadmap's text as far as it could be read. `findings` are errors only: those that keep it from being planned. */
export interface ReadRoadmap {
  readonly findings: readonly Diagnostic[];
  /** Absent when the text is no YAML at all. */
  readonly context?: RuleContext;
}

/**
 * Reads a roadmap file.
 * @param path as it is to be shown in findings; its stem is the roadmap's id
 * @param text without a byte-order mark
 * @param settings for rules that only advise; not needed to plan
 */
export function readRoadmap(path: string, text: string, settings: RuleSettings = NO_SETTINGS): ReadRoadmap {
  const read = readSource(path, text);
  if ('fault' in read) return { findings: [read.fault] };
  const outline = readOutline(read.source);
  const { roadmap, names } = settle(outline, roadmapId(path));
  const curriculum = makeCurriculum(roadmap);
  const context = new RuleContext({ source: read.source, outline, names, roadmap, curriculum, settings });
  return { findings: [...outline.findings, ...runRules(STOPPING_RULES, context)], context };
}

export type PlannableRoadmap =
  | { readonly curriculum: Curriculum }
  | { readonly findings: readonly Diagnostic[] };

/** A roadmap that can be planned from, or every reason why it cannot. */
export function readPlannable(path: string, text: string): PlannableRoadmap {
  const { findings, context } = readRoadmap(path, text);
  return findings.length > 0 || !context ? { findings } : { curriculum: context.curriculum };
}

/** The stem of the file's name: `roadmaps/llm.yaml` is `llm`. */
function roadmapId(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return name.replace(/\.[^.]+$/, '') || name;
}
