import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { picture, SCENES } from '../../scripts/pictures.ts';
import { run } from '../world.ts';

/** docs/pictures show what the program prints; `npm run pictures` makes them anew. */

const FOLDER = 'docs/pictures';
const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');

test.each(SCENES.map((scene) => ({ ...scene, svg: `${scene.name}.svg` })))(
  '$svg is up to date (npm run pictures)',
  async ({ svg, ...scene }) => {
    const files = Object.fromEntries(scene.files.map((name) => [name, read(`learner/${name}`)]));
    expect(await picture(scene, async (args) => (await run(args, { files })).stdout)).toBe(read(svg));
  },
);

test('each picture is made and shown', () => {
  const kept = readdirSync(FOLDER).filter((name) => /\.(svg|png)$/.test(name));
  expect(kept.sort()).toEqual([...SCENES.map(({ name }) => `${name}.svg`), 'page.png'].sort());
  const pages = ['README.md', 'docs/taking-it-along.md', 'docs/terminal.md']
    .map((name) => readFileSync(name, 'utf8'))
    .join('\n');
  for (const name of kept) expect(pages).toContain(`pictures/${name}`);
});
