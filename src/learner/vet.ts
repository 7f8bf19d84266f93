import type { Curriculum } from '../core/curriculum/curriculum.ts';
import { nearest } from '../core/nearest.ts';
import type { Answers } from '../core/profile/profile.ts';
import { UserError } from '../errors.ts';
import { shippedEntries, shippedRoadmap } from '../store/shipped.ts';
import type { World } from '../world.ts';

/**
 * Holds answers against the roadmap that they are used with. One profile serves every roadmap, so a skill or a known
 * topic of another one is let be; what no roadmap knows is a slip of the pen.
 * @returns notices, for what is let be
 * @throws UserError for what no roadmap knows
 */
export function vetAnswers(world: World, answers: Answers, curriculum: Curriculum): string[] {
  vetGoal(answers, curriculum);
  return [...vetSkills(world, answers, curriculum), ...vetKnown(world, answers, curriculum)];
}

function vetGoal({ goal }: Answers, { roadmap }: Curriculum): void {
  if (goal === undefined || roadmap.goals.some((each) => each.id === goal)) return;
  const ids = roadmap.goals.map((each) => each.id);
  const near = nearest(goal, ids);
  throw new UserError(`the roadmap ${roadmap.id} has no goal "${goal}"`, {
    hint: near
      ? `did you mean "${near}"?`
      : ids.length > 0
        ? `its goals are ${ids.join(', ')}`
        : 'it has no goals at all',
  });
}

function vetSkills(world: World, { skills = [] }: Answers, { roadmap }: Curriculum): string[] {
  const own = new Set<string>(roadmap.skills.map((skill) => skill.id));
  for (const topic of roadmap.topics) {
    for (const shortcut of topic.shortcuts) if (shortcut.kind === 'skill') own.add(shortcut.skill);
  }
  const foreign = skills.filter((skill) => !own.has(skill));
  if (foreign.length === 0) return [];
  const everywhere = new Set([...own, ...shippedEntries(world).flatMap((entry) => entry.skills)]);
  for (const skill of foreign) {
    if (everywhere.has(skill)) continue;
    const near = nearest(skill, everywhere);
    const hint = near
      ? `did you mean "${near}"?`
      : `skills are ${[...(own.size > 0 ? own : everywhere)].join(', ')}`;
    throw new UserError(`no roadmap knows the skill "${skill}"`, { hint });
  }
  return [`skills that ${roadmap.id} does not ask about: ${foreign.join(', ')}`];
}

function vetKnown(world: World, { known = [] }: Answers, { names, roadmap }: Curriculum): string[] {
  const foreign = known.filter((id) => names.byId(id) === undefined);
  if (foreign.length === 0) return [];
  const elsewhere = new Set(
    shippedEntries(world).flatMap(({ id }) =>
      shippedRoadmap(world, id).topics.flatMap((topic) => [topic.id, ...topic.aliases]),
    ),
  );
  return foreign.flatMap((id) => {
    if (elsewhere.has(id)) return [];
    const near = nearest(id, [...roadmap.topics.map((topic) => topic.id), ...elsewhere]);
    return [`known: no roadmap has a topic "${id}"${near ? `; did you mean "${near}"?` : ''}`];
  });
}
