import { NearSearch } from '../../near-search.ts';
import { didYouMean } from '../../nearest.ts';
import type { Finding } from '../../source/finding.ts';
import type { Rule } from './rule.ts';

export const unknownGoalTopic: Rule = {
  id: 'unknown-goal-topic',
  severity: 'error',
  *find({ outline, curriculum }): Iterable<Finding> {
    const { names, roadmap } = curriculum;
    // A file without a topic has that finding already.
    if (roadmap.topics.length === 0) return;
    const search = new NearSearch(() =>
      roadmap.topics.flatMap(({ id, name }) => [id, name].map((text) => ({ text, owner: id }))),
    );
    for (const [goal, { at, value }] of outline.goals) {
      for (const [index, name] of value.topics.entries()) {
        if (names.find(name) !== undefined || outline.refused.has(name)) continue;
        yield {
          at: [...at, 'topics', index],
          message: `the goal ${goal} names "${name}", which is no topic of this file`,
          hint: didYouMean(search.find(name)) ?? 'write the id or the name of a topic',
        };
      }
    }
  },
};
