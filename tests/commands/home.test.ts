import { describe, expect, test } from 'vitest';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

const LATER = { MLPATH_TODAY: '2026-12-14' };
const DONE = `{"at":"2026-11-25T19:00:00+01:00","id":"a1","done":"python-basics","hours":4}\n`;
const profile = LEARNER['mlpath.yaml'];

describe('mlpath alone', () => {
  test('with reviews says how many are due, and how to take them up', async () => {
    const files = { ...LEARNER, 'mlpath.yaml': `${profile}review: true\n`, 'progress.jsonl': DONE };
    const { stdout } = await run([], { files, env: LATER });
    expect(stdout).toMatch(/^ {2}1 topic due for review, \d+ min {2}mlpath review$/m);
  });

  test('without them says nothing of it', async () => {
    const { stdout } = await run([], { files: { ...LEARNER, 'progress.jsonl': DONE }, env: LATER });
    expect(stdout).not.toContain('review');
  });

  test('its example of log has no more hours than the topic', async () => {
    const log = `{"at":"2026-12-10T19:00:00+01:00","id":"a1","log":"python-basics","hours":40}\n`;
    const { stdout } = await run([], { files: { ...LEARNER, 'progress.jsonl': log }, env: LATER });
    expect(stdout).toContain('mlpath log python-basics 36m ');
  });
});

test('what a roadmap does not ask about is said by init and plan, not with every record', async () => {
  const files = {
    'mlpath.yaml':
      'roadmap: ml-engineer\nstart: 2026-11-23\nhoursPerWeek: 8\nmaths: school\nskills: [python]\n',
  };
  const note = 'note: skills that ml-engineer does not ask about: python';
  expect((await run(['plan'], { files })).stderr).toContain(note);
  for (const args of [['log', 'calculus', '1'], ['next'], ['status'], []])
    expect((await run(args, { files })).stderr, args.join(' ')).not.toContain(note);
});
