import type { RulePage } from './rule-page.ts';

/** Findings that keep `plan` from using a roadmap. */
export const PLAN_STOPPERS: readonly RulePage[] = [
  {
    id: 'syntax',
    severity: 'error',
    in: ['roadmap', 'profile'],
    title: 'The file is no YAML that can be read',
    why: 'Nothing of a file can be used whose text cannot be read. The place is that of the file, in front matter too.',
    remedy:
      'Most often a value that holds `: ` wants quotes, a tab stands in the indentation, or a quote or bracket is not closed.',
  },
  {
    id: 'schema',
    severity: 'error',
    in: ['roadmap', 'profile'],
    title: 'A value is missing, or of another kind than the format has',
    why: 'A topic without a name, a difficulty that is none of three words, a list where a text belongs: the planner would have to guess.',
    remedy: 'Write what the message expects. One bad topic does not hide what is wrong with the next.',
  },
  {
    id: 'duplicate-node-id',
    severity: 'error',
    in: ['roadmap'],
    title: 'Two nodes state the same id',
    why: 'A `dependsOn` that names the id could mean either.',
    remedy: 'Give each node an id of its own.',
  },
  {
    id: 'duplicate-topic-id',
    severity: 'error',
    in: ['roadmap'],
    title: 'Two topics state the same id',
    why: "Progress is kept under a topic's id: marking one done would mark both.",
    remedy:
      'Give each topic an id of its own, or keep one of the two and let others name it as a prerequisite.',
  },
  {
    id: 'unknown-node',
    severity: 'error',
    in: ['roadmap'],
    title: '`dependsOn` names a node that is not there',
    why: 'The order of study that the file asks for cannot be kept.',
    remedy: 'Write the id of a node of this file; the nearest one is named.',
  },
  {
    id: 'prerequisite-cycle',
    severity: 'error',
    in: ['roadmap'],
    title: 'Topics wait for each other',
    why: 'No order of study satisfies a circle of prerequisites. The shortest circle is shown, its parts as notes.',
    remedy: 'Take one of the prerequisites (or one `dependsOn`) out of the circle.',
  },
  {
    id: 'unreadable-duration',
    severity: 'error',
    in: ['roadmap'],
    title: 'A duration has no form that is known',
    why: 'A plan is made of hours; a duration that cannot be read would become a guess that nobody sees.',
    remedy:
      'Write a figure and a unit, such as `90 minutes`, `1.5h` or `1-2 weeks`; or give an `estimate` in hours.',
  },
  {
    id: 'unlikely-estimate',
    severity: 'error',
    in: ['roadmap'],
    title: 'The figures of an estimate are out of order',
    why: 'The low figure is the one that few learners stay under, the high one that few exceed; a forecast is made from them.',
    remedy: 'Write low, likely and high in this order, the lower figure of a range first.',
  },
  {
    id: 'unknown-goal-topic',
    severity: 'error',
    in: ['roadmap'],
    title: 'A goal names a topic that is not there',
    why: 'The plan for the goal would leave out what its author meant to be in it.',
    remedy: 'Write the id, an alias or the exact name of a topic of this file.',
  },
];
