import type * as z from 'zod/mini';
import { WEEKDAYS } from '../dates.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { keyMeant, longerOf, nearest } from '../nearest.ts';
import { complaint } from '../schema/complaint.ts';
import { issuesOf } from '../schema/issues.ts';
import {
  PROFILE_FIELDS,
  PROFILE_FORMAT,
  PROFILE_KEYS,
  type ProfileInput,
  profileSchema,
  STEP_KEYS,
} from '../schema/profile.ts';
import { CONFLICT_MESSAGE, isConflictMarker } from '../source/conflict.ts';
import { diagnosticOf } from '../source/finding.ts';
import { linesOf } from '../source/lines.ts';
import { isForeignKey, isMapping, withoutEmpty } from '../source/mapping.ts';
import type { Path } from '../source/places.ts';
import { readSource, type Source } from '../source/source.ts';
import { show } from '../wording.ts';
import { answersOf } from './answers.ts';
import type { Answers } from './profile.ts';

export type ReadProfile = { readonly answers: Answers } | { readonly findings: readonly Diagnostic[] };

/**
 * Reads the text of a profile. An unknown key is an error, since it may be a field that the learner relies on.
 * @param path as it is to be shown; its ending is .yaml
 */
export function readProfile(path: string, text: string): ReadProfile {
  const conflict = conflictMarker(path, text);
  if (conflict) return { findings: [conflict] };
  if (!CONTENT.test(text)) return { answers: {} };
  const read = readSource(path, text);
  if ('fault' in read) return { findings: [read.fault] };
  const { source } = read;
  if (!isMapping(source.value)) {
    return {
      findings: [
        finding(
          source,
          'schema',
          [],
          `the profile is ${show(source.value)}; expected a mapping`,
          'write a field a line: a key, a colon, a space and the value',
        ),
      ],
    };
  }
  const version = source.value['v'];
  // What a newer format says, this version can only misread: that is all there is to be told.
  if (typeof version === 'number' && version > PROFILE_FORMAT)
    return { findings: [newerFormat(source, version)] };
  const entries = Object.entries(withoutEmpty(source.value)).filter(([key]) => !isForeignKey(key));
  const known = Object.fromEntries(entries.filter(([key]) => PROFILE_KEYS.includes(key)));
  const findings = [
    ...entries
      .filter(([key]) => !PROFILE_KEYS.includes(key))
      .map(([key]) => unknownKey(source, [key], PROFILE_FIELDS, known)),
    ...schemaFindings(source, known),
  ];
  return findings.length === 0 ? { answers: answersOf(profileSchema.parse(known)) } : { findings };
}

/** Something on a line before a comment. */
const CONTENT = /^[^\S\r\n]*[^\s#]/m;

function schemaFindings(source: Source, input: Record<string, unknown>): Diagnostic[] {
  const issues = issuesOf(profileSchema, input);
  const both = input['hoursPerWeek'] !== undefined && input['days'] !== undefined;
  const twice = both
    ? [
        finding(
          source,
          'schema',
          ['days'],
          'days and hoursPerWeek both say how much you study',
          'keep one',
          'key',
        ),
      ]
    : [];
  if (issues.length === 0) return [...twice, ...stepsTwice(source, profileSchema.parse(input))];
  const complaints = issues
    .flatMap((issue) => inList(issue, input))
    .flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') {
        const known = issue.path[0] === 'days' ? WEEKDAYS : STEP_KEYS;
        return issue.keys.map((key) => unknownKey(source, [...pathOf(issue), key], known, {}));
      }
      const wrong = complaint(issue, input, (path) => source.written(path));
      return finding(
        source,
        'schema',
        wrong.missing ? wrong.path.slice(0, -1) : wrong.path,
        wrong.message,
        wrong.hint,
      );
    });
  return [...twice, ...complaints];
}

/** Of two figures from one day on nobody can say which holds. */
function stepsTwice(source: Source, { hoursPerWeek }: ProfileInput): Diagnostic[] {
  if (!Array.isArray(hoursPerWeek)) return [];
  const seen = new Set<string>();
  return hoursPerWeek.flatMap(({ from: day }, index) => {
    if (!seen.has(day)) {
      seen.add(day);
      return [];
    }
    const message = `hoursPerWeek has hours from ${day} on twice`;
    return finding(source, 'schema', ['hoursPerWeek', index, 'from'], message, 'keep one');
  });
}

/** Hours are a figure or a list. Of a list that is wrong each wrong entry is told, not that it is no figure. */
function inList(issue: z.core.$ZodIssue, input: Record<string, unknown>): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || !Array.isArray(input[String(issue.path[0])])) return [issue];
  const asList = issue.errors.at(-1) ?? [];
  return asList.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

function pathOf(issue: z.core.$ZodIssue): Path {
  return issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** @param there what the mapping has besides */
function unknownKey(source: Source, at: Path, known: readonly string[], there: object): Diagnostic {
  const key = String(at.at(-1));
  const free = at.length === 1 ? ', or begin with x-' : '';
  const hint =
    keyMeant(nearest(key, known) ?? longerOf(key, known), there) ?? `keys are ${known.join(', ')}${free}`;
  const parent = at.slice(0, -1).filter((step) => typeof step === 'string');
  const owner = parent.length === 0 ? 'a profile' : parent.join('.');
  return finding(source, 'unknown-key', at, `"${key}" is no field of ${owner}`, hint, 'key');
}

function finding(
  source: Source,
  rule: string,
  at: Path,
  message: string,
  hint?: string,
  part?: 'key',
): Diagnostic {
  return diagnosticOf(source, rule, 'error', { at, message, hint, part });
}

function newerFormat(source: Source, version: number): Diagnostic {
  const message = `a profile of format ${version}, newer than this mlpath reads`;
  return finding(source, 'newer-format', ['v'], message, 'upgrade mlpath; the file is left as it is');
}

/** Git's markers would otherwise read as broken YAML, or worse, as YAML. */
function conflictMarker(path: string, text: string): Diagnostic | undefined {
  const index = linesOf(text).findIndex(isConflictMarker);
  if (index < 0) return undefined;
  return {
    rule: 'conflict',
    severity: 'error',
    path,
    span: { line: index + 1, column: 1, endLine: index + 1, endColumn: 8 },
    message: CONFLICT_MESSAGE,
    hint: 'choose a side, delete the lines that begin with <<<<<<<, ======= and >>>>>>>, then git add the file',
  };
}
