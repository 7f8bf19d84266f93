import { describe, expect, test } from 'vitest';
import { spawned } from '../e2e/spawn.ts';
import { makeFolder, writeFiles } from '../folder.ts';
import { LEARNER, SMALL_REQUIRED } from '../roadmaps.ts';
import { type InProcess, run, type Setup } from '../world.ts';

/** What log, done and undo append, what they say of it, and what becomes of the plan. */

const DAY = '2026-12-02';
const TODAY = ['--today', DAY];

/** The records of a folder, a line each; the test's own clock and ids. */
function records(outcome: InProcess, name = 'progress.jsonl'): unknown[] {
  const text = outcome.files()[name] ?? '';
  expect(text).toMatch(/^(\{.*\}\n)*$/);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** Runs one command after the other in the same folder. */
async function inTurn(commands: readonly (readonly string[])[], setup: Setup = {}) {
  const folder = makeFolder({ ...LEARNER, ...setup.files });
  const outcomes: InProcess[] = [];
  for (const args of commands) outcomes.push(await run([...args, ...TODAY], { ...setup, folder }));
  const last = outcomes.at(-1);
  if (!last) throw new Error('no command');
  return { folder, outcomes, last };
}

/** The suite runs in Apia, 13 hours ahead of UTC. */
const AT = '2026-12-02T09:30:15+13:00';

describe('each appends one line', () => {
  test('log', async () => {
    const { last } = await inTurn([['log', 'linear-algebra', '1.5']]);
    expect(records(last)).toEqual([{ at: AT, id: 'id-1', log: 'linear-algebra', hours: 1.5 }]);
    expect(last.stdout).toMatch(/^logged 1\.5 h on linear-algebra, 1\.5 h in all · finish .* · next: .*\n$/);
  });

  test.each([
    ['90 minutes', 1.5],
    ['1.5h', 1.5],
    ['45 minutes', 0.75],
    ['2 hours', 2],
    ['0.25', 0.25],
  ])('log of %j', async (text, hours) => {
    expect(records((await inTurn([['log', 'numpy', text]])).last)).toMatchObject([{ log: 'numpy', hours }]);
  });

  test('done, with hours, day and note', async () => {
    const { last } = await inTurn([
      [
        'done',
        'linear-algebra',
        '--hours',
        '11.5',
        '--on',
        '2026-11-30',
        '--note',
        'skimmed "norms"\nand more',
      ],
    ]);
    expect(records(last)).toEqual([
      {
        at: AT,
        id: 'id-1',
        done: 'linear-algebra',
        hours: 11.5,
        on: '2026-11-30',
        note: 'skimmed "norms"\nand more',
      },
    ]);
    expect(last.stdout).toContain('done linear-algebra, 11.5 h · finish ');
  });

  test('done of several topics, a line each', async () => {
    const { last } = await inTurn([['done', 'python-basics', 'linear-algebra']]);
    expect(records(last)).toMatchObject([
      { id: 'id-1', done: 'python-basics' },
      { id: 'id-2', done: 'linear-algebra' },
    ]);
    expect(last.stdout.split('\n')).toHaveLength(2);
  });

  test('undo names the records that it takes back', async () => {
    const files = {
      'progress.jsonl':
        '{"id":"x","at":"2026-11-30","done":"numpy"}\n{"id":"y","at":"2026-12-01","done":"numpy"}\n',
    };
    const { last } = await inTurn([['undo', 'numpy']], { files });
    expect(records(last).at(-1)).toEqual({ at: AT, id: 'id-1', undo: 'numpy', ids: ['x', 'y'] });
    expect(last.stdout).toMatch(/^took back done of 1 Dec 2026: numpy is no longer done · /);
  });

  test('undo tells the hours that go, and those that stay', async () => {
    const stated = ['done', 'numpy', '--hours', '7', '--on', '2026-11-19'];
    const { last } = await inTurn([stated, ['undo', 'numpy']]);
    expect(last.stdout).toMatch(/^took back done of 19 Nov 2026, 7 h: numpy is no longer done · /);
    const logged = await inTurn([
      ['log', 'numpy', '5h15m'],
      ['done', 'numpy'],
      ['undo', 'numpy'],
    ]);
    expect(logged.last.stdout).toMatch(
      /^took back done of 2 Dec 2026: numpy is no longer done, 5\.25 h stay logged · /,
    );
    expect((await run(['undo', 'numpy'], { folder: logged.last.folder })).stdout).toMatch(
      /^took back 5\.25 h on numpy of \d+ \w+ 2026 · /,
    );
  });

  test('what was recorded is told to the hundredth of an hour', async () => {
    const log = ['log', 'linear-algebra', '5h15m'];
    expect((await inTurn([log])).last.stdout).toMatch(/^logged 5\.25 h on linear-algebra, 5\.25 h in all · /);
    const { last } = await inTurn([log, ['log', 'linear-algebra', '5m'], ['done', 'linear-algebra']]);
    expect(last.stdout).toMatch(/^done linear-algebra, 5\.33 h · /);
    const { last: stated } = await inTurn([['done', 'linear-algebra', '--hours', '1:20']]);
    expect(stated.stdout).toMatch(/^done linear-algebra, 1\.33 h · /);
  });

  test('done without hours does not pass for a receipt of those that were planned', async () => {
    const note = "note: no hours recorded; those shown are the plan's";
    const notes = async (...commands: string[][]) =>
      (await inTurn(commands, { terminal: { stderr: true } })).outcomes.map(({ stderr }) => stderr);
    const [alone] = await notes(['done', 'linear-algebra']);
    expect(alone).toContain(`${note}; --hours H says what it took\n`);
    expect((await notes(['done', 'linear-algebra', 'regression']))[0]).toContain(`${note}\n`);
    for (const known of await notes(
      ['log', 'numpy', '1'],
      ['done', 'numpy'],
      ['done', 'regression', '--hours', '2'],
    ))
      expect(known).not.toContain(note);
    // Who leaves them out all the time knows.
    const often = await notes(...SMALL_REQUIRED.slice(0, 4).map((topic) => ['done', topic]));
    expect(often.map((text) => text.includes(note))).toEqual([true, true, true, false]);
    // Nobody reads it who is no terminal.
    expect((await inTurn([['done', 'linear-algebra']])).last).toMatchObject({
      stdout: expect.stringMatching(/^done linear-algebra, 10 h · /),
      stderr: '',
    });
  });

  test('of hours logged a total that is less counts, which is said', async () => {
    const { last } = await inTurn([
      ['log', 'numpy', '6'],
      ['done', 'numpy', '--hours', '1'],
    ]);
    expect(last.stdout).toMatch(/^done numpy, 1 h · /);
    expect(last.stderr).toContain('note: 6 h were logged on it; 1 h in all counts\n');
  });

  test('log of a topic that is done says the total', async () => {
    const { last } = await inTurn([
      ['done', 'numpy', '--hours', '5'],
      ['log', 'numpy', '2'],
    ]);
    expect(last.stdout).toMatch(/^logged 2 h on numpy, 7 h in all · /);
  });

  test('a topic by its former id is written under its own', async () => {
    expect(records((await inTurn([['done', 'linalg']])).last)).toMatchObject([{ done: 'linear-algebra' }]);
  });

  test('as an executable: a random id, the moment with the local offset', async () => {
    const folder = makeFolder(LEARNER);
    for (const topic of ['numpy', 'regression'])
      await spawned(['log', topic, '1'], { folder, env: { TZ: 'Asia/Kolkata', MLPATH_TODAY: DAY } });
    const text = (await run(['-V'], { folder })).files()['progress.jsonl'] ?? '';
    const written = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(written).toHaveLength(2);
    for (const { at, id } of written) {
      expect(at).toMatch(/^2026-12-02T\d\d:\d\d:\d\d\+05:30$/);
      expect(id).toMatch(/^[\w-]{8,}$/);
    }
    expect(written[0].id).not.toBe(written[1].id);
  });
});

describe('the plan moves', () => {
  const finishOf = async (folder: string) =>
    JSON.parse((await run(['plan', '--format', 'json', ...TODAY], { folder })).stdout).finish;

  test('done brings the finish nearer, and undo takes it back', async () => {
    const folder = makeFolder(LEARNER);
    const before = await finishOf(folder);
    const done = await run(['done', 'linear-algebra', ...TODAY], { folder });
    const after = await finishOf(folder);
    expect(after < before).toBe(true);
    expect(done.stdout).toMatch(/finish \d+ \w{3}( \d{4})? → \d+ \w{3} \d{4} · next: python-basics\n$/);
    await run(['undo', 'linear-algebra', ...TODAY], { folder });
    expect(await finishOf(folder)).toBe(before);
  });

  test('hours logged come off what is left, but for a tenth', async () => {
    const folder = makeFolder(LEARNER);
    const left = async () =>
      JSON.parse((await run(['show', 'linear-algebra', '--format', 'json', ...TODAY], { folder })).stdout)
        .minutes;
    await run(['log', 'linear-algebra', '4', ...TODAY], { folder });
    expect(await left()).toBe(360);
    await run(['log', 'linear-algebra', '40', ...TODAY], { folder });
    expect(await left()).toBe(60);
    await run(['undo', 'linear-algebra', ...TODAY], { folder });
    expect(await left()).toBe(360);
  });

  test('a done counts the hours logged, unless it says its own', async () => {
    const hours = async (...extra: string[]) => {
      const { folder } = await inTurn([
        ['log', 'numpy', '3'],
        ['done', 'numpy', ...extra],
      ]);
      const { leftOut } = JSON.parse((await run(['plan', '--format', 'json', ...TODAY], { folder })).stdout);
      return leftOut.find(({ topic }: { topic: string }) => topic === 'numpy').hours;
    };
    expect(await hours()).toBe(3);
    expect(await hours('--hours', '7')).toBe(7);
  });

  test('hours logged after a done that said its own come on top, and leave its week as it was', async () => {
    const folder = makeFolder(LEARNER);
    const on = (day: string, ...args: string[]) => run([...args, '--today', day], { folder });
    const plan = async () =>
      JSON.parse((await on('2026-12-15', 'plan', '--format', 'json', '--past')).stdout);
    const weekOne = async () => (await plan()).past[0].items;
    await on('2026-11-27', 'done', 'numpy', '--hours', '5');
    const before = await weekOne();
    expect(before).toMatchObject([{ topic: 'numpy', minutes: 300 }]);
    await on('2026-12-15', 'log', 'numpy', '2');
    expect(await weekOne()).toEqual(before);
    expect((await plan()).leftOut).toContainEqual(expect.objectContaining({ topic: 'numpy', hours: 7 }));
    // For a day before it, it is a part of that total.
    await on('2026-12-15', 'log', 'numpy', '1', '--on', '2026-11-26');
    expect((await plan()).leftOut).toContainEqual(expect.objectContaining({ topic: 'numpy', hours: 7 }));
  });

  test('a total below what was logged corrects it, everywhere alike', async () => {
    const { folder } = await inTurn([
      ['log', 'numpy', '4'],
      ['log', 'numpy', '2'],
      ['done', 'numpy', '--hours', '5'],
    ]);
    const document = async (...args: string[]) =>
      JSON.parse((await run([...args, '--format', 'json', ...TODAY], { folder })).stdout);
    const plan = await document('plan');
    expect(plan.leftOut).toContainEqual(expect.objectContaining({ topic: 'numpy', hours: 5 }));
    expect(plan.weeks[0].booked).toMatchObject([{ topic: 'numpy', minutes: 300 }]);
    expect(await document('status')).toMatchObject({ loggedMinutes: 300 });
    expect(await document('show', 'numpy')).toMatchObject({ loggedMinutes: 300 });
    expect((await run(['plan', '--format', 'csv', ...TODAY], { folder })).stdout).toMatch(/numpy,.*,300,/);
  });

  test('all done is said', async () => {
    const { outcomes } = await inTurn([['done', ...SMALL_REQUIRED], ['next'], [], ['plan'], ['status']]);
    const [done, next, home, plan, status] = outcomes.map(({ stdout }) => stdout);
    expect(done).toContain('everything is done');
    for (const text of [next, home, plan, status]) expect(text).toContain('Everything is done');
  });
});

describe('what is said last counts, also within one second', () => {
  const later = (record: Record<string, unknown>) => `${JSON.stringify(record)}\n`;

  test('undo takes back the newest log', async () => {
    const { last } = await inTurn([
      ['log', 'numpy', '1'],
      ['log', 'numpy', '20'],
      ['undo', 'numpy'],
    ]);
    expect(records(last)).toMatchObject([
      { at: AT, id: 'id-1' },
      { at: AT.replace(':15+', ':16+'), id: 'id-2' },
      { at: AT.replace(':15+', ':17+'), undo: 'numpy', ids: ['id-2'] },
    ]);
  });

  test('a record of another topic has its own second', async () => {
    const { last } = await inTurn([
      ['log', 'numpy', '1'],
      ['log', 'linear-algebra', '2'],
    ]);
    expect(records(last)).toMatchObject([{ at: AT }, { at: AT }]);
  });

  // The other machine's clock is fast, or its day is another.
  test.each([
    ['2026-12-02T09:41:07+13:00', '2026-12-02T09:41:08+13:00', undefined],
    ['2026-12-01T20:35:59.999Z', '2026-12-02T09:36:00+13:00', undefined],
    ['2026-12-03T00:10:00+13:00', '2026-12-03T00:10:01+13:00', DAY],
    ['2026-12-03T23:10:00+13:00', AT, undefined],
    ['2026-12-01T23:10:00+13:00', AT, undefined],
  ])('after a done of %s: %s', async (at, expected, on) => {
    const files = { 'progress.jsonl': later({ at, id: 'zz', done: 'numpy', hours: 20 }) };
    const { last, folder } = await inTurn([['done', 'numpy', '--hours', '5']], { files });
    expect(records(last)[1]).toEqual({
      at: expected,
      id: 'id-1',
      done: 'numpy',
      hours: 5,
      ...(on && { on }),
    });
    if (expected === AT) return;
    const { leftOut } = JSON.parse((await run(['plan', '--format', 'json', ...TODAY], { folder })).stdout);
    expect(leftOut).toContainEqual(expect.objectContaining({ topic: 'numpy', hours: 5, on: DAY }));
  });
});

describe('done twice', () => {
  test('appends nothing, and exits 0', async () => {
    const { last, outcomes } = await inTurn([
      ['done', 'numpy'],
      ['done', 'numpy'],
    ]);
    expect(records(last)).toHaveLength(1);
    expect(last).toMatchObject({ code: 0, stdout: 'numpy is done already (2 Dec 2026)\n' });
    expect(outcomes[0]?.code).toBe(0);
  });

  test.each([
    ['--hours', '6'],
    ['--note', 'again'],
    ['--on', '2026-11-30'],
  ])('with something new to say (%s) appends', async (...flag) => {
    const { last } = await inTurn([
      ['done', 'numpy'],
      ['done', 'numpy', ...flag],
    ]);
    expect(records(last)).toHaveLength(2);
  });

  test('one of two: only the other is appended', async () => {
    const { last } = await inTurn([
      ['done', 'python-basics'],
      ['done', 'python-basics', 'linear-algebra'],
    ]);
    expect(records(last)).toMatchObject([{ done: 'python-basics' }, { done: 'linear-algebra' }]);
    expect(last.stdout).toContain('python-basics is done already');
  });

  test('one topic named twice is one record', async () => {
    expect(records((await inTurn([['done', 'numpy', 'NumPy arrays']])).last)).toHaveLength(1);
  });
});

describe('which topic is meant', () => {
  test.each([
    ['numpy', 'numpy'],
    ['NUMPY', 'numpy'],
    ['NumPy arrays', 'numpy'],
    ['numpy arr', 'numpy'],
    ['houses', 'project-houses'],
    ['linear', 'linear-algebra'],
    ['linalg', 'linear-algebra'],
    ['arrays', 'numpy'],
  ])('%j is %s', async (text, id) => {
    expect(records((await inTurn([['log', text, '1']])).last)).toMatchObject([{ log: id }]);
  });

  test.each(['NFC', 'NFD'])('a letter with a mark is the same letter as typed in %s', async (form) => {
    const named = (as: string) => 'Prüfung übung'.normalize(as);
    const roadmap = `title: T\ndescription: x\nnodes:\n  - {title: ${named('NFD')}, id: p, description: x}\n`;
    const files = { 'mlpath.yaml': 'roadmap: r.yaml\nhoursPerWeek: 5\n', 'r.yaml': roadmap };
    for (const text of [named(form), 'rüf'.normalize(form)]) {
      const { last } = await inTurn([['done', text]], { files });
      expect(records(last)).toMatchObject([{ done: 'p' }]);
    }
  });

  test('an ambiguous one lists what it fits, and appends nothing', async () => {
    const { last } = await inTurn([['done', 'ar']]);
    expect(last.code).toBe(2);
    expect(last.stderr).toMatch(/^error: "ar" fits several topics\nhint: one of linear-algebra, numpy\n/);
    expect(last.files()['progress.jsonl']).toBeUndefined();
  });

  test('an unknown one lists the nearest', async () => {
    const { last } = await inTurn([['done', 'regresion']]);
    expect(last).toMatchObject({
      code: 2,
      stderr: 'error: small has no topic "regresion"\nhint: did you mean regression?\n',
    });
  });

  test('of several topics with one unknown, none is marked', async () => {
    const { last } = await inTurn([['done', 'numpy', 'nosuchtopic']]);
    expect(last.files()['progress.jsonl']).toBeUndefined();
  });

  test('undo finds what is recorded, also what only another roadmap knows', async () => {
    const files = { 'progress.jsonl': '{"id":"x","at":"2026-12-01","done":"elsewhere"}\n' };
    const { last } = await inTurn([['undo', 'elsewhere']], { files });
    expect(records(last).at(-1)).toMatchObject({ undo: 'elsewhere', ids: ['x'] });
  });

  test('undo without a record says so', async () => {
    const { last } = await inTurn([['undo', 'numpy']]);
    expect(last).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('nothing is recorded about numpy'),
    });
  });
});

