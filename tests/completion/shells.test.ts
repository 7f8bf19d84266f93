import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { childEnv, EXECUTABLE } from '../e2e/spawn.ts';
import { loadPty, open } from '../e2e/terminal.ts';
import { makeFolder } from '../folder.ts';
import { LEARNER, SMALL } from '../roadmaps.ts';

/** Completion in the shells themselves, at a pseudo-terminal, by the TAB key. `.ci/extras` installs zsh and fish. */

const loaded = await loadPty();
const HOSTILE = '$(touch pwned) `touch pwned` ; touch pwned | "quoted\' \u001b[31m <x> & *';
const FILES = {
  ...LEARNER,
  'small.yaml': SMALL.replace('name: NumPy arrays', `name: ${JSON.stringify(HOSTILE)}`),
  'a file.yaml': 'x: 1\n',
};

const TRAP = `mlpath done "$(touch pwned)" '\`touch pwned\`' num\t`;
const ANSWERED = /touch pwned`' numpy/;

/** How each shell is started without anybody's own settings, and what makes it complete. */
const SHELLS = {
  bash: {
    start: 'bash --norc --noprofile -i',
    setUp: 'source <(mlpath completion bash)',
    // Behind such a word bash asks nobody; so it is asked here.
    trap: `COMP_LINE='mlpath done "$(touch pwned)" num' COMP_POINT=33; _mlpath; echo "=\${COMPREPLY[*]}"\r`,
    answered: /^=numpy$/m,
    tabs: 2,
  },
  zsh: {
    start: 'zsh -f -i',
    setUp: 'autoload -U compinit; compinit -u -D; source <(mlpath completion zsh)',
    trap: TRAP,
    answered: ANSWERED,
    tabs: 1,
  },
  fish: {
    start: 'fish --no-config --private -i',
    setUp: 'mlpath completion fish | source',
    trap: TRAP,
    answered: ANSWERED,
    tabs: 1,
  },
} as const;

function missing(shell: string): string | undefined {
  if ('reason' in loaded) return loaded.reason;
  return spawnSync(shell, ['--version']).error ? `no ${shell} here, .ci/extras installs it` : undefined;
}

/** A folder with `mlpath` on the path. */
function setUp() {
  const folder = makeFolder(FILES);
  const bin = path.join(path.dirname(folder), 'bin');
  mkdirSync(bin);
  symlinkSync(EXECUTABLE, path.join(bin, 'mlpath'));
  const node = path.dirname(process.execPath);
  return {
    folder,
    env: { PATH: `${bin}:${node}:${process.env['PATH']}`, HOME: path.dirname(folder), HISTFILE: '/dev/null' },
  };
}

describe.each(Object.keys(SHELLS) as (keyof typeof SHELLS)[])('%s', (shell) => {
  const reason = missing(shell);
  const TAB = '\t';

  test.skipIf(reason)(`completes${reason ? ` (skipped: ${reason})` : ''}`, async () => {
    if ('reason' in loaded) throw new Error(loaded.reason);
    const { folder, env } = setUp();
    const session = open(loaded.pty, `exec ${SHELLS[shell].start}`, { folder, env, columns: 160 });
    onTestFinished(() => session.close());
    const enter = (line: string) => session.type(`${line}\r`);
    enter(`${SHELLS[shell].setUp}; echo re''ady`);
    await session.see(/^ready/m);
    // A command, then a topic whose name is a trap, within quotes; the space ends the word.
    session.type(`echo =; mlpath sho${TAB}`);
    await session.see(/mlpath show$/m);
    session.type(`nump${TAB}`);
    await session.see(/mlpath show numpy/);
    session.type('\u0015');
    // What stands before is read, not run.
    session.type(SHELLS[shell].trap);
    await session.see(SHELLS[shell].answered);
    session.type('\u0015');
    // An option's value.
    session.type(`mlpath status --format=j${TAB}`);
    await session.see(/--format=json/);
    session.type('\u0015');
    // Files, with what a shell needs around a blank.
    session.type(`mlpath check a${TAB}`);
    await session.see(/mlpath check a\\ file\.yaml|mlpath check 'a file\.yaml'/);
    session.type('\u0015');
    // The whole list, names and all.
    session.type(`mlpath show ${TAB.repeat(SHELLS[shell].tabs)}`);
    await session.see('checkpoint-ground');
    expect(existsSync(path.join(folder, 'pwned'))).toBe(false);
    expect(session.screen()).not.toMatch(/not found|error|Unknown command/i);
  });

  test.skipIf(reason)(`the script has no fault in it${reason ? ` (skipped: ${reason})` : ''}`, () => {
    const script = spawnSync(process.execPath, [EXECUTABLE, 'completion', shell], { env: childEnv() });
    const file = path.join(makeFolder({ script: script.stdout }), 'script');
    const { status, stderr } = spawnSync(shell, ['-n', file]);
    expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: '' });
  });
});
