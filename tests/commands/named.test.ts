import { expect, test } from 'vitest';
import { LEARNER, SMALL } from '../roadmaps.ts';
import { run } from '../world.ts';

/** A name typed as an id would be, and an id typed as a name would be, are the same topic. */
test.each(['python-basics', 'python basics', 'Python-Basics', 'PYTHON-BASICS'])('show %s', async (text) => {
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

test('ids of flags are taken in any case, and saved as they are', async () => {
  const args = ['--skills', 'Python,SQL,sql', '--known', 'NumPy,Linalg', '--goal', 'Arrays'];
  const { files, stderr } = await run(['init', './small.yaml', '--yes', ...args], {
    files: { 'small.yaml': SMALL },
  });
  expect(stderr).not.toMatch(/^(error|warning|note)/m);
  expect(files()['mlpath.yaml']).toMatch(
    /^skills: \[python, sql\]\nknown: \[numpy, linalg\]\ngoal: arrays$/m,
  );
});

test('an id in capitals is found before what only holds it', async () => {
  const roadmap = SMALL.replace('id: python-basics', 'id: arrays').replaceAll(
    '[python-basics, ',
    '[arrays, ',
  );
  const files = { ...LEARNER, 'small.yaml': roadmap };
  expect((await run(['show', 'Arrays'], { files })).stdout).toMatch(/^id +arrays$/m);
});

test('undo of an id that only the records know, in any case', async () => {
  const files = { ...LEARNER, 'progress.jsonl': '{"id":"x","at":"2026-11-01","log":"gone","hours":2}\n' };
  const { stdout, code } = await run(['undo', 'Gone'], { files });
  expect(stdout).toMatch(/^took back 2 h on gone of 1 Nov 2026 · /);
  expect(code).toBe(0);
});

test('a profile states its ids to the letter', async () => {
  const files = { ...LEARNER, 'mlpath.yaml': `${LEARNER['mlpath.yaml']}goal: Arrays\n` };
  const { stderr, code } = await run(['plan'], { files });
  expect(stderr).toContain('goal is "Arrays"');
  expect(code).toBe(2);
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
