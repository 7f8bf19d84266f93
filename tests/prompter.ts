import type { Choice, Prompter } from '../src/world.ts';

/** The person leaves the question: Ctrl-C, or the end of the input. */
export const LEAVE = Symbol('leave');

/** What is said to one question: the value of a choice, the values ticked, a text (or several, till one is taken), yes or no. */
export type Reply = string | readonly string[] | boolean | typeof LEAVE;

export interface Question {
  readonly kind: 'checkbox' | 'select' | 'input' | 'confirm';
  readonly message: string;
  readonly choices?: readonly string[];
  readonly initial?: unknown;
}

export interface Script {
  readonly prompter: Prompter;
  readonly asked: Question[];
  /** What was said about answers that were not taken. */
  readonly refused: string[];
  /** Every text of every question, as it would reach the terminal. */
  readonly shown: string[];
}

/** Answers questions in their order, and fails the test at one that it has no reply for. */
export function scripted(replies: readonly Reply[]): Script {
  const queue = [...replies];
  const asked: Question[] = [];
  const refused: string[] = [];
  const shown: string[] = [];
  const next = (question: Question, choices: readonly Choice<unknown>[] = []): Reply => {
    asked.push(question);
    shown.push(question.message, ...choices.flatMap(({ name, description = '' }) => [name, description]));
    const reply = queue.shift();
    if (reply === undefined) throw new Error(`no reply for "${question.message}"`);
    if (reply === LEAVE) throw Object.assign(new Error('User force closed'), { name: 'ExitPromptError' });
    return reply;
  };
  const prompter: Prompter = {
    async checkbox({ message, choices }) {
      const reply = next({ kind: 'checkbox', message, choices: values(choices) }, choices);
      const ticked = Array.isArray(reply) ? reply : [];
      return ticked.map((value) => chosen(choices, value));
    },
    async select({ message, choices, initial }) {
      return chosen(choices, next({ kind: 'select', message, choices: values(choices), initial }, choices));
    },
    async input({ message, initial, check }) {
      const reply = next({ kind: 'input', message, initial });
      for (const text of typeof reply === 'string' ? [reply] : Array.isArray(reply) ? reply : []) {
        const verdict = check(String(text));
        if (verdict === true) return String(text);
        refused.push(verdict);
      }
      throw new Error(`every answer to "${message}" was refused: ${refused.join('; ')}`);
    },
    async confirm({ message, initial }) {
      return next({ kind: 'confirm', message, initial }) === true;
    },
  };
  return { prompter, asked, refused, shown };
}

function values<T>(choices: readonly Choice<T>[]): string[] {
  return choices.map((choice) => String(choice.value));
}

function chosen<T>(choices: readonly Choice<T>[], value: unknown): T {
  const choice = choices.find((each) => String(each.value) === value);
  if (!choice) throw new Error(`no choice ${String(value)}; there are ${values(choices).join(', ')}`);
  return choice.value;
}
