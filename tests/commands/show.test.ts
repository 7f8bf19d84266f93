import { describe, expect, test } from 'vitest';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

const lines = (...records: readonly object[]) => records.map((each) => `${JSON.stringify(each)}\n`).join('');
const show = async (topic: string, progress: string, ...more: string[]) => {
  const files = { ...LEARNER, 'progress.jsonl': progress };
  return (await run(['show', topic, ...more], { files, env: { MLPATH_TODAY: '2026-12-04' } })).stdout;
};

describe('a topic that is done', () => {
  const done = lines(
    { on: '2026-11-25', log: 'linear-algebra', hours: 5.3 },
    { on: '2026-11-30', done: 'linear-algebra', hours: 7 },
  );

  test('took what its done says, and nothing waits for it', async () => {
    expect(
      await show('linear-algebra', lines({ on: '2026-11-25', log: 'linear-algebra', hours: 1 })),
    ).toMatch(/ topics in all wait for it/);
    const text = await show('linear-algebra', done);
    expect(text).toMatch(/^hours {2}took 7 h; estimated 10 h \(7 to 16\)$/m);
    expect(text).toMatch(/^plan {3}done on 30 Nov 2026$/m);
    expect(text).not.toMatch(/logged|wait/);
    const document = JSON.parse(await show('linear-algebra', done, '--format', 'json'));
    expect(document).toMatchObject({
      spentMinutes: 420,
      loggedMinutes: 318,
      waiting: { topics: 0, minutes: 0 },
    });
  });

  test('of which nobody said how long it took has its estimate', async () => {
    const text = await show('linear-algebra', lines({ on: '2026-11-30', done: 'linear-algebra' }));
    expect(text).toMatch(/^hours {2}estimated 10 h \(7 to 16\)$/m);
  });
});

describe('the notes of its records', () => {
  const noted = lines(
    ...[1, 2, 3, 4].map((day) => ({
      on: `2026-12-0${day}`,
      log: 'linalg',
      hours: 1,
      note: day === 4 ? `see\n\u001b[31m https://example.org/${'a'.repeat(90)}` : `note ${day}`,
    })),
  );

  test('are there, the newest first, harmless and no wider than the terminal', async () => {
    const text = await show('linear-algebra', noted);
    expect(text).toMatch(/^notes {2}4 Dec 2026: see \ufffd\[31m\n {7}https:\/\/example\.org\/a+…$/m);
    expect(text).toMatch(/^ {7}3 Dec 2026: note 3\n {7}2 Dec 2026: note 2\n {7}and 1 older one /m);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('are all in the JSON document', async () => {
    const { notes } = JSON.parse(await show('linear-algebra', noted, '--format', 'json'));
    expect(notes.length).toBe(4);
    expect(notes[3]).toEqual({ on: '2026-12-01', note: 'note 1' });
  });

  test('are not spoken of where there are none', async () => {
    expect(await show('numpy', noted)).not.toContain('notes');
  });
});
