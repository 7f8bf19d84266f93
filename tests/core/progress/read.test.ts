import { describe, expect, test, vi } from 'vitest';
import { foldProgress } from '../../../src/core/progress/fold.ts';
import { readProgress } from '../../../src/core/progress/read.ts';
import { readRecord } from '../../../src/core/progress/read-record.ts';

const fold = (...lines: string[]) => {
  const { records, unreadable } = readProgress(lines.join('\n'));
  expect(unreadable).toEqual([]);
  return foldProgress(records, (text) => (text === 'linalg' ? 'linear-algebra' : text));
};

describe('a record', () => {
  test('of hours', () => {
    const line = '{"at":"2026-12-05T21:40:03+01:00","id":"k3f9a2x1","log":"linear-algebra","hours":1.5}';
    expect(readRecord(line)).toEqual({
      kind: 'log',
      id: 'k3f9a2x1',
      topic: 'linear-algebra',
      minutes: 90,
      instant: Date.UTC(2026, 11, 5, 20, 40, 3),
      day: '2026-12-05',
      written: '2026-12-05',
    });
  });

  test('of a finished topic, with and without its hours', () => {
    const line = '{"at":"2026-12-06T18:02:11+01:00","id":"p","done":"a","hours":11.5}';
    expect(readRecord(line)).toMatchObject({ kind: 'done', topic: 'a', minutes: 690 });
    expect(readRecord('{"at":"2026-12-06T18:02:11Z","id":"p","done":"a"}')).not.toHaveProperty('minutes');
  });

  test('of an undo, a review and an accepted plan', () => {
    const at = '"at":"2026-12-06T18:02:11+01:00"';
    expect(readRecord(`{${at},"undo":"a","ids":["p"]}`)).toMatchObject({
      kind: 'undo',
      topic: 'a',
      ids: ['p'],
    });
    expect(readRecord(`{${at},"review":"a"}`)).toMatchObject({ kind: 'review', topic: 'a' });
    expect(readRecord(`{${at},"accept":true}`)).toMatchObject({ kind: 'accept', day: '2026-12-06' });
  });

  test.each([
    ['on beats at', '{"at":"2026-12-07T08:10:00+01:00","on":"2026-12-06","done":"a"}', '2026-12-06'],
    ['the learner’s own day, not that of UTC', '{"at":"2026-12-07T00:10:00+13:00","done":"a"}', '2026-12-07'],
    ['a day that some zone left out', '{"at":"2011-12-30T23:59:59-10:00","done":"a"}', '2011-12-30'],
    ['on alone', '{"on":"2026-12-06","done":"a"}', '2026-12-06'],
  ])('lies on its day: %s', (_, line, day) => expect(readRecord(line)).toMatchObject({ day }));

  test.each([
    ['an offset', '2026-12-07T08:00:00+01:00', Date.UTC(2026, 11, 7, 7)],
    ['an offset without a colon', '2026-12-07T08:00:00-0230', Date.UTC(2026, 11, 7, 10, 30)],
    ['Z', '2026-12-07T08:00:00Z', Date.UTC(2026, 11, 7, 8)],
    ['no offset, which is UTC', '2026-12-07T08:00:00', Date.UTC(2026, 11, 7, 8)],
    ['a blank and no seconds', '2026-12-07 08:00', Date.UTC(2026, 11, 7, 8)],
    ['no time', '2026-12-07', Date.UTC(2026, 11, 7)],
    ['a part of a second', '2026-12-07T08:00:00.25Z', Date.UTC(2026, 11, 7, 8, 0, 0, 250)],
  ])('has a moment with %s', (_, at, instant) =>
    expect(readRecord(JSON.stringify({ at, done: 'a' }))).toMatchObject({ instant }),
  );

  test('without id has its text as id', () => {
    expect(readRecord('  {"on":"2026-12-06", "done":"a"}\r')).toMatchObject({
      id: '{"on":"2026-12-06", "done":"a"}',
    });
  });

  test('keeps company with fields of other versions', () => {
    expect(readRecord('{"on":"2026-12-06","done":"a","v":1,"mood":"fine","hours":2}')).toMatchObject({
      minutes: 120,
    });
  });

  test('of a newer format is refused', () => {
    expect(readRecord('{"v":2,"finished":"a"}')).toEqual({ newerFormat: 2 });
  });

  test.each([
    ['text', 'done numpy'],
    ['a list', '[]'],
    ['null', 'null'],
    ['half a line', '{"at":"2026-12-06T18:02:11+01:00","id":"p0c7'],
    ['two records on one line', '{"on":"2026-12-06","done":"a"}{"on":"2026-12-06","done":"b"}'],
    ['no kind', '{"on":"2026-12-06"}'],
    ['two kinds', '{"on":"2026-12-06","done":"a","log":"b","hours":3}'],
    ['a kind and an accept', '{"on":"2026-12-06","done":"a","accept":true}'],
    ['no day', '{"done":"a"}'],
    ['a topic that is no text', '{"on":"2026-12-06","done":7}'],
    ['a topic that is empty', '{"on":"2026-12-06","done":""}'],
    ['a log without hours', '{"on":"2026-12-06","log":"a"}'],
    ['hours of text', '{"on":"2026-12-06","log":"a","hours":"2"}'],
    ['no hours', '{"on":"2026-12-06","log":"a","hours":0}'],
    ['hours below zero', '{"on":"2026-12-06","log":"a","hours":-1}'],
    ['hours that no year has', '{"on":"2026-12-06","log":"a","hours":1e9}'],
    ['hours past all numbers', '{"on":"2026-12-06","log":"a","hours":1e999}'],
    ['a day that does not exist', '{"on":"2026-02-30","done":"a"}'],
    ['a moment that does not exist', '{"at":"2026-02-30T10:00:00Z","done":"a"}'],
    ['a time that does not exist', '{"at":"2026-02-20T25:00:00Z","done":"a"}'],
    ['a moment of another form', '{"at":"yesterday","done":"a"}'],
    ['an accept that is not true', '{"on":"2026-12-06","accept":false}'],
    ['ids that are no list', '{"on":"2026-12-06","undo":"a","ids":"p"}'],
    ['a version of text', '{"v":"1","on":"2026-12-06","done":"a"}'],
  ])('is none: %s', (_, line) => expect(readRecord(line)).toHaveProperty('problem'));
});

