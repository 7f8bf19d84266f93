import type { Finding } from '../../source/finding.ts';
import type { Rule } from './rule.ts';

export const unknownPrerequisite: Rule = {
  id: 'unknown-prerequisite',
  severity: 'info',
  *find({ looseEnds }): Iterable<Finding> {
    for (const { at, text, isTypo } of looseEnds) {
      if (isTypo) continue;
      yield {
        at,
        message: `no topic is called this: it is shown to the reader as an assumption ("expects: ${text}")`,
        hint: 'nothing to do, unless it is to be planned: then write the id of its topic',
      };
    }
  },
};
