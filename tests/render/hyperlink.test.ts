import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hyperlink } from '../../src/render/hyperlink.ts';
import { followsLinks } from '../../src/render/terminals.ts';
import { anyText } from '../any-text.ts';
import { LEARNER, SMALL } from '../roadmaps.ts';
import { run } from '../world.ts';
import { HOSTILE_TEXTS } from './hostile.ts';

const ESCAPE = '\u001b';
/** OSC 8 as the specification has it: the address is printable ASCII and ends at ST. */
const LINK = /^\u001b\]8;;([\x21-\x7e]+)\u001b\\([^\u001b]*)\u001b\]8;;\u001b\\$/;

describe('a hyperlink', () => {
  test('leads to its address', () => {
    expect(hyperlink('NumPy', 'https://numpy.org/doc')).toBe(
      `${ESCAPE}]8;;https://numpy.org/doc${ESCAPE}\\NumPy${ESCAPE}]8;;${ESCAPE}\\`,
    );
    expect(LINK.exec(hyperlink('x', 'https://example.org/ä b?q=ü'))?.[1]).toBe(
      'https://example.org/%C3%A4%20b?q=%C3%BC',
    );
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'ssh://host',
    'x-man-page://ls',
    '/etc/passwd',
    'numpy.org',
    'https://',
    ` https://example.org`,
    `https://example.org/${ESCAPE}\\${ESCAPE}[31m`,
    'https://example.org/\u009c',
    'https://example.org/\u202Efdp',
    'java\tscript:alert(1)',
    'https://example.org/\nx',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('not to %j', (url) => {
    expect(hyperlink('text', url)).toBe('text');
  });

  test('holds no address that could end it, whatever the address', () => {
    const urls = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.constantFrom(...HOSTILE_TEXTS).map((text) => `https://example.org/${text}`),
      anyText().map((text) => `https://example.org/${text}`),
    );
    fc.assert(
      fc.property(urls, (url) => {
        const made = hyperlink('text', url);
        expect(made === 'text' || LINK.test(made)).toBe(true);
      }),
    );
  });
});

describe('a terminal', () => {
  test.each<[boolean, Record<string, string>]>([
    [true, { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.5.0' }],
    [false, { TERM_PROGRAM: 'iTerm.app', TERM_PROGRAM_VERSION: '3.0.9' }],
    [true, { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.96.2' }],
    [false, { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.71.0' }],
    [true, { TERM_PROGRAM: 'WezTerm' }],
    [false, { TERM_PROGRAM: 'Apple_Terminal', TERM_PROGRAM_VERSION: '453' }],
    [true, { VTE_VERSION: '7600', TERM: 'xterm-256color' }],
    [false, { VTE_VERSION: '5000' }],
    [false, { VTE_VERSION: '4602' }],
    [true, { WT_SESSION: 'a-b' }],
    [true, { TERM: 'xterm-kitty' }],
    [true, { KONSOLE_VERSION: '220400' }],
    [false, { TERM: 'xterm-256color' }],
    [false, { TERM: 'linux' }],
    [false, { TERM: 'dumb', VTE_VERSION: '7600' }],
    [false, { TERM: 'screen-256color', VTE_VERSION: '7600' }],
    [false, { TMUX: '/tmp/x', TERM: 'tmux-256color', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.3a' }],
    [true, { TMUX: '/tmp/x', TERM: 'tmux-256color', TERM_PROGRAM: 'tmux', TERM_PROGRAM_VERSION: '3.4' }],
    [true, { FORCE_HYPERLINK: '1' }],
    [false, { FORCE_HYPERLINK: '0', TERM: 'xterm-kitty' }],
    [false, {}],
  ])('follows links: %j, %j', (wanted, env) => {
    expect(followsLinks(env)).toBe(wanted);
  });
});

describe('links are there for a terminal that follows them, and for nobody else', () => {
  const files = { ...LEARNER, 'small.yaml': SMALL };
  const KITTY = { TERM: 'xterm-kitty' };
  const linked = async (args: readonly string[], env: Record<string, string>, terminal: boolean) =>
    (await run(args, { files, env, terminal })).stdout.includes(`${ESCAPE}]8;;`);

  test.each([['next'], ['show', 'linear-algebra']])('%s', async (...args) => {
    expect(await linked(args, KITTY, true)).toBe(true);
    expect(await linked(args, { TERM: 'xterm' }, true)).toBe(false);
    expect(await linked(args, { ...KITTY, NO_COLOR: '1' }, true)).toBe(false);
    expect(await linked([...args, '--color', 'never'], KITTY, true)).toBe(false);
    expect(await linked(args, KITTY, false)).toBe(false);
    expect(await linked([...args, '--color', 'always'], { ...KITTY, FORCE_HYPERLINK: '1' }, false)).toBe(
      false,
    );
    expect(await linked([...args, '--format', 'json'], KITTY, true)).toBe(false);
  });

  test('the words are the same', async () => {
    const plain = (await run(['show', 'linear-algebra'], { files })).stdout;
    const shown = (await run(['show', 'linear-algebra'], { files, env: KITTY, terminal: true })).stdout;
    expect(shown.replaceAll(/\u001b\[[\d;]*m|\u001b\]8;;[^\u001b]*\u001b\\/g, '')).toBe(plain);
  });
});
