import path from 'node:path';
import type { Document } from 'yaml';
import type { Diagnostic } from '../core/diagnostics.ts';
import type { Answers } from '../core/profile/profile.ts';
import { decode } from '../core/source/decode.ts';
import { UserError } from '../errors.ts';
import type { World } from '../world.ts';
import type { LearnerFolder } from './learner-folder.ts';
import { remembered } from './remembered.ts';
import { shownPath } from './shown-path.ts';

/**
 * What the profile says; nothing when there is none. What reads YAML is loaded only for a text not read before.
 * @throws UserError with the findings when it cannot be read
 */
export async function readProfileFile(
  world: World,
  { profile, hasProfile }: LearnerFolder,
): Promise<Answers> {
  if (!hasProfile) return {};
  const shown = shownPath(world, profile);
  const decoded = decode(shown, world.files.read(profile));
  if ('fault' in decoded) throw unreadable(shown, [decoded.fault]);
  return remembered(world, 'profile', profile, decoded.text, async () => {
    const { readProfile } = await import('../core/profile/read.ts');
    const read = readProfile(shown, decoded.text);
    if ('answers' in read) return read.answers;
    throw unreadable(shown, read.findings);
  });
}

function unreadable(shown: string, findings: readonly Diagnostic[]): UserError {
  return new UserError(`${shown} cannot be used`, { findings });
}

type Yaml = typeof import('yaml');

/** The fields of a profile as they are written, in the order of the documentation. */
export type ProfileFields = readonly (readonly [key: string, value: unknown])[];

/** Writes a new profile; false when one is there. */
export function createProfile(world: World, file: string, fields: ProfileFields): boolean {
  const lines = fields.map(([key, value]) => `${key}: ${flow(value)}\n`);
  return world.files.create(file, lines.join(''));
}

/**
 * Changes fields of a profile, and keeps all else of it: comments, order, blank lines.
 * @throws UserError with the findings when it cannot be read: it may have changed since it was
 */
export async function editProfile(world: World, file: string, fields: ProfileFields): Promise<void> {
  // Before the file is read: loading takes longer than all the rest, and another program may write meanwhile.
  const yaml = await import('yaml');
  const place = { folder: path.dirname(file), profile: file, hasProfile: true };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await readProfileFile(world, place);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(world.files.read(file));
    if (world.files.exchange(file, text, edited(yaml, text, fields))) return;
  }
  throw new UserError(`${shownPath(world, file)} is being changed by another program; nothing was written`, {
    hint: 'say it again once that is done',
  });
}

/** Another program's change is seen, and made room for, so many times. */
const ATTEMPTS = 10;

function edited(yaml: Yaml, text: string, fields: ProfileFields): string {
  const document = yaml.parseDocument(text.replaceAll('\r\n', '\n'));
  for (const [key, value] of fields) setField(yaml, document, key, value);
  const lines = document.toString({ flowCollectionPadding: false, lineWidth: 0 });
  // As its editor, or git on Windows, has its lines end.
  const ending = text.includes('\r\n') ? lines.replaceAll('\n', '\r\n') : lines;
  const mark = text.startsWith('\uFEFF') && !ending.startsWith('\uFEFF') ? '\uFEFF' : '';
  return mark + ending;
}

/** Other entries of a list are put beside those that stay: each may have a comment. */
function setField({ isNode, isSeq }: Yaml, document: Document, key: string, value: unknown): void {
  const old: unknown = document.get(key, true);
  if (value === undefined) document.delete(key);
  else if (Array.isArray(value) && isSeq(old)) {
    const [before, after] = [old.items.map(jsonOf), value.map(jsonOf)];
    const added = value.filter((each) => !before.includes(jsonOf(each)));
    old.items = [
      ...old.items.filter((_, index) => after.includes(before[index] ?? '')),
      ...added.map((each) => document.createNode(each, { flow: true })),
    ];
  } else if (typeof value === 'object') {
    const node = document.createNode(value, { flow: true });
    if (isNode(old) && old.comment) node.comment = old.comment;
    document.set(key, node);
  } else document.set(key, value);
}

function jsonOf(value: unknown): string {
  return JSON.stringify(value);
}

/** JSON is YAML, but for the quotes that a plain word or a date does not need. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => `${key}: ${flow(each)}`);
    return `{${entries.join(', ')}}`;
  }
  return typeof value === 'string' && !isPlainWord(value) ? JSON.stringify(value) : String(value);
}

/** Words, dates, ranges and paths; not what YAML would read as a number, a truth value or nothing. */
function isPlainWord(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}(\.\.\d{4}-\d{2}-\d{2})?$/.test(text) ||
    (/^[\w\p{L}][\w\p{L}./-]*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|[\d.+-]+)$/i.test(text))
  );
}
