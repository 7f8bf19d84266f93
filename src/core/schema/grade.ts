/** How a review went, from the worst: what `ts-fsrs` calls its ratings. "again" is what people call "forgot". */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];
