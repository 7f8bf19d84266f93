import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

export type FileTexts = Readonly<Record<string, string | Uint8Array>>;

/** A folder for one test, gone after it. Its parent ends the search upwards for a profile, as a git root would. */
export function makeFolder(files: FileTexts = {}): string {
  const root = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'mlpath-test-'));
  onTestFinished(() => fs.rmSync(root, { recursive: true, force: true }));
  fs.writeFileSync(path.join(root, '.git'), '');
  const folder = path.join(root, 'learner');
  fs.mkdirSync(folder);
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: FileTexts): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
}

/** Replaces a part of a file, which has to be there. */
export function editFile(folder: string, name: string, from: string | RegExp, to: string): void {
  const text = fs.readFileSync(path.join(folder, name), 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${name} does not hold ${from}`);
  writeFiles(folder, { [name]: edited });
}

/** Every file of a folder by its relative name, but for git's own. */
export function readFiles(folder: string): Record<string, string> {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter(
    (name) => !name.split(path.sep).includes('.git') && fs.statSync(path.join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    files.map((name) => [name.split(path.sep).join('/'), fs.readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** The path of a progress file with this text, in a folder of its own. */
export function progressFileWith(text: string): string {
  return path.join(makeFolder({ 'progress.jsonl': text }), 'progress.jsonl');
}
