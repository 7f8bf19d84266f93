import { describe, expect, test } from 'vitest';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** What is typed for something else: refused before another topic, another record or another file is taken for it. */

const files = {
  ...LEARNER,
  'small.yaml': LEARNER['small.yaml'].replace('NumPy arrays', 'NumPy 2'),
};

async function refused(args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const before = { ...files, ...more };
  const outcome = await run([...args, '--today', '2026-12-05'], { files: before });
  expect(outcome.code).toBe(2);
  expect(outcome.files()).toEqual(before);
  return outcome.stderr;
}

test.each(['2', '90m', '1h30'])('done TOPIC %s', async (hours) => {
  expect(await refused(['done', 'linear-algebra', hours])).toBe(
    `error: "${hours}" is no topic\nhint: if it is what a topic took: --hours ${hours}\n`,
  );
});

test('done TOPIC with hours of two words', async () => {
  expect(await refused(['done', 'linear-algebra', '90 min'])).toBe(
    'error: "90 min" is no topic\nhint: if it is what a topic took: --hours "90 min"\n',
  );
});

test('numbers alone are parts of names', async () => {
  const weeks = {
    ...files,
    'small.yaml': files['small.yaml'].replace('Linear algebra', 'Week 7').replace('NumPy 2', 'Week 8'),
  };
  const { code, stdout } = await run(['done', '7', '8'], { files: weeks });
  expect(code).toBe(0);
  expect(stdout).toMatch(/done linear-algebra, .* done numpy, /);
});

test('done with a figure for the name of a topic is that topic', async () => {
  const named = { ...files, 'small.yaml': files['small.yaml'].replace('NumPy 2', '"2"') };
  const { code, stdout } = await run(['done', 'linear-algebra', '2'], { files: named });
  expect(code).toBe(0);
  expect(stdout).toContain('done numpy, ');
});

test('log with hours of two words', async () => {
  expect(await refused(['log', 'numpy', '1h', '30m'])).toBe(
    'error: too many arguments for \'log\': expected 2, got 3\nhint: two words that are one go into quotes: mlpath log "linear algebra" "90 min"\n',
  );
});

describe('undo --on', () => {
  const progress = {
    'progress.jsonl':
      '{"on":"2026-11-27","log":"numpy","hours":1}\n{"on":"2026-12-03","log":"numpy","hours":2}\n',
  };

  test('a day before what would be taken back', async () => {
    expect(await refused(['undo', 'numpy', '--on', '2026-11-27'], progress)).toBe(
      'error: what would be taken back of numpy is of 3 Dec 2026, not of --on 2026-11-27\nhint: without --on it is taken back; any other record is a line of progress.jsonl\n',
    );
  });

  test('the day of another one, which was written before and is of a later day', async () => {
    const later = {
      'progress.jsonl':
        '{"at":"2026-12-03T09:00:00Z","id":"p1","log":"numpy","hours":2}\n{"at":"2026-12-04T09:00:00Z","id":"p2","on":"2026-11-20","log":"numpy","hours":1}\n',
    };
    expect(await refused(['undo', 'numpy', '--on', '2026-12-03'], later)).toContain(
      'error: what would be taken back of numpy is of 20 Nov 2026, not of --on 2026-12-03\n',
    );
  });

  test('a day after it', async () => {
    const { stdout } = await run(['undo', 'numpy', '--on', '2026-12-04', '--today', '2026-12-05'], {
      files: { ...files, ...progress },
    });
    expect(stdout).toContain('took back 2 h on numpy of 3 Dec 2026');
  });
});

test('-o=plan.html', async () => {
  expect(await refused(['plan', '-o=plan.html'])).toBe(
    'error: --output is "=plan.html"; expected the name of a file, without = before it\n',
  );
});

test.each(['edit', 'finish', 'start', 'todo'])('%s is no command, and near to none', async (name) => {
  expect(await refused([name])).toBe(
    `error: unknown command '${name}'\nhint: mlpath --help lists the commands\n`,
  );
});

test.each([
  ['--hrs', '--hours'],
  ['--wek', '--weeks'],
  ['--ys', '--yes'],
])('plan %s is near to %s', async (typed, meant) => {
  expect(await refused(['plan', typed])).toContain(`hint: did you mean ${meant}?\n`);
});

test.each([
  ['statsu', 'status'],
  ['stat', 'status'],
  ['undu', 'undo'],
  ['nit', 'init'],
])('%s is near to %s', async (typed, meant) => {
  expect(await refused([typed])).toContain(`hint: did you mean ${meant}?\n`);
});
