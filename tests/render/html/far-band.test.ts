import { expect, test } from 'vitest';
import { LEARNER } from '../../roadmaps.ts';
import { run } from '../../world.ts';

test('even odds far beyond the finish of the plan still have their band on the page', async () => {
  // Thirty hours instead of six, and weeks without a record: even odds come after more than 1.6 times the length of the plan.
  const log = '{"at":"2026-11-25T19:00:00+01:00","id":"a1","done":"python-basics","hours":30}\n';
  const files = { ...LEARNER, 'progress.jsonl': log };
  const env = { MLPATH_TODAY: '2026-12-21' };
  const { stdout } = await run(['plan', '--format', 'html'], { files, env });
  expect(stdout).toMatch(/<path class="likely" d="M[\d.]+ 20H/);
});
