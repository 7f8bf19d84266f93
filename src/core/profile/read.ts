import type { Diagnostic } from '../diagnostics.ts';
import { goalId, skillId } from '../ids.ts';
import { fromHours } from '../minutes.ts';
import { nearest } from '../nearest.ts';
import { isMapping } from '../roadmap/mapping.ts';
import { complaint, show } from '../schema/complaint.ts';
import { PROFILE_KEYS, type ProfileInput, profileSchema } from '../schema/profile.ts';
import { readSource, type Source } from '../source/source.ts';
import type { Path } from '../source/yaml.ts';
import { parseRange, studyDays, weekly } from './parse.ts';
import type { Answers, Capacity, DateRange } from './profile.ts';

export type ReadProfile = { readonly answers: Answers } | { readonly findings: readonly Diagnostic[] };

/**
 * Reads the text of a profile. An unknown key is an error, since it may be a field that the learner relies on.
 * @param path as it is to be shown; its ending is .yaml
 */
export function readProfile(path: string, text: string): ReadProfile {
  const conflict = conflictMarker(path, text);
  if (conflict) return { findings: [conflict] };
  if (/^(\s*(#.*)?(\r\n|\n|\r|$))*$/.test(text)) return { answers: {} };
  const read = readSource(path, text);
  if ('fault' in read) return { findings: [read.fault] };
  const { source } = read;
  if (!isMapping(source.value)) {
    return {
      findings: [finding(source, 'schema', [], `the profile is ${show(source.value)}; expected a mapping`)],
    };
  }
  const entries = Object.entries(source.value).filter(
    ([key, value]) => !key.startsWith('x-') && value !== null,
  );
  const known = Object.fromEntries(entries.filter(([key]) => PROFILE_KEYS.includes(key)));
  const findings = [
    ...entries.filter(([key]) => !PROFILE_KEYS.includes(key)).map(([key]) => unknownKey(source, key)),
    ...schemaFindings(source, known),
  ];
  const result = profileSchema.safeParse(known);
  return result.success && findings.length === 0 ? { answers: answersOf(result.data) } : { findings };
}

function schemaFindings(source: Source, input: Record<string, unknown>): Diagnostic[] {
  const result = profileSchema.safeParse(input);
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
  if (result.success) return twice;
  const complaints = result.error.issues.map((issue) => {
    const wrong = complaint(issue, input);
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

function unknownKey(source: Source, key: string): Diagnostic {
  const near = nearest(key, PROFILE_KEYS);
  const hint =
    near === undefined ? `keys are ${PROFILE_KEYS.join(', ')}, or begin with x-` : `did you mean "${near}"?`;
  return finding(source, 'unknown-key', [key], `"${key}" is no field of a profile`, hint, 'key');
}

function finding(
  source: Source,
  rule: string,
  at: Path,
  message: string,
  hint?: string,
  part?: 'key',
): Diagnostic {
  const plain = {
    rule,
    severity: 'error',
    path: source.path,
    span: source.locate(at, part),
    message,
  } as const;
  return hint === undefined ? plain : { ...plain, hint };
}

/** Git's markers would otherwise read as broken YAML, or worse, as YAML. */
function conflictMarker(path: string, text: string): Diagnostic | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const index = lines.findIndex((line) => /^(<{7}|>{7}) /.test(line));
  if (index < 0) return undefined;
  return {
    rule: 'conflict',
    severity: 'error',
    path,
    span: { line: index + 1, column: 1, endLine: index + 1, endColumn: 8 },
    message: 'a git merge left its conflict markers here',
    hint: 'choose a side, delete the lines that begin with <<<<<<<, ======= and >>>>>>>, then git add the file',
  };
}

function answersOf(input: ProfileInput): Answers {
  const capacity = capacityOf(input);
  return {
    ...(input.roadmap === undefined ? {} : { roadmap: input.roadmap }),
    ...(input.start === undefined ? {} : { start: input.start }),
    ...(capacity === undefined ? {} : { capacity }),
    ...(input.maths === undefined ? {} : { maths: input.maths }),
    ...(input.skills === undefined ? {} : { skills: input.skills.map(skillId) }),
    ...(input.known === undefined ? {} : { known: input.known }),
    ...(input.goal === undefined ? {} : { goal: goalId(input.goal) }),
    ...(input.optional === undefined ? {} : { optional: input.optional }),
    ...(input.review === undefined ? {} : { review: input.review }),
    ...(input.timeOff === undefined ? {} : { timeOff: ranges(input.timeOff) }),
    ...(input.by === undefined ? {} : { by: input.by }),
  };
}

function capacityOf({ hoursPerWeek, days }: ProfileInput): Capacity | undefined {
  if (typeof hoursPerWeek === 'number') return weekly(hoursPerWeek);
  if (days) return studyDays(days);
  if (!hoursPerWeek) return undefined;
  const steps = hoursPerWeek.map(({ from, hours }) => ({ from, minutes: fromHours(hours) }));
  return { kind: 'weekly', steps: steps.sort((a, b) => (a.from < b.from ? -1 : 1)) };
}

function ranges(texts: readonly string[]): DateRange[] {
  return texts.flatMap((text) => {
    const range = parseRange(text);
    return typeof range === 'string' ? [] : [range];
  });
}
