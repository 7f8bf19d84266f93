import { describe, expect, test } from 'vitest';
import { reckon } from '../../../src/core/check/reckoning.ts';
import { suppressionsIn } from '../../../src/core/check/suppressions.ts';
import { checkRoadmap, PLAIN_RECKONING } from '../../checked.ts';

const HEAD = 'title: T\ndescription: x\n';
/** Lines from the fourth on; the topic states no duration, its node no id. */
const NODES = (...lines: string[]) => `${HEAD}nodes:\n${lines.join('\n')}\n`;
const TOPIC = '        description: x\n        difficulty: beginner';

function found(text: string, path = 'a.yaml', reckoning = PLAIN_RECKONING): string[] {
  const left = reckon(path, checkRoadmap(path, text), suppressionsIn(path, text), reckoning);
  return left.map(({ rule, span }) => `${span.line}:${rule}`);
}

const plain = (title = '', name = '') =>
  NODES(`  - title: N${title}`, '    topics:', `      - name: A${name}`, TOPIC);

test('without a comment both are found', () => {
  expect(found(plain())).toEqual(['4:missing-id', '6:missing-duration']);
});

describe('a comment silences its rule', () => {
  test('at the end of the line', () => {
    expect(found(plain(' # mlpath-ignore missing-id'))).toEqual(['6:missing-duration']);
  });

  test('on the line above, and above other comments and blank lines', () => {
    const text = (comment: string) =>
      NODES(
        comment,
        '  - title: N',
        '    topics:',
        '      - name: A # mlpath-ignore missing-duration',
        TOPIC,
      );
    expect(found(text('# mlpath-ignore missing-id'))).toEqual([]);
    expect(found(text('      #mlpath-ignore missing-id\n\n  # for the readers\n'))).toEqual([]);
  });

  test('at the end of a value over several lines', () => {
    const text = (comment: string) =>
      NODES(
        `  - title: A\n      long\n      title${comment}`,
        '    topics:',
        '      - name: A # mlpath-ignore missing-duration',
        TOPIC,
      );
    expect(found(text(''))).toEqual(['4:missing-id']);
    expect(found(text(' # mlpath-ignore missing-id'))).toEqual([]);
    const quoted = text('').replace(
      'A\n      long\n      title',
      '"A\n      title" # mlpath-ignore missing-id',
    );
    expect(found(quoted)).toEqual([]);
  });

  test('with a reason, beside other rules and other comments', () => {
    expect(found(plain(' # see below # mlpath-ignore phase-order, missing-id -- missing-duration'))).toEqual([
      '6:missing-duration',
      '4:unused-suppression',
    ]);
    expect(found(plain('', ' # mlpath-ignore missing-duration missing-id'))).toEqual([
      '4:missing-id',
      '6:unused-suppression',
    ]);
  });

  test('in the whole file', () => {
    expect(found(`${plain()}# mlpath-ignore-file missing-id, missing-duration\n`)).toEqual([]);
  });

  test('in a block of text, from the line that opens it', () => {
    const block = (comment: string) =>
      NODES(
        '  - title: N',
        '    id: n',
        `    description: |${comment}`,
        '      one',
        '',
        '      b\u200bd',
        '    url: /x',
      );
    expect(found(block(''))).toEqual(['7:untidy-text', '10:relative-link']);
    expect(found(block(' # mlpath-ignore untidy-text relative-link'))).toEqual([
      '10:relative-link',
      '6:unused-suppression',
    ]);
  });

  test('in front matter', () => {
    const text = `---\n${plain(' # mlpath-ignore missing-id')}---\n# mlpath-ignore missing-duration\n`;
    expect(found(text, 'a.md')).toEqual(['7:missing-duration']);
  });

  test('with CRLF and in JSON-like YAML', () => {
    expect(found(plain(' # mlpath-ignore missing-id').replaceAll('\n', '\r\n'))).toEqual([
      '6:missing-duration',
    ]);
  });
});

