import { type Reckoning, reckon } from '../src/core/check/reckoning.ts';
import { suppressionsIn } from '../src/core/check/suppressions.ts';
import { type Diagnostic, sortDiagnostics } from '../src/core/diagnostics.ts';
import { inspectRoadmap } from '../src/core/roadmap/inspect.ts';
import { NO_SETTINGS, type ShippedTopics } from '../src/core/roadmap/rules/readings.ts';
import { decode } from '../src/core/source/decode.ts';

/** Without options. */
export const PLAIN_RECKONING: Reckoning = { levels: new Map(), notRun: new Set() };

/** Everything that the rules find in a roadmap file, in the order of the file. */
export function checkRoadmap(path: string, text: string, shippedTopics?: ShippedTopics): Diagnostic[] {
  const settings = shippedTopics ? { ...NO_SETTINGS, shippedTopics } : NO_SETTINGS;
  return sortDiagnostics(inspectRoadmap(path, text, settings).findings);
}

/** The same of a file's bytes, without what its comments silence. */
export function checkBytes(path: string, bytes: Uint8Array, shippedTopics?: ShippedTopics): Diagnostic[] {
  const decoded = decode(path, bytes);
  if ('fault' in decoded) return [decoded.fault];
  const findings = checkRoadmap(path, decoded.text, shippedTopics);
  return sortDiagnostics(reckon(path, findings, suppressionsIn(path, decoded.text), PLAIN_RECKONING));
}
