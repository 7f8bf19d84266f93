import { readdirSync, readFileSync } from 'node:fs';
import { CATALOGUE, stopsPlan } from '../src/core/check/catalogue/catalogue.ts';
import type { RulePage } from '../src/core/check/catalogue/rule-page.ts';
import { madeVisible } from '../src/core/untidy.ts';

/** The pages of docs/rules, made from the catalogue and from the failing files that the tests hold it to. */

interface Example {
  readonly file: string;
  readonly text: string;
  readonly output: string;
}

const FOLDERS = [
  'tests/fixtures/rules/',
  'tests/fixtures/learner-rules/',
  'tests/fixtures/repository-rules/',
];

/** @returns file name to content, the index too */
export function rulePages(): Map<string, string> {
  return new Map([
    ['README.md', index()],
    ...CATALOGUE.map((rule): [string, string] => [`${rule.id}.md`, page(rule)]),
  ]);
}

const NOTE = '<!-- Made by `npm run pages` from src/core/check/catalogue and tests/fixtures. -->\n';

function page(rule: RulePage): string {
  const examples = examplesOf(rule.id).map(example);
  const parts = [`# ${rule.id}`, `${rule.title}.`, facts(rule), rule.why, `**What to do.** ${rule.remedy}`];
  return `${NOTE}\n${[...parts, ...examples, silencing(rule)].join('\n\n')}\n`;
}

function facts({ severity, inProfile, in: kinds, id, flag }: RulePage): string {
  const level = inProfile ? `${severity}, in a profile ${inProfile}` : severity;
  const plan = stopsPlan(id) ? ' `plan` refuses a roadmap with such a finding.' : '';
  const only = flag ? ` Looked for with \`${flag}\`.` : '';
  return `Level: **${level}**. In: ${kinds.join(', ')}.${only}${plan}`;
}

function example({ file, text, output }: Example): string {
  const language = file.endsWith('.jsonl') ? 'jsonl' : file.endsWith('.md') ? 'markdown' : 'yaml';
  return [`\`${file}\`:`, fenced(language, shown(text)), '`mlpath check` says:', fenced('text', output)].join(
    '\n\n',
  );
}

/** In a fence that is longer than any in the text. */
function fenced(language: string, text: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return `${fence}${language}\n${text.replace(/\n*$/, '\n')}${fence}`;
}

function silencing({ id, in: kinds }: RulePage): string {
  const flag = `\`--rule ${id}=off\` (or \`info\`, \`warning\`, \`error\`)`;
  const comment = kinds.some((kind) => kind !== 'progress') && id !== 'syntax' && id !== 'conflict';
  const inFile = ` In the file: \`# mlpath-ignore ${id}\` at the end of the line or above it, or \`# mlpath-ignore-file ${id}\`.`;
  return `**Another level.** ${flag}.${comment ? inFile : ''}`;
}

function index(): string {
  const rows = CATALOGUE.map(({ id, severity, inProfile, in: kinds, title, flag }) => {
    const level = inProfile ? `${severity} (profile: ${inProfile})` : severity;
    return `| [${id}](${id}.md) | ${level} | ${kinds.join(', ')} | ${title}${flag ? ` (\`${flag}\`)` : ''} |`;
  });
  return `${NOTE}\n# The rules of \`mlpath check\`\n\n${INTRODUCTION}\n\n| rule | level | in | what it finds |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

const INTRODUCTION = `An error makes \`check\` exit 1; so does a warning with \`--strict\`. \`--rule id=off|info|warning|error\`
sets a rule's level for a run. In a YAML file (and in front matter) a comment does so for a place:

\`\`\`yaml
- title: Mathematics # mlpath-ignore missing-id -- the site names it
# mlpath-ignore insecure-link, relative-link
  url: http://example.org/
# mlpath-ignore-file missing-duration
\`\`\`

A comment on a line of its own speaks of the next line; one that opens a block of text (\`|\`, \`>\`) of the whole block,
and one behind a value of several lines of the whole value.
What follows \`--\` is for the reader. A comment that silences nothing is told, as \`unused-suppression\`.`;

function examplesOf(id: string): Example[] {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.replace(/\..*$/, '') === id && !name.endsWith('.out'))
      .map((name): Example => {
        const out = folder.includes('/rules/') ? name.replace(/\.[^.]+$/, '.out') : `${name}.out`;
        const [file = name] = folder.includes('learner')
          ? (/(?:mlpath\.yaml|progress\.jsonl)$/.exec(name) ?? [])
          : [];
        return {
          file,
          text: readFileSync(folder + name, 'utf8'),
          output: readFileSync(folder + out, 'utf8'),
        };
      }),
  );
  // The plain example first; of many, as many as one reads.
  return found.filter(({ text }) => text.trim() !== '').slice(0, 3);
}

/** What one cannot see is written as its code, so that a reader of the page can. */
function shown(text: string): string {
  return text.replaceAll(/[^\n\t]+/g, madeVisible);
}
