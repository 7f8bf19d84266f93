import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { learnerKinds } from '../../../bench/assess/learners.ts';
import { measure, QUESTIONERS } from '../../../bench/assess/measure.ts';
import { beginAssessment } from '../../../src/core/assess/assessment.ts';
import { personalise } from '../../../src/core/personalise/personalise.ts';
import { NO_PROGRESS } from '../../../src/core/progress/fold.ts';
import { readPlannable } from '../../../src/core/roadmap/read.ts';
import { profileOf } from '../builders.ts';

const FILE = 'roadmaps/backend-to-ml.yaml';
/** A fifth of the states that the program weighs, and few learners: a second or two, where the whole measure takes minutes. */
const STATES = 800;
const SIZE = { learners: 3, seed: 5 };

/**
 * The least shares of topics placed rightly, some points below what is measured here: a fall is a change's doing.
 * bench/assess.mts measures the program as it is on many learners, docs/assess.md has its figures.
 * The last kind breaks what the model takes for granted: it knows topics without what they need.
 */
const LEAST: Readonly<Record<string, number>> = {
  'areas, connected': 0.79,
  'areas, whole': 0.83,
  'up to a depth': 0.9,
  'up to a ragged depth': 0.89,
  'random closure': 0.87,
  'areas with holes': 0.75,
};

/** Of a mean kind, over fifteen questions about topics at random. */
const LEAST_GAIN = 0.01;

test('fifteen questions with 10 % slips and guesses place learners of several kinds on the flagship roadmap', () => {
  const read = readPlannable(FILE, readFileSync(FILE, 'utf8'));
  if (!('curriculum' in read)) throw new Error(`${FILE} cannot be planned`);
  const profile = profileOf({ maths: 'none', optional: true });
  const begun = beginAssessment(personalise(read.curriculum, profile, NO_PROGRESS), STATES);
  const rights = { nothing: 0, random: 0, assess: 0 };
  for (const [name, kind] of Object.entries(learnerKinds(read.curriculum))) {
    const placed = measure(begun, kind, QUESTIONERS.assess, SIZE);
    const nothing = measure(begun, kind, QUESTIONERS.nothing, SIZE);
    const random = measure(begun, kind, QUESTIONERS.random, SIZE);
    console.log(
      `${name}: ${percent(placed.right)} placed rightly with ${placed.questions.toFixed(1)} questions; ` +
        `${percent(nothing.right)} with none, ${percent(random.right)} with 15 at random`,
    );
    expect(placed.right, name).toBeGreaterThan(LEAST[name] ?? 1);
    expect(placed.questions).toBeLessThanOrEqual(15);
    rights.nothing += nothing.right;
    rights.random += random.right;
    rights.assess += placed.right;
  }
  expect(rights.assess).toBeGreaterThan(rights.random + 6 * LEAST_GAIN);
  expect(rights.random).toBeGreaterThan(rights.nothing);
});

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
