import type { Curriculum } from '../../src/core/curriculum/curriculum.ts';
import { readPlannable } from '../../src/core/roadmap/read.ts';

/** Hours of topics in the proportions of the shipped roadmap: many of two to five, few long ones. */
const HOURS = [2, 3, 5, 1, 4, 3, 9, 2, 6, 3, 4, 2, 10, 5, 3, 15, 4, 2, 7, 3] as const;
const PROJECT_EVERY = 20;
const PROJECT_HOURS = 16;
const PHASES = ['foundation', 'intermediate', 'production'] as const;

/** A roadmap of three phases, its topics one after the other. */
export function sampleRoadmap(topics: number): Curriculum {
  const nodes = PHASES.map((phase, part) => ({
    title: phase,
    id: phase,
    phase,
    description: 'simulated',
    topics: Array.from({ length: topics }, (_, index) => index)
      .filter((index) => Math.floor((index * PHASES.length) / topics) === part)
      .map(topic),
  }));
  const read = readPlannable(
    'simulated.yaml',
    JSON.stringify({ title: 'Simulated', description: 'simulated', nodes }),
  );
  if ('findings' in read) throw new Error(`the simulated roadmap is wrong: ${JSON.stringify(read.findings)}`);
  return read.curriculum;
}

function topic(index: number) {
  const project = index % PROJECT_EVERY === PROJECT_EVERY - 1;
  const hours = project ? PROJECT_HOURS : HOURS[index % HOURS.length];
  return {
    name: `Topic ${index}`,
    id: `t${index}`,
    description: 'simulated',
    difficulty: 'beginner',
    kind: project ? 'project' : 'topic',
    estimate: { low: hours, likely: hours, high: hours },
    prerequisites: index > 0 ? [`t${index - 1}`] : [],
  };
}
