import { nearest } from '../../nearest.ts';
import { TopicNames } from '../references.ts';
import type { Finding, Rule } from './rule.ts';

export const unknownGoalTopic: Rule = {
  id: 'unknown-goal-topic',
  severity: 'error',
  stopsPlan: true,
  *find({ outline, roadmap }): Iterable<Finding> {
    const names = new TopicNames(roadmap.topics);
    const ids = roadmap.topics.map((topic) => topic.id);
    for (const [goal, { at, value }] of outline.goals) {
      for (const [index, name] of value.topics.entries()) {
        if (names.find(name) !== undefined) continue;
        const near = nearest(name, ids);
        yield {
          at: [...at, 'topics', index],
          message: `the goal ${goal} names "${name}", which is no topic of this file`,
          ...(near === undefined ? {} : { hint: `did you mean "${near}"?` }),
        };
      }
    }
  },
};
