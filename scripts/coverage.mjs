// Writes docs/coverage.md from tests/fixtures/coverage.yaml; with --print, to stdout.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const seeds = load(readFileSync(path.join(home, 'tests/fixtures/coverage.yaml'), 'utf8'));
const KINDS = { topics: '', tools: ' (tool)', projects: ' (project)' };

const entries = (section) =>
  Object.entries(KINDS).flatMap(([kind, mark]) =>
    Object.entries(section[kind] ?? {}).map(([name, ids]) => ({ name: name + mark, ids })),
  );
const code = (ids) => ids.map((id) => `\`${id}\``).join(', ');

/** What is short enough for a column: the number of a section that has one. */
const short = (section) =>
  /^(?:Part [IVX]+|\d[\w.]*(?: (?:and|to) \d[\w.]*)*)(?= )/.exec(section)?.[0] ?? section;

function seedLines({ seed, title, facts, sections, left = [] }) {
  const named = sections.flatMap(entries);
  const ids = new Set(named.flatMap((entry) => entry.ids));
  return [
    `## ${seed}: ${title}`,
    '',
    `${named.length} entries in ${sections.length} sections, taught by ${ids.size} topics; the facts attribute ${facts} topics to it.`,
    '',
    '| section | names | taught by |',
    '| --- | --- | --- |',
    ...sections.flatMap((section) =>
      entries(section).map(
        (entry, index) => `| ${index ? '' : section.section} | ${entry.name} | ${code(entry.ids)} |`,
      ),
    ),
    '',
    ...(left.length ? ['Left out:', '', ...left.map((line) => `- ${line}`), ''] : []),
  ];
}

function indexLines() {
  const where = new Map();
  for (const { seed, sections } of seeds)
    for (const section of sections)
      for (const id of entries(section).flatMap((entry) => entry.ids)) {
        const row = where.get(id) ?? where.set(id, {}).get(id);
        row[seed] = [...new Set([...(row[seed] ?? []), short(section.section)])];
      }
  const rows = [...where].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '## By topic',
    '',
    `The same, the other way round: ${rows.length} topics and the sections that name what they teach.`,
    '',
    `| topic | ${seeds.map(({ seed }) => seed).join(' | ')} |`,
    `| --- |${' --- |'.repeat(seeds.length)}`,
    ...rows.map(
      ([id, row]) => `| \`${id}\` | ${seeds.map(({ seed }) => (row[seed] ?? []).join(', ')).join(' | ')} |`,
    ),
    '',
  ];
}

const text = [
  '# Coverage of the source documents',
  '',
  'The roadmaps grew from five documents. Each section below lists the topics, tools and projects that the document names',
  'there, and the topics of shipped roadmaps that teach them; `mlpath list --topics` says what these are. A topic teaches the',
  'subject: not every name in passing is spelt out in its text. Figures and claims of the documents are the business of',
  '[content.md](content.md).',
  '',
  'This page is made from `tests/fixtures/coverage.yaml` by `node scripts/coverage.mjs`; a test holds both together.',
  '',
  ...seeds.flatMap(seedLines),
  ...indexLines(),
].join('\n');

if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(path.join(home, 'docs/coverage.md'), text);
