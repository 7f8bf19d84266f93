import { expect, test } from 'vitest';
import { makeFolder } from '../folder.ts';
import { generated, LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

const NOTE =
  'note: the plan starts on Mon 23 Nov 2026; hours of before count for the topic, and in no week\n';

test.each([
  [['log', 'numpy', '2'], '2026-11-22', true],
  [['log', 'numpy', '2'], '2026-11-23', false],
  [['log', 'numpy', '2', '--on', '2026-11-20'], '2026-12-01', true],
  [['done', 'numpy', '--hours', '2', '--on', '2026-11-20'], '2026-12-01', true],
  [['done', 'numpy', '--on', '2026-11-20'], '2026-12-01', false],
])('%j on %s: %s', async (args, today, said) => {
  const { stderr } = await run([...args, '--today', today], { files: LEARNER, terminal: { stderr: true } });
  expect(stderr.includes(NOTE)).toBe(said);
});

test('where no start is stated, the first record decides it', async () => {
  const files = { ...LEARNER, 'mlpath.yaml': LEARNER['mlpath.yaml'].replace(/^start: .*\n/m, '') };
  const { stderr } = await run(['log', 'numpy', '2', '--on', '2026-11-10', '--today', '2026-12-01'], {
    files,
  });
  expect(stderr).not.toContain('the plan starts on');
});

test('what the background saved is told with its topics, those that are done among them', async () => {
  const shortened = { shortcuts: [{ skill: 'sql', effort: 0.5 }], duration: '8 hours' };
  const folder = makeFolder({
    'small.yaml': generated(3, (index) => (index < 2 ? shortened : {})),
    'mlpath.yaml': LEARNER['mlpath.yaml'],
  });
  const saved = async () => /^Your background saved.*$/m.exec((await run(['plan'], { folder })).stdout)?.[0];
  expect(await saved()).toBe('Your background saved 8 h: shortened 2 (sql)');
  await run(['done', 'topic-0'], { folder });
  expect(await saved()).toBe('Your background saved 8 h: shortened 2 (sql)');
});
