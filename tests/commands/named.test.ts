import { expect, test } from 'vitest';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** A name typed as an id would be, and an id typed as a name would be, are the same topic. */
test.each(['python-basics', 'python basics', 'Python-Basics'])('show %s', async (text) => {
  const { stdout, code } = await run(['show', text], { files: LEARNER });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^id +python-basics$/m);
});

test('a name that is not the id is found with hyphens between its words', async () => {
  const { stdout } = await run(['show', 'retrieval-augmented-generation'], {
    files: { 'mlpath.yaml': 'roadmap: backend-to-ml\nhoursPerWeek: 8\nmaths: school\nskills: []\n' },
  });
  expect(stdout).toMatch(/^id +rag$/m);
});

test('undo of a topic without records says where the records are', async () => {
  const { stderr } = await run(['undo', 'numpy'], { files: LEARNER });
  expect(stderr).toBe(
    'error: nothing is recorded about numpy\nhint: mlpath list --done lists the topics done; every record is a line of progress.jsonl\n',
  );
});

test('a profile that leaves something open is named from the current folder', async () => {
  const { stderr } = await run(['next'], {
    files: { 'mlpath.yaml': 'roadmap: backend-to-ml\nmaths: school\n' },
  });
  expect(stderr).toMatch(/^error: mlpath\.yaml does not say /);
});
