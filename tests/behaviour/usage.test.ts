import { expect, test } from 'vitest';
import { run } from '../world.ts';

/**
 * What commander refuses is said like every other error: the place, the value, what was expected; where that is not said, what
 * to do.
 */
test.each([
  [['paln'], "unknown command 'paln'", 'did you mean plan?'],
  [['--bogus'], "unknown option '--bogus'", 'mlpath --help lists the commands'],
  [['status', '--json'], "unknown option '--json'", 'did you mean --format json?'],
  [['check', '--sarif'], "unknown option '--sarif'", 'did you mean --format sarif?'],
  [['done', 'numpy', '--json'], "unknown option '--json'", 'mlpath done --help shows what it takes'],
  [['plan', '--hour', '8'], "unknown option '--hour'", 'did you mean --hours?'],
  [
    ['plan', '--hours', '0'],
    '--hours is "0"; expected hours a week: more than 0, at most 168, such as 7.5 or 7h30',
    undefined,
  ],
  [
    ['plan', '--maths', 'scool'],
    '--maths is "scool"; expected none, school, undergraduate or strong',
    'did you mean "school"?',
  ],
  [['review', 'numpy', 'superb'], 'grade is "superb"; expected forgot, hard, good or easy', undefined],
  [
    ['plan', '--skills', 'A_B'],
    '--skills is "A_B"; "A_B" is not an id: letters, digits and hyphens, such as a-b',
    undefined,
  ],
  [['plan', '--hours'], '--hours <n> has no value', 'mlpath plan --help shows what it takes'],
  [
    ['next', 'extra'],
    "too many arguments for 'next': expected 0, got 1",
    'mlpath next --help shows what it takes',
  ],
  [
    ['log', 'numpy', 'an hour'],
    'hours is "an hour"; expected hours such as 1.5, 90m or 1h30; more than 0, at most 1000',
    undefined,
  ],
  [
    ['plan', '--maths', 'algebra'],
    '--maths is "algebra"; expected none, school, undergraduate or strong',
    undefined,
  ],
  [['schema', 'Profile'], "too many arguments for 'schema': expected 0, got 1", 'mlpath schema --of profile'],
  [
    ['schema', 'progress', 'x'],
    "too many arguments for 'schema': expected 0, got 2",
    'mlpath schema --of progress',
  ],
  [
    ['schema', 'plan'],
    "too many arguments for 'schema': expected 0, got 1",
    'mlpath schema --help shows what it takes',
  ],
  [['log'], "missing required argument 'topic'", 'mlpath log --help shows what it takes'],
])('mlpath %j', async (args, message, hint) => {
  const { code, stdout, stderr } = await run(args);
  expect(stderr).toBe(`error: ${message}\n${hint === undefined ? '' : `hint: ${hint}\n`}`);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});
