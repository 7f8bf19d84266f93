import { describe, expect, onTestFinished, test } from 'vitest';
import { type FileTexts, makeFolder, readFiles } from '../folder.ts';
import { SMALL } from '../roadmaps.ts';
import { KEYS, loadPty, open, type Session, type TerminalSetup } from './terminal.ts';

/** The questions as a person meets them: at a pseudo-terminal, with a screen and a keyboard. */

const loaded = await loadPty();
/** Where there is none, the name of what is skipped says so. */
const REASON = 'reason' in loaded ? ` (skipped: ${loaded.reason})` : '';
const FILES = { 'small.yaml': SMALL };
const DOWN = KEYS.down;

/** Each question by what the screen shows, and the keys that answer it. */
const STEPS = [
  { shows: 'What do you know from your work?', keys: DOWN + KEYS.space + KEYS.enter },
  { shows: 'How much maths do you have?', keys: DOWN + KEYS.enter },
  { shows: 'How many hours a week?', keys: `6${KEYS.enter}` },
  { shows: 'When do you start?', keys: KEYS.enter },
  { shows: 'Save these answers in mlpath.yaml?', keys: KEYS.enter },
  { shows: 'Let git merge progress by union?', keys: KEYS.enter },
] as const;

function start(
  command: readonly string[] | string,
  setup: Partial<TerminalSetup> & { files?: FileTexts } = {},
) {
  if ('reason' in loaded) throw new Error(REASON);
  const folder = setup.folder ?? makeFolder(setup.files ?? FILES);
  const session = open(loaded.pty, command, { ...setup, folder });
  onTestFinished(() => session.close());
  return { session, folder };
}

async function answer(session: Session, steps: readonly { shows: string; keys: string }[]): Promise<void> {
  for (const { shows, keys } of steps) {
    await session.see(shows);
    session.type(keys);
  }
}

/** A git working tree, so that there is something to say about .gitattributes. */
const IN_GIT = 'git init -q .; ';
const PLAN = 'mlpath plan small.yaml';

