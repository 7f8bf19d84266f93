import { describe, expect, test } from 'vitest';
import { makeFolder } from '../folder.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** What stands in progress files: torn, foreign, by hand, of several devices. */

const TODAY = ['--today', '2026-12-04'];

async function stateOf(files: Readonly<Record<string, string>>) {
  const outcome = await run(['list', '--topics', '--format', 'json', ...TODAY], {
    files: { ...LEARNER, ...files },
  });
  const topics: { topic: string; state: string }[] =
    outcome.code === 0 ? JSON.parse(outcome.stdout).topics : [];
  const done = topics.filter(({ state }) => state === 'done').map(({ topic }) => topic);
  return { done, code: outcome.code, stderr: outcome.stderr };
}
const done = (topic: string, more: object = {}) =>
  JSON.stringify({ at: '2026-12-01T20:00:00+01:00', id: `id-${topic}`, done: topic, ...more });

describe('a torn last line', () => {
  const torn = `${done('numpy')}\n{"at":"2026-12-02T20:0`;

  test('is passed over with a warning that names it', async () => {
    expect(await stateOf({ 'progress.jsonl': torn })).toEqual({
      done: ['numpy'],
      code: 0,
      stderr: 'warning: progress.jsonl:2: passed over: not a JSON object\n',
    });
  });

  test('is closed by the next record, and costs only itself', async () => {
    const folder = makeFolder({ ...LEARNER, 'progress.jsonl': torn });
    const outcome = await run(['done', 'linear-algebra', ...TODAY], { folder });
    const lines = outcome.files()['progress.jsonl']?.split('\n') ?? [];
    expect(lines).toHaveLength(4);
    expect(`${lines[0]}\n${lines[1]}`).toBe(torn);
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ done: 'linear-algebra' });
  });

  test('torn within a character, too', async () => {
    const bytes = Buffer.concat([Buffer.from(`${done('numpy')}\n{"note":"é`).subarray(0, -1)]);
    const outcome = await run(['status', ...TODAY], { files: { ...LEARNER, 'progress.jsonl': bytes } });
    expect(outcome).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('progress.jsonl:2: passed over'),
    });
    expect(outcome.stdout).toContain('1 topic of 6 done');
  });

  test('check finds it, as a warning', async () => {
    const outcome = await run(['check', 'progress.jsonl'], { files: { 'progress.jsonl': torn } });
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain('progress.jsonl:2:1: warning[unreadable-line] not a JSON object');
  });
});

describe('conflict markers and newer formats', () => {
  test.each([
    ['<<<<<<< HEAD', /conflict markers/],
    ['=======', /conflict markers/],
    ['>>>>>>> theirs', /conflict markers/],
    ['||||||| base', /conflict markers/],
    ['{"v":2,"at":"2026-12-01","done":"numpy"}', /format 2, newer .*\nhint: upgrade mlpath/],
  ])('%s exits 2, names the line and says what to do', async (line, said) => {
    const files = { 'progress.jsonl': `${done('numpy')}\n${line}\n` };
    const outcome = await stateOf(files);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toMatch(/^error: progress\.jsonl:2: /);
    expect(outcome.stderr).toMatch(said);
    const folder = makeFolder({ ...LEARNER, ...files });
    const tried = await run(['done', 'regression', ...TODAY], { folder });
    expect(tried.code).toBe(2);
    expect(tried.files()['progress.jsonl']).toBe(files['progress.jsonl']);
    const checked = await run(['check', 'progress.jsonl'], { folder });
    expect(checked.code).toBe(1);
    expect(checked.stdout).toMatch(/^progress\.jsonl:2:1: error\[(conflict|newer-format)\]/m);
  });
});

