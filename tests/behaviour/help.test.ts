import { expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/commands/names.ts';
import { makeFolder } from '../folder.ts';
import { SMALL } from '../roadmaps.ts';
import { run } from '../world.ts';

/** Each command's help leads with examples that work when they are typed. */

const PROFILE = 'roadmap: backend-to-ml\nhoursPerWeek: 8\nmaths: school\nskills: []\n';
/** What git, a shell, a terminal or the network has a part in. */
const OUTSIDE = /--against|<\(|\||assess$/;

async function examplesOf(name: string): Promise<string[]> {
  const { stdout } = await run([name, '--help']);
  const lead = stdout.slice(0, stdout.indexOf('Usage:'));
  return lead
    .split('\n')
    .filter((line) => /\bmlpath /.test(line))
    .map((line) => line.trim().replace(/ {2,}.*$/, ''));
}

/** As a shell would cut it. */
const words = (line: string) =>
  [...line.replace(/ > .*$/, '').matchAll(/"([^"]*)"|\S+/g)]
    .map(([whole, quoted]) => quoted ?? whole)
    .slice(1);

test.each(COMMAND_NAMES)('%s: at least two examples, which work', async (name) => {
  const examples = await examplesOf(name);
  expect(examples.length).toBeGreaterThanOrEqual(2);
  for (const line of examples.filter((each) => !OUTSIDE.test(each))) {
    const folder = makeFolder({
      ...(name === 'init' ? {} : { 'mlpath.yaml': `${PROFILE}${name === 'review' ? 'review: true\n' : ''}` }),
      ...(name === 'undo' || name === 'review'
        ? { 'progress.jsonl': '{"id":"a","on":"2026-11-02","done":"numpy"}\n' }
        : {}),
      'roadmaps/team.yaml': SMALL,
    });
    const needsAnswers = /^mlpath (init|review)$/.test(line);
    const { code, stderr } = await run([...words(line), ...(needsAnswers ? ['--help'] : [])], {
      folder,
      env: { MLPATH_TODAY: '2026-12-07' },
    });
    // A finding of a check is an answer, too.
    expect(code, `${line}: ${stderr}`).toBeLessThanOrEqual(name === 'check' ? 1 : 0);
    expect(stderr, line).not.toMatch(/no (loaded or shipped )?(roadmap|topic)/);
  }
});

test.each(COMMAND_NAMES)('%s: no example is wider than 80 columns', async (name) => {
  const { stdout } = await run([name, '--help']);
  expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

test('help of help is the help', async () => {
  expect(await run(['help', 'help'])).toMatchObject({ code: 0, stderr: '' });
});
