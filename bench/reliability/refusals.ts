import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { EXECUTABLE, inFolder, learnerFiles, plainEnv, run } from './learner.ts';

export interface Refusal {
  readonly name: string;
  readonly code: number | null;
  /** The first line of stderr that begins with "error:". */
  readonly said: string;
  /** No name is new in the folder, and what was to be changed is byte for byte what it was. */
  readonly untouched: boolean;
}

export interface RefusalCase {
  readonly name: string;
  /** Lines of bash. They start in the learner's folder; `mlpath` is the program, `before` and `after` keep the files. */
  readonly script: string;
  /** Needs a mount, and so a namespace of its own. */
  readonly mounts?: true;
}

const LONG_NOTE = '--note "$(printf \'x%.0s\' {1..5000})"';
/** Root may do everything; nobody may not. */
const AS_NOBODY = process.getuid?.() === 0 ? 'setpriv --reuid 65534 --regid 65534 --clear-groups' : '';
const SMALL_DISK =
  'mkdir small && mount -t tmpfs -o size=32k tmpfs small && cp roadmap.yaml mlpath.yaml progress.jsonl small && cd small';
const FILL = 'cat /dev/zero > filler 2>/dev/null';

export const REFUSALS: readonly RefusalCase[] = [
  {
    name: 'the file may not grow (ulimit -f)',
    script: `before; (ulimit -f 1; mlpath done topic-1 ${LONG_NOTE}); after`,
  },
  {
    name: 'a page may not be replaced by a larger one (ulimit -f)',
    script: 'echo old > plan.html; before; (ulimit -f 1; mlpath plan -o plan.html); after',
  },
  {
    name: 'a folder that may not be written to',
    script: `chmod 555 .; chmod 444 progress.jsonl; before; nobody done topic-1; after`,
  },
  {
    name: 'a profile that may not be written to',
    script: `chmod 777 .; chmod 444 mlpath.yaml; before; nobody plan --hours 9 --save; after`,
  },
  {
    name: 'the current folder is gone',
    script:
      'before; mkdir gone; cd gone; rmdir ../gone; mlpath done topic-1; code=$?; cd ..; (exit $code); after',
  },
  {
    name: 'the disk is full',
    mounts: true,
    script: `${SMALL_DISK}; ${FILL}; before; mlpath done topic-1 ${LONG_NOTE}; after`,
  },
  {
    name: 'the disk is full, and nothing is recorded yet',
    mounts: true,
    script: `${SMALL_DISK}; : > progress.jsonl; ${FILL}; before; mlpath done topic-1; after`,
  },
  {
    name: 'the disk is full when a profile is saved',
    mounts: true,
    script: `${SMALL_DISK}; ${FILL}; before; mlpath plan --hours 9 --save; after`,
  },
  {
    name: 'a file system that is mounted read-only',
    mounts: true,
    script: 'mount --bind . . && mount -o remount,ro,bind . && cd "$PWD"; before; mlpath done topic-1; after',
  },
];

const RECORD = '{"at":"2026-12-01T20:00:00Z","id":"first","log":"topic-0","hours":1}\n';

/** Runs each case by the real executable, and looks at what it said and what it left. */
export function refusals(cases: readonly RefusalCase[]): Promise<Refusal[]> {
  return Promise.all(cases.map(refusal));
}

async function refusal({ name, script, mounts }: RefusalCase): Promise<Refusal> {
  const files = { ...learnerFiles(3), 'progress.jsonl': RECORD.repeat(12) };
  return inFolder(files, async (folder) => {
    const out = fs.mkdtempSync(path.join(path.dirname(folder), 'out-'));
    fs.chmodSync(path.dirname(folder), 0o755);
    const keep = (moment: string) =>
      `${moment}() { local code=$?; (ls -A; cat mlpath.yaml progress.jsonl plan.html) > "$OUT/${moment}" 2>&1; return $code; }`;
    const head = [
      keep('before'),
      'mlpath() { "$NODE" "$MLPATH" "$@"; }',
      `nobody() { ${AS_NOBODY} "$NODE" "$MLPATH" "$@"; }`,
      keep('after'),
    ];
    const bash = ['bash', '-c', `${head.join('\n')}\n${script}`];
    const env = plainEnv({
      OUT: out,
      NODE: process.execPath,
      MLPATH: EXECUTABLE,
      MLPATH_TODAY: '2026-12-04',
    });
    const command = mounts ? ['unshare', '--map-root-user', '--mount', ...bash] : bash;
    const { code, stderr } = await run(command, { cwd: folder, env });
    fs.chmodSync(folder, 0o755);
    const [old, now] = ['before', 'after'].map((moment) => fs.readFileSync(path.join(out, moment), 'utf8'));
    const said = /^error: .*$/m.exec(stderr)?.[0] ?? stderr.slice(0, 200);
    return { name, code, said: said.replaceAll(folder, '.'), untouched: old === now };
  });
}
