import { expect, test } from 'vitest';
import { ALL_ANSWERS, generated } from '../roadmaps.ts';
import { run } from '../world.ts';

/** 7 h of a topic and 10 h of a project, twice, at 8 h a week: an hour of week 1 and of week 3 goes to the projects. */
const FILES = {
  'two.yaml': generated(4, (index) =>
    index % 2 === 0
      ? { duration: '7 hours' }
      : { duration: '10 hours', kind: 'project', acceptance: ['x'], prerequisites: [`topic-${index - 1}`] },
  ),
  'mlpath.yaml': 'roadmap: ./two.yaml\nstart: 2026-11-23\nhoursPerWeek: 8\nmaths: school\nskills: []\n',
};

test('the plan names the week in which the first project is done, not the one in which it begins', async () => {
  const { stdout } = await run(['plan', 'two.yaml', ...ALL_ANSWERS], {
    files: { 'two.yaml': FILES['two.yaml'] },
  });
  expect(stdout).toMatch(/^ +1 +23 Nov .*\n +Project: Topic 1 +1 of 10 h$/m);
  expect(stdout).toContain('first project done in week 3 ');
});

test('once a project is done it is the next one', async () => {
  const during = ['--today', '2026-12-14'];
  const { folder } = await run(['done', 'topic-0', 'topic-1', ...during], { files: FILES });
  const { stdout } = await run(['plan', ...during], { folder });
  expect(stdout).toContain('next project done in week 6 ');
  expect(stdout).not.toContain('first project');
});
