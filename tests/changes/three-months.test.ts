import { expect, test } from 'vitest';
import { makeHistory, PROFILE, ROADMAP } from './history.ts';

/** Topics from one number on, all with one cause. */
const from = (first: number, cause: string, last = 12) =>
  Array.from({ length: last - first + 1 }, (_, index) => `t${first + index} ${cause}`);

test('three months in git, window by window and as a whole: each moved topic has its cause', async () => {
  const { mlpath, commit, causes, changes, edit, lengthen } = makeHistory({
    'mlpath.yaml': PROFILE,
    'twelve.yaml': ROADMAP,
  });
  commit('2026-01-05');

  // t1 takes 14 of 8 h; the rest of its second week goes to t2.
  await mlpath('2026-01-09', 'log', 't1', '8');
  await mlpath('2026-01-16', 'log', 't1', '6');
  await mlpath('2026-01-16', 'done', 't1');
  await mlpath('2026-01-17', 'log', 't2', '2');
  commit('2026-01-18');
  expect(await causes('2026-01-05', '2026-01-19')).toEqual(from(1, 'took longer'));

  // t2 as planned; t3 in 2 of 8 h.
  await mlpath('2026-01-22', 'done', 't2', '--hours', '8');
  await mlpath('2026-01-24', 'done', 't3', '--hours', '2');
  commit('2026-01-25');
  expect(await causes('2026-01-19', '2026-01-26')).toEqual(from(3, 'done early'));

  // A week off is put in, three weeks ahead; t4 and t5 go as planned.
  edit('mlpath.yaml', 'skills', 'timeOff: [2026-02-16..2026-02-22]\nskills');
  commit('2026-01-26');
  await mlpath('2026-01-30', 'done', 't4', '--hours', '8');
  await mlpath('2026-02-06', 'done', 't5', '--hours', '8');
  commit('2026-02-06');
  expect(await causes('2026-01-25', '2026-02-07')).toEqual(from(7, 'taken off'));

  // From 9 February on four hours a week, which is what t6 gets.
  edit(
    'mlpath.yaml',
    'hoursPerWeek: 8',
    'hoursPerWeek: [{from: 2026-01-05, hours: 8}, {from: 2026-02-09, hours: 4}]',
  );
  commit('2026-02-08');
  await mlpath('2026-02-13', 'log', 't6', '4');
  expect(await causes('2026-02-07', '2026-02-15')).toEqual(from(6, 'profile changed'));
  await mlpath('2026-02-27', 'done', 't6', '--hours', '8');
  expect(await causes('2026-02-15', '2026-03-02')).toEqual([]);

  // Whoever knows Python needs half of t8: that is nothing to one who does not.
  edit('twelve.yaml', 'id: t8,', 'id: t8, shortcuts: [{skill: python, effort: 0.5}],');
  commit('2026-03-02');
  expect(await causes('2026-03-01', '2026-03-02')).toEqual([]);
  edit('mlpath.yaml', 'skills: []', 'skills: [python]');
  commit('2026-03-03');
  expect(await causes('2026-03-02', '2026-03-03')).toEqual(from(8, 'profile changed'));
  // Another id for t11 moves nothing; twice the hours for t9, and a topic more before t12, do.
  edit('twelve.yaml', 'id: t11,', 'id: eleven, aliases: [t11],');
  commit('2026-03-04');
  expect(await causes('2026-03-03', '2026-03-04')).toEqual([]);
  lengthen('t9', 16);
  edit(
    'twelve.yaml',
    '      - {name: Topic t12',
    '      - {name: New, id: new, description: x, difficulty: beginner, duration: 4 hours}\n      - {name: Topic t12',
  );
  commit('2026-03-05');
  expect(await causes('2026-03-04', '2026-03-05')).toEqual(
    ['t9', 't10', 'eleven', 't12', 'new'].map((topic) => `${topic} roadmap changed`),
  );

  // t7 is done in half its time, then nothing for two weeks; and in the end t7 was not done at all.
  await mlpath('2026-03-06', 'done', 't7', '--hours', '4');
  commit('2026-03-06');
  expect(await causes('2026-03-05', '2026-03-07')).toEqual(
    ['t7', 't8', 't9', 't10', 'eleven', 'new', 't12'].map((topic) => `${topic} done early`),
  );
  expect(await causes('2026-03-07', '2026-03-23')).toEqual(
    ['t8', 't9', 't10', 'eleven', 'new', 't12'].map((topic) => `${topic} started late`),
  );
  await mlpath('2026-03-23', 'undo', 't7');
  expect(await causes('2026-03-22', '2026-03-23')).toEqual(
    ['t7', 't8', 't9', 't10', 'eleven', 'new', 't12'].map((topic) => `${topic} took longer`),
  );

  const whole = await changes('2026-01-05', '2026-04-06');
  expect(whole.unknown).toEqual([]);
  expect(whole.finish.from).toBe('2026-03-29');
  expect(whole.changes.map(({ topic, cause }) => `${topic} ${cause}`)).toEqual([
    't1 took longer',
    't2 took longer',
    't6 profile changed',
    't7 started late',
    't8 started late',
    't9 started late',
    't10 profile changed',
    'eleven profile changed',
    't12 profile changed',
    'new roadmap changed',
  ]);
  // All that moved t12: half the hours, five weeks without study, twelve hours more and four fewer, a week off; together 105 days.
  expect(whole.changes.find(({ topic }) => topic === 't12')).toMatchObject({
    from: { finish: '2026-03-29' },
    to: { finish: '2026-07-12' },
    causes: [
      { cause: 'profile changed', days: 52.5 },
      { cause: 'started late', days: 35 },
      { cause: 'roadmap changed', days: 10.5 },
      { cause: 'taken off', days: 7 },
    ],
  });
});
