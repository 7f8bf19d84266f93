import { readFileSync } from 'node:fs';
import type { Roadmap } from '../../../src/core/roadmap/model.ts';
import { readPlannable } from '../../../src/core/roadmap/read.ts';
import { type Case, date, planOf, profileOf, roadmapOf } from '../../core/builders.ts';
import { done, log } from '../records.ts';

/** A learner in the third week: two topics done, one opened. */
export const LEARNER: Case = {
  roadmap: roadmapOf([
    {
      id: 'ground',
      topics: [
        { id: 'python-basics', minutes: 240, description: 'The language.' },
        { id: 'linear-algebra', minutes: 600, takeaways: ['A matrix maps vectors'], codeSnippet: 'a @ b\n' },
        {
          id: 'numpy',
          minutes: 300,
          prerequisites: ['linear-algebra'],
          links: [{ title: 'Book', url: 'https://example.org/book', hours: 2 }],
        },
        { id: 'checkpoint-ground', kind: 'checkpoint', questions: ['What is a matrix?'], passMark: '1 of 1' },
      ],
    },
    {
      id: 'models',
      phase: 'intermediate',
      dependsOn: ['ground'],
      topics: [
        { id: 'regression', minutes: 600, prerequisites: ['numpy'] },
        {
          id: 'houses',
          name: 'Project: houses',
          kind: 'project',
          minutes: 500,
          prerequisites: ['regression'],
          acceptance: ['It beats the mean'],
        },
        { id: 'history', optional: true },
      ],
    },
  ]),
  profile: profileOf({ start: date('2026-11-23') }),
  records: [
    done('python-basics', '2026-11-24', 200),
    log('linear-algebra', 300, '2026-11-26'),
    done('linear-algebra', '2026-12-02', 500),
    log('numpy', 60, '2026-12-08'),
  ],
  today: date('2026-12-09'),
};

export const begun = planOf(LEARNER);

export const FLAGSHIP = planOf({
  roadmap: shipped('backend-to-ml'),
  profile: profileOf(),
  records: [],
  today: date('2026-11-20'),
});

function shipped(id: string): Roadmap {
  const file = `roadmaps/${id}.yaml`;
  const read = readPlannable(file, readFileSync(file, 'utf8'));
  if (!('curriculum' in read)) throw new Error(`${file} cannot be planned`);
  return read.curriculum.roadmap;
}
