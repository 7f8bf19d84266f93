import { wrap } from '../render/layout.ts';
import type { Choice, Prompter, World } from '../world.ts';

/** The questions of this run; what is said about a choice is broken between words, which the terminal would not do. */
export async function prompterOf(world: World): Promise<Prompter> {
  const prompter = await world.prompter();
  const width = Math.max(LEAST, (world.stderr.columns || 80) - 1);
  return {
    ...prompter,
    select: (question) => prompter.select({ ...question, choices: fitted(question.choices, width) }),
    checkbox: (question) => prompter.checkbox({ ...question, choices: fitted(question.choices, width) }),
  };
}

const LEAST = 20;

function fitted<T>(choices: readonly Choice<T>[], width: number): Choice<T>[] {
  return choices.map((choice) =>
    choice.description === undefined
      ? choice
      : { ...choice, description: wrap(choice.description, width).join('\n') },
  );
}
