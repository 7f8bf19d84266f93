import { type Diagnostic, sortDiagnostics } from '../diagnostics.ts';
import { readRoadmap } from './read.ts';
import { type RoadmapSummary, summarise } from './summary.ts';
import { type PlannedRoadmap, splitTexts, type TopicText } from './texts.ts';

/** A shipped roadmap as the build keeps it. */
export interface CompiledRoadmap {
  readonly id: string;
  readonly planned: PlannedRoadmap;
  readonly texts: readonly TopicText[];
  readonly summary: RoadmapSummary;
  /** Topics whose id the file states, and so shares with other files. */
  readonly stated: readonly { readonly id: string; readonly name: string }[];
}

/** For the build: a roadmap's text, ready to be planned from; or why it cannot be. */
export function compileRoadmap(
  path: string,
  text: string,
): CompiledRoadmap | { readonly findings: readonly Diagnostic[] } {
  const { findings, context } = readRoadmap(path, text);
  if (findings.length > 0 || !context) return { findings: sortDiagnostics(findings) };
  const { roadmap, outline } = context;
  const stated = outline.nodes.flatMap((node) =>
    node.topics.flatMap(({ value }) => (value.id === undefined ? [] : [{ id: value.id, name: value.name }])),
  );
  return {
    id: roadmap.id,
    ...splitTexts(roadmap),
    summary: summarise(roadmap, outline.head?.featured ?? false),
    stated,
  };
}
