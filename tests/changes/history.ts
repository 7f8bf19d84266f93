import { editFile, makeFolder, writeFiles } from '../folder.ts';
import { gitAt } from '../git.ts';
import { run } from '../world.ts';

/** A learner's folder in a git repository of its own, whose days are told. */
export interface History {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): void;
  /** Replaces a part of a file, which has to be there. */
  edit(name: string, from: string | RegExp, to: string): void;
  /** Gives a topic of the roadmap another number of hours. */
  lengthen(topic: string, hours: number): void;
  git(day: string, ...args: readonly string[]): string;
  commit(day: string, message?: string): void;
  mlpath(day: string, ...args: readonly string[]): Promise<string>;
  /** `t3 took longer`: each topic that moved, with its cause. */
  causes(since: string, today: string, ...args: readonly string[]): Promise<string[]>;
  changes(since: string, today: string, ...args: readonly string[]): Promise<Document>;
}

interface Document {
  readonly changes: readonly {
    readonly topic: string;
    readonly cause: string;
    readonly from: unknown;
    readonly to: unknown;
  }[];
  readonly finish: { readonly from: string; readonly to: string };
  readonly unknown: readonly { readonly what: string; readonly reason: string }[];
}

/** Twelve topics of 8 h, one a week from Monday 5 January 2026: t12 in the week from 23 March. */
export const ROADMAP = roadmapText(
  Array.from({ length: 12 }, (_, index) => ({ id: `t${index + 1}`, hours: 8 })),
);
export const PROFILE = `# A learner of twelve topics.
roadmap: ./twelve.yaml
start: 2026-01-05
hoursPerWeek: 8
maths: school
skills: []
`;

export interface TopicLine {
  readonly id: string;
  readonly hours: number;
  readonly more?: string;
}

export function roadmapText(topics: readonly TopicLine[]): string {
  const lines = topics.map(
    ({ id, hours, more = '' }) =>
      `      - {name: Topic ${id}, id: ${id}, description: x, difficulty: beginner, duration: ${hours} hours${more}}\n`,
  );
  return `title: Twelve
description: x
skills: {python: {title: Python}}
nodes:
  - title: All
    id: all
    phase: foundation
    topics:
${lines.join('')}`;
}

/** @param initialised whether there is a repository at all */
export function makeHistory(files: Readonly<Record<string, string>>, initialised = true): History {
  const folder = makeFolder(files);
  const git = (day: string, ...args: readonly string[]) => gitAt(`${day}T12:00:00+0100`, folder, ...args);
  if (initialised) git('2026-01-05', 'init', '-q');
  const mlpath = async (day: string, ...args: readonly string[]) => {
    const { code, stdout, stderr } = await run([...args, '--today', day], { folder });
    if (code !== 0) throw new Error(`mlpath ${args.join(' ')}: ${stderr}`);
    return stdout;
  };
  const changes = async (since: string, today: string, ...args: readonly string[]): Promise<Document> =>
    JSON.parse(await mlpath(today, 'plan', ...args, '--changes-since', since, '--format', 'json'));
  const edit: History['edit'] = (name, from, to) => editFile(folder, name, from, to);
  return {
    folder,
    write: (more) => writeFiles(folder, more),
    edit,
    lengthen: (topic, hours) =>
      edit('twelve.yaml', new RegExp(`(id: ${topic},.*duration: )\\d+`), `$1${hours}`),
    git,
    commit(day, message = 'Work') {
      git(day, 'add', '-A');
      git(day, 'commit', '-qm', message);
    },
    mlpath,
    changes,
    causes: async (since, today, ...args) =>
      (await changes(since, today, ...args)).changes.map(({ topic, cause }) => `${topic} ${cause}`),
  };
}
