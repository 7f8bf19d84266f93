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

describe('reviews', () => {
  const start = { ...LEARNER, 'mlpath.yaml': `${profile}review: true\n` };
  const record = (kind: string, topic: string, on: string, hours: number) =>
    `{"on":"${on}","${kind}":"${topic}","hours":${hours}}\n`;
  const full = DONE + record('log', 'linear-algebra', '2026-12-14', 8);

  test('of which this week has no time for are not those of this week', async () => {
    const setup = { files: { ...start, 'progress.jsonl': full }, env: LATER };
    const { stdout } = await run([], setup);
    expect(stdout).not.toContain('review');
    for (const command of ['next', 'review']) {
      const text = (await run([command], setup)).stdout;
      expect(text).toMatch(/^1 topic is due for review, \d+ min \(mlpath review\)$/m);
      expect(text).toMatch(/^ {2}of these, 1 in the weeks after$/m);
    }
  });

  test('and the topics of a week are together no more than its hours', async () => {
    const known = ['python-basics', 'linear-algebra', 'numpy', 'checkpoint-ground'];
    const lines = known.map((topic) => record('done', topic, '2026-11-25', 1)).join('');
    const files = {
      ...start,
      'mlpath.yaml': `${profile?.replace('hoursPerWeek: 8', 'hoursPerWeek: 1.5')}review: true\n`,
      'progress.jsonl': lines,
    };
    const { stdout } = await run([], { files, env: { MLPATH_TODAY: '2027-01-11' } });
    // 4 topics are due, 20 min of which would be more than the week's fifth.
    expect(stdout).toMatch(/ due for review, 18 min {2}mlpath review/);
    expect(stdout).toMatch(/Regression, 1\.2 h/);
  });
});

describe('on a day off', () => {
  const files = { ...LEARNER, 'mlpath.yaml': `${profile}timeOff: [2026-12-14..2026-12-27, 2026-12-28]\n` };
  const said = async (day: string, ...args: string[]) =>
    (await run(args, { files, env: { MLPATH_TODAY: day } })).stdout;

  test('says until when, and what comes then', async () => {
    expect(await said('2026-12-15')).toMatch(/^Time off until 28 Dec 2026\. Then week 6, 28 Dec to 3 Jan$/m);
    expect(await said('2026-12-15', 'next')).toMatch(
      /^Time off until 28 Dec 2026\. Then week 6: 28 Dec to 3 Jan 2027, [\d.]+ h to study$/m,
    );
    expect(await said('2026-12-28')).toMatch(/^Week 6, 28 Dec to 3 Jan; time off today$/m);
    expect(await said('2026-12-28', 'next')).toMatch(/^Week 6: 28 Dec to 3 Jan 2027, .* to study$/m);
  });

  test('before and after it, nothing', async () => {
    expect(await said('2026-12-29')).toMatch(/^Week 6, 28 Dec to 3 Jan$/m);
    expect(await said('2026-11-20')).toMatch(/^Week 1, 23 Nov to 29 Nov$/m);
    expect(await said('2026-11-20', 'next')).toMatch(/^Week 1: from 23 Nov to 29 Nov 2026, 8 h to study$/m);
  });

  test('the page names the next week of study, the first only where nothing was begun', async () => {
    const title = async (lines: string) => {
      const setup = { files: { ...files, 'progress.jsonl': lines }, env: { MLPATH_TODAY: '2026-12-15' } };
      return /<h2 id="next">(.*?)</.exec((await run(['plan', '--format', 'html'], setup)).stdout)?.[1];
    };
    expect(await title('')).toBe('First week');
    expect(await title(DONE)).toBe('Next week of study');
    expect(await title('{"on":"2026-11-25","log":"linear-algebra","hours":1}\n')).toBe('Next week of study');
  });
});