describe('a file', () => {
  const first = '{"on":"2026-12-06","done":"a"}';
  const second = '{"on":"2026-12-07","done":"b"}';

  test('may be empty, and have blank lines and any line ends', () => {
    expect(readProgress('')).toEqual({ records: [], unreadable: [] });
    const { records, unreadable } = readProgress(`\n${first}\r\n\r\n  \n${second}`);
    expect(records.map((record) => record.day)).toEqual(['2026-12-06', '2026-12-07']);
    expect(unreadable).toEqual([]);
  });

  test('loses a torn line and that one only, and says which', () => {
    const { records, unreadable, refusal } = readProgress(`${first}\n{"on":"2026-\n${second}\n`);
    expect(records.length).toBe(2);
    expect(unreadable).toEqual([{ line: 2, message: 'not a JSON object' }]);
    expect(refusal).toBeUndefined();
  });

  test.each(['<<<<<<< HEAD', '=======', '>>>>>>> other', '||||||| 1a2b3c4'])(
    'with the conflict marker %s is refused by its line, with advice',
    (marker) => {
      const { refusal } = readProgress(`${first}\n${marker}\n${second}\n`);
      expect(refusal).toMatchObject({ line: 2, message: 'a git merge left its conflict markers here' });
      expect(refusal?.hint).toContain('merge=union');
    },
  );

  test('with a record of a newer format is refused, with advice', () => {
    const { refusal } = readProgress(`${first}\n{"v":3,"done":"b"}\n`);
    expect(refusal).toMatchObject({ line: 2, message: expect.stringContaining('format 3') });
    expect(refusal?.hint).toContain('upgrade');
  });

  test('is refused for the first reason in it', () => {
    expect(readProgress(`{"v":2}\n<<<<<<< HEAD\n`).refusal?.line).toBe(1);
  });
});

