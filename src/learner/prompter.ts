import { styleFor } from '../session.ts';
import type { Prompter, World } from '../world.ts';
import { CHECKBOX, fitQuestion, SELECT } from './fit-question.ts';

/** The questions of this run, fitted to its terminal as it is when each is asked. */
export async function prompterOf(world: World): Promise<Prompter> {
  const prompter = await world.prompter();
  const screen = () => ({
    columns: Math.max(LEAST, world.stderr.columns || 80),
    rows: world.stderr.rows || 24,
    ellipsis: styleFor(world, world.stderr, 'never').symbols.ellipsis,
  });
  return {
    ...prompter,
    select: (question) => prompter.select({ ...question, ...fitQuestion(question, SELECT, screen()) }),
    checkbox: (question) => prompter.checkbox({ ...question, ...fitQuestion(question, CHECKBOX, screen()) }),
  };
}

const LEAST = 20;
