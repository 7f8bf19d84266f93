import type { Curriculum } from '../../core/curriculum/curriculum.ts';
import { type Decision, personalise } from '../../core/personalise/personalise.ts';
import { openLearner } from '../../learner/learner.ts';
import { DEFAULTS } from '../../learner/needs.ts';
import { openSession, type Session } from '../../session.ts';
import { findLearnerFolder } from '../../store/learner-folder.ts';
import { openRoadmap, openStatedRoadmap } from '../../store/open-roadmap.ts';
import { readProfileFile } from '../../store/profile-file.ts';
import { shippedEntries } from '../../store/shipped.ts';
import type { World } from '../../world.ts';
import type { Candidate } from './offer.ts';
import type { Slot } from './slot.ts';

/** Words that come from the learner's files and from roadmaps. Each reads no more than it needs; what it throws is nobody's. */

/**
 * The topics that a command is likely to be about come first: for most those still to study, the opened ones before all
 * others; for `undo` those with records. Of `review` there are no others: what is not done is refused, and so is a project.
 */
export async function topics(slot: Slot, command: string | undefined, world: World): Promise<Candidate[]> {
  const { curriculum, profile, progress } = await openLearner(sessionOf(slot, world));
  const { decisions } = personalise(curriculum, profile, progress);
  const named = new Set(slot.operands);
  const rows = curriculum.roadmap.topics.map(({ id, name, kind }, index) => ({
    id,
    name,
    kind,
    decision: decisions[index],
    recorded: progress.topics.has(id),
  }));
  const rank = ({ decision, recorded }: (typeof rows)[number]) => {
    if (command === 'undo') return recorded ? 0 : 1;
    return decision?.kind === 'study' ? (recorded ? 0 : 1) : 2;
  };
  const fits = ({ kind, decision }: (typeof rows)[number]) =>
    command !== 'review' || (decision?.kind === 'done' && kind !== 'project');
  return rows
    .filter((row) => !named.has(row.id) && fits(row))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ id, name, decision }) => ({ value: id, about: name + state(decision) }));
}

function state(decision: Decision | undefined): string {
  return decision === undefined || decision.kind === 'study'
    ? ''
    : ` (${decision.kind.replaceAll('-', ' ')})`;
}

export function roadmaps(world: World): Candidate[] {
  return shippedEntries(world).map(({ id, title }) => ({ value: id, about: title }));
}

export async function goals(slot: Slot, world: World): Promise<Candidate[]> {
  return (await roadmapOf(slot, world)).roadmap.goals.map(({ id, title }) => ({ value: id, about: title }));
}

export async function skills(slot: Slot, world: World): Promise<Candidate[]> {
  return (await roadmapOf(slot, world)).roadmap.skills.map(({ id, title }) => ({ value: id, about: title }));
}

export async function knownTopics(slot: Slot, world: World): Promise<Candidate[]> {
  return (await roadmapOf(slot, world)).roadmap.topics.map(({ id, name }) => ({ value: id, about: name }));
}

/** The roadmap that the line names, else the profile's, else the one that is taken without either. */
async function roadmapOf(slot: Slot, world: World): Promise<Curriculum> {
  const [named] = slot.operands;
  if (named !== undefined) return openRoadmap(world, named, world.cwd);
  const { profilePath } = sessionOf(slot, world);
  const place = findLearnerFolder(world, profilePath);
  const { roadmap = DEFAULTS.roadmap } = await readProfileFile(world, place);
  return openStatedRoadmap(world, roadmap, place.folder);
}

/** With the profile that the line names; a shell leaves the ~ in it as it is. */
function sessionOf({ values }: Slot, world: World): Session {
  const named = values.get('--profile');
  const home = world.env['HOME'];
  const profile = home === undefined ? named : named?.replace(/^~(?=\/|$)/, () => home);
  return openSession(world, { quiet: true, ...(profile === undefined ? {} : { profile }) });
}
