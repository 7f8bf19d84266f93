import { type ReadRoadmap, readRoadmap } from './read.ts';
import type { RuleSettings } from './rules/readings.ts';
import { ADVISORY_RULES } from './rules/registry.ts';
import { runRules } from './rules/rule.ts';

/**
 * Everything that the rules find in a roadmap file, with what it was found in.
 * @param path as it is to be shown; its stem is the roadmap's id
 * @param text without a byte-order mark
 */
export function inspectRoadmap(path: string, text: string, settings: RuleSettings): ReadRoadmap {
  const read = readRoadmap(path, text, settings);
  const { findings, context } = read;
  return context ? { findings: [...findings, ...runRules(ADVISORY_RULES, context)], context } : read;
}
