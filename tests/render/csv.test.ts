import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine } from '../../src/render/harmless.ts';
import { csvCell } from '../../src/render/plan/csv-cell.ts';
import { anyText } from '../any-text.ts';
import { cases } from '../core/arbitraries.ts';
import { date, planOf, profileOf, roadmapOf } from '../core/builders.ts';
import { text } from './read-back.ts';

const rowsOf = (csv: string): Record<string, string>[] =>
  parse(csv, { columns: true, record_delimiter: '\r\n' });

test('a row for each week and topic', () => {
  const plan = planOf({
    roadmap: roadmapOf([
      {
        topics: [
          { id: 'a', minutes: 600, name: 'One, "two"' },
          { id: 'b', kind: 'project', prerequisites: ['a'] },
        ],
      },
    ]),
    profile: profileOf(),
    records: [],
    today: date('2026-11-20'),
  });
  expect(text(plan, 'csv')).toBe(
    [
      'week,start,end,phase,node,topic,name,kind,minutes,logged_minutes,left_minutes,finishes,done',
      '1,2026-11-23,2026-11-29,foundation,n0,a,"One, ""two""",topic,480,0,600,no,no',
      '2,2026-11-30,2026-12-06,foundation,n0,a,"One, ""two""",topic,120,0,600,yes,no',
      '2,2026-11-30,2026-12-06,foundation,n0,b,Name of b,project,60,0,60,yes,no',
      '',
    ].join('\r\n'),
  );
});

describe('a cell is text and no formula', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['  =1', "'=1"],
    ['"=1"', `"""'=1"""`],
    ['“=1”', "“'=1”"],
    ['＝1', "'＝1"],
    ['\t=1', "'=1"],
    ['\r=1', "'=1"],
    ['";=cmd()', `""";'=cmd()"`],
    ['a;=cmd()', `"a;'=cmd()"`],
    ['a,"=cmd()', `"a,""'=cmd()"`],
    ['x = y, a-b', '"x = y, a-b"'],
  ])('%j', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  test('whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText(), fc.constantFrom('=', ';', '"', '\r', '@'))), (parts) => {
        const value = parts.join('');
        const [[read]] = parse(`${csvCell(value)},\r\n`) as [[string, string]];
        expect(read.replaceAll("'", '')).toBe(oneLine(value).replaceAll("'", ''));
        expect(read).not.toMatch(/(^|[,;])[\s"]*[=+\-@]/);
      }),
    );
  });
});

test('any plan is read back as rows of the same shape', () => {
  fc.assert(
    fc.property(cases(), (given) => {
      const { schedule } = planOf(given);
      const planned = schedule.weeks
        .flatMap((week) => week.items)
        .reduce((sum, item) => sum + item.minutes, 0);
      const rows = rowsOf(text(planOf(given), 'csv'));
      expect(rows.reduce((sum, row) => sum + Number(row['minutes']), 0)).toBe(planned);
    }),
    { numRuns: 50 },
  );
});
