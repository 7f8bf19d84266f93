import type { Nature } from './nature.ts';
import type { Random } from './random.ts';

/**
 * Learners who are all of one kind, to see what the forecast does when its assumption about weeks is off for everybody.
 * Nothing in the program is fitted to them.
 */
export const POPULATIONS: Readonly<Record<string, (random: Random) => Nature>> = {
  'weeks yield 80 %': (random) => ({ ...plain(random), week: around(random, 0.8, 0.2) }),
  'weeks yield 110 %': (random) => ({ ...plain(random), week: around(random, 1.1, 0.25) }),
  'hours that grow': (random) => ({ ...plain(random), week: drifting(random, 0.6, 1.15) }),
  'hours that fade': (random) => ({ ...plain(random), week: drifting(random, 1.1, 0.6) }),
  'every week as planned': (random) => ({ ...plain(random), week: () => 1 }),
  'hours shaped as reported': (random) => ({ ...reported(random), week: lifelike(random) }),
};

function plain(random: Random): Omit<Nature, 'week'> {
  return {
    ...FAMILY,
    pace: 0.45 * random.normal(),
    topic: () => 0.4 * random.normal(),
  };
}

const FAMILY = { paceFamily: 'own', topicFamily: 'own', weekFamily: 'own' };

function around(random: Random, level: number, sd: number): () => number {
  return () => Math.max(0, level + sd * random.normal());
}

/** From one level to another within two years, by the learner's own staying power. */
function drifting(random: Random, from: number, to: number): () => number {
  const weeks = random.between(50, 150);
  let week = 0;
  return () => {
    const share = Math.min(1, week++ / weeks);
    return random.chance(0.06) ? 0 : Math.max(0, from + (to - from) * share + 0.25 * random.normal());
  };
}

/** Busy and free months, two holidays that nobody wrote down, now and then a lost week. */
function lifelike(random: Random): () => number {
  const level = random.between(0.6, 1.2);
  let week = 0;
  let season = 1;
  return () => {
    if (week++ % 9 === 0) season = random.between(0.6, 1.3);
    if (week % 26 < 2 || random.chance(0.08)) return 0;
    return Math.max(0, level * season * (1 + 0.3 * random.normal()));
  };
}

/**
 * Of items of seven cohorts of DataTalksClub's Zoomcamps (zoomcamp-analytics, commit 1e10bb6): ln(median ÷ first
 * quartile) and ln(third quartile ÷ median), every sixth item.
 */
const QUARTILES = [
  [0.41, 0.29],
  [0.43, 0.49],
  [0.32, 0.37],
  [0.29, 0.41],
  [0.36, 0.39],
  [0.37, 0.32],
  [0.51, 0.41],
  [0.47, 0.56],
  [0.69, 0.41],
  [0.6, 0.12],
  [0.29, 0.34],
] as const;
const QUARTILE = 0.6745;
/** The learner's own part of the variance, as 0.45² is of 0.45² + 0.40². */
const OWN = 0.45 ** 2 / (0.45 ** 2 + 0.4 ** 2);

/** Skewed as the replies are: another spread below the median than above it, and another for each item. */
function reported(random: Random): Omit<Nature, 'week'> {
  const own = random.normal();
  return {
    ...FAMILY,
    pace: 0,
    topic: () => {
      const z = Math.sqrt(OWN) * own + Math.sqrt(1 - OWN) * random.normal();
      const [below, above] = random.pick([...QUARTILES] as [
        (typeof QUARTILES)[number],
        ...(typeof QUARTILES)[number][],
      ]);
      return (z * (z < 0 ? below : above)) / QUARTILE;
    },
  };
}
