import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { nodeFiles } from '../../src/node/files.ts';
import { makeFolder } from '../folder.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** How a record gets onto the disk, step by step. */

const LINE = '{"id":"new"}\n';
const OLD = '{"id":"old"}\n';
afterEach(() => vi.restoreAllMocks());

function fileWith(text: string): string {
  return path.join(makeFolder({ 'progress.jsonl': text }), 'progress.jsonl');
}
const textOf = (file: string) => fs.readFileSync(file, 'utf8');

test('it is written at once, then synced, then its name is, before anything is said', async () => {
  const steps: string[] = [];
  const write = fs.writeSync;
  vi.spyOn(fs, 'writeSync').mockImplementation((...args: unknown[]) => {
    steps.push('write');
    return Reflect.apply(write, fs, args);
  });
  const sync = fs.fsyncSync;
  vi.spyOn(fs, 'fsyncSync').mockImplementation((handle) => {
    steps.push(fs.fstatSync(handle).isDirectory() ? 'sync the folder' : 'sync the file');
    sync(handle);
  });
  const stdout = { isTTY: false, columns: undefined, write: () => void steps.push('say so') };
  await run(['log', 'numpy', '1'], { files: LEARNER, world: { stdout } });
  expect(steps).toEqual(['write', 'sync the file', 'sync the folder', 'say so']);
});

describe('a write that is cut short', () => {
  /** The first write takes five bytes only; then something happens, and the next write finds the disk full. */
  function cutShort({ meanwhile, full }: { meanwhile?: () => void; full: boolean }): void {
    const write = fs.writeSync;
    const spy = vi.spyOn(fs, 'writeSync').mockImplementationOnce((...args: unknown[]) => {
      const [handle, bytes] = args;
      if (typeof handle !== 'number' || !(bytes instanceof Uint8Array)) throw new TypeError('no such write');
      const written = write(handle, bytes.subarray(0, 5));
      meanwhile?.();
      return written;
    });
    if (!full) return;
    spy.mockImplementationOnce(() => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    });
  }

  test('is taken back', () => {
    const file = fileWith(OLD);
    cutShort({ full: true });
    expect(() => nodeFiles.append(file, LINE)).toThrow(`cannot write to ${file}: the disk is full`);
    expect(textOf(file)).toBe(OLD);
  });

  test('stays where another process has added something after it', () => {
    const file = fileWith(OLD);
    const other = '\n{"id":"other"}\n';
    cutShort({ full: true, meanwhile: () => fs.appendFileSync(`${file}`, other) });
    expect(() => nodeFiles.append(file, LINE)).toThrow('the disk is full');
    expect(textOf(file)).toBe(OLD + LINE.slice(0, 5) + other);
  });

  test('goes on when it can', () => {
    const file = fileWith(OLD);
    cutShort({ full: false });
    nodeFiles.append(file, LINE);
    expect(textOf(file)).toBe(OLD + LINE);
  });
});

describe('a file that is replaced in the meantime', () => {
  /** As git and editors save: a new file by the old one's name. */
  function replaceBy(file: string, text: string): void {
    fs.writeFileSync(`${file}.new`, text);
    fs.renameSync(`${file}.new`, file);
  }

  test('gets the line as well', () => {
    const file = fileWith(OLD);
    const sync = fs.fsyncSync;
    vi.spyOn(fs, 'fsyncSync').mockImplementationOnce((handle) => {
      sync(handle);
      replaceBy(file, `${OLD}{"id":"merged"}\n`);
    });
    nodeFiles.append(file, LINE);
    expect(textOf(file)).toBe(`${OLD}{"id":"merged"}\n${LINE}`);
  });

  test('again and again is an error, and no record that is lost in silence', () => {
    const file = fileWith(OLD);
    const sync = fs.fsyncSync;
    vi.spyOn(fs, 'fsyncSync').mockImplementation((handle) => {
      sync(handle);
      replaceBy(file, OLD);
    });
    expect(() => nodeFiles.append(file, LINE)).toThrow('another program puts other files in its place');
  });
});

test('a last line that is torn anywhere costs itself and nothing else', async () => {
  const kept = { at: '2026-11-19T20:00:00Z', id: 'kept', done: 'linear-algebra' };
  const torn = JSON.stringify({ at: '2026-11-20T08:00:00Z', id: 'torn', done: 'regression', note: 'über' });
  const bytes = Buffer.from(torn);
  for (let cut = 1; cut < bytes.length; cut += 10) {
    const before = Buffer.concat([Buffer.from(`${JSON.stringify(kept)}\n`), bytes.subarray(0, cut)]);
    const folder = makeFolder({ ...LEARNER, 'progress.jsonl': before });
    expect((await run(['done', 'numpy'], { folder })).code).toBe(0);
    const after = fs.readFileSync(path.join(folder, 'progress.jsonl'));
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    const { stdout } = await run(['list', '--done', '--format', 'json'], { folder });
    const topics = JSON.parse(stdout).topics.map(({ topic }: { topic: string }) => topic);
    expect(topics).toEqual(['linear-algebra', 'numpy']);
  }
});
