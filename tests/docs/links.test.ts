import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMAND_NAMES } from '../../src/commands/names.ts';

/** No document leads nowhere, or names a command or an option that there is not. */

const DOCS = fs
  .readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => path.posix.join('docs', name.split(path.sep).join('/')));
const ROOT = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
const PAGES = [...ROOT, ...DOCS].map((file) => ({ file, text: fs.readFileSync(file, 'utf8') }));
const HELP = fs.readFileSync('docs/commands.md', 'utf8');

/** The sections of docs/commands.md: everywhere's options, and each command's. */
const OPTIONS = new Map(
  HELP.split(/^## mlpath /m).map((part, index): [string, Set<string>] => [
    index === 0 ? '' : (/^\S+/.exec(part)?.[0] ?? ''),
    new Set(part.match(/(?<![\w-])--?[a-z][a-z-]*/gi)),
  ]),
);

/** As a page's headings are linked to. */
function anchors(text: string): string[] {
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(PAGES)('the links of $file lead somewhere', ({ file, text }) => {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);
  const dead = links.filter((to) => {
    if (/^[a-z]+:/.test(to)) return false;
    const [name = '', anchor] = to.split('#');
    const target = name === '' ? file : path.join(path.dirname(file), name);
    if (!fs.existsSync(target)) return true;
    return anchor !== undefined && !anchors(fs.readFileSync(target, 'utf8')).includes(anchor);
  });
  expect(dead).toEqual([]);
});

test.each(PAGES)('the commands that $file names are there', ({ text }) => {
  const code = [...text.matchAll(/^\$ (.*)$/gm), ...text.matchAll(/`([^`\n]+)`/g)].map(
    ([, typed = '']) => typed,
  );
  const wrong = code
    .filter((typed) => /^mlpath [a-z-]/.test(typed))
    .filter((typed) => {
      const [, first = '', ...words] = typed.replace(/ [|>].*$/, '').split(' ');
      const isCommand = COMMAND_NAMES.some((name) => name === first);
      if (first === 'help') return !['help', undefined, ...COMMAND_NAMES].includes(words[0]);
      if (!isCommand && !first.startsWith('-')) return true;
      const known = OPTIONS.get(isCommand ? first : '');
      return [isCommand ? '' : first, ...words]
        .map((word) => /^--?[a-z][a-z-]*/i.exec(word)?.[0])
        .some((flag) => flag !== undefined && !known?.has(flag) && !OPTIONS.get('')?.has(flag));
    });
  expect(wrong).toEqual([]);
});
