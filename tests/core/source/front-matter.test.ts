import { describe, expect, test } from 'vitest';
import { frontMatter } from '../../../src/core/source/front-matter.ts';
import { readSource } from '../../../src/core/source/source.ts';

describe('frontMatter', () => {
  test.each([
    ['a closing line without a line break', '---\na: 1\n---', 'a: 1\n', 4],
    ['an empty body', '---\na: 1\n---\n', 'a: 1\n', 4],
    ['a body with further lines ---', '---\na: 1\n---\n# Title\n\n---\n\nb: 2\n---\n', 'a: 1\n', 4],
    ['CRLF', '---\r\na: 1\r\n---\r\nbody\r\n', 'a: 1\r\n', 5],
    ['lone carriage returns', '---\ra: 1\r---\rbody', 'a: 1\r', 4],
    ['blanks after the hyphens', '--- \t\na: 1\n---  \nbody', 'a: 1\n', 6],
    ['nothing between the lines', '---\n---\nbody', '', 4],
    ['an indented --- in a block of text', '---\na: |\n  ---\n  b\n---\n', 'a: |\n  ---\n  b\n', 4],
    ['more than three hyphens', '---\na: |\n  x\n# ----\n---\n', 'a: |\n  x\n# ----\n', 4],
    ['a line that only begins with ---', '---\na: 1\n--- b\n---\n', 'a: 1\n--- b\n', 4],
  ])('with %s', (_, text, yaml, offset) => {
    expect(frontMatter(text)).toEqual({ yaml, offset });
  });

  test.each(['', 'a: 1', '\n---\na: 1\n---\n', ' ---\na: 1\n---\n', '----\na: 1\n----\n', '---'])(
    'is absent from %j',
    (text) => {
      expect(frontMatter(text)).toBe('absent');
    },
  );

  test.each(['---\n', '---\na: 1\n', '---\na: 1\n ---\n', '---\na: |\n  ---\n'])(
    'is unclosed in %j',
    (text) => {
      expect(frontMatter(text)).toBe('unclosed');
    },
  );

  test('a body of a hundred thousand lines is not read', () => {
    const body = 'a: [\n'.repeat(100_000);
    expect(frontMatter(`---\na: 1\n---\n${body}`)).toEqual({ yaml: 'a: 1\n', offset: 4 });
  });
});

describe('readSource', () => {
  const value = (path: string, text: string) => {
    const read = readSource(path, text);
    return 'source' in read ? read.source.value : read.fault.message;
  };

  test('the trailing line breaks of a block of text at the end are kept', () => {
    expect(value('a.md', '---\na: |+\n  x\n\n---\n')).toEqual({ a: 'x\n\n' });
  });

  test.each(['a.md', 'a.MD', 'a.markdown', 'a.txt', 'roadmap'])('%s is read for its front matter', (path) => {
    expect(value(path, '---\na: 1\n---\nnot: [yaml')).toEqual({ a: 1 });
  });

  test.each(['a.yaml', 'a.YML'])('%s is YAML as it stands', (path) => {
    expect(value(path, '---\na: 1\n')).toEqual({ a: 1 });
    expect(value(path, '---\na: 1\n---\nb: 2')).toBe('a second YAML document begins here');
  });

  test('a text without front matter is YAML unless it is Markdown', () => {
    expect(value('a.txt', 'a: 1')).toEqual({ a: 1 });
    expect(value('a.md', 'a: 1')).toMatch(/^no front matter/);
    expect(value('a.md', '---\na: 1')).toBe('the front matter is not closed');
  });
});
