import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { nodeFiles } from '../../src/node/files.ts';
import { makeFolder, progressFileWith } from '../folder.ts';
import { LEARNER } from '../roadmaps.ts';
import { run } from '../world.ts';

/** How a record gets onto the disk, step by step. */

const LINE = '{"id":"new"}\n';
const OLD = '{"id":"old"}\n';
afterEach(() => vi.restoreAllMocks());

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
    const file = progressFileWith(OLD);
    cutShort({ full: true });
    expect(() => nodeFiles.append(file, LINE)).toThrow(`cannot write to ${file}: the disk is full`);
    expect(textOf(file)).toBe(OLD);
  });

  test('stays where another process adds its own behind it', () => {
    const file = progressFileWith(OLD);
    const other = '{"id":"other"}\n';
    cutShort({ full: true });
    const read = fs.readSync;
    vi.spyOn(fs, 'readSync').mockImplementation((...args: unknown[]) => {
      const found = Reflect.apply(read, fs, args);
      if (textOf(file) === OLD + LINE.slice(0, 5)) fs.appendFileSync(file, `\n${other}`);
      return found;
    });
    expect(() => nodeFiles.append(file, LINE)).toThrow('the disk is full');
    expect(textOf(file)).toBe(`${OLD}${LINE.slice(0, 5)}\n${other}`);
  });

  test('stays where the file has been replaced', () => {
    const file = progressFileWith(OLD);
    cutShort({ full: true, meanwhile: () => replaceBy(file, OLD) });
    expect(() => nodeFiles.append(file, LINE)).toThrow('the disk is full');
    expect(textOf(file)).toBe(OLD);
  });

  test('stays where another process has added something after it', () => {
    const file = progressFileWith(OLD);
    const other = '\n{"id":"other"}\n';
    cutShort({ full: true, meanwhile: () => fs.appendFileSync(`${file}`, other) });
    expect(() => nodeFiles.append(file, LINE)).toThrow('the disk is full');
    expect(textOf(file)).toBe(OLD + LINE.slice(0, 5) + other);
  });

  test('goes on when it can', () => {
    const file = progressFileWith(OLD);
    cutShort({ full: false });
    nodeFiles.append(file, LINE);
    expect(textOf(file)).toBe(OLD + LINE);
  });
});

/** As git and editors save: a new file by the old one's name. */
function replaceBy(file: string, text: string): void {
  fs.writeFileSync(`${file}.new`, text);
  fs.renameSync(`${file}.new`, file);
}

describe('a file that is replaced in the meantime', () => {
  test('gets the line as well', () => {
    const file = progressFileWith(OLD);
    const sync = fs.fsyncSync;
    vi.spyOn(fs, 'fsyncSync').mockImplementationOnce((handle) => {
      sync(handle);
      replaceBy(file, `${OLD}{"id":"merged"}\n`);
    });
    nodeFiles.append(file, LINE);
    expect(textOf(file)).toBe(`${OLD}{"id":"merged"}\n${LINE}`);
  });

  test('again and again is an error, and no record that is lost in silence', () => {
    const file = progressFileWith(OLD);
    const sync = fs.fsyncSync;
    vi.spyOn(fs, 'fsyncSync').mockImplementation((handle) => {
      sync(handle);
      replaceBy(file, OLD);
    });
    expect(() => nodeFiles.append(file, LINE)).toThrow('another program puts other files in its place');
  });
});

describe('a last line that another process is writing', () => {
  test('is given a moment', () => {
    const file = progressFileWith(OLD.slice(0, 5));
    vi.spyOn(Atomics, 'wait').mockImplementationOnce(() => {
      fs.appendFileSync(file, OLD.slice(5));
      return 'timed-out';
    });
    nodeFiles.append(file, LINE);
    expect(textOf(file)).toBe(OLD + LINE);
  });

  test('is closed when it stays as it is', () => {
    const file = progressFileWith(OLD.slice(0, 5));
    nodeFiles.append(file, LINE);
    expect(textOf(file)).toBe(`${OLD.slice(0, 5)}\n${LINE}`);
  });

  const whole = '{"at":"2026-11-19T20:00:00Z","id":"a","done":"numpy"}\n';

  /** Of progress.jsonl the reader gets these, one after the other. */
  function reading(texts: readonly string[]) {
    const waits: number[] = [];
    let index = 0;
    const read = (file: string) =>
      file.endsWith('.jsonl')
        ? Buffer.from(texts[Math.min(index++, texts.length - 1)] ?? '')
        : nodeFiles.read(file);
    const wait = async (milliseconds: number) => void waits.push(milliseconds);
    return { waits, world: { files: { ...nodeFiles, read }, wait } };
  }

  test('is no line that cannot be read', async () => {
    const { waits, world } = reading([whole.slice(0, 20), whole]);
    const outcome = await run(['status'], { files: { ...LEARNER, 'progress.jsonl': whole }, world });
    expect(outcome).toMatchObject({ stderr: '', stdout: expect.stringContaining('1 topic of 6 done') });
    expect(waits).toHaveLength(1);
  });

  test('is one when it stays as it is', async () => {
    const { waits, world } = reading([whole.slice(0, 20)]);
    const outcome = await run(['status'], { files: { ...LEARNER, 'progress.jsonl': whole }, world });
    expect(outcome.stderr).toBe('warning: progress.jsonl:1: passed over: not a JSON object\n');
    expect(waits).toEqual([10, 40]);
  });

  test('is not waited for when it only has no end', async () => {
    const { waits, world } = reading([`x\n${whole.trimEnd()}`]);
    await run(['status'], { files: { ...LEARNER, 'progress.jsonl': whole }, world });
    expect(waits).toEqual([]);
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
