import fs from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { nodeFiles } from '../../src/node/files.ts';
import { makeFolder, progressFileWith } from '../folder.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** What fails when the line is written: whoever is told only of a failure would record it a second time. */

const OLD = '{"id":"old"}\n';
const LINE = '{"id":"new"}\n';
afterEach(() => vi.restoreAllMocks());

const textOf = (file: string) => fs.readFileSync(file, 'utf8');
const fault = (code: string) => Object.assign(new Error(code), { code });

/** The file's own sync works; the folder's does not. */
function folderSyncFails(code: string): void {
  const sync = fs.fsyncSync;
  vi.spyOn(fs, 'fsyncSync').mockImplementation((handle) => {
    if (fs.fstatSync(handle).isDirectory()) throw fault(code);
    sync(handle);
  });
}

const FAILURES: Readonly<Record<string, { said: string; fail(): void }>> = {
  'the sync': {
    said: 'the new line is probably written to',
    fail: () => {
      vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
        throw fault('EIO');
      });
    },
  },
  'closing it': {
    said: 'the new line is written to',
    fail: () => {
      const close = fs.closeSync;
      vi.spyOn(fs, 'closeSync').mockImplementationOnce((handle) => {
        close(handle);
        throw fault('EIO');
      });
    },
  },
  'the sync of its folder': { said: 'the new line is written to', fail: () => folderSyncFails('EIO') },
  'reading it back': {
    said: 'the new line is written to',
    fail: () => {
      const read = fs.readFileSync;
      vi.spyOn(fs, 'readFileSync').mockImplementation((...args: unknown[]) => {
        if (String(args[0]).endsWith('progress.jsonl')) throw fault('EIO');
        return Reflect.apply(read, fs, args);
      });
    },
  },
};

test.each(Object.entries(FAILURES))('%s', (_, { said, fail }) => {
  const file = progressFileWith(OLD);
  fail();
  let error: unknown;
  try {
    nodeFiles.append(file, LINE);
  } catch (thrown) {
    error = thrown;
  }
  vi.restoreAllMocks();
  expect(error).toMatchObject({
    message: `${said} ${file}, but the disk reports a fault`,
    hint: expect.stringContaining('mlpath status shows what is recorded'),
  });
  // It may be built on by now: it is not taken back.
  expect(textOf(file)).toBe(OLD + LINE);
});

test('what another process adds after a sync that fails stays', () => {
  const file = progressFileWith(OLD);
  vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
    fs.appendFileSync(file, '{"id":"other"}\n');
    throw fault('EIO');
  });
  expect(() => nodeFiles.append(file, LINE)).toThrow('probably written');
  expect(textOf(file)).toBe(`${OLD}${LINE}{"id":"other"}\n`);
});

test('a command says so, and exits 2', async () => {
  const folder = makeFolder(LEARNER);
  folderSyncFails('EIO');
  const outcome = await run(['log', 'numpy', '1'], { folder });
  expect(outcome).toMatchObject({ code: 2, stdout: '' });
  expect(outcome.stderr).toContain('error: the new line is written to ');
  expect(outcome.files()['progress.jsonl']).toContain('"log":"numpy"');
});

describe('a folder that cannot be synced', () => {
  test.each(['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'])('since there is no such thing here (%s)', (code) => {
    const file = progressFileWith(OLD);
    folderSyncFails(code);
    nodeFiles.append(file, LINE);
    expect(textOf(file)).toBe(OLD + LINE);
  });

  test('a profile is written all the same, and that is said', () => {
    const file = progressFileWith(OLD);
    folderSyncFails('EIO');
    expect(() => nodeFiles.replace(file, 'new')).toThrow(`all of it is written to ${file}, but the disk`);
    expect(textOf(file)).toBe('new');
  });
});
