import path from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { makeHistory, ROADMAP } from '../changes/history.ts';
import { spawned } from '../e2e/spawn.ts';
import { editFile, readFiles } from '../folder.ts';
import { gitAt } from '../git.ts';
import { run } from '../world.ts';

/** Three months of one learner: slips, a holiday, fewer hours, two laptops, an upgrade. The steps build on each other. */

const git = (folder: string, day: string, ...args: readonly string[]) =>
  gitAt(`${day}T20:00:00+0100`, folder, ...args);

function commit(folder: string, day: string): void {
  git(folder, day, 'add', '-A');
  git(folder, day, 'commit', '-qm', 'Work');
}

/** Each event's SEQUENCE and first day, as ical.js reads them. */
function eventsOf(ics: string): Map<string, { sequence: number; start: string }> {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return new Map(
    calendar.getAllSubcomponents('vevent').map((component) => {
      const { uid, sequence, startDate } = new ICAL.Event(component);
      return [uid, { sequence, start: startDate.toString() }];
    }),
  );
}

test('a learner lives with a plan for three months', async () => {
  const { folder } = makeHistory({ 'twelve.yaml': ROADMAP });
  let laptop = 0;
  /** In one folder on one day; a record's id is of that laptop. */
  const on = async (where: string, day: string, ...args: readonly string[]) => {
    const newId = () => `${path.basename(where)}-${++laptop}`;
    const outcome = await run([...args, '--today', day], { folder: where, world: { newId } });
    expect(outcome.code, `${args.join(' ')}: ${outcome.stderr}`).toBe(0);
    return outcome.stdout;
  };
  const status = async (where: string, day: string) =>
    JSON.parse(await on(where, day, 'status', '--format', 'json'));
  const causes = async (where: string, since: string, day: string): Promise<Set<string>> => {
    const text = await on(where, day, 'plan', '--changes-since', since, '--format', 'json');
    return new Set(JSON.parse(text).changes.map(({ cause }: { cause: string }) => cause));
  };

  // The first evening, with the real program.
  const init = ['init', 'twelve.yaml', '--hours', '8', '--start', '2026-01-05', '--yes'];
  expect(await spawned([...init, '--today', '2026-01-04'], { folder })).toMatchObject({
    code: 0,
    stdout: '',
  });
  expect(readFiles(folder)['.gitattributes']).toBe('progress*.jsonl merge=union\n');
  const first = await spawned(['plan', '--today', '2026-01-05'], { folder });
  expect(first.stdout).toContain('Finish Sun 29 Mar 2026');
  expect(await on(folder, '2026-01-05', 'next')).toContain('Topic t1');
  commit(folder, '2026-01-05');

  // January: as planned, with slips of the pen.
  expect(await on(folder, '2026-01-06', 'log', 't1', '80')).toContain('logged 80 h on t1');
  expect(await on(folder, '2026-01-06', 'undo', 't1')).toContain('t1');
  expect(await on(folder, '2026-01-06', 'log', 't1', '8')).toContain('8 h in all');
  const slip = await run(['done', 't13', '--today', '2026-01-11'], { folder });
  expect(slip).toMatchObject({ code: 2, stdout: '' });
  expect(await on(folder, '2026-01-11', 'done', 't1')).toContain('next: t2');
  expect(await on(folder, '2026-01-18', 'done', 't2', '--hours', '8')).toContain('done t2, 8 h');
  expect(await on(folder, '2026-01-18', 'done', 't2')).toContain('is done already');
  expect(await on(folder, '2026-01-24', 'log', 't3', '14', '--on', '2026-01-23')).toContain('14 h');
  await on(folder, '2026-01-25', 'done', 't3');
  commit(folder, '2026-01-25');
  expect(await causes(folder, '2026-01-05', '2026-01-26')).not.toContain('profile changed');
  expect(await on(folder, '2026-01-26', 'status')).toMatch(/Just where the plan is|Behind by|Ahead by/);
  expect(await status(folder, '2026-01-26')).toMatchObject({ done: 3, total: 12, loggedMinutes: 30 * 60 });

  // February: ahead of the plan, then a holiday and fewer hours from March on.
  await on(folder, '2026-01-28', 'done', 't4', 't5');
  expect((await status(folder, '2026-01-29')).aheadMinutes).toBeGreaterThan(0);
  commit(folder, '2026-01-29');
  const before = eventsOf(await on(folder, '2026-01-29', 'plan', '--format', 'ics'));
  editFile(
    folder,
    'mlpath.yaml',
    'hoursPerWeek: 8',
    'hoursPerWeek: [{from: 2026-01-05, hours: 8}, {from: 2026-03-02, hours: 4}]\ntimeOff: [2026-02-09..2026-02-22]',
  );
  commit(folder, '2026-02-01');
  expect(await on(folder, '2026-02-02', 'plan')).toMatch(/time off/);
  expect(await causes(folder, '2026-01-29', '2026-02-02')).toContain('profile changed');
  const after = eventsOf(await on(folder, '2026-02-02', 'plan', '--format', 'ics'));
  // Imported once more, what persists is the same event in a newer version.
  const kept = [...before.keys()].filter((uid) => after.has(uid));
  expect(kept.length).toBeGreaterThanOrEqual(7);
  for (const uid of kept) expect(after.get(uid)?.sequence).toBeGreaterThan(before.get(uid)?.sequence ?? 0);
  expect(after.get('t12-1@plan.mlpath')?.start).not.toBe(before.get('t12-1@plan.mlpath')?.start);

  // A second laptop: both record, both push through one bare repository.
  const root = path.dirname(folder);
  const second = path.join(root, 'second');
  git(root, '2026-02-23', 'clone', '-q', '--bare', folder, 'hub.git');
  git(root, '2026-02-23', 'clone', '-q', 'hub.git', 'second');
  git(folder, '2026-02-23', 'remote', 'add', 'origin', path.join(root, 'hub.git'));
  const branch = git(folder, '2026-02-23', 'branch', '--show-current').trim();
  await on(folder, '2026-02-24', 'done', 't6', '--hours', '9');
  await on(second, '2026-02-25', 'log', 't7', '3');
  commit(folder, '2026-02-25');
  commit(second, '2026-02-25');
  git(second, '2026-02-25', 'push', '-q', 'origin', branch);
  git(folder, '2026-02-26', 'pull', '-q', '--no-rebase', '--no-edit', 'origin', branch);
  git(folder, '2026-02-26', 'push', '-q', 'origin', branch);
  git(second, '2026-02-26', 'pull', '-q', '--no-rebase', '--no-edit', 'origin', branch);
  expect(readFiles(second)['progress.jsonl']).toBe(readFiles(folder)['progress.jsonl']);
  expect(await status(second, '2026-02-26')).toMatchObject({ done: 6, loggedMinutes: (30 + 9 + 3) * 60 });
  const merged = await spawned(['status', '--today', '2026-02-26'], { folder: second });
  expect(merged).toMatchObject({ code: 0, stderr: '' });
  expect(merged.stdout).toMatch(/(Ahead|Behind) by/);

  // March: the roadmap is upgraded. A topic that was done has a new name and keeps its old one; another grows.
  editFile(second, 'twelve.yaml', 'id: t6,', 'id: arrays, aliases: [t6],');
  editFile(
    second,
    'twelve.yaml',
    'id: t9, description: x, difficulty: beginner, duration: 8',
    'id: t9, description: x, difficulty: beginner, duration: 20',
  );
  commit(second, '2026-03-01');
  expect(await spawned(['check', 'twelve.yaml', '--against', 'HEAD~1'], { folder: second })).toMatchObject({
    code: 0,
  });
  expect(await on(second, '2026-03-02', 'show', 't6')).toMatch(/arrays/);
  expect(await status(second, '2026-03-02')).toMatchObject({ done: 6, unknownTopics: [] });
  expect(await causes(second, '2026-02-27', '2026-03-02')).toContain('roadmap changed');
  // A month of four hours a week and no record: behind, and the causes say which.
  const late = await status(second, '2026-03-30');
  expect(late.aheadMinutes).toBeLessThan(0);
  expect(await causes(second, '2026-03-03', '2026-03-30')).toContain('started late');

  // The end.
  const end = await on(second, '2026-04-05', 'done', 't7', 't8', 't9', 't10', 't11', 't12');
  expect(end).toContain('everything is done');
  const home = (await spawned(['--today', '2026-04-05'], { folder: second })).stdout;
  expect(home).toMatch(/12 of 12 topics done\n\nEverything is done\. What could follow:\n/);
  expect(home).toMatch(/ {2}llm-engineer +\d+ h left +\d+ topics\n/);
  expect(home).toContain('roadmap: backend-to-ml in mlpath.yaml');
}, 60_000);
