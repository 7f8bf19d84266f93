import { describe, expect, test } from 'vitest';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

const said = async (files: Record<string, string>, ...args: string[]) => {
  const { stdout } = await run(args, { files, env: { MLPATH_TODAY: '2026-12-04' } });
  return stdout.replace(/\s+/g, ' ');
};
const logged = (hours: number) => ({
  ...LEARNER,
  'progress.jsonl': `{"at":"2026-12-03T19:00:00+01:00","id":"a1","log":"numpy","hours":${hours}}\n`,
});

describe('a topic under way', () => {
  test('of which more was logged than planned moves the forecast, and the words say so', async () => {
    const files = logged(20);
    expect(await said(files, 'plan')).toContain('learners of this subject, and 1 topic');
    expect(await said(files, 'status')).toMatch(/53 % of the pace comes from 1 topic of yours/);
  });

  test('of which less was logged does neither', async () => {
    const files = logged(1);
    expect(await said(files, 'plan')).not.toContain('1 topic of your own');
    expect(await said(files, 'status')).toContain('The pace is that of 583 learners');
  });
});