describe('prerequisites still open', () => {
  test.each([['done'], ['log']])(
    '%s: a notice that names them, and the record all the same',
    async (command) => {
      const { last } = await inTurn([[command, 'numpy', ...(command === 'log' ? ['1'] : [])]]);
      expect(last.stderr).toBe('note: numpy builds on python-basics, linear-algebra, not done yet\n');
      expect(records(last)).toHaveLength(1);
    },
  );

  test('not those that are marked along with it, nor those that are known or skipped', async () => {
    expect((await inTurn([['done', 'numpy', 'python-basics', 'linear-algebra']])).last.stderr).toBe('');
    const files = {
      'mlpath.yaml': LEARNER['mlpath.yaml'].replace('[sql]', '[python]').concat('known: [linear-algebra]\n'),
    };
    expect((await inTurn([['done', 'numpy']], { files })).last.stderr).toBe('');
  });
});

test('the start is the week of the first record where the profile does not say', async () => {
  const files = { 'mlpath.yaml': LEARNER['mlpath.yaml'].replace('start: 2026-11-23\n', '') };
  const folder = makeFolder({ ...LEARNER, ...files });
  const start = async () =>
    JSON.parse((await run(['plan', '--format', 'json', ...TODAY], { folder })).stdout).start;
  expect(await start()).toBe('2026-12-07');
  writeFiles(folder, { 'progress.jsonl': '{"on":"2026-11-25","log":"numpy","hours":1}\n' });
  expect(await start()).toBe('2026-11-23');
});

test('a goal that is reached leads to the rest of its roadmap, and to others', async () => {
  const files = { ...LEARNER, 'mlpath.yaml': `${LEARNER['mlpath.yaml']}goal: arrays\n` };
  const { folder } = await run(['done', 'python-basics', 'linear-algebra', 'numpy'], { files });
  const { stdout } = await run(['next'], { folder });
  expect(stdout).toMatch(/ {2}small, all of it +\d+ h left +6 topics, 3 behind you\n/);
  expect(stdout).toMatch(/ {2}ml-interview +\d+ h left/);
  expect(stdout).toContain('without goal: arrays in mlpath.yaml the plan goes on');
});
