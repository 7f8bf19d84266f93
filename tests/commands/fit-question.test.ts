import { expect, test } from 'vitest';
import { CHECKBOX, fitQuestion, SELECT } from '../../src/learner/fit-question.ts';

/** A question within the rows of its terminal. */

const list = (count: number, description?: string) => ({
  message: 'Which?',
  choices: Array.from({ length: count }, (_, value) => ({
    value,
    name: `choice ${value}`,
    ...(description === undefined ? {} : { description }),
  })),
});
const screen = (rows: number, columns = 80) => ({ rows, columns, ellipsis: '…' });
const lines = (text = '') => text.split('\n');

test('a list that fits is shown whole', () => {
  const { page, choices } = fitQuestion(list(5, 'about it'), SELECT, screen(24));
  expect(page.isPart).toBe(false);
  expect(page.lines).toBeGreaterThanOrEqual(5);
  expect(choices).toEqual(list(5, 'about it').choices);
});

test.each([6, 9, 14, 24, 50])('%s rows hold message, choices, what is about one, and keys', (rows) => {
  const { page, choices } = fitQuestion(list(60, 'so many words '.repeat(60)), CHECKBOX, screen(rows));
  const about = choices[0]?.description === undefined ? 0 : lines(choices[0].description).length;
  expect(1 + page.lines + 1 + about + 1).toBe(rows);
  expect(page.lines).toBeGreaterThanOrEqual(about);
  expect(page.isPart).toBe(true);
});

test('what is about a choice is cut before the choices are, and ends in an ellipsis', () => {
  const { page, choices } = fitQuestion(list(4, 'so many words '.repeat(60)), SELECT, screen(12));
  expect(page).toEqual({ lines: 4, isPart: false });
  expect(lines(choices[0]?.description)).toHaveLength(5);
  expect(choices[0]?.description).toMatch(/ …$/);
  const short = fitQuestion(list(4, 'about it'), SELECT, screen(5));
  expect(short.page).toEqual({ lines: 3, isPart: true });
  expect(short.choices[0]).not.toHaveProperty('description');
});

test('in a narrow terminal keys, message and choices take more lines each', () => {
  const question = { ...list(20), message: 'What do you know from your work, as of today?' };
  expect(fitQuestion(question, CHECKBOX, screen(20, 40)).page.lines).toBe(20 - 2 - 1 - 2);
  const wide = { message: 'Which?', choices: [{ value: 1, name: 'a name of some words '.repeat(4).trim() }] };
  expect(fitQuestion(wide, SELECT, screen(6, 40)).page.isPart).toBe(false);
  expect(
    fitQuestion({ ...wide, choices: [...wide.choices, ...wide.choices] }, SELECT, screen(6, 40)).page,
  ).toEqual({ lines: 3, isPart: true });
});

test('a choice that is wider than the terminal is broken between words, and answered in one line', () => {
  const choices = [
    { value: 1, name: 'From backend to machine learning (188 topics)' },
    { value: 2, name: 'Short' },
  ];
  const { choices: shown } = fitQuestion({ message: 'Which?', choices }, SELECT, screen(24, 40));
  expect(shown).toEqual([
    {
      value: 1,
      name: 'From backend to machine learning (188\n  topics)',
      short: 'From backend to machine learning (188 topics)',
    },
    { value: 2, name: 'Short' },
  ]);
  const named = choices.map((choice) => ({ ...choice, short: 'a' }));
  const { choices: boxes } = fitQuestion({ message: 'Which?', choices: named }, CHECKBOX, screen(24, 40));
  expect(boxes[0]).toMatchObject({ name: 'From backend to machine learning (188\n   topics)', short: 'a' });
});
