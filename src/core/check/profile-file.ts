import type { Diagnostic, Severity } from '../diagnostics.ts';
import { isKebab } from '../ids.ts';
import { readProfile } from '../profile/read.ts';
import { diagnosticOf } from '../source/finding.ts';
import { isMapping } from '../source/mapping.ts';
import type { Path } from '../source/places.ts';
import { readSource, type Source } from '../source/source.ts';
import { NameSet } from './name-set.ts';

/** What a profile may name of the roadmap that it is for. */
export interface ProfileRoadmap {
  readonly id: string;
  readonly goals: readonly string[];
}

export interface ProfileContext {
  /** Ids and aliases of the topics, and the skills, of every roadmap at hand. */
  readonly topics: NameSet;
  readonly skills: NameSet;
  /** The roadmap that a profile means, or why there is none. */
  roadmap(name: string | undefined): ProfileRoadmap | 'absent' | 'unreadable';
  /** Of the shipped roadmaps. */
  readonly roadmapIds: NameSet;
}

/** Findings after which nothing else can be said of a profile. */
const STOPS: ReadonlySet<string> = new Set(['syntax', 'conflict', 'newer-format']);

/** What is wrong with a profile: its form, and what it names that nothing is called. */
export function checkProfile(path: string, text: string, context: ProfileContext): Diagnostic[] {
  const read = readProfile(path, text);
  const findings = 'findings' in read ? [...read.findings] : [];
  if (findings.some(({ rule }) => STOPS.has(rule))) return findings;
  const source = readSource(path, text);
  if ('fault' in source || !isMapping(source.source.value)) return findings;
  return [...findings, ...unknownNames(source.source, source.source.value, context)];
}

function* unknownNames(
  source: Source,
  profile: Record<string, unknown>,
  context: ProfileContext,
): Iterable<Diagnostic> {
  const { roadmap, goal } = profile;
  const about = context.roadmap(typeof roadmap === 'string' ? roadmap : undefined);
  if (about === 'unreadable' && typeof roadmap === 'string') {
    const message = `the roadmap ${roadmap} cannot be read: nothing can be planned`;
    const hint = 'mlpath check with its file says what is wrong with it';
    yield finding(source, ['roadmap'], 'unknown-roadmap', 'error', message, hint);
  }
  // What is refused by its form is reported already.
  if (about === 'absent' && typeof roadmap === 'string' && roadmap !== '') {
    const hint =
      context.roadmapIds.hint(roadmap) ??
      'mlpath list names the shipped ones; a path is relative to this file';
    yield finding(source, ['roadmap'], 'unknown-roadmap', 'error', `there is no roadmap "${roadmap}"`, hint);
  }
  if (typeof about === 'object' && typeof goal === 'string' && isKebab(goal) && !about.goals.includes(goal))
    yield unknownGoal(source, goal, about);
  for (const [at, skill] of textsOf(profile, 'skills')) {
    if (context.skills.has(skill)) continue;
    const hint = context.skills.hint(skill) ?? 'mlpath init asks about the skills that there are';
    yield finding(source, at, 'unknown-skill', 'error', `no roadmap knows the skill "${skill}"`, hint);
  }
  for (const [at, topic] of textsOf(profile, 'known')) {
    if (context.topics.has(topic)) continue;
    const hint = context.topics.hint(topic) ?? 'mlpath list --topics names the topics that there are';
    yield finding(source, at, 'unknown-topic', 'warning', `no roadmap has a topic "${topic}"`, hint);
  }
}

function unknownGoal(source: Source, goal: string, { id, goals }: ProfileRoadmap): Diagnostic {
  const names = new NameSet();
  names.add(goals);
  const all = goals.length > 0 ? `its goals are ${goals.join(', ')}` : 'it has no goals at all';
  const message = `the roadmap ${id} has no goal "${goal}"`;
  return finding(source, ['goal'], 'unknown-goal', 'error', message, names.hint(goal) ?? all);
}

function* textsOf(profile: Record<string, unknown>, key: string): Iterable<[at: Path, text: string]> {
  const list = profile[key];
  if (!Array.isArray(list)) return;
  for (const [index, text] of list.entries())
    if (typeof text === 'string' && isKebab(text)) yield [[key, index], text];
}

function finding(
  source: Source,
  at: Path,
  rule: string,
  severity: Severity,
  message: string,
  hint: string,
): Diagnostic {
  return diagnosticOf(source, rule, severity, { at, message, hint });
}
