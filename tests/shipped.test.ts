import { describe, expect, test } from 'vitest';
import { spawned } from './e2e/spawn.ts';
import { HOME, run } from './world.ts';

/** The roadmaps that come with the program. */

test('mlpath check --strict roadmaps passes', async () => {
  const outcome = await spawned(['check', '--strict', 'roadmaps'], { folder: HOME });
  expect(outcome.stdout).toMatch(/^\d+ files?: /m);
  expect(outcome.stdout).not.toMatch(/: (error|warning)\[/);
  expect(outcome).toMatchObject({ code: 0, stderr: '' });
});

interface Summary {
  readonly id: string;
  readonly goals: readonly string[];
  readonly skills: readonly string[];
}
const shipped: { roadmaps: readonly Summary[] } = JSON.parse((await listed()).stdout);

async function listed() {
  return run(['list', '--format', 'json'], { folder: HOME });
}

describe.each(shipped.roadmaps)('$id', ({ id, goals, skills }) => {
  test.each(['', ...goals])('plans, for the goal "%s"', async (goal) => {
    const flags = goal === '' ? [] : ['--goal', goal];
    const outcome = await run(['plan', id, '--yes', ...flags, '--skills', skills.join(',')]);
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(outcome.stdout).toMatch(/\nFinish \w{3} /);
  });

  test('each topic can be shown', async () => {
    const { folder } = await run(['init', id, '--yes']);
    const { stdout } = await run(['list', '--topics', '--format', 'json'], { folder });
    const { topics }: { topics: { topic: string }[] } = JSON.parse(stdout);
    for (const { topic } of topics.filter((_, index) => index % 10 === 0))
      expect(await run(['show', topic], { folder })).toMatchObject({ code: 0, stderr: '' });
    expect(topics.length).toBeGreaterThan(0);
  });

  test('--copy puts it beside the profile, and the plan is the same', async () => {
    const { folder, code, files } = await run(['init', id, '--yes', '--copy']);
    expect(code).toBe(0);
    const copy = Object.keys(files()).find((name) => name.startsWith(`${id}.`)) ?? '';
    const copied = await run(['plan', '--format', 'json'], { folder });
    const own = await run(['plan', id, '--yes', '--start', '2026-11-23', '--format', 'json']);
    expect(JSON.parse(copied.stdout)).toEqual(JSON.parse(own.stdout));
    expect(await run(['check', copy], { folder })).toMatchObject({ code: 0 });
    expect(files()[copy]).not.toContain('$schema=..');
  });
});

test('start to finish in two commands', async () => {
  const { folder, stdout } = await spawned(['plan', '--yes', '--save', '--weeks', '2']);
  expect(stdout).toMatch(/^ {2}1 {2}23 Nov/m);
  const next = await spawned(['next'], { folder });
  expect(next).toMatchObject({ code: 0, stderr: '' });
  expect(next.stdout).toMatch(/^Week 1: /);
});
