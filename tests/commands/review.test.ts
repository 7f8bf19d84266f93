import { describe, expect, test } from 'vitest';
import { leave, type Script, SmallWorld } from './small-world.ts';

/** Today is 2027-03-10. */
const ROADMAP = `title: Few
description: Some.
nodes:
  - title: Node
    topics:
      - id: numpy
        name: NumPy
        description: Arrays.
        difficulty: beginner
        estimate: {low: 4, likely: 6, high: 8}
        takeaways: [Shapes broadcast from the right]
      - {id: check, name: Check, description: Test., difficulty: beginner, questions: ["Why 1?"], kind: checkpoint}
      - {id: build, name: Build, description: It., difficulty: beginner, kind: project}
      - {id: rest, name: Rest, description: Long., difficulty: beginner, estimate: {low: 50, likely: 60, high: 70}}
`;
const PROFILE = 'roadmap: ./few.yaml\nhoursPerWeek: 8\n';
const done = (...ids: string[]) =>
  ids.map((id) => `{"on":"2027-01-04","id":"d-${id}","done":"${id}"}\n`).join('');
const world = (progress = done('numpy', 'check', 'build'), profile = `${PROFILE}review: true\n`) =>
  new SmallWorld({ 'few.yaml': ROADMAP, 'mlpath.yaml': profile, 'progress.jsonl': progress });
const added = (folder: SmallWorld) =>
  (folder.read('progress.jsonl') ?? '')
    .split('\n')
    .filter((line) => line.includes('"at"'))
    .map((line) => JSON.parse(line));

/** Gives the grades in their order; looks at the takeaways where there are some. */
const grader =
  (...grades: string[]): Script =>
  ({ choices }) =>
    choices.length === 0 ? true : (grades.shift() ?? leave());

describe('mlpath review asks', () => {
  test('about each topic that is due, its questions or takeaways shown, and records one each', async () => {
    const folder = world();
    const { code, out } = await folder.run(['review'], grader('good', 'again'));
    expect(code).toBe(0);
    expect(out).toContain('Why 1?');
    expect(out).toContain('Shapes broadcast from the right');
    expect(out).toContain('forgot · next on 1');
    expect(added(folder)).toEqual([
      expect.objectContaining({ review: 'numpy', grade: 'good' }),
      expect.objectContaining({ review: 'check', grade: 'again' }),
    ]);
    const after = await folder.run(['review'], leave);
    expect([after.code, after.asked.length]).toEqual([0, 0]);
    expect(after.out).toContain('Nothing is due for review. Next on');
  });

  test('until the learner stops; what is answered is on the disk by then', async () => {
    const stopped = world();
    expect((await stopped.run(['review'], grader('good', 'stop'))).code).toBe(0);
    const left = world();
    const { code, err } = await left.run(['review'], grader('easy'));
    expect(code).toBe(130);
    expect(err).toContain('1 review recorded before that');
    expect([added(stopped).length, added(left).length]).toEqual([1, 1]);
  });

  test('and writes nothing when the learner leaves at once', async () => {
    const folder = world();
    const { code, err } = await folder.run(['review'], leave);
    expect([code, added(folder).length]).toEqual([130, 0]);
    expect(err).toContain('nothing was written');
  });

  test('only what this week has room for, unless all is asked for', async () => {
    const hour = `${PROFILE.replace('8', '1')}review: true\n`;
    const first = world(undefined, hour);
    const { asked, err } = await first.run(['review'], grader('good', 'good'));
    expect([asked.length, added(first).length]).toEqual([2, 1]);
    expect(err).toContain('1 more topic due');
    const both = world(undefined, hour);
    await both.run(['review', '--all'], grader('good', 'good'));
    expect(added(both).length).toBe(2);
  });
});

describe('mlpath review for scripts', () => {
  test('records one, with a day and a note', async () => {
    const folder = world();
    const run = await folder.run(['review', 'nump', 'forgot', '--on', '2027-03-08', '--note', 'shapes']);
    expect(run).toMatchObject({ code: 0, out: expect.stringMatching(/^reviewed numpy, forgot · next on /) });
    expect(added(folder)).toMatchObject([
      { review: 'numpy', grade: 'again', on: '2027-03-08', note: 'shapes' },
    ]);
  });

  test('lists what is due where nobody can be asked', async () => {
    const { code, out, err } = await world().run(['review']);
    expect(code).toBe(0);
    expect(out).toContain('2 topics are due for review, 30 min');
    expect(out).toContain('NumPy');
    expect(err).toContain('mlpath review TOPIC GRADE');
  });

  test('lists it as JSON', async () => {
    const { out } = await world().run(['review', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      today: '2027-03-10',
      dueMinutes: 30,
      thisWeekMinutes: 30,
      due: [
        { topic: 'numpy', due: '2027-01-08', last: '2027-01-04', reviews: 0, minutes: 20, thisWeek: true },
        { topic: 'check', minutes: 10, questions: ['Why 1?'] },
      ],
      next: null,
    });
  });

  test.each([
    [['review', 'rest', 'good'], 'not done yet'],
    [['review', 'build', 'good'], 'a project'],
    [['review', 'numpy'], 'forgot|hard|good|easy'],
    [['review', 'numpy', 'great'], 'expected forgot, hard, good or easy'],
    [['review', 'nonsense', 'good'], 'no topic'],
    [['review', 'numpy', 'good', '--on', '2027-04-01'], 'ahead of today'],
  ])('refuses %j', async (args, message) => {
    const folder = world();
    const { code, err } = await folder.run(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(added(folder)).toEqual([]);
  });
});

describe('what is due', () => {
  const week = (text: string) => JSON.parse(text).weeks[0];

  test('takes its minutes of the week, in the plan and its JSON', async () => {
    const folder = world();
    const plan = week((await folder.run(['plan', '--format', 'json'])).out);
    expect(plan).toMatchObject({ reviewMinutes: 30, capacityMinutes: 450, plannedMinutes: 450 });
    expect((await folder.run(['plan'])).out).toContain('reviews 30 min');
    expect((await folder.run(['plan', '--format', 'markdown'])).out).toContain('- reviews: 30 min');
    await folder.run(['review', 'numpy', 'good']);
    expect(week((await folder.run(['plan', '--format', 'json'])).out)).toEqual(plan);
  });

  test('is listed by next', async () => {
    const folder = world();
    expect((await folder.run(['next'])).out).toContain('2 topics are due for review');
    const { reviews } = JSON.parse((await folder.run(['next', '--format', 'json'])).out);
    expect(reviews.map((each: { topic: string }) => each.topic)).toEqual(['numpy', 'check']);
  });

  test('is nobody’s business who did not switch it on', async () => {
    const off = world(done('numpy'), PROFILE);
    const { code, err } = await off.run(['review']);
    expect(code).toBe(2);
    expect(err).toContain('review: true');
    expect(JSON.parse((await off.run(['next', '--format', 'json'])).out)).not.toHaveProperty('reviews');
    const plain = await off.run(['plan', '--format', 'json']);
    off.write('progress.jsonl', `${done('numpy')}{"on":"2027-02-01","review":"numpy","grade":"good"}\n`);
    expect(await off.run(['plan', '--format', 'json'])).toEqual(plain);
    expect(week(plain.out)).toMatchObject({ reviewMinutes: 0, capacityMinutes: 480 });
  });
});

test.each([['json'], ['text']])(
  'one review has no document: --format %s is refused with it',
  async (format) => {
    const folder = world();
    const { code, out, err } = await folder.run(['review', 'numpy', 'good', '--format', format]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('--format goes with the list of what is due');
    expect(added(folder)).toEqual([]);
  },
);
