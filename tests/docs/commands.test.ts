import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commandsPage } from '../../scripts/command-pages.ts';
import { run } from '../world.ts';

test('docs/commands.md is up to date (npm run pages)', async () => {
  const page = await commandsPage(async (args) => (await run(args)).stdout);
  expect(readFileSync('docs/commands.md', 'utf8')).toBe(page);
});