describe('lines by hand', () => {
  test.each([
    ['without an id', '{"at":"2026-12-01T20:00:00+01:00","done":"numpy"}'],
    ['without an offset', '{"at":"2026-12-01T20:00:00","id":"a","done":"numpy"}'],
    ['with only a day', '{"on":"2026-12-01","done":"numpy"}'],
    ['with unknown fields', '{"on":"2026-12-01","done":"numpy","mood":"good","v":1}'],
    ['with a former id', '{"on":"2026-12-01","done":"numpy"}'],
    ['with CRLF', '{"on":"2026-12-01","done":"numpy"}\r'],
    ['after a byte-order mark', '\uFEFF{"on":"2026-12-01","done":"numpy"}'],
    ['among blank lines', '\n\n{"on":"2026-12-01","done":"numpy"}\n\n'],
  ])('%s', async (_, text) => {
    expect(await stateOf({ 'progress.jsonl': `${text}\n` })).toEqual({
      done: ['numpy'],
      code: 0,
      stderr: '',
    });
  });

  test('unknown fields survive: nothing is ever written but at the end', async () => {
    const text = '{"on":"2026-12-01","done":"numpy","mood":"good"}\n{"on":"2026-12-01","plan":"later"}\n';
    const folder = makeFolder({ ...LEARNER, 'progress.jsonl': text });
    for (const args of [
      ['log', 'regression', '1'],
      ['undo', 'numpy'],
      ['done', 'numpy'],
    ])
      await run([...args, ...TODAY], { folder });
    const after = (await run(['-V'], { folder })).files()['progress.jsonl'] ?? '';
    expect(after.startsWith(text)).toBe(true);
    expect(after.split('\n')).toHaveLength(6);
  });

  test('a topic that no loaded roadmap has is kept and listed', async () => {
    const files = { ...LEARNER, 'progress.jsonl': `${done('gone-topic')}\n` };
    const { stdout } = await run(['status', ...TODAY], { files });
    expect(stdout).toContain('Done elsewhere, not in this roadmap: gone-topic');
  });

  test.each([
    ['{"on":"2026-02-30","done":"numpy"}'],
    ['{"at":"yesterday","done":"numpy"}'],
    ['{"on":"2026-12-01","log":"numpy"}'],
    ['{"on":"2026-12-01","log":"numpy","hours":-3}'],
    ['{"on":"2026-12-01","log":"numpy","hours":1e9}'],
    ['{"on":"2026-12-01","done":""}'],
    ['[]'],
    ['null'],
    ['done numpy'],
  ])('%s says nothing, and is named', async (line) => {
    const outcome = await stateOf({ 'progress.jsonl': `${line}\n${done('regression')}\n` });
    expect(outcome).toMatchObject({ done: ['regression'], code: 0 });
    expect(outcome.stderr).toMatch(/^warning: progress\.jsonl:1: passed over: .+\n$/);
  });
});

describe('several devices', () => {
  test('each appends to a file of its own, and all are folded together', async () => {
    const folder = makeFolder(LEARNER);
    await run(['done', 'numpy', ...TODAY], {
      folder,
      env: { MLPATH_DEVICE: 'laptop' },
    });
    await run(['done', 'regression', ...TODAY], {
      folder,
      env: { MLPATH_DEVICE: 'desk' },
    });
    const outcome = await run(['status', ...TODAY], { folder });
    expect(Object.keys(outcome.files()).filter((name) => name.startsWith('progress'))).toEqual([
      'progress.desk.jsonl',
      'progress.laptop.jsonl',
    ]);
    expect(outcome.stdout).toContain('2 topics of 6 done');
  });

  test.each(['progress2.jsonl', 'progress-old.jsonl', 'progress.a.b.jsonl', 'progress (copy).jsonl'])(
    '%s is read, and checked in its folder',
    async (name) => {
      const files = { ...LEARNER, [name]: `${done('numpy')}\n{}\n` };
      expect((await run(['status', ...TODAY], { files })).stdout).toContain('1 topic of 6 done');
      expect((await run(['check', '.'], { files })).stdout).toContain(
        `${name}:2:1: warning[unreadable-line]`,
      );
    },
  );

  test('an undo on one takes back a done of the other', async () => {
    const folder = makeFolder(LEARNER);
    await run(['done', 'numpy', ...TODAY], { folder, env: { MLPATH_DEVICE: 'laptop' } });
    const undone = await run(['undo', 'numpy', ...TODAY], {
      folder,
      env: { MLPATH_DEVICE: 'desk' },
    });
    expect(undone.stdout).toContain('numpy is no longer done');
    expect((await run(['status', ...TODAY], { folder })).stdout).toContain('0 topics of 6 done');
  });

  test('the same lines twice, in any order, count once', async () => {
    const log = '{"at":"2026-12-01T20:00:00Z","id":"a","log":"numpy","hours":2}\n';
    const files = {
      ...LEARNER,
      'progress.jsonl': `${log}${done('regression')}\n${log}`,
      'progress.old.jsonl': `${done('regression')}\n${log}`,
    };
    const { stdout } = await run(['show', 'numpy', '--format', 'json', ...TODAY], { files });
    expect(JSON.parse(stdout)).toMatchObject({ loggedMinutes: 120 });
  });
});
