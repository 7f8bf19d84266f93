import { terminalSvg } from './terminal-svg.ts';

/** The pictures of docs/pictures that show a terminal: what is typed, and where. */

export interface Scene {
  readonly name: string;
  readonly args: readonly string[];
  /** The day on which it is typed. */
  readonly today: string;
  /** Files of the folder in which it is typed: names in docs/pictures/learner. */
  readonly files: readonly string[];
}

const LEARNER = ['mlpath.yaml', 'progress.jsonl'];

export const SCENES: readonly Scene[] = [
  {
    name: 'plan',
    args: ['plan', '--skills', 'python,sql,docker', '--yes', '--weeks', '5'],
    today: '2026-11-20',
    files: [],
  },
  { name: 'status', args: ['status'], today: '2027-04-05', files: LEARNER },
  { name: 'check', args: ['check', 'team.yaml'], today: '2026-11-20', files: ['team.yaml'] },
];

/** @param print runs mlpath on the scene, 80 columns wide */
export async function picture(
  scene: Scene,
  print: (args: readonly string[]) => Promise<string>,
): Promise<string> {
  const output = await print([...scene.args, '--color', 'always', '--today', scene.today]);
  return terminalSvg(`mlpath ${scene.args.join(' ')}`, output, 80);
}
