import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { makeFolder } from '../folder.ts';
import { run, TODAY } from '../world.ts';
import { blocksOf, commandsOf, patternOf, type Run, saveBlock } from './blocks.ts';

/**
 * The transcripts of these pages are what the program says. Each page begins in an empty folder; a block that begins with
 * `# NAME` is that file; what is typed is run in the order of the page, other programs than mlpath really, too.
 * A note above a block says on which day and in which folder it and the following ones happen: `on DATE`, `in FOLDER`.
 * What is typed at a question (`at a terminal`) is in terminal.test.ts.
 */
const PAGES = ['README.md', 'docs/tutorial.md', 'docs/how-a-plan-is-made.md'];
const RUNNING = ['yaml', 'console'];

test.each(PAGES)('%s', async (page) => {
  const blocks = blocksOf(fs.readFileSync(page, 'utf8')).filter(({ language }) => RUNNING.includes(language));
  expect(blocks.filter(({ language }) => language === 'console').length).toBeGreaterThan(1);
  const root = makeFolder();
  const place: Place = { root, folder: root, day: TODAY, code: 0, ids: 0 };
  for (const block of blocks) {
    if (block.note === 'at a terminal') continue;
    move(place, block.note);
    if (block.language === 'yaml') saveBlock(place.folder, block);
    else
      for (const command of commandsOf(block)) {
        const printed = await output(place, command);
        expect(printed, `${page}:${block.line}: $ ${command.line}`).toMatch(patternOf(command.shown));
      }
  }
});

interface Place {
  readonly root: string;
  folder: string;
  day: string;
  /** With which the last command of mlpath ended. */
  code: number;
  /** How many records the page has written, in all folders. */
  ids: number;
}

function move(place: Place, note = ''): void {
  const [, folder] = /\bin (\S+)/.exec(note) ?? [];
  const [, day] = /\bon (\S+)/.exec(note) ?? [];
  if (folder !== undefined) {
    place.folder = path.join(place.root, folder);
    fs.mkdirSync(place.folder, { recursive: true });
  }
  if (day !== undefined) place.day = day;
}

async function output(place: Place, { line, program, args }: Run): Promise<string> {
  if (line === 'echo $?') return `${place.code}\n`;
  if (program !== 'mlpath') return shell(place, line);
  const { code, stdout, stderr } = await run(args, {
    folder: place.folder,
    env: { MLPATH_TODAY: place.day },
    world: { newId: () => `id-${++place.ids}` },
  });
  place.code = code;
  return stdout + stderr;
}

/** With nobody's settings, on the day of the page. */
function shell({ folder, day }: Place, line: string): string {
  const when = `${day}T20:00:00`;
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'A learner',
    GIT_AUTHOR_EMAIL: 'learner@example.org',
    GIT_COMMITTER_NAME: 'A learner',
    GIT_COMMITTER_EMAIL: 'learner@example.org',
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_DATE: when,
  };
  const { stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: folder, env, encoding: 'utf8' });
  return stdout + stderr;
}
