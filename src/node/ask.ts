import process from 'node:process';
import { styleText } from 'node:util';
import inquirer from 'inquirer';
import type { Choice, Page, Prompter } from '../world.ts';

/** On stderr: stdout is for data. */
const prompt = inquirer.createPromptModule({ output: process.stderr });

/** Asks with inquirer. Built as a file of its own, which is loaded only when there is something to ask. */
export const prompter: Prompter = {
  async checkbox({ message, choices, page }) {
    const list = choices.map(plain);
    const question = {
      type: 'checkbox',
      name: 'answer',
      message,
      choices: list,
      pageSize: page?.lines ?? choices.length,
      loop: false,
      theme: { style: { renderSelectedChoices: chosenWithin(message), ...tipFor(choices.length, page) } },
    } as const;
    const { answer } = await prompt([question]);
    return choices.filter((_, index) => answer.includes(index)).map((choice) => choice.value);
  },
  async select({ message, choices, initial, page }) {
    const list = choices.map(plain);
    const first = choices.findIndex((choice) => choice.value === initial);
    const question = {
      type: 'select',
      name: 'answer',
      message,
      choices: list,
      default: first,
      pageSize: page?.lines ?? choices.length,
      loop: false,
      theme: { style: tipFor(choices.length, page) },
    } as const;
    const { answer } = await prompt([question]);
    const chosen = choices[answer];
    if (!chosen) throw new Error(`no choice ${answer}`);
    return chosen.value;
  },
  async input({ message, initial, check }) {
    const question = { type: 'input', name: 'answer', message, default: initial, validate: check } as const;
    const { answer } = await prompt([question]);
    return answer;
  },
  async confirm({ message, initial }) {
    const { answer } = await prompt([
      { type: 'confirm', name: 'answer', message, default: initial } as const,
    ]);
    return answer;
  },
};

const MARK = '✔ ';

/** What stands behind a checkbox's message for its answer: the choices, or their number where the line has no room for them. */
function chosenWithin(message: string): (chosen: readonly { readonly short: string }[]) => string {
  return (chosen) => {
    if (chosen.length === 0) return 'none';
    const text = chosen.map(({ short }) => short).join(', ');
    const room = (process.stderr.columns || 80) - MARK.length - message.length - 1;
    // One alone may be longer than a line: its number would say less.
    return text.length > room && chosen.length > 1 ? `${chosen.length} chosen` : text;
  };
}

type Tip = (keys: readonly (readonly [key: string, does: string])[]) => string;

/** Inquirer's line of keys; where the choices are more than their page shows, it says how many there are. */
function tipFor(choices: number, page: Page | undefined): { keysHelpTip?: Tip } {
  if (!page?.isPart) return {};
  return {
    keysHelpTip: (keys) =>
      keys
        .map(([key, does], index) => [key, index === 0 ? `${does} all ${choices}` : does] as const)
        .map(([key, does]) => `${styleText('bold', key)} ${styleText('dim', does)}`)
        .join(styleText('dim', ' • ')),
  };
}

/** By place in the list, so that a choice may stand for any value. */
function plain({ value: _, ...shown }: Choice<unknown>, index: number) {
  return { ...shown, value: index };
}
