import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { shell } from '../e2e/spawn.ts';
import { makeFolder } from '../folder.ts';
import { generated, LEARNER } from '../roadmaps.ts';

/** A reader that closes early has had enough. Under `pipefail` the pipe's exit code is mlpath's own. */

const HUGE = { 'huge.yaml': generated(2_000, () => ({})) };

test('mlpath plan | head -1 exits 0', async () => {
  const { code, stdout, stderr } = await shell('mlpath plan --yes | head -1', makeFolder());
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^From backend to machine learning .*\n$/);
});

test.each(['plan huge.yaml --yes --format json', 'list huge.yaml --topics', 'check huge.yaml'])(
  'mlpath %s | head -1 exits 0, however much follows',
  async (args) => {
    const { code, stderr } = await shell(`mlpath ${args} | head -1`, makeFolder(HUGE));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  },
);

test('a slow reader gets every byte', async () => {
  const line = 'mlpath plan huge.yaml --yes --format json | { sleep 0.3; cat; } | tail -c 2';
  expect(await shell(line, makeFolder(HUGE))).toEqual({ code: 0, stdout: '}\n', stderr: '' });
});

test('a closed stderr is no failure either', async () => {
  const { code, stdout } = await shell('mlpath done numpy 2>&1 >/dev/null | true', makeFolder());
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test.skipIf(!existsSync('/dev/full'))(
  'a record that cannot be told of is written: whoever reads of a failure would record it again',
  async () => {
    const { code, stderr } = await shell('mlpath log numpy 1 -q > /dev/full', makeFolder(LEARNER));
    expect(stderr).toBe(
      'error: cannot write to stdout: the disk is full\nhint: the record is written all the same: mlpath status shows it\n',
    );
    expect(code).toBe(2);
  },
);

test.skipIf(!existsSync('/dev/full'))(
  'a full disk behind stdout is said in a word, and exits 2',
  async () => {
    const { code, stderr } = await shell('mlpath plan --yes > /dev/full', makeFolder());
    expect(stderr).toBe('error: cannot write to stdout: the disk is full\n');
    expect(code).toBe(2);
  },
);
