import { describe, expect, test } from 'vitest';
import { type Asked, leave, type Script, SmallWorld } from './small-world.ts';

const LENGTH = 12;
/** A chain t0 to t11 in two nodes, an optional topic and a project. */
const topic = (index: number) => `      - id: t${index}
        name: Topic ${index}
        description: About ${index}.
        difficulty: beginner
        estimate: {low: 1, likely: 2, high: 3}
        takeaways: [What ${index} says]
        prerequisites: [${index > 0 ? `t${index - 1}` : ''}]`;
const ROADMAP = `title: Chain
description: One after the other.
nodes:
  - id: first
    title: First half
    topics:
${Array.from({ length: LENGTH / 2 }, (_, index) => topic(index)).join('\n')}
  - id: second
    title: Second half
    topics:
${Array.from({ length: LENGTH / 2 }, (_, index) => topic(index + LENGTH / 2)).join('\n')}
      - {id: extra, name: Extra, description: More., difficulty: beginner, optional: true}
      - {id: build, name: Build, description: It., difficulty: beginner, kind: project, prerequisites: [t11]}
`;
const PROFILE = `# mine
roadmap: ./chain.yaml
hoursPerWeek: 8 # in the evenings
`;
const world = (profile = PROFILE) => new SmallWorld({ 'chain.yaml': ROADMAP, 'mlpath.yaml': profile });

/** Knows the topics below a number; then takes what is ticked, changed by `change`, and says yes or no to saving. */
function learner(
  known: number,
  save: boolean,
  change: (ticked: string[]) => string[] = (same) => same,
): Script {
  return ({ message, choices }) => {
    const number = /Topic (\d+)$/.exec(message)?.[1];
    if (number !== undefined) return Number(number) < known ? 'know' : 'no';
    if (choices.length === 0) return save;
    const ticked = change(choices.filter((choice) => choice.checked).map((choice) => choice.short ?? ''));
    return choices.filter((choice) => ticked.includes(choice.short ?? '')).map((choice) => choice.value);
  };
}
const questions = (asked: readonly Asked[]) => asked.filter(({ message }) => /at most 15/.test(message));

describe('mlpath assess', () => {
  test('asks, shows what it concluded, and saves it after a yes; the rest of the profile stays', async () => {
    const folder = world();
    const { code, out, err, asked } = await folder.run(['assess'], learner(5, true));
    expect(code).toBe(0);
    expect(questions(asked).length).toBeLessThanOrEqual(LENGTH);
    expect(out).toContain('You seem to know 5 topics; that takes 10 h off the plan');
    expect(out).toMatch(/First half +5 of 6 topics, 10 h/);
    expect(out).not.toContain('Second half');
    expect(asked.at(-1)?.message).toBe('Save 5 topics as known (5 more)?');
    expect(err).toContain('saved known in mlpath.yaml');
    expect(folder.read('mlpath.yaml')).toBe(`${PROFILE}known: [t0, t1, t2, t3, t4]\n`);
    const plan = await folder.run(['plan', '--format', 'json']);
    expect(JSON.parse(plan.out).leftOut).toContainEqual({ topic: 't0', reason: 'known', hours: 2 });
  });

  test('writes nothing without a yes', async () => {
    const folder = world();
    expect((await folder.run(['assess'], learner(5, false))).code).toBe(0);
    expect(folder.read('mlpath.yaml')).toBe(PROFILE);
  });

  test('writes nothing when the learner leaves, at whichever question', async () => {
    const all = (await world().run(['assess'], learner(5, true))).asked.length;
    for (let at = 0; at < all; at++) {
      const folder = world();
      const script = learner(5, true);
      const run = await folder.run(['assess'], (asked, number) =>
        number === at ? leave() : script(asked, number),
      );
      expect(run.code).toBe(130);
      expect(folder.read('mlpath.yaml')).toBe(PROFILE);
    }
  });

  test('lets the learner change what was concluded', async () => {
    const folder = world();
    await folder.run(
      ['assess'],
      learner(3, true, (ticked) => [...ticked.filter((id) => id !== 't1'), 't11']),
    );
    expect(folder.read('mlpath.yaml')).toContain('known: [t0, t2, t11]');
  });

  test('keeps what was known by hand, of this roadmap and of others, unless it is unticked', async () => {
    const profile = `${PROFILE}known: [of-another, t0]\n`;
    const kept = world(profile);
    await kept.run(['assess'], learner(2, true));
    expect(kept.read('mlpath.yaml')).toContain('known: [of-another, t0, t1]');
    const unticked = world(profile);
    await unticked.run(
      ['assess'],
      learner(0, true, () => []),
    );
    expect(unticked.read('mlpath.yaml')).toContain('known: [of-another]');
  });

  test('has hours as the plan has them, to the tenth', async () => {
    const folder = new SmallWorld({
      'chain.yaml': ROADMAP.replace('likely: 2', 'likely: 1.5'),
      'mlpath.yaml': PROFILE,
    });
    const { asked } = await folder.run(['assess'], learner(5, false));
    const names = asked.flatMap(({ choices }) => choices.map(({ name }) => name));
    expect(names).toContain('First half: Topic 0, 1.5 h');
  });

  test('says so when nothing changes, and asks no yes', async () => {
    const folder = world();
    const { code, out, err, asked } = await folder.run(['assess'], learner(0, true));
    expect([code, asked.some(({ message }) => message.startsWith('Save'))]).toEqual([0, false]);
    expect(out).toContain('all of it stays');
    expect(err).toContain('saved nothing');
  });

  test('asks nothing about projects, about optional topics left out, nor of what is known already', async () => {
    const { asked } = await world(`${PROFILE}known: [t0, t1]\n`).run(['assess'], learner(4, true));
    const messages = questions(asked).map(({ message }) => message);
    expect(messages.filter((message) => /Extra|Build|Topic [01]$/.test(message))).toEqual([]);
    expect(questions(asked)[0]?.choices.map((choice) => choice.value)).toEqual(['know', 'unsure', 'no']);
  });

  test('has nothing to ask when nothing is left', async () => {
    const known = Array.from({ length: LENGTH }, (_, index) => `t${index}`).join(', ');
    const { code, out, asked } = await world(`${PROFILE}known: [${known}]\n`).run(['assess'], leave);
    expect([code, asked.length]).toEqual([0, 0]);
    expect(out).toContain('nothing to place: what may be left are projects and checkpoints');
  });
});

describe('mlpath assess refuses', () => {
  test('where nobody can be asked, naming the way without questions', async () => {
    const { code, out, err } = await world().run(['assess']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('nobody to ask');
    expect(err).toContain('--known');
  });

  test('without a profile, naming init', async () => {
    const { code, err } = await new SmallWorld({}).run(['assess'], leave);
    expect(code).toBe(2);
    expect(err).toContain('mlpath init');
  });
});
