import { at } from '../invariant.ts';
import { type Random, seeded } from './random.ts';
import type { Terrain } from './terrain.ts';

/** What a learner may know: 1 for each topic known. What a known topic needs is known as well. */
export type KnowledgeState = Uint8Array;

/** As many as keep a question within some hundredths of a second on 180 topics; fewer on a roadmap of thousands. */
const MOST_STATES = 4000;
const LEAST = 64;
const MOST_CELLS = 4_000_000;
/** Any number; it is fixed so that the same roadmap and profile ask the same. */
const SEED = 20_261_123;

/**
 * What learners may know of a roadmap, before anything is asked: states of knowledge in the sense of Doignon and
 * Falmagne (Knowledge Spaces, 1999), each holding all prerequisites of what it holds. Learners differ in how far they
 * have come in all, and from area to area; some know whole areas, some only pieces.
 * @param most fewer are quicker and place less well
 */
export function population(terrain: Terrain, most: number = MOST_STATES): KnowledgeState[] {
  const topics = terrain.order.length;
  const size = Math.max(LEAST, Math.min(most, Math.floor(MOST_CELLS / Math.max(1, topics))));
  const random = seeded(SEED);
  return Array.from({ length: size }, (_, index) => {
    const known = at(LEARNER_KINDS, index % LEARNER_KINDS.length)(terrain, random);
    for (const topic of terrain.certain) known[topic] = 1;
    close(terrain, known);
    addBackground(terrain, known, random);
    return known;
  });
}

/** Makes what one learner knows. */
type LearnerKind = (terrain: Terrain, random: Random) => KnowledgeState;

/** Topics up to a depth, which differs between areas. */
const byDepth: LearnerKind = ({ depth, nodeOf, nodes }, random) => {
  const deepest = depth.reduce((most, each) => Math.max(most, each), 0);
  const reach = random() ** 1.5 * (deepest + 3) - 1.5;
  const spread = random() * 0.35 * deepest;
  const reaches = Array.from({ length: nodes }, () => reach + spread * bell(random));
  return where(depth.length, (topic) => at(depth, topic) + bell(random) < at(reaches, at(nodeOf, topic)));
};

/** Whole areas. */
const byArea: LearnerKind = ({ nodeOf, nodes }, random) => {
  const share = random() ** 1.5 * 0.7;
  const areas = Array.from({ length: nodes }, () => random() < share);
  return where(nodeOf.length, (topic) => at(areas, at(nodeOf, topic)));
};

/** Single topics here and there. */
const byPieces: LearnerKind = ({ nodeOf }, random) => {
  const share = random() * 0.12;
  return where(nodeOf.length, () => random() < share);
};

/** By a plain loop, which takes a third of what Uint8Array.from does. */
function where(topics: number, isKnown: (topic: number) => boolean): KnowledgeState {
  const known = new Uint8Array(topics);
  for (let topic = 0; topic < topics; topic++) if (isKnown(topic)) known[topic] = 1;
  return known;
}

/** In the proportion in which they are assumed: two, one and one of four. */
const LEARNER_KINDS: readonly LearnerKind[] = [byDepth, byArea, byDepth, byPieces];

/** Between −1.5 and 1.5, most often near 0; variance 1/4. */
function bell(random: Random): number {
  return random() + random() + random() - 1.5;
}

/** Adds what is needed for what is known. */
function close({ order, prerequisites }: Terrain, known: KnowledgeState): void {
  for (let place = order.length - 1; place >= 0; place--) {
    const topic = at(order, place);
    if (known[topic] === 1) for (const before of at(prerequisites, topic)) known[before] = 1;
  }
}

/**
 * A background that covers three quarters of a topic is, for three of four such learners, all of it; but only where they
 * know what the topic needs. One draw for a learner: whose background is strong in one topic is strong in the next.
 */
function addBackground(
  { order, prerequisites, covered }: Terrain,
  known: KnowledgeState,
  random: Random,
): void {
  const weakness = random();
  for (const topic of order) {
    if (at(covered, topic) <= weakness) continue;
    if (at(prerequisites, topic).every((before) => known[before] === 1)) known[topic] = 1;
  }
}
