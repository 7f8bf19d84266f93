/** Why the system refused, in words. */
export function reasonOf(error: Error): string {
  return isSystemError(error) ? (REASONS[error.code ?? ''] ?? error.message) : error.message;
}

/** What to do about it, where that can be told. */
export function adviceOn(error: Error): string | undefined {
  return isSystemError(error) ? ADVICE[error.code ?? ''] : undefined;
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
const ADVICE: Readonly<Record<string, string>> = {
  ENOENT: 'make its folder first, or name another file',
  EACCES: NEEDS_PERMISSION,
  EPERM: NEEDS_PERMISSION,
  EROFS: NAME_ANOTHER,
  ENOSPC: NEEDS_ROOM,
  EDQUOT: NEEDS_ROOM,
  EBUSY: 'close what holds it, then try again',
  EISDIR: NAME_ANOTHER,
  ENOTDIR: NAME_ANOTHER,
  ELOOP: NAME_ANOTHER,
  ENAMETOOLONG: NAME_ANOTHER,
  ERR_INVALID_ARG_VALUE: NAME_ANOTHER,
};