describe('all records together', () => {
  const topic = (progress: ReturnType<typeof fold>, id = 'linear-algebra') => progress.topics.get(id);

  test('add up hours, and the done without hours took the sum', () => {
    const progress = fold(
      '{"at":"2026-12-05T21:00:00Z","id":"1","log":"linear-algebra","hours":1.5}',
      '{"at":"2026-12-06T21:00:00Z","id":"2","log":"linear-algebra","hours":2}',
      '{"at":"2026-12-07T21:00:00Z","id":"3","done":"linear-algebra"}',
    );
    expect(topic(progress)).toMatchObject({
      logged: 210,
      done: { on: '2026-12-07', minutes: 210, records: ['3'] },
    });
    expect(progress.firstDay).toBe('2026-12-05');
  });

  test('take the hours of the done before the sum', () => {
    const progress = fold(
      '{"at":"2026-12-05T21:00:00Z","id":"1","log":"linear-algebra","hours":1.5}',
      '{"at":"2026-12-07T21:00:00Z","id":"3","done":"linear-algebra","hours":4}',
    );
    expect(topic(progress)?.done?.minutes).toBe(240);
  });

  test('of several dones take the newest instant, in whatever zone; at one instant the greater id', () => {
    const progress = fold(
      '{"at":"2026-12-07T08:00:00+13:00","id":"b","done":"linear-algebra","hours":1}',
      '{"at":"2026-12-06T20:00:00Z","id":"c","done":"linear-algebra","hours":3}',
      '{"at":"2026-12-06T20:00:00Z","id":"a","done":"linear-algebra","hours":2}',
    );
    expect(topic(progress)?.done).toEqual({ on: '2026-12-06', minutes: 180, records: ['a', 'b', 'c'] });
  });

  test('count a former id for its topic, and keep an id that nobody knows', () => {
    const progress = fold(
      '{"on":"2026-12-05","log":"linalg","hours":1}',
      '{"on":"2026-12-05","log":"linear-algebra","hours":1}',
      '{"on":"2026-12-05","log":"elsewhere","hours":1}',
    );
    expect([...progress.topics.keys()]).toEqual(['elsewhere', 'linear-algebra']);
    expect(topic(progress)?.logged).toBe(120);
  });

  test('count a line that stands twice once, with an id or by its text', () => {
    const byHand = '{"on":"2026-12-05","log":"linear-algebra","hours":1}';
    const byCommand = '{"at":"2026-12-05T21:00:00Z","id":"1","log":"linear-algebra","hours":2}';
    expect(topic(fold(byHand, byCommand, byHand, byCommand))?.logged).toBe(180);
  });

  test('leave out what an undo names, wherever it stands', () => {
    const progress = fold(
      '{"at":"2026-12-04T21:00:00Z","id":"u","undo":"linear-algebra","ids":["2"]}',
      '{"at":"2026-12-05T21:00:00Z","id":"1","done":"linear-algebra","hours":1}',
      '{"at":"2026-12-06T21:00:00Z","id":"2","done":"linear-algebra","hours":2}',
    );
    expect(topic(progress)?.done).toEqual({ on: '2026-12-05', minutes: 60, records: ['1'] });
  });

  test('leave out what an undo by hand means: every done before it, else the newest log', () => {
    const log = (day: string, hours: number) =>
      `{"on":"2026-12-${day}","log":"linear-algebra","hours":${hours}}`;
    const done = '{"on":"2026-12-05","done":"linalg"}';
    const undo = (day: string) => `{"on":"2026-12-${day}","undo":"linear-algebra"}`;
    expect(topic(fold(log('01', 1), log('02', 2), done, undo('06')))).toMatchObject({ logged: 180 });
    expect(topic(fold(log('01', 1), log('02', 2), done, undo('06')))).not.toHaveProperty('done');
    expect(topic(fold(log('01', 1), log('02', 2), done, undo('06'), undo('07')))?.logged).toBe(60);
    expect(topic(fold(log('01', 1), done, undo('04'), log('09', 5)))).toMatchObject({
      logged: 300,
      done: {},
    });
  });

  test('keep reviews apart, and say of accepted plans only when the first of all was', () => {
    const progress = fold('{"on":"2026-12-05","review":"a"}', '{"on":"2026-12-05","accept":true}');
    const reviews = new Map([['a', [{ on: '2026-12-05', grade: 'good' }]]]);
    expect(progress).toEqual({ topics: new Map(), reviews, notes: new Map(), firstDay: '2026-12-05' });
  });

  test('keep what the learner wrote to those that stand, the newest first', () => {
    const noted = (id: string, hour: string, record: string, note: string) =>
      `{"id":"${id}","at":"2026-12-05T${hour}:00:00Z",${record},"note":"${note}"}`;
    const { notes } = fold(
      noted('d', '12', '"review":"a"', 'third'),
      noted('a', '09', '"log":"a","hours":1', 'first'),
      noted('b', '10', '"done":"a"', 'a slip'),
      noted('c', '11', '"undo":"a","ids":["b"]', 'why undone'),
      noted('e', '13', '"done":"b"', 'of another'),
    );
    expect(notes.get('a')?.map((note) => note.text)).toEqual(['third', 'first']);
    expect(notes.get('b')).toEqual([{ on: '2026-12-05', text: 'of another' }]);
  });
});

test.each(['x', '{x}', '# a heading', '{"at":"2026-12-0', ' } {'])(
  'that %s is no object is seen without an exception, which takes fifty times as long',
  (line) => {
    const parse = vi.spyOn(JSON, 'parse');
    expect(readRecord(line)).toEqual({ problem: 'not a JSON object' });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  },
);
