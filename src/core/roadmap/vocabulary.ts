/** The closed sets of words of the roadmap format. */

export const PHASES = ['foundation', 'intermediate', 'production'] as const;
export type Phase = (typeof PHASES)[number];

export const DIFFICULTIES = ['beginner', 'intermediate', 'advanced'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

export const KINDS = ['topic', 'project', 'checkpoint'] as const;
export type Kind = (typeof KINDS)[number];

/** From the lowest to the highest. */
export const MATHS_LEVELS = ['none', 'school', 'undergraduate', 'strong'] as const;
export type MathsLevel = (typeof MATHS_LEVELS)[number];
