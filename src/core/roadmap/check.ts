import { type Diagnostic, sortDiagnostics } from '../diagnostics.ts';
import { readRoadmap } from './read.ts';
import { ADVISORY_RULES } from './rules/registry.ts';
import { runRules, type ShippedTopics } from './rules/rule.ts';

/**
 * Everything that the rules find in a roadmap file, in the order of the file.
 * @param path as it is to be shown; its stem is the roadmap's id
 * @param text without a byte-order mark
 */
export function checkRoadmap(path: string, text: string, shippedTopics?: ShippedTopics): Diagnostic[] {
  const { findings, context } = readRoadmap(path, text, shippedTopics);
  return sortDiagnostics([...findings, ...(context ? runRules(ADVISORY_RULES, context) : [])]);
}
