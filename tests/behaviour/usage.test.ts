import { expect, test } from 'vitest';
import { run } from '../world.ts';

/** What commander refuses is said like every other error: the place, the value, what was expected, what to do. */
test.each([
  [['paln'], "unknown command 'paln'", 'did you mean plan?'],
  [['--bogus'], "unknown option '--bogus'", 'mlpath --help lists the commands'],
  [['plan', '--hour', '8'], "unknown option '--hour'", 'did you mean --hours?'],
  [
    ['plan', '--hours', '0'],
    '--hours is "0"; expected hours a week: more than 0, at most 168',
    'mlpath plan --help shows what it takes',
  ],
  [
    ['plan', '--maths', 'scool'],
    '--maths is "scool"; expected none, school, undergraduate or strong',
    'did you mean "school"?',
  ],
  [
    ['review', 'numpy', 'superb'],
    'grade is "superb"; expected forgot, hard, good or easy',
    'mlpath review --help shows what it takes',
  ],
  [
    ['plan', '--skills', 'A_B'],
    '--skills is "A_B"; "A_B" is not an id: lower-case letters, digits and hyphens',
    'mlpath plan --help shows what it takes',
  ],
  [['plan', '--hours'], '--hours <n> has no value', 'mlpath plan --help shows what it takes'],
  [
    ['next', 'extra'],
    "too many arguments for 'next': expected 0, got 1",
    'mlpath next --help shows what it takes',
  ],
  [['log'], "missing required argument 'topic'", 'mlpath log --help shows what it takes'],
])('mlpath %j', async (args, message, hint) => {
  const { code, stdout, stderr } = await run(args);
  expect(stderr).toBe(`error: ${message}\nhint: ${hint}\n`);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});
