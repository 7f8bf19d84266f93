import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nodeFiles } from '../../src/node/files.ts';
import type { Files } from '../../src/world.ts';
import { makeFolder } from '../folder.ts';
import { scripted } from '../prompter.ts';
import { ALL_ANSWERS, LEARNER, SMALL } from '../roadmaps.ts';
import { run } from '../world.ts';

/** Another program writes the profile while mlpath is about to. */

const OTHER = 'roadmap: small.yaml\nhoursPerWeek: 12 # by hand\nmaths: strong\nskills: [python]\n';

/** Before the first try of a kind the other program writes. */
function filesAfter(kind: 'create' | 'exchange', write: (file: string) => void): Files {
  let first = true;
  const meanwhile = (file: string) => {
    if (first) write(file);
    first = false;
  };
  return {
    ...nodeFiles,
    create(file, text) {
      if (kind === 'create' && path.basename(file) === 'mlpath.yaml') meanwhile(file);
      return nodeFiles.create(file, text);
    },
    exchange(file, before, text) {
      if (kind === 'exchange') meanwhile(file);
      return nodeFiles.exchange(file, before, text);
    },
  };
}

describe.each([
  ['init', ['init', 'small.yaml', ...ALL_ANSWERS]],
  ['plan --save', ['plan', 'small.yaml', ...ALL_ANSWERS, '--save']],
])('%s, and a profile comes to be there', (_, args) => {
  test('it is left as it is, which is said', async () => {
    const files = filesAfter('create', (file) => writeFileSync(file, OTHER));
    const outcome = await run(args, { files: { 'small.yaml': SMALL }, world: { files } });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('mlpath.yaml has come to be there meanwhile; it was left as it is\n');
    expect(outcome.files()['mlpath.yaml']).toBe(OTHER);
  });
});

test('a profile that is written by hand while the questions stand is left as it is', async () => {
  const folder = makeFolder({ 'small.yaml': SMALL });
  const { prompter } = scripted([[], 'school', '8', '2026-11-23', true]);
  const outcome = await run(['init', 'small.yaml'], {
    folder,
    terminal: true,
    world: {
      prompter: async () => ({
        ...prompter,
        async input(question) {
          writeFileSync(path.join(folder, 'mlpath.yaml'), OTHER);
          return prompter.input(question);
        },
      }),
    },
  });
  expect(outcome.code).toBe(2);
  expect(outcome.files()['mlpath.yaml']).toBe(OTHER);
});

describe('plan --save, and the profile changes', () => {
  test('both changes are in it', async () => {
    const files = filesAfter('exchange', (file) =>
      writeFileSync(file, LEARNER['mlpath.yaml'].replace('maths: school', 'maths: strong # now')),
    );
    const outcome = await run(['plan', '--hours', '6', '--save'], { files: LEARNER, world: { files } });
    expect(outcome.code).toBe(0);
    expect(outcome.files()['mlpath.yaml']).toBe(
      LEARNER['mlpath.yaml'].replace('maths: school', 'maths: strong # now').replace('Week: 8', 'Week: 6'),
    );
  });

  test('hours a week and study days, each from one: only the last stays', async () => {
    const files = filesAfter('exchange', (file) =>
      writeFileSync(file, LEARNER['mlpath.yaml'].replace('hoursPerWeek: 8', 'days: {sat: 4}')),
    );
    const outcome = await run(['plan', '--hours', '6', '--save'], { files: LEARNER, world: { files } });
    expect(outcome.code).toBe(0);
    expect(outcome.files()['mlpath.yaml']).toContain('hoursPerWeek: 6\n');
    expect(outcome.files()['mlpath.yaml']).not.toContain('days:');
  });

  test('without end: an error, and nothing written', async () => {
    const files: Files = { ...nodeFiles, exchange: () => false };
    const outcome = await run(['plan', '--hours', '6', '--save'], { files: LEARNER, world: { files } });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain(
      'mlpath.yaml is being changed by another program; nothing was written\n',
    );
    expect(outcome.files()['mlpath.yaml']).toBe(LEARNER['mlpath.yaml']);
  });
});