describe('what is no comment silences nothing', () => {
  test.each([
    ['quoted', '"N # mlpath-ignore missing-id"'],
    ['without a blank', 'N# mlpath-ignore missing-id'],
    ['in single quotes', "'# mlpath-ignore missing-id'"],
    ["a word of the author's own", 'N # mlpath-ignorance missing-id'],
  ])('%s', (_, title) => {
    const text = NODES(`  - title: ${title}`, '    topics:', '      - name: A', TOPIC);
    expect(found(text)).toEqual(['4:missing-id', '6:missing-duration']);
  });

  test.each(['mlpath-ignores', 'mlpath-ingore', 'mlpath-ignore-flie'])(
    'a slip, which is told: %s',
    (word) => {
      expect(found(plain(` # ${word} missing-id`))).toEqual([
        '4:missing-id',
        '6:missing-duration',
        '4:unused-suppression',
      ]);
    },
  );

  test('a line of code in a block of text', () => {
    const text = NODES(
      '  - title: N',
      '    topics:',
      '      - name: A',
      TOPIC,
      '        codeSnippet: |',
      '          # mlpath-ignore-file missing-id',
      '          x = 1',
    );
    expect(found(text)).toEqual(['4:missing-id', '6:missing-duration']);
  });

  test('in a file that is no YAML', () => {
    expect(found('title: a: b # mlpath-ignore syntax\n')).toEqual(['1:syntax']);
  });
});

describe('a comment that silences nothing is told', () => {
  test('but not of a rule that is off or was not run', () => {
    const text = plain(' # mlpath-ignore removed-id phase-order');
    const reckoning = { levels: new Map([['phase-order', 'off'] as const]), notRun: new Set(['removed-id']) };
    expect(found(text, 'a.yaml', reckoning)).toEqual(['4:missing-id', '6:missing-duration']);
  });

  test('unless that is silenced, too', () => {
    expect(
      found(`${plain(' # mlpath-ignore phase-order')}# mlpath-ignore-file unused-suppression\n`),
    ).toEqual(['4:missing-id', '6:missing-duration']);
    expect(found(`${plain()}# mlpath-ignore-file unused-suppression\n`)).toContain('9:unused-suppression');
  });
});

test('many comments cost no more than their number', () => {
  const text = `${plain()}${'# mlpath-ignore missing-id\n'.repeat(100_000)}`;
  expect(found(text).length).toBe(100_002);
});

describe('a comment of any length is read in no time', () => {
  test.each([
    ['one word', `# mlpath-ignore ${'a'.repeat(1_000_000)}`],
    ['blanks', `# mlpath-ignore${' '.repeat(1_000_000)}`],
    ['reasons', `# mlpath-ignore missing-id${' --'.repeat(300_000)}`],
  ])('%s', (_, comment) => {
    expect(suppressionsIn('a.yaml', `${comment}\n${plain()}`).length).toBe(1);
  });

  test('many above each other speak of one block, which is measured once', () => {
    const lines = 20_000;
    const block = `notes: |\n${'  x\n'.repeat(lines)}`;
    const all = suppressionsIn('a.yaml', `${'# mlpath-ignore x\n'.repeat(lines)}${block}`);
    expect(new Set(all.map((each) => each.lines?.join('-')))).toEqual(
      new Set([`${lines + 1}-${2 * lines + 1}`]),
    );
  });

  test('130,000 that silence nothing are as many findings', () => {
    const left = reckon(
      'a.yaml',
      [],
      suppressionsIn('a.yaml', `${'# mlpath-ignore x\n'.repeat(130_000)}a: b\n`),
      PLAIN_RECKONING,
    );
    expect(left.length).toBe(130_000);
  });
});

test('a message quotes no more of a text than anyone reads', () => {
  const [finding] = reckon(
    'a.yaml',
    checkRoadmap('a.yaml', plain(' # ', `${'\u{1F600}'.repeat(9_000)}`)).filter(
      ({ rule }) => rule === 'missing-duration',
    ),
    [],
    PLAIN_RECKONING,
  );
  expect(finding?.message.length).toBeLessThan(1_010);
  expect(finding?.message).toMatch(/^"A(?:\u{1F600})*…$/u);
});
