/** For `test.each`, whose own way with a list is to spread it. */
export function lines(commands: readonly (readonly string[])[]): { line: string; args: readonly string[] }[] {
  return commands.map((args) => ({ line: ['mlpath', ...args].join(' '), args }));
}

/** Every command that prints something about a learner's folder, in every format. */
export const TEXT_COMMANDS: readonly (readonly string[])[] = [
  [],
  ['plan'],
  ['plan', '--past'],
  ['plan', '--format', 'markdown'],
  ['next'],
  ['status'],
  ['show', 'linear-algebra'],
  ['show', 'project-houses'],
  ['show', 'python-basics'],
  ['list'],
  ['list', '--topics'],
  ['list', '--topics', '--done'],
  ['list', '--goals'],
  ['check'],
  ['check', 'small.yaml'],
];

/** Those that print one JSON document. */
export const JSON_COMMANDS: readonly (readonly string[])[] = [
  ['plan'],
  ['next'],
  ['status'],
  ['show', 'numpy'],
  ['list'],
  ['list', '--topics'],
  ['list', '--goals'],
  ['check'],
  ['check', 'small.yaml'],
].map((command) => [...command, '--format', 'json']);

/** Those that append to the progress. */
export const RECORDING_COMMANDS: readonly (readonly string[])[] = [
  ['log', 'numpy', '1.5'],
  ['done', 'numpy'],
  ['done', 'python-basics', '--hours', '2'],
  ['undo', 'linear-algebra'],
];

/** Some of the way gone: one topic done, one begun, hours this week and before it. */
export const PROGRESS = `{"at":"2026-11-25T19:00:00+01:00","id":"a1","log":"python-basics","hours":4}
{"at":"2026-11-28T19:00:00+01:00","id":"a2","done":"python-basics"}
{"at":"2026-12-02T19:00:00+01:00","id":"a3","log":"linear-algebra","hours":2.5}
{"at":"2026-12-02T19:30:00+01:00","id":"a4","done":"elsewhere","hours":1}
`;
export const DURING = '2026-12-04';