describe.skipIf(REASON !== '')(`at a pseudo-terminal${REASON}`, () => {
  test('the questions in their order, then the plan, then whether to save, then .gitattributes', async () => {
    const { session, folder } = start(IN_GIT + PLAN);
    await answer(session, STEPS);
    expect(await session.ended()).toBe(0);
    const shown = session.screen();
    const places = [...STEPS.map(({ shows }) => shows), '6 h a week, undergraduate maths, sql'].map((text) =>
      shown.indexOf(text),
    );
    expect(places.every((place) => place >= 0)).toBe(true);
    const [skills = 0, maths = 0, hours = 0, day = 0, save = 0, rule = 0, plan = 0] = places;
    expect([skills, maths, hours, day, plan, save, rule]).toEqual([...places].sort((a, b) => a - b));
    expect(readFiles(folder)).toEqual({
      ...FILES,
      'mlpath.yaml':
        'roadmap: small.yaml\nstart: 2026-11-23\nhoursPerWeek: 6\nmaths: undergraduate\nskills: [sql]\n',
      '.gitattributes': 'progress*.jsonl merge=union\n',
    });

    const again = start(['plan'], { folder }).session;
    expect(await again.ended()).toBe(0);
    const plan2 = again.screen();
    expect(plan2).not.toContain('?');
    expect(shown).toContain(plan2.trim());
  });

  test('an answer that its line has no room for is counted, and never broken within a word', async () => {
    const { session } = start('mlpath plan small.yaml', { columns: 44 });
    await session.see('What do you know from your work?');
    session.type(`a${KEYS.enter}`);
    await session.see('What do you know from your work? 2 chosen');
    // Between two questions nobody listens, and the signal ends the process as it does any other.
    await session.see('How much maths do you have?');
    session.type(KEYS.ctrlC);
    expect(await session.ended()).toBe(130);
  });

  test('an answer without a choice is none', async () => {
    const { session } = start('mlpath plan small.yaml');
    await session.see('What do you know from your work?');
    session.type(KEYS.enter);
    await session.see('What do you know from your work? none');
    await session.see('How much maths do you have?');
    session.type(KEYS.ctrlC);
    expect(await session.ended()).toBe(130);
  });

  test('the questions appear on stderr, and stdout is the plan alone', async () => {
    const { session, folder } = start(`${PLAN} > plan.txt; echo "ended with $?"`);
    await answer(session, STEPS.slice(0, 5));
    await session.see('ended with 0');
    const { 'plan.txt': plan = '' } = readFiles(folder);
    expect(plan).toMatch(/^A small roadmap /);
    expect(plan).not.toMatch(/\u001b|hours a week\?/);
  });

  test('without a terminal for the errors nobody is asked', async () => {
    const { session } = start(`${PLAN} 2> errors.txt; echo "ended with $?"; cat errors.txt`);
    expect(await session.see('ended with 2')).toBeDefined();
    await session.see('--skills');
  });

  test('arrow keys move, up and down; space ticks and unticks; what is about a skill is shown', async () => {
    const { session, folder } = start([...PLAN.split(' ').slice(1), '--save']);
    await session.see('you write it at work');
    session.type(KEYS.space + DOWN + KEYS.space + KEYS.up + KEYS.space + KEYS.enter);
    await session.see('How much maths');
    session.type(KEYS.up + KEYS.enter);
    await answer(session, STEPS.slice(2, 4));
    expect(await session.ended()).toBe(0);
    expect(readFiles(folder)['mlpath.yaml']).toMatch(/maths: none\nskills: \[sql\]\n$/);
  });

  test('a wrong answer is asked again, and says why', async () => {
    const { session } = start(['plan', 'small.yaml', '--skills', '', '--maths', 'none', '--no-save']);
    await session.see('How many hours a week?');
    session.type(`lots${KEYS.enter}`);
    await session.see(/week\? lots\s+> Expected hours a week: more than 0, at most 168/);
    session.type(`${KEYS.clear}0${KEYS.enter}`);
    await session.see(/week\? 0\s+> Expected hours/);
    session.type(`${KEYS.clear}5${KEYS.enter}`);
    await session.see('When do you start?');
    session.type(`2026-02-30${KEYS.enter}`);
    await session.see(/start\? 2026-02-30\s+> Expected a date that exists/);
    session.type(`${KEYS.clear}2026-12-07${KEYS.enter}`);
    expect(await session.ended()).toBe(0);
    expect(session.screen()).toContain('5 h a week, no maths');
    expect(session.screen()).toContain('Mon 7 Dec 2026');
  });

  test('a narrow terminal: no line of the plan is broken by it', async () => {
    const { session } = start(['plan', '--yes'], { columns: 60 });
    expect(await session.ended()).toBe(0);
    const lines = session.screen().split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  describe.each([
    { columns: 80, rows: 14 },
    { columns: 40, rows: 20 },
    { columns: 80, rows: 9 },
  ])('in a terminal of $columns columns and $rows rows', (size) => {
    /** A word that a narrow terminal may have broken. */
    const broken = (text: string) => new RegExp([...text].join('\\n?'));
    /** The question, the choice that is pointed at and the keys, none of which may have scrolled away. */
    const expectShown = (session: Session, message: RegExp, chosen: RegExp) =>
      session.inView(message, chosen, broken('submit'));

    test('a long list of choices keeps the question and the chosen one on the screen', async () => {
      const { session } = start(['init', 'backend-to-ml'], { ...size, files: {} });
      await session.see('submit');
      await expectShown(session, /What do you know from your work\?/, /^❯◯ Python$/m);
      await session.inView(broken('navigate all 17 •'));
      for (const [keys, chosen] of [
        [DOWN.repeat(9), /^❯◯ Testing$/m],
        [DOWN.repeat(7), /^❯◯ Java or Scala$/m],
        [KEYS.up.repeat(12), /^❯◯ Spark or streaming$/m],
      ] as const) {
        session.type(keys);
        await session.see(chosen);
        await expectShown(session, /What do you know from your work\?/, chosen);
      }
    });

    test('so do long texts about the choices', async () => {
      const { session } = start(['init'], { ...size, files: {} });
      await session.see('select');
      for (const chosen of [/^❯ From backend/m, /^❯ From mathematics/m, /^❯ Machine/m, /^❯ Interviews/m]) {
        await session.see(chosen);
        await session.inView(/^\? Which roadmap\?$/m, chosen);
        session.type(DOWN);
      }
    });

    test('so does what assess has concluded', async () => {
      const files = {
        'mlpath.yaml': 'roadmap: backend-to-ml\nhoursPerWeek: 8\nmaths: school\nskills: []\n',
      };
      const { session } = start(['assess'], { ...size, files });
      for (let number = 1; ; number++) {
        const shown = await session.see(new RegExp(`^\\? (${number} of at most 15|What you know)`, 'm'));
        if (shown.includes('? What you know')) break;
        session.type(KEYS.up + KEYS.enter);
      }
      await session.see('submit');
      session.type(DOWN.repeat(20));
      await session.see(/^❯◉ .*$/m);
      await session.see(/^ ◉ .*\n❯◉ /m);
      await session.inView(/^\? What you know, ticked/m, /^❯◉ /m);
    });
  });

  describe.each([
    ['Ctrl-C', KEYS.ctrlC],
    ['Ctrl-D', KEYS.ctrlD],
  ])('%s leaves no file behind and exits 130', (_, key) => {
    test.each(STEPS.map(({ shows }, place) => ({ place, shows })))(
      'at "$shows"',
      async ({ place, shows }) => {
        // On a busy machine the key may come before the terminal passes keys on, and is then a signal to the shell, too.
        const { session, folder } = start(`${IN_GIT}trap : INT; ${PLAN}; echo "ended with $?"`);
        await answer(session, STEPS.slice(0, place));
        await session.see(shows);
        session.type(key);
        await session.see('ended with 130');
        expect(session.screen()).toContain('cancelled; nothing was written');
        expect(readFiles(folder)).toEqual(FILES);
      },
    );
  });
});
