/** Why the system refused, in words. */
export function reasonOf(error: Error): string {
  return isSystemError(error) ? (REASONS[error.code ?? ''] ?? error.message) : error.message;
}

/** What is done with a file. */
export type Act = 'read' | 'read the folder' | 'follow the link' | 'write' | 'write to' | 'make the folder';

/** Of mlpath's own, not the system's. */
export class Refusal extends Error {
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/** What to do about it, where that can be told. */
export function adviceOn(error: Error, act: Act): string | undefined {
  if (error instanceof Refusal) return error.advice;
  if (!isSystemError(error)) return undefined;
  const { code = '' } = error;
  return (code === 'ENOENT' ? ABSENT[act] : undefined) ?? ADVICE[code];
}

export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'it would be larger than files may be here',
  EIO: 'the disk reports a fault',
  EBUSY: 'something else holds it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'its name is too long',
  ERR_INVALID_ARG_VALUE: 'no file has such a name',
};

const NAME_ANOTHER = 'name another file';
const NEEDS_PERMISSION = 'look at who may read and write it and its folder';
const NEEDS_ROOM = 'make room, then try again';
const LEADS_NOWHERE = 'its link leads nowhere, or it went away just now: look at it, then try again';
/** Nobody has named these files: they were found. */
const ABSENT: Partial<Readonly<Record<Act, string>>> = {
  read: LEADS_NOWHERE,
  'follow the link': LEADS_NOWHERE,
  'write to': 'its folder went away: bring it back, then try again',
};
const ADVICE: Readonly<Record<string, string>> = {
  ENOENT: 'make its folder first, or name another file',
  EACCES: NEEDS_PERMISSION,
  EPERM: NEEDS_PERMISSION,
  EROFS: 'let it be written to, or name another file',
  ENOSPC: NEEDS_ROOM,
  EDQUOT: NEEDS_ROOM,
  EBUSY: 'close what holds it, then try again',
  EISDIR: 'move the folder out of the way, or name another file',
  ENOTDIR: NAME_ANOTHER,
  ELOOP: 'mend the links, or name another file',
  ENAMETOOLONG: NAME_ANOTHER,
  ERR_INVALID_ARG_VALUE: NAME_ANOTHER,
};
