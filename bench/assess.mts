/**
 * How well assess places simulated learners on the flagship roadmap. Seeded: the same figures every time.
 *   node bench/run.mjs assess.mts 200
 * The number is that of learners of each kind.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { beginAssessment } from '../src/core/assess/assessment.ts';
import { skillId } from '../src/core/ids.ts';
import { type Personalised, personalise } from '../src/core/personalise/personalise.ts';
import { weekly } from '../src/core/profile/parse.ts';
import { completeProfile, type Needed, type Profile } from '../src/core/profile/profile.ts';
import { NO_PROGRESS } from '../src/core/progress/fold.ts';
import { readPlannable } from '../src/core/roadmap/read.ts';
import { engineers, type LearnerKind, learnerKinds } from './assess/learners.ts';
import { measure, type Placement, QUESTIONERS } from './assess/measure.ts';

const FILE = 'roadmaps/backend-to-ml.yaml';
const SEED = 1;

const learners = Number(process.argv[3] ?? 200);
const read = readPlannable(FILE, readFileSync(FILE, 'utf8'));
if (!('curriculum' in read)) throw new Error(`${FILE} cannot be planned`);
const { curriculum } = read;

const whole = (answers: Omit<Needed, 'capacity'>): Profile =>
  completeProfile({ ...answers, capacity: weekly(8), optional: true });
const plain = whole({ maths: 'none', skills: [] });
const engineer = whole({
  maths: 'undergraduate',
  skills: ['python', 'sql', 'docker', 'testing', 'ci-cd', 'cloud', 'system-design', 'etl-pipelines'].map(
    skillId,
  ),
});

const figure = (share: number) => (share * 100).toFixed(1).padStart(5);
const cells = ({ right, wronglyKnown, questions }: Placement) =>
  `${figure(right)} ${figure(wronglyKnown)} ${questions.toFixed(1).padStart(5)}`;

function row(name: string, personalised: Personalised, kind: LearnerKind): void {
  const begun = beginAssessment(personalised);
  const [nothing, random, assess] = (['nothing', 'random', 'assess'] as const).map((how) =>
    measure(begun, kind, QUESTIONERS[how], { learners, seed: SEED }),
  );
  if (!nothing || !random || !assess) return;
  const empty = figure(1 - nothing.known);
  console.log([name.padEnd(22), empty, cells(nothing), cells(random), cells(assess)].join('  | '));
}

console.log(`${curriculum.roadmap.id}: ${learners} learners of each kind, 10 % slips and guesses`);
console.log('right: share of topics placed rightly; known: wrongly called known; asked: questions');
console.log(`${''.padEnd(22)}  | none  | asking nothing      | 15 random topics    | assess`);
console.log(`${'kind'.padEnd(22)}  | right${'  | right known asked'.repeat(3)}`);
for (const [name, kind] of Object.entries(learnerKinds(curriculum)))
  row(name, personalise(curriculum, plain, NO_PROGRESS), kind);
row('engineers', personalise(curriculum, engineer, NO_PROGRESS), engineers(curriculum, engineer));
