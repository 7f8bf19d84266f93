import { expect, test } from 'vitest';
import { generated } from '../roadmaps.ts';
import { run } from '../world.ts';

/** Without maths one topic takes longer, and one is covered by not having any: a slip of its author, but none of ours. */
const EFFORTS = [1.5, 0];
const FILES = {
  'two.yaml': generated(2, (index) => ({ shortcuts: [{ maths: 'none', effort: EFFORTS[index] }] })),
  'mlpath.yaml': 'roadmap: ./two.yaml\nstart: 2026-11-23\nhoursPerWeek: 8\nmaths: none\nskills: []\n',
};

test.each([
  ['the plan', ['plan']],
  ['the page', ['plan', '--format', 'html']],
  ['the Markdown', ['plan', '--format', 'markdown']],
  ['a topic', ['show', 'topic-0']],
])('who has no maths reads "no maths" in %s, and never "none maths"', async (_, words) => {
  const { stdout } = await run(words, { files: FILES });
  expect(stdout).toContain('no maths');
  expect(stdout).not.toContain('none maths');
});

test('the plan says it of what takes longer and of what is skipped', async () => {
  const { stdout } = await run(['plan'], { files: FILES });
  expect(stdout).toMatch(/^Longer: 1 topic, by .* \(no maths\)$/m);
  expect(stdout).toMatch(/^Skipped: .* \(no maths\)$/m);
});
