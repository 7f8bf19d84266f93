import type { Curriculum } from '../core/curriculum/curriculum.ts';
import { didYouMean, nearest } from '../core/nearest.ts';
import type { Answers } from '../core/profile/profile.ts';
import { skillNames, topicNames } from '../core/roadmap/names.ts';
import { UserError } from '../errors.ts';
import type { LearnerFolder } from '../store/learner-folder.ts';
import { openStatedRoadmap } from '../store/open-roadmap.ts';
import { shippedEntries, shippedRoadmap } from '../store/shipped.ts';
import type { World } from '../world.ts';
import type { Wrong } from './in-profile.ts';

interface Vetted {
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Holds answers against the roadmap that they are used with. One profile serves every roadmap, so a skill or a known
 * topic of another one is let be; what no roadmap knows is a slip of the pen.
 * @param place of the profile, which may have said it
 * @returns what is let be: notes for whoever makes a plan or a profile, warnings of what is likely a slip
 * @throws UserError for what no roadmap knows
 */
export async function vetAnswers(
  world: World,
  place: LearnerFolder,
  answers: Answers,
  curriculum: Curriculum,
): Promise<Vetted> {
  await vetGoal(world, place, answers, curriculum);
  return {
    notes: await vetSkills(world, place, answers, curriculum),
    warnings: vetKnown(world, answers, curriculum),
  };
}

/**
 * The roadmap that a profile names.
 * @throws UserError as openRoadmap does; with the place in the profile when there is no such roadmap
 */
export async function openNamedRoadmap(
  world: World,
  place: LearnerFolder,
  name: string,
): Promise<Curriculum> {
  try {
    return await openStatedRoadmap(world, name, place.folder);
  } catch (error) {
    if (!(error instanceof UserError) || error.findings.length > 0) throw error;
    throw await inProfile(world, place, { rule: 'unknown-roadmap', at: ['roadmap'], value: name }, error);
  }
}

/** The same error with its place in the profile, where that has the value. What reads the file is loaded for that alone. */
async function inProfile(
  world: World,
  place: LearnerFolder,
  wrong: Wrong,
  error: UserError,
): Promise<UserError> {
  return (await import('./in-profile.ts')).inProfile(world, place, wrong, error);
}

/** A goal that is typed may have capitals that its id has not; what a profile says is taken to the letter. */
export function goalMeant({ goal }: Answers, { roadmap }: Curriculum): Answers {
  const named = (text: string | undefined) => roadmap.goals.find(({ id }) => id === text);
  const meant = named(goal) ?? named(goal?.toLowerCase());
  return meant ? { goal: meant.id } : {};
}

async function vetGoal(
  world: World,
  place: LearnerFolder,
  { goal }: Answers,
  { roadmap }: Curriculum,
): Promise<void> {
  if (goal === undefined || roadmap.goals.some((each) => each.id === goal)) return;
  const ids = roadmap.goals.map((each) => each.id);
  const error = new UserError(`the roadmap ${roadmap.id} has no goal "${goal}"`, {
    hint:
      didYouMean(nearest(goal, ids)) ??
      (ids.length > 0 ? `its goals are ${ids.join(', ')}` : 'it has no goals at all'),
  });
  throw await inProfile(world, place, { rule: 'unknown-goal', at: ['goal'], value: goal }, error);
}

async function vetSkills(
  world: World,
  place: LearnerFolder,
  { skills = [] }: Answers,
  { roadmap }: Curriculum,
): Promise<string[]> {
  const own = new Set<string>(skillNames(roadmap));
  const foreign = skills.filter((skill) => !own.has(skill));
  if (foreign.length === 0) return [];
  const everywhere = new Set([...own, ...shippedEntries(world).flatMap((entry) => entry.skills)]);
  for (const skill of foreign) {
    if (everywhere.has(skill)) continue;
    const hint =
      didYouMean(nearest(skill, everywhere)) ??
      `skills are ${[...(own.size > 0 ? own : everywhere)].join(', ')}`;
    const error = new UserError(`no roadmap knows the skill "${skill}"`, { hint });
    throw await inProfile(world, place, { rule: 'unknown-skill', at: ['skills'], value: skill }, error);
  }
  return [`note: skills that ${roadmap.id} does not ask about: ${foreign.join(', ')}`];
}

function vetKnown(world: World, { known = [] }: Answers, { names, roadmap }: Curriculum): string[] {
  const foreign = known.filter((id) => names.byId(id) === undefined);
  if (foreign.length === 0) return [];
  const elsewhere = new Set(shippedEntries(world).flatMap(({ id }) => topicNames(shippedRoadmap(world, id))));
  const unknown = foreign.filter((id) => !elsewhere.has(id));
  const warnings = unknown.slice(0, MOST_NAMED).map((id) => {
    const near = nearest(id, [...roadmap.topics.map((topic) => topic.id), ...elsewhere]);
    const advice = didYouMean(near) ?? 'mlpath list --topics has the ids';
    return `warning: known: no roadmap has a topic "${id}"; ${advice}`;
  });
  const rest = unknown.length - warnings.length;
  if (rest > 0) warnings.push(`warning: known: no roadmap has ${rest} more of its topics either`);
  return warnings;
}

/** A profile may be a list of something else. */
const MOST_NAMED = 10;
