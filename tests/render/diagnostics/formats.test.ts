import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test, vi } from 'vitest';
import type { Diagnostic, Severity } from '../../../src/core/diagnostics.ts';
import { CHECK_FORMATS } from '../../../src/render/diagnostics/formats.ts';
import type { ReportSetting } from '../../../src/render/diagnostics/report.ts';
import { makeStyle } from '../../../src/render/style.ts';
import { run } from '../../world.ts';

const span = (line: number, column: number, endColumn: number, endLine = line) => ({
  line,
  column,
  endLine,
  endColumn,
});
const WRONG: Diagnostic = {
  rule: 'prerequisite-cycle',
  severity: 'error',
  path: 'a b/100%,:é.yaml',
  span: span(2, 3, 5),
  message: 'two\nlines: 50%, \u001b[31mred\u202e',
  hint: 'do',
  related: [{ path: 'c.yaml', span: span(1, 1, 2), message: 'here' }],
};
const finding = (severity: Severity, line: number): Diagnostic => ({
  rule: 'schema',
  severity,
  path: 'c.yaml',
  span: span(line, 1, 4),
  message: 'same',
});
const SETTING: ReportSetting = {
  style: makeStyle({ width: 60, colour: false, ascii: false }),
  terminal: false,
  version: '1.2.3',
  line: (_, line) => (line === 2 ? 'a\tbc' : undefined),
  repositoryPath: (path) => `root/${path}`,
};
const report = (...findings: Diagnostic[]) => ({ findings, files: 3, skipped: 0 });

test('text in a terminal shows the line and the place', () => {
  const text = CHECK_FORMATS.text(report(WRONG), { ...SETTING, terminal: true });
  expect(text).toBe(
    [
      'a b/100%,:é.yaml:2:3: error[prerequisite-cycle] two<U+000A>lines: 50%, <U+001B>[31mred<U+202E>',
      ' 2 | a bc',
      '   |   ^^',
      '  hint: do',
      '  c.yaml:1:1: note: here',
      '',
      '3 files: 1 error',
      '',
    ].join('\n'),
  );
});

