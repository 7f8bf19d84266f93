import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/core/source/yaml.ts';
import { formatDiagnostics } from '../../src/render/diagnostics/text.ts';
import { checkRoadmap } from '../checked.ts';
import { run } from '../world.ts';
import { blocksOf, fileName, holdsLines, patternOf, runsOf, saveBlock } from './blocks.ts';

const PAGE = 'docs/writing-a-roadmap.md';
const GUIDE = fs.readFileSync(PAGE, 'utf8');
const BLOCKS = blocksOf(GUIDE);

const isRoadmap = (name: string) => !name.startsWith('.');
const YAML = BLOCKS.filter((block) => block.language === 'yaml');
const FILES = YAML.flatMap((block) => {
  const name = fileName(block);
  return name === undefined ? [] : [{ name, text: block.text, line: block.line }];
});
const FRAGMENTS = YAML.filter((block) => fileName(block) === undefined);

test('holds files, fragments and commands, and nothing that is not tested', () => {
  expect(FILES.length).toBeGreaterThan(4);
  expect(FRAGMENTS.length).toBeGreaterThan(4);
  expect(new Set(BLOCKS.map((block) => block.language))).toEqual(new Set(['yaml', 'console']));
});

test.each(FILES.filter(({ name }) => isRoadmap(name)))(
  '$name of line $line: what is wrong with it, the page shows',
  ({ name, text }) => {
    for (const finding of checkRoadmap(name, text)) {
      if (finding.severity !== 'info') expect(GUIDE).toContain(formatDiagnostics([finding]));
    }
  },
);

test.each(FILES.filter(({ name }) => !isRoadmap(name)))('$name is YAML', ({ text }) => {
  expect(parseYaml(text)).toHaveProperty('value');
});

test.each(FRAGMENTS)('the fragment of line $line stands in one of the files', ({ text }) => {
  expect(FILES.filter((file) => holdsLines(file.text, text))).not.toEqual([]);
});

describe('read from top to bottom', () => {
  let folder = '';
  // One for all blocks: each goes on from what those before it have left.
  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'mlpath-guide-'));
    // The search upwards for a profile ends at what looks like a git root.
    fs.writeFileSync(path.join(folder, '.git'), '');
  });
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  test.each(BLOCKS)('line $line: $language', async (block) => {
    if (block.language === 'yaml') {
      saveBlock(folder, block);
      return;
    }
    for (const { args, shown } of runsOf(block)) {
      const { stdout, stderr } = await run(args, { folder });
      expect(stdout + stderr, `mlpath ${args.join(' ')}`).toMatch(patternOf(shown));
    }
  });
});
