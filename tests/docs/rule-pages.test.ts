import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulePages } from '../../scripts/rule-pages.ts';
import { CATALOGUE } from '../../src/core/check/catalogue/catalogue.ts';
import { run } from '../world.ts';

const PAGES = rulePages();
const FOLDER = 'tests/fixtures/repository-rules/';

test('every rule has its page, and none is left over (npm run pages)', () => {
  expect(readdirSync('docs/rules').sort()).toEqual([...PAGES.keys()].sort());
});

test.each([...PAGES.keys()])('docs/rules/%s is up to date (npm run pages)', (name) => {
  expect(readFileSync(`docs/rules/${name}`, 'utf8')).toBe(PAGES.get(name));
});

test.each(CATALOGUE.map((rule) => rule.id))(
  'the page of %s shows a failing file and what is said of it',
  (id) => {
    expect(PAGES.get(`${id}.md`)).toMatch(new RegExp(`(?:error|warning|info)\\[${id}\\] `));
  },
);

test('ids are kebab-case, and each is there once', () => {
  const ids = CATALOGUE.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('shared-id: the program says of the example what the page does, with the roadmaps that are shipped', async () => {
  const text = readFileSync('tests/fixtures/rules/shared-id.yaml', 'utf8');
  const { stdout } = await run(['check', 'shared-id.yaml'], { files: { 'shared-id.yaml': text } });
  expect(stdout.replace(/\n1 file: .*\n$/, '')).toBe(
    readFileSync('tests/fixtures/rules/shared-id.out', 'utf8'),
  );
});

test.each(['removed-id', 'dead-link', 'unreachable-link'])(
  '%s: the example says what it says',
  async (rule) => {
    const name = `${rule}.yaml`;
    const text = readFileSync(FOLDER + name, 'utf8');
    const { stdout } = await run(['check', name, '--links', '--against', 'main'], {
      files: { [name]: text },
      world: {
        network: async () => ({
          wait: async () => undefined,
          ask: async (url) => ({ status: Number(url.pathname.slice(1)) }),
        }),
        git: (_, args) => FORMER[args[args[0] === 'rev-parse' ? 1 : 0] ?? '']?.(name, text) ?? '',
      },
    });
    expect(stdout.replace(/\n1 file: .*\n$/, '')).toBe(readFileSync(`${FOLDER}${name}.out`, 'utf8'));
  },
);

/** What git says of a repository in which the topic had another id, and links were others. */
const FORMER: Readonly<Record<string, (name: string, text: string) => string>> = {
  '--verify': () => 'c0ffee',
  'diff-tree': (name) => `:000000 100644 ${'0'.repeat(40)} ${'f'.repeat(40)} A\0${name}\0`,
  'cat-file': (_, text) =>
    text
      .replace('linear-algebra-basics', 'linear-algebra')
      .replace('https://example.org', 'https://example.com'),
};