describe('the excerpt', () => {
  const lines = (line: string, at: Diagnostic['span'], width = 60) =>
    CHECK_FORMATS.text(report({ ...finding('info', 1), span: at }), {
      ...SETTING,
      style: makeStyle({ width, colour: false, ascii: false }),
      terminal: true,
      line: () => line,
    })
      .split('\n')
      .slice(1, 3);

  test('keeps to the width, around the place', () => {
    const long = `${'x'.repeat(300)}HERE${'y'.repeat(300)}`;
    for (const width of [40, 60, 100]) {
      const [line = '', caret = ''] = lines(long, span(1, 301, 305), width);
      expect(line.length).toBeLessThanOrEqual(width);
      expect(line.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('HERE');
    }
  });

  test('counts wide characters, and marks an empty place', () => {
    expect(lines('名前: x', span(1, 5, 6))).toEqual([' 1 | 名前: x', '   |       ^']);
    expect(lines('ab', span(1, 3, 3))).toEqual([' 1 | ab', '   |   ^']);
    expect(lines('ab', span(1, 2, 1, 3))).toEqual([' 1 | ab', '   |  ^']);
  });

  test('of a line of many megabytes looks at what is shown of it', () => {
    const given = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    lines('\u00e9'.repeat(20_000_000), span(1, 10_000_000, 20_000_000));
    const lengths = given.mock.calls.map(([part]) => part.length);
    given.mockRestore();
    expect(lengths.length).toBeGreaterThan(0);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(1000);
  });
});

describe('github', () => {
  const lines = (...findings: Diagnostic[]) => CHECK_FORMATS.github(report(...findings), SETTING).split('\n');

  test('escapes what would end a command or a property', () => {
    expect(lines(WRONG)[0]).toBe(
      '::error file=root/a b/100%25%2C%3Aé.yaml,line=2,col=3,endColumn=5,title=mlpath%3A prerequisite-cycle' +
        '::two<U+000A>lines: 50%25, <U+001B>[31mred<U+202E>%0Ahint: do',
    );
  });

  test('has a command for each severity, and a count at the end', () => {
    const [error, warning, notice, count] = lines(
      finding('error', 1),
      finding('warning', 2),
      finding('info', 3),
    );
    expect([error, warning, notice].map((line) => line?.split(' ')[0])).toEqual([
      '::error',
      '::warning',
      '::notice',
    ]);
    expect(count).toBe('3 files: 1 error, 1 warning, 1 info');
  });

  test('says so when GitHub shows fewer', () => {
    const many = Array.from({ length: 11 }, (_, index) => finding('error', index + 1));
    expect(lines(...many).at(-2)).toMatch(/^3 files: 11 errors \(GitHub shows 10 of each kind/);
  });
});

describe('sarif', () => {
  const schema: object = JSON.parse(readFileSync('tests/fixtures/schemas/sarif-2.1.0.json', 'utf8'));
  const validate = new Ajv({
    strict: false,
    allErrors: true,
    formats: {
      uri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i,
      'uri-reference': /^(?:[^\s<>"{}|\\^`%]|%[0-9A-F]{2})*$/i,
    },
  }).compile(schema);
  const log = (...findings: Diagnostic[]) => JSON.parse(CHECK_FORMATS.sarif(report(...findings), SETTING));

  test('holds to the specification', () => {
    for (const document of [log(), log(WRONG), log(WRONG, finding('warning', 1), finding('info', 2))]) {
      validate(document);
      expect(validate.errors).toBeNull();
    }
  });

  test('the schema would notice', () => {
    const document = log(WRONG);
    document.runs[0].results[0].level = 'info';
    expect(validate(document)).toBe(false);
  });

  test('results name their rule, and files by a URI from the root', () => {
    const [run] = log(WRONG, finding('info', 2)).runs;
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'root/a%20b/100%25%2C%3A%C3%A9.yaml',
    );
    expect(run.results.map((each: { level: string }) => each.level)).toEqual(['error', 'note']);
    expect(run.tool.driver.semanticVersion).toBe('1.2.3');
  });
});

describe('gitlab', () => {
  const issues = (...findings: Diagnostic[]): Record<string, unknown>[] =>
    JSON.parse(CHECK_FORMATS.gitlab(report(...findings), SETTING));

  test('has what GitLab asks for', () => {
    expect(issues(WRONG)).toEqual([
      {
        description: 'two\nlines: 50%, \u001b[31mred\u202e (do)',
        check_name: 'prerequisite-cycle',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: { path: 'root/a b/100%,:é.yaml', lines: { begin: 2, end: 2 } },
      },
    ]);
    expect(issues()).toEqual([]);
  });

  test('fingerprints stay when lines move, and differ within a file', () => {
    const names = (...lines: number[]) =>
      issues(...lines.map((line) => finding('info', line))).map((each) => each['fingerprint']);
    expect(names(5, 9)).toEqual(names(105, 109));
    expect(new Set(names(5, 9, 12)).size).toBe(3);
  });
});

describe('mlpath check --format', () => {
  const files = { 'sub/r.yaml': 'title: a: b\n', '../.git': '' };

  test('gives paths from the root of the repository', async () => {
    const paths = async (env: Record<string, string>) => {
      const { stdout, folder } = await run(['check', 'sub', '--format', 'gitlab'], {
        files: { 'sub/r.yaml': 'title: a: b\nnodes:\n' },
        env,
      });
      return [JSON.parse(stdout)[0].location.path, folder];
    };
    expect((await paths({}))[0]).toBe('learner/sub/r.yaml');
    expect((await paths({ GITHUB_WORKSPACE: '/elsewhere' }))[0]).toBe('sub/r.yaml');
  });

  test('prints no excerpt into a pipe, and one in a terminal', async () => {
    expect((await run(['check', 'sub/r.yaml'], { files })).stdout).not.toContain('^');
    const shown = await run(['check', 'sub/r.yaml'], { files, terminal: true, env: { NO_COLOR: '1' } });
    expect(shown.stdout).toContain(' 1 | title: a: b\n   |         ');
  });
});

describe('--rule', () => {
  const files = {
    'r.yaml':
      'title: T\ndescription: x\nnodes:\n  - {title: N, topics: [{name: A, id: a, description: x, difficulty: beginner}]}\n',
  };
  const check = (...args: string[]) => run(['check', 'r.yaml', ...args], { files });

  test('sets levels, the last one of a rule counting', async () => {
    expect((await check()).stdout).toMatch(/1 warning, 1 info/);
    const outcome = await check(
      '--rule',
      'missing-id=off',
      '--rule',
      'missing-duration=off',
      '--rule',
      'missing-duration=error',
    );
    expect(outcome).toMatchObject({ code: 1 });
    expect(outcome.stdout).toMatch(/error\[missing-duration\][\s\S]*1 error\n$/);
    expect((await check('--rule', 'missing-duration=warning', '--strict')).code).toBe(1);
    expect((await check('--rule', 'missing-duration=off', '--rule', 'missing-id=off')).stdout).toBe(
      '1 file: no findings\n',
    );
  });

  test.each([
    ['missing-ids=off', 'did you mean "missing-id"?'],
    ['missing-id', 'such as missing-id=off'],
    ['missing-id=of', 'expected off, info, warning or error'],
    ['xyzzyxyzzyxyzzy=off', 'rules are alias-clash, '],
  ])('%s exits 2 and says how', async (value, says) => {
    const { code, stderr, stdout } = await check('--rule', value);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});

test('--ignore-link: no rule speaks of links that fit', async () => {
  const files = {
    'r.yaml':
      'title: T\ndescription: x\nimage: /a.svg\nnodes:\n  - {title: N, id: n, url: "http://a.org/x", description: x}\n',
  };
  const check = async (...args: string[]) => (await run(['check', 'r.yaml', ...args], { files })).stdout;
  expect(await check('--ignore-link', '/*')).not.toContain('relative-link');
  expect(await check('--ignore-link', '/*')).toContain('insecure-link');
  expect(await check('--ignore-link', '/*', '--ignore-link', 'http://a.org/*')).toBe('1 file: no findings\n');
});
