import { InvalidArgumentError, Option } from 'commander';
import { RULE_IDS } from '../../core/check/catalogue/catalogue.ts';
import { isLevel, LEVELS, type Level } from '../../core/check/levels.ts';
import { didYouMean, nearest } from '../../core/nearest.ts';
import { orList } from '../../core/wording.ts';

/** Options of `check` that may be given several times. */

export function ruleOption(): Option {
  return new Option('--rule <id=level>', `set a rule's level: ${orList(LEVELS)} (repeatable)`).argParser(
    readRule,
  );
}

function readRule(text: string, before: ReadonlyMap<string, Level> = new Map()): Map<string, Level> {
  const [, id = '', level = ''] = /^([^=]*)=(.*)$/.exec(text.trim()) ?? [];
  if (!text.includes('='))
    throw new InvalidArgumentError(`Expected a rule and a level, such as ${example(text)}.`);
  if (!RULE_IDS.has(id)) throw new InvalidArgumentError(`there is no rule "${id}"${suggestion(id)}`);
  if (!isLevel(level)) throw new InvalidArgumentError(`"${level}" is no level: expected ${orList(LEVELS)}.`);
  return new Map([...before, [id, level]]);
}

function example(text: string): string {
  return `${RULE_IDS.has(text) ? text : 'insecure-link'}=off`;
}

function suggestion(id: string): string {
  const meant = didYouMean(nearest(id, RULE_IDS));
  return meant === undefined ? `; rules are ${[...RULE_IDS].join(', ')}.` : `: ${meant}`;
}

export function ignoreLinkOption(): Option {
  const description = 'say nothing of links that fit: * stands for any characters (repeatable)';
  return new Option('--ignore-link <glob>', description).argParser(
    (glob: string, before: readonly string[] = []) => {
      if (glob === '')
        throw new InvalidArgumentError('Expected a pattern for addresses, such as https://example.org/*.');
      return [...before, glob];
    },
  );
}
