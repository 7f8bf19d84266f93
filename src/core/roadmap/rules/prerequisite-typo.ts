import { didYouMean } from '../../nearest.ts';
import type { Finding } from '../../source/finding.ts';
import type { Rule } from './rule.ts';

export const prerequisiteTypo: Rule = {
  id: 'prerequisite-typo',
  severity: 'warning',
  *find({ looseEnds }): Iterable<Finding> {
    for (const { at, text, isTypo, near } of looseEnds) {
      if (!isTypo) continue;
      yield {
        at,
        message: `the prerequisite "${text}" is no topic of this file`,
        hint:
          didYouMean(near) ??
          'write the id or the name of a topic; to say what the reader should know, use plain words',
      };
    }
  },
};
