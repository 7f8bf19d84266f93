import { isKebab } from '../../ids.ts';
import { NearSearch } from '../../near-search.ts';
import { didYouMean } from '../../nearest.ts';
import type { Finding } from '../../source/finding.ts';
import { isMapping } from '../../source/mapping.ts';
import { SHORTCUT } from './mappings.ts';
import type { Rule } from './rule.ts';

export const unknownSkill: Rule = {
  id: 'unknown-skill',
  severity: 'warning',
  *find(context): Iterable<Finding> {
    const known = declaredSkills(context.source.value);
    if (!known) return;
    const search = new NearSearch(() => [...known].map((text) => ({ text, owner: text })));
    // As written: a shortcut whose effort is refused names its skill all the same.
    for (const mapping of context.mappings) {
      const { shape, value } = mapping;
      const skill = shape === SHORTCUT ? value['skill'] : undefined;
      if (typeof skill !== 'string' || known.has(skill) || !isKebab(skill)) continue;
      yield {
        at: [...mapping.at, 'skill'],
        message: `the skill "${skill}" is not among this file's skills: nobody is asked about it`,
        hint: didYouMean(search.find(skill)) ?? `declare it: skills: {${skill}: {title: …}}`,
      };
    }
  },
};

/** As written: a skill whose fields are wrong is declared all the same. Undefined where they are no mapping, which is said already. */
function declaredSkills(file: unknown): ReadonlySet<string> | undefined {
  const skills = (isMapping(file) ? file['skills'] : undefined) ?? {};
  return isMapping(skills) ? new Set(Object.keys(skills)) : undefined;
}
