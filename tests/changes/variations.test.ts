import { describe, expect, test } from 'vitest';
import { makeHistory, PROFILE, ROADMAP, roadmapText } from './history.ts';

/** What else a history may hold: each window's causes. The roadmap has twelve topics of a week each. */

const FILES = { 'mlpath.yaml': PROFILE, 'twelve.yaml': ROADMAP };
const HALF = ['hoursPerWeek: 8', 'hoursPerWeek: 4'] as const;
const from = (first: number, cause: string, last = 12) =>
  Array.from({ length: last - first + 1 }, (_, index) => `t${first + index} ${cause}`);
const NO_HISTORY = 'unknown (no history)';

describe('what git does not know is taken as today’s, and said', () => {
  test('no repository', async () => {
    const life = makeHistory(FILES, false);
    await life.mlpath('2026-01-09', 'log', 't1', '8');
    await life.mlpath('2026-01-16', 'done', 't1', '--hours', '16');
    life.lengthen('t5', 16);
    const { unknown, changes } = await life.changes('2026-01-05', '2026-01-19');
    expect(unknown).toEqual([
      { what: 'profile', reason: NO_HISTORY },
      { what: 'roadmap', reason: NO_HISTORY },
    ]);
    expect(changes.map(({ topic, cause }) => `${topic} ${cause}`)).toEqual(from(1, 'took longer'));
    expect(await life.mlpath('2026-01-19', 'plan', '--changes-since', '2026-01-05')).toMatch(
      /The profile and roadmap of 5 Jan 2026: unknown \(no history\); taken as\s+today's/,
    );
  });

  test('a profile that is not committed, a roadmap that is', async () => {
    const life = makeHistory(FILES);
    life.git('2026-01-05', 'add', 'twelve.yaml');
    life.git('2026-01-05', 'commit', '-qm', 'Roadmap');
    life.edit('mlpath.yaml', ...HALF);
    life.lengthen('t5', 16);
    const { unknown, changes } = await life.changes('2026-01-05', '2026-01-06');
    expect(unknown).toEqual([{ what: 'profile', reason: NO_HISTORY }]);
    expect(changes.map(({ topic, cause }) => `${topic} ${cause}`)).toEqual(from(5, 'roadmap changed'));
  });

  test('a day before the first commit', async () => {
    const life = makeHistory(FILES);
    life.commit('2026-01-05');
    const { unknown, changes } = await life.changes('2025-12-01', '2026-01-06');
    expect(unknown).toHaveLength(2);
    expect(changes).toEqual([]);
  });

  test('a shipped roadmap is the program’s', async () => {
    const shipped = PROFILE.replace('./twelve.yaml', 'ml-engineer');
    const life = makeHistory({ 'mlpath.yaml': shipped });
    life.commit('2026-01-05');
    life.edit('mlpath.yaml', ...HALF);
    const { unknown, changes } = await life.changes('2026-01-05', '2026-01-06');
    expect(unknown).toEqual([]);
    expect(new Set(changes.map(({ cause }) => cause))).toEqual(new Set(['profile changed']));
  });
});

describe('what git knows under another name, or by another date', () => {
  test('a roadmap renamed together with what the profile says', async () => {
    const life = makeHistory(FILES);
    life.commit('2026-01-05');
    life.git('2026-01-06', 'mv', 'twelve.yaml', 'mine.yaml');
    life.edit('mlpath.yaml', 'twelve.yaml', 'mine.yaml');
    life.edit('mine.yaml', /(id: t5,.*duration:) 8/, '$1 16');
    life.commit('2026-01-06');
    expect(await life.causes('2026-01-05', '2026-01-07')).toEqual(from(5, 'roadmap changed'));
    expect((await life.changes('2026-01-05', '2026-01-07')).unknown).toEqual([]);
  });

  test('another roadmap than then: a shipped one, then a file', async () => {
    const life = makeHistory({
      'mlpath.yaml': PROFILE.replace('./twelve.yaml', 'ml-engineer'),
      'twelve.yaml': ROADMAP,
    });
    life.commit('2026-01-05');
    life.write({ 'mlpath.yaml': PROFILE });
    life.commit('2026-01-06');
    const { changes, unknown } = await life.changes('2026-01-05', '2026-01-07');
    expect(unknown).toEqual([]);
    expect(new Set(changes.map(({ cause }) => cause))).toEqual(new Set(['roadmap changed']));
    expect(changes.filter(({ from: before }) => before === null).map(({ topic }) => topic)).toContain('t1');
  });

  test('a folder that was moved', async () => {
    const life = makeHistory(FILES);
    life.commit('2026-01-05');
    life.write({ 'me/notes': '' });
    life.git('2026-01-06', 'mv', 'twelve.yaml', 'mlpath.yaml', 'me/');
    life.commit('2026-01-06');
    life.edit('me/mlpath.yaml', ...HALF);
    const args = ['--profile', 'me/mlpath.yaml'];
    expect(await life.causes('2026-01-05', '2026-01-07', ...args)).toEqual(from(1, 'profile changed'));
    expect((await life.changes('2026-01-05', '2026-01-07', ...args)).unknown).toEqual([]);
  });

  test('commits that a rebase made anew keep their day', async () => {
    const life = makeHistory(FILES);
    life.commit('2026-01-05');
    life.git('2026-01-05', 'checkout', '-qb', 'mine');
    life.edit('mlpath.yaml', ...HALF);
    life.commit('2026-01-07');
    life.git('2026-01-05', 'checkout', '-q', 'main');
    life.write({ notes: 'x' });
    life.commit('2026-01-08');
    life.git('2026-01-20', 'checkout', '-q', 'mine');
    life.git('2026-01-20', 'rebase', '-q', 'main');
    expect(await life.causes('2026-01-05', '2026-01-09')).toEqual(from(1, 'profile changed'));
    expect(await life.causes('2026-01-07', '2026-01-09')).toEqual([]);
  });

  test('two machines and a merge: hours from both, a week off from one, a longer topic from the other', async () => {
    const life = makeHistory({ ...FILES, '.gitattributes': 'progress*.jsonl merge=union\n' });
    life.commit('2026-01-05');
    life.git('2026-01-05', 'checkout', '-qb', 'laptop');
    life.edit('mlpath.yaml', 'skills', 'timeOff: [2026-01-12..2026-01-18]\nskills');
    await life.mlpath('2026-01-08', 'log', 't1', '4');
    life.commit('2026-01-08');
    life.git('2026-01-09', 'checkout', '-q', 'main');
    life.lengthen('t5', 20);
    await life.mlpath('2026-01-09', 'log', 't1', '4');
    life.commit('2026-01-09');
    life.git('2026-01-10', 'merge', '-q', '--no-edit', 'laptop');
    await life.mlpath('2026-01-11', 'done', 't1');
    life.commit('2026-01-11');
    expect(await life.causes('2026-01-05', '2026-01-12')).toEqual([
      ...from(2, 'taken off', 4),
      ...from(5, 'roadmap changed'),
    ]);
  });
});

