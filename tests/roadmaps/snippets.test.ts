import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FLAGSHIP, SHIPPED } from './shipped.ts';

/** What a snippet begins with that is not Python. */
const OTHER = /^(# shell|# Dockerfile|# YAML|-- SQL|\/\/ Java|\/\/ Scala|# R|# Julia|# PromQL)\n/;
/** First lines of other languages, written without the agreed comment. */
const UNMARKED =
  /^\s*(#!|\$ |FROM [a-z]|SELECT |CREATE |import java|public class |object \w+ |library\(|using \w|apiVersion:)/;

const snippets = SHIPPED.flatMap(({ roadmap }) =>
  roadmap.topics.flatMap(({ id, codeSnippet: text }) =>
    text === undefined ? [] : [{ name: `${roadmap.id}--${id}`, text, python: !OTHER.test(text) }],
  ),
);

const found = spawnSync('python3', ['--version']).status === 0;
const word = found ? '' : ' (skipped: there is no python3)';

describe.skipIf(!found)(`Python${word}`, () => {
  test('every snippet compiles', { timeout: 120_000 }, () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'mlpath-snippets-'));
    const names = snippets
      .filter(({ python }) => python)
      .map(({ name, text }) => {
        writeFileSync(path.join(folder, `${name}.py`), text);
        return `${name}.py`;
      });
    const { status, stderr } = spawnSync('python3', ['-W', 'error', '-m', 'py_compile', ...names], {
      cwd: folder,
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(names.length).toBeGreaterThan(0);
  });
});

test('what is not Python says so in its first line', () => {
  expect(
    snippets.filter(({ python, text }) => python && UNMARKED.test(text)).map(({ name }) => name),
  ).toEqual([]);
  expect(snippets.filter(({ python }) => !python).length).toBeGreaterThan(0);
});

test('code fits a terminal', () => {
  const wide = snippets.filter(({ text }) => text.split('\n').some((line) => [...line].length > 88));
  expect(wide.map(({ name }) => name)).toEqual([]);
});

test('the flagship has a snippet for at least 70 topics', () => {
  const having = FLAGSHIP.roadmap.topics.filter(({ codeSnippet }) => codeSnippet !== undefined);
  expect(having.length).toBeGreaterThanOrEqual(70);
});
