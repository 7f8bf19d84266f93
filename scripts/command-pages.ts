import { COMMAND_NAMES } from '../src/commands/names.ts';
import { COMMANDS } from '../src/commands/registry.ts';

/** docs/commands.md: what the program's own help says, which commander makes from the definitions of the commands. */

const NOTE = '<!-- Made by `npm run pages` from the help of the program. -->';

const END = `## Exit codes

| code | means |
| --- | --- |
| 0 | fine |
| 1 | findings: \`check\` found errors (with \`--strict\`: or warnings), or \`plan --by\` cannot be met |
| 2 | usage, bad input, or a failure; what to do about it is on stderr |
| 130 | left at a question with Ctrl-C; nothing was written |

## Environment

| variable | does |
| --- | --- |
| \`MLPATH_PROFILE\` | the profile to use, as \`--profile\` |
| \`MLPATH_TODAY\` | the day to plan from, as \`--today\` |
| \`MLPATH_DEVICE\` | keeps this machine's records in a file of their own, \`progress.DEVICE.jsonl\` |
| \`MLPATH_DEBUG=1\` | shows where in the program an error came from |
| \`NO_COLOR\`, \`FORCE_COLOR\` | no colour, or colour also into a pipe |

Flags beat the environment, which beats the profile, which beats defaults. Data goes to stdout, all else to stderr.
`;

/** @param help what the program prints, given its arguments */
export async function commandsPage(help: (args: readonly string[]) => Promise<string>): Promise<string> {
  const list = COMMAND_NAMES.map((name) => `- [\`${name}\`](#mlpath-${name}): ${COMMANDS[name].summary}`);
  const sections: string[] = [];
  for (const name of COMMAND_NAMES) sections.push(section(`mlpath ${name}`, await help([name, '--help'])));
  const alone = `\`mlpath\` alone shows where you stand and what is next; without a profile, how to begin. The options of
\`mlpath --help\` go with every command.`;
  const whole = `${alone}\n\n${fenced(await help(['--help']))}`;
  return [NOTE, '# The commands', list.join('\n'), whole, ...sections, END].join('\n\n');
}

function section(title: string, text: string): string {
  return `## ${title}\n\n${fenced(text)}`;
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