describe('what a learner does', () => {
  test('no day to start from: the plan is put off until something is recorded', async () => {
    const life = makeHistory({ ...FILES, 'mlpath.yaml': PROFILE.replace('start: 2026-01-05\n', '') });
    life.commit('2026-01-05');
    expect(await life.causes('2026-01-05', '2026-01-20')).toEqual(from(1, 'started late'));
    await life.mlpath('2026-01-20', 'log', 't1', '3');
    expect(await life.causes('2026-01-05', '2026-01-20')).toEqual(from(1, 'started late'));
  });

  test('out of order: what was put off started late, what was taken first is done early', async () => {
    const life = makeHistory(FILES);
    life.commit('2026-01-05');
    await life.mlpath('2026-01-09', 'done', 't5', '--hours', '8');
    expect(await life.causes('2026-01-05', '2026-01-12')).toEqual([
      ...from(1, 'started late', 4),
      't5 done early',
    ]);
  });

  test('an optional topic that was not planned is done, and the others wait for it', async () => {
    const topics = [
      { id: 't1', hours: 8 },
      { id: 't2', hours: 8, more: ', optional: true' },
      { id: 't3', hours: 8 },
    ];
    const life = makeHistory({ ...FILES, 'twelve.yaml': roadmapText(topics) });
    life.commit('2026-01-05');
    await life.mlpath('2026-01-07', 'done', 't2', '--hours', '8');
    expect(await life.causes('2026-01-05', '2026-01-12')).toEqual([
      't1 started late',
      't3 started late',
      't2 done early',
    ]);
  });

  test('a longer roadmap and little overtime in one window: the cause is what took more, not what passed the week’s end', async () => {
    const life = makeHistory(FILES);
    life.commit('2026-01-05');
    // Six hours more from the roadmap, then two from t1: together a week.
    life.lengthen('t2', 14);
    life.commit('2026-01-06');
    await life.mlpath('2026-01-09', 'log', 't1', '8');
    await life.mlpath('2026-01-12', 'done', 't1', '--hours', '10');
    const moved = await life.causes('2026-01-05', '2026-01-13');
    expect(moved.filter((line) => !line.startsWith('t1 '))).toEqual(from(2, 'roadmap changed'));
  });

  test('other weeks: a later start, study days, and none of it moves what is done', async () => {
    const life = makeHistory(FILES);
    await life.mlpath('2026-01-05', 'done', 't1', '--hours', '8');
    life.commit('2026-01-05');
    life.edit('mlpath.yaml', 'start: 2026-01-05', 'start: 2026-01-07');
    expect(await life.causes('2026-01-05', '2026-01-06')).toEqual(from(2, 'profile changed'));
    life.edit('mlpath.yaml', 'hoursPerWeek: 8', 'days: {tue: 2, sat: 4}');
    expect(await life.causes('2026-01-05', '2026-01-06')).toEqual(from(2, 'profile changed'));
  });

  test('a new baseline moves nothing', async () => {
    const life = makeHistory(FILES);
    life.commit('2026-01-05');
    await life.mlpath('2026-01-20', 'plan', '--accept');
    expect(await life.causes('2026-01-20', '2026-01-21')).toEqual([]);
    expect(await life.causes('2026-01-05', '2026-01-21')).toEqual(from(1, 'started late'));
  });

  test('reviews that took their minutes of the weeks, and those that are due', async () => {
    const life = makeHistory({ ...FILES, 'mlpath.yaml': `${PROFILE}review: true\n` });
    life.commit('2026-01-05');
    await life.mlpath('2026-01-09', 'done', 't1', '--hours', '8');
    // t1 comes up on the 13th: 25 minutes of the 8 h of its week, which t2 is short of.
    await life.mlpath('2026-01-14', 'review', 't1', 'good');
    await life.mlpath('2026-01-16', 'log', 't2', '7.5');
    const moved = await life.causes('2026-01-06', '2026-01-17');
    expect(moved).toEqual(from(2, 'reviews'));
  });
});
