import { describe, expect, test } from 'vitest';
import { readProfile } from '../../../src/core/profile/read.ts';

const read = (text: string) => readProfile('mlpath.yaml', text);

function answers(text: string) {
  const result = read(text);
  if ('findings' in result) throw new Error(JSON.stringify(result.findings));
  return result.answers;
}

/** `2:5 schema` is where a finding stands, and its rule. */
function findings(text: string) {
  const result = read(text);
  if ('answers' in result) return [];
  return result.findings.map(({ span, rule, message, hint }) => ({
    at: `${span.line}:${span.column} ${rule}`,
    message,
    hint,
  }));
}

describe('a profile', () => {
  test('with every field', () => {
    const text = `# mlpath.yaml
roadmap: backend-to-ml      # a comment
start: 2026-11-23
hoursPerWeek: 8
maths: school
skills: [python, sql]
known: [linear-algebra]
goal: llm-engineer
optional: false
review: true
timeOff: [2026-12-21..2027-01-03, 2027-05-01]
by: 2027-12-31
x-notes: {anything: [at, all]}
`;
    expect(answers(text)).toEqual({
      roadmap: 'backend-to-ml',
      start: '2026-11-23',
      capacity: { kind: 'weekly', steps: [{ minutes: 480 }] },
      maths: 'school',
      skills: ['python', 'sql'],
      known: ['linear-algebra'],
      goal: 'llm-engineer',
      optional: false,
      review: true,
      timeOff: [
        { from: '2026-12-21', to: '2027-01-03' },
        { from: '2027-05-01', to: '2027-05-01' },
      ],
      by: '2027-12-31',
    });
  });

  test('with study days, Monday first', () => {
    expect(answers('days: {tue: 1.5, thu: 1.5, sat: 4}')).toEqual({
      capacity: { kind: 'days', minutes: [0, 90, 0, 90, 0, 240, 0] },
    });
  });

  test('with hours that change, in order of time however they are written', () => {
    const text = 'hoursPerWeek:\n  - {from: 2027-03-22, hours: 4}\n  - {from: 2026-11-23, hours: 7.5}\n';
    expect(answers(text).capacity).toEqual({
      kind: 'weekly',
      steps: [
        { from: '2026-11-23', minutes: 450 },
        { from: '2027-03-22', minutes: 240 },
      ],
    });
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\n'],
    ['comments', '# later\n\n  # more\n'],
    ['comments with Windows line ends', '# later\r\n\r\n'],
    ['keys without values', 'roadmap:\nstart:\nskills:\ntimeOff:\n'],
    ['keys of its owner', 'x-team: blue\nx-hours: [1, 2]\n'],
  ])('of %s answers nothing, and is none the worse', (_, text) => expect(answers(text)).toEqual({}));

  test('with empty lists says so: no skills is an answer', () => {
    expect(answers('skills: []\nknown: []\ntimeOff: []\n')).toEqual({ skills: [], known: [], timeOff: [] });
  });

  test('with quoted dates and quoted ids', () => {
    expect(answers(`start: "2026-11-23"\ngoal: 'llm-engineer'\n`)).toEqual({
      start: '2026-11-23',
      goal: 'llm-engineer',
    });
  });

  test('as front matter dashes allow', () => {
    expect(answers('---\nmaths: none\n')).toEqual({ maths: 'none' });
  });
});

describe('a wrong value', () => {
  test.each([
    ['roadmap: 7', '1:10 schema', 'roadmap is 7; expected text'],
    ['roadmap: ""', '1:10 schema', 'roadmap is an empty text; expected a text that is not empty'],
    ['start: 2026-02-30', '1:8 schema', 'start is "2026-02-30"; expected a date that exists'],
    ['start: tomorrow', '1:8 schema', 'start is "tomorrow"'],
    ['start: 20261123', '1:8 schema', 'start is 20261123'],
    ['by: 2026', '1:5 schema', 'by is 2026'],
    ['hoursPerWeek: eight', '1:15 schema', 'hoursPerWeek is "eight"; expected hours a week'],
    ['hoursPerWeek: 0', '1:15 schema', 'hoursPerWeek is 0; expected hours a week: more than 0, at most 168'],
    ['hoursPerWeek: -3', '1:15 schema', 'hoursPerWeek is -3'],
    ['hoursPerWeek: 169', '1:15 schema', 'hoursPerWeek is 169'],
    ['hoursPerWeek: .inf', '1:15 schema', 'hoursPerWeek is .inf'],
    ['hoursPerWeek: .nan', '1:15 schema', 'hoursPerWeek is .nan'],
    ['hoursPerWeek: []', '1:15 schema', 'hoursPerWeek is an empty list'],
    ['days: {}', '1:7 schema', 'days is a mapping; expected at least one study day'],
    ['days: {mon: 25}', '1:13 schema', 'days.mon is 25; expected hours a day: more than 0, at most 24'],
    ['days: {mon: 0}', '1:13 schema', 'days.mon is 0'],
    ['days: 3', '1:7 schema', 'days is 3; expected a mapping'],
    ['maths: high', '1:8 schema', 'maths is "high"; expected none, school, undergraduate or strong'],
    ['skills: python', '1:9 schema', 'skills is "python"; expected a list'],
    ['skills: [Python]', '1:10 schema', 'skills is "Python"; expected an id'],
    ['known:\n  - a\n  - Linear Algebra', '3:5 schema', 'known is "Linear Algebra"; expected an id'],
    ['goal: LLM engineer', '1:7 schema', 'goal is "LLM engineer"; expected an id'],
    ['optional: yes', '1:11 schema', 'optional is "yes"; expected true or false'],
    ['review: 1', '1:9 schema', 'review is 1; expected true or false'],
    ['timeOff: 2026-12-21', '1:10 schema', 'timeOff is "2026-12-21"; expected a list'],
    ['timeOff: [2026-12-32]', '1:11 schema', 'timeOff is "2026-12-32"; expected a date or a range'],
    ['timeOff: [2026-12-21...2027-01-03]', '1:11 schema', 'expected a date or a range'],
    ['timeOff: [2027-01-03..2026-12-21]', '1:11 schema', 'expected a range whose first day comes first'],
    ['timeOff:\n  - 2026-12-21\n  - 2026-13-01', '3:5 schema', 'timeOff is "2026-13-01"'],
  ])('%s', (text, at, message) => {
    const [finding, ...more] = findings(text);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ at, message: expect.stringContaining(message) });
  });

  test('of several each is told, in one go', () => {
    const text = 'start: never\nhoursPerWeek: 8\nmaths: hgh\nskils: [a]\n';
    expect(
      findings(text)
        .map((each) => each.at)
        .sort(),
    ).toEqual(['1:8 schema', '3:8 schema', '4:1 unknown-key']);
  });

  test('comes with the nearest word, the quotes or the brackets to write', () => {
    expect(findings('maths: scool')[0]?.hint).toBe('did you mean "school"?');
    expect(findings('roadmap: 7')[0]?.hint).toBe('to mean the text, quote it: "7"');
    expect(findings('optional: yes')[0]?.hint).toBe('write true, without quotes');
    expect(findings('skills: python')[0]?.hint).toBe('write [python]');
  });
});

