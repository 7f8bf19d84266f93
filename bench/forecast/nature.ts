import { heavyTailed, type Random } from './random.ts';

/**
 * What a simulated learner is like, which the forecast cannot see. Families that differ in shape from the forecast's
 * own, in the middle and in the tails; the figures that are measured (how far learners differ, and topics) they share.
 */
export interface Nature {
  readonly paceFamily: string;
  readonly topicFamily: string;
  readonly weekFamily: string;
  /** Logarithm of the learner's hours to the planned ones. */
  readonly pace: number;
  /** Logarithm of one topic's own part; called once for each topic, in the order of study. */
  topic(): number;
  /** What one week yields of its planned hours; called once for each week, in order. */
  week(): number;
}

export function drawNature(random: Random): Nature {
  const [paceFamily, pace] = random.pick(PACES);
  const [topicFamily, topic] = random.pick(TOPICS);
  const [weekFamily, weeks] = random.pick(WEEKS);
  return {
    paceFamily,
    topicFamily,
    weekFamily,
    pace: pace(random),
    topic: topic(random),
    week: weeks(random),
  };
}

type Family<T> = readonly [name: string, draw: (random: Random) => T];

const PACES: readonly [Family<number>, ...Family<number>[]] = [
  ['log-normal', (random) => 0.45 * random.normal()],
  ['heavy tails', (random) => 0.45 * heavyTailed(random, 4)],
  ['even', (random) => random.between(-0.78, 0.78)],
  ['two kinds', (random) => (random.chance(0.5) ? 0.4 : -0.4) + 0.2 * random.normal()],
];

const TOPICS: readonly [Family<() => number>, ...Family<() => number>[]] = [
  ['log-normal', (random) => () => 0.4 * random.normal()],
  ['heavy tails', (random) => () => Math.max(-2, Math.min(2, 0.4 * heavyTailed(random, 4)))],
  ['own spread', (random) => spreadOf(random, random.between(0.25, 0.55))],
  ['in blocks', blocks],
];

function spreadOf(random: Random, sd: number): () => number {
  return () => sd * random.normal();
}

/** Six topics in a row share a part: a field that suits the learner, or does not. */
function blocks(random: Random): () => number {
  let count = 0;
  let shared = 0;
  return () => {
    if (count++ % 6 === 0) shared = 0.15 * random.normal();
    return shared + 0.37 * random.normal();
  };
}

const WEEKS: readonly [Family<() => number>, ...Family<() => number>[]] = [
  ['as assumed', asAssumed],
  ['skewed', skewed],
  ['in runs', runs],
  ['one long break', longBreak],
  ['drifting', drifting],
];

/** Of those who hold to it more or less, by their own level. */
function asAssumed(random: Random): () => number {
  const level = 0.95 + 0.15 * random.normal();
  return () => (random.chance(0.1) ? 0 : Math.max(0, level + 0.3 * random.normal()));
}

/** Many good weeks, some very poor ones, now and then a double one. */
function skewed(random: Random): () => number {
  const level = random.between(0.65, 1.15);
  const lost = random.between(0, 0.2);
  return () => (random.chance(lost) ? 0 : level * Math.exp(0.35 * random.normal() - 0.06));
}

/** Lost weeks come two or three at a time. */
function runs(random: Random): () => number {
  const level = 0.95 + 0.15 * random.normal();
  let lost = false;
  return () => {
    lost = random.chance(lost ? 0.6 : 0.045);
    return lost ? 0 : Math.max(0, level + 0.25 * random.normal());
  };
}

/** A break of one to three months at some time in the first two years, told nobody. */
function longBreak(random: Random): () => number {
  const level = 0.95 + 0.15 * random.normal();
  const from = Math.floor(random.between(5, 100));
  const to = from + Math.floor(random.between(4, 13));
  let week = 0;
  return () => {
    week++;
    if (week >= from && week < to) return 0;
    return random.chance(0.07) ? 0 : Math.max(0, level + 0.3 * random.normal());
  };
}

/** Good and bad months: each week is like the one before. */
function drifting(random: Random): () => number {
  const level = 0.88 + 0.12 * random.normal();
  let mood = random.normal();
  return () => {
    mood = 0.7 * mood + Math.sqrt(1 - 0.7 ** 2) * random.normal();
    return random.chance(0.05) ? 0 : Math.max(0, level + 0.3 * mood);
  };
}
