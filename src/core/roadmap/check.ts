import { type Diagnostic, sortDiagnostics } from '../diagnostics.ts';
import { type ReadRoadmap, readRoadmap } from './read.ts';
import { ADVISORY_RULES } from './rules/registry.ts';
import { NO_SETTINGS, type RuleSettings, runRules, type ShippedTopics } from './rules/rule.ts';

/** Everything that the rules find in a roadmap file, with what it was found in. */
export function inspectRoadmap(path: string, text: string, settings: RuleSettings): ReadRoadmap {
  const read = readRoadmap(path, text, settings);
  const { findings, context } = read;
  return context ? { findings: [...findings, ...runRules(ADVISORY_RULES, context)], context } : read;
}

/**
 * Everything that the rules find in a roadmap file, in the order of the file.
 * @param path as it is to be shown; its stem is the roadmap's id
 * @param text without a byte-order mark
 */
export function checkRoadmap(path: string, text: string, shippedTopics?: ShippedTopics): Diagnostic[] {
  const settings = shippedTopics ? { ...NO_SETTINGS, shippedTopics } : NO_SETTINGS;
  return sortDiagnostics(inspectRoadmap(path, text, settings).findings);
}