describe('hours that change', () => {
  test.each([
    ['hoursPerWeek: [{from: 2026-11-23}]', '1:16'],
    ['hoursPerWeek: [{from: 2026-11-31, hours: 8}]', '1:23'],
    ['hoursPerWeek: [{from: 2026-11-23, hours: 0}]', '1:42'],
    ['hoursPerWeek: [8, {from: 2026-11-23, hours: 8}]', '1:16'],
    ['hoursPerWeek: [2026-11-23]', '1:16'],
  ])('%s is told at its place', (text, at) => {
    expect(findings(text).map((each) => each.at)).toEqual([`${at} schema`]);
  });

  test('are told one by one, with the date or the figure that is wrong', () => {
    const text = 'hoursPerWeek:\n  - {from: soon, hours: 8}\n  - {from: 2027-01-01, hours: 200}\n';
    expect(findings(text)).toMatchObject([
      { at: '2:12 schema', message: expect.stringContaining('hoursPerWeek.from is "soon"') },
      { at: '3:31 schema', message: expect.stringContaining('hoursPerWeek.hours is 200') },
    ]);
  });

  test('know two keys', () => {
    expect(findings('hoursPerWeek: [{from: 2026-11-23, hour: 8, hours: 8}]')).toEqual([
      {
        at: '1:35 unknown-key',
        message: '"hour" is no field of hoursPerWeek',
        hint: 'did you mean "hours"?',
      },
    ]);
  });

  test('and study days cannot both be said', () => {
    const text = 'hoursPerWeek: 8\ndays: {mon: 2}\n';
    expect(findings(text)).toEqual([
      { at: '2:1 schema', message: 'days and hoursPerWeek both say how much you study', hint: 'keep one' },
    ]);
  });
});

describe('an unknown key', () => {
  test('is an error at the key, with the nearest', () => {
    expect(findings('maths: none\nhoursPerweek: 8\n')).toEqual([
      {
        at: '2:1 unknown-key',
        message: '"hoursPerweek" is no field of a profile',
        hint: 'did you mean "hoursPerWeek"?',
      },
    ]);
  });

  test('without a near one lists them all', () => {
    expect(findings('favouriteColour: blue')[0]?.hint).toMatch(
      /^keys are roadmap, start, .* or begin with x-$/,
    );
  });

  test('among the study days is told with the nearest, too', () => {
    expect(findings('days: {mon: 1, tues: 2}')).toEqual([
      { at: '1:16 unknown-key', message: '"tues" is no field of days', hint: 'did you mean "tue"?' },
    ]);
  });
});

describe('a text that is no profile', () => {
  test.each([
    ['a list', '- a\n- b\n', '1:1 schema'],
    ['a word', 'hello\n', '1:1 schema'],
    ['a tab', 'maths: none\nskills:\n\t- python\n', '3:1 syntax'],
    ['a key that stands twice', 'maths: none\nmaths: school\n', '2:1 syntax'],
    ['a bracket that is not closed', 'skills: [python\n', '2:1 syntax'],
  ])('%s', (_, text, at) => expect(findings(text).map((each) => each.at)).toEqual([at]));

  test('conflict markers are named as such, at the first of them', () => {
    const text = 'maths: none\n<<<<<<< HEAD\nhoursPerWeek: 8\n=======\nhoursPerWeek: 6\n>>>>>>> other\n';
    expect(findings(text)).toEqual([
      {
        at: '2:1 conflict',
        message: 'a git merge left its conflict markers here',
        hint: expect.stringContaining('choose a side'),
      },
    ]);
  });

  test('blank lines and comments before it are read in no time', () => {
    expect(findings(`${'\n \t\n# x\n'.repeat(10_000)}maths: all\n`).map((each) => each.at)).toEqual([
      '30001:8 schema',
    ]);
    expect(findings('\n \t\n# x\n'.repeat(10_000))).toEqual([]);
  });

  test('lines are counted with Windows line ends, too', () => {
    expect(findings('# a comment\r\n\r\nmaths: all\r\n').map((each) => each.at)).toEqual(['3:8 schema']);
  });
});
