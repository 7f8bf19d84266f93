/** How a review went, from the worst: the words of the records, which `ts-fsrs` calls its ratings. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

/** The words of people for them. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  again: 'forgot',
  hard: 'hard',
  good: 'good',
  easy: 'easy',
};

/** More in one record is a typing error: a year has 8,784 hours. */
export const MOST_RECORD_HOURS = 1000;

/** Days that are typed as words; a record has the date. */
export const DAY_WORDS = ['today', 'yesterday'] as const;
export type DayWord = (typeof DAY_WORDS)[number];
