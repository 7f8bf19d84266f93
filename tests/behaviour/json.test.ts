import { expect, test } from 'vitest';
import { DURING, JSON_COMMANDS, lines, PROGRESS } from '../commands.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** JSON documents carry schemaVersion; stdout is then that one document, whatever else there is to say. */

/** A torn line to warn of, a foreign skill to notice, a finding to report. */
const TALKATIVE = {
  'small.yaml': LEARNER['small.yaml'].replace('takeaways:', 'takeawys:'),
  'mlpath.yaml': LEARNER['mlpath.yaml'].replace('[sql]', '[sql, docker]'),
  'progress.jsonl': `${PROGRESS}{"at":"2026-12-0`,
};

test.each(lines(JSON_COMMANDS))('$line', async ({ args }) => {
  const outcome = await run([...args, '--today', DURING], { files: TALKATIVE });
  expect(outcome.code).toBe(0);
  const document: unknown = JSON.parse(outcome.stdout);
  expect(document).toMatchObject({ schemaVersion: 1 });
  expect(outcome.stdout).toMatch(/^\{\n[\s\S]*\n\}\n$/);
});

test('what is not data is on stderr', async () => {
  const { stderr } = await run(['plan', '--format', 'json'], { files: TALKATIVE });
  expect(stderr).toContain('progress.jsonl:5: passed over');
  expect(stderr).toContain('docker');
});

test('-q leaves notices out, and errors in', async () => {
  expect((await run(['plan', '-q'], { files: TALKATIVE })).stderr).toBe('');
  expect((await run(['show', 'nothing', '-q'], { files: TALKATIVE })).stderr).toContain('error: ');
});

test('check that finds errors prints its document all the same', async () => {
  const files = { 'broken.yaml': 'title: A: b\n' };
  const outcome = await run(['check', 'broken.yaml', '--format', 'json'], { files });
  expect(outcome.code).toBe(1);
  expect(JSON.parse(outcome.stdout)).toMatchObject({ schemaVersion: 1, errors: 1 });
});
