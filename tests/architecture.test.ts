import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** The directions in which the sources may import, read from the sources. */

interface Import {
  /** From src/, as `core/dates.ts`. */
  readonly from: string;
  /** The same for a file of ours; else the package's name. */
  readonly to: string;
  readonly own: boolean;
  /** Of types alone: gone when the program runs. */
  readonly types: boolean;
}

const SRC = 'src';
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'));
const textOf = (file: string) => readFileSync(path.join(SRC, file), 'utf8');
/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')`, `typeof import('x')`. */
const SPECIFIER = /(?:\b(?:import|export)\s+(type\s)?[^'";]*?\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g;
const IMPORTS: readonly Import[] = FILES.flatMap((from) =>
  [...textOf(from).matchAll(SPECIFIER)].map(([, types, specifier = '']): Import => {
    const own = specifier.startsWith('.');
    const to = own ? path.posix.join(path.posix.dirname(from), specifier) : specifier;
    return { from, to, own, types: types !== undefined };
  }),
);
const shown = ({ from, to }: Import) => `${from} imports ${to}`;
const violations = (wrong: (each: Import) => boolean) => IMPORTS.filter(wrong).map(shown);

test('the imports are read', () => {
  expect(IMPORTS.length).toBeGreaterThan(300);
  for (const { from, to, own } of IMPORTS) if (own) expect(FILES, `${from} imports ${to}`).toContain(to);
});

/** A folder, or a file that stands for one, and what it may import besides itself. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  /** Loads the built program by itself, from what an earlier run compiled. */
  launch: ['commands', 'world'],
  main: ['cli', 'world'],
  cli: ['commands', 'render', 'core', 'world'],
  commands: ['learner', 'checker', 'store', 'render', 'core', 'world'],
  checker: ['store', 'render', 'core', 'world'],
  learner: ['store', 'render', 'core', 'world'],
  store: ['core', 'world'],
  render: ['core'],
  core: [],
  /** The door to the outside: what the program may touch, how it fails, one run's share of it. */
  world: ['core', 'render'],
};

function layerOf(file: string): string {
  const [first = ''] = file.split('/');
  if (Object.hasOwn(LAYERS, first)) return first;
  if (file === 'main.ts' || file === 'cli.ts') return file.replace('.ts', '');
  // src/node, and what lies beside it.
  return 'world';
}

test('each layer imports only what lies below it', () => {
  expect(
    violations(({ from, to, own }) => {
      const [own1, own2] = [layerOf(from), layerOf(to)];
      return own && own1 !== own2 && !LAYERS[own1]?.includes(own2);
    }),
  ).toEqual([]);
});

test('the layer of the world is these files and no other', () => {
  expect(FILES.filter((file) => layerOf(file) === 'world').sort()).toEqual([
    'cache-folder.ts',
    'errors.ts',
    'node/append.ts',
    'node/ask.ts',
    'node/draft.ts',
    'node/files.ts',
    'node/find.ts',
    'node/git-at-work.ts',
    'node/git.ts',
    'node/network.ts',
    'node/output.ts',
    'node/pause.ts',
    'node/private-addresses.ts',
    'node/replace.ts',
    'node/sync.ts',
    'node/system-error.ts',
    'node/world.ts',
    'session.ts',
    'world.ts',
  ]);
});

test('of the world, only the session knows how text is dressed', () => {
  expect(
    violations(
      ({ from, to }) => layerOf(from) === 'world' && layerOf(to) === 'render' && from !== 'session.ts',
    ),
  ).toEqual([]);
});

/** Within core, in the order of the pipeline: each stage imports itself and those before it. */
const STAGES: readonly (readonly string[])[] = [
  [
    'invariant',
    'lazy',
    'halving',
    'groups',
    'wording',
    'minutes',
    'untidy',
    'urls',
    'nearest',
    'near-search',
    'ids',
    'diagnostics',
    'dates',
  ],
  ['source'],
  ['roadmap', 'profile', 'schema'],
  ['curriculum'],
  /** Checking looks at the graph, too, and what is read is checked. */
  ['roadmap/rules', 'roadmap/inspect', 'roadmap/read', 'roadmap/compile'],
  ['progress', 'check'],
  ['personalise'],
  ['assess', 'review'],
  ['schedule'],
  ['plan'],
  ['forecast'],
  /** They hold a plan against another, or against a day. */
  ['changes', 'deadline', 'earned'],
  ['views'],
];

/** The stage that names a file most closely. */
function stageOf(file: string): number {
  const name = file.replace(/^core\//, '').replace(/\.ts$/, '');
  const fits = STAGES.flatMap((stage, index) =>
    stage
      .filter((each) => name === each || name.startsWith(`${each}/`))
      .map((each) => ({ index, length: each.length })),
  );
  return fits.sort((a, b) => b.length - a.length)[0]?.index ?? -1;
}

describe('within core', () => {
  const own = IMPORTS.filter(({ from, own }) => own && layerOf(from) === 'core');

  test('every file belongs to a stage', () => {
    expect(FILES.filter((file) => layerOf(file) === 'core' && stageOf(file) < 0)).toEqual([]);
  });

  test('later stages import earlier ones, never back', () => {
    const back = own.filter(({ from, to }) => stageOf(to) > stageOf(from));
    expect(back.map(shown)).toEqual([]);
  });
});

/** It loads each command when that is asked for; completion, which is one of them, asks for all. */
const REGISTRY = 'commands/registry.ts';

test('no file imports itself in a circle, be it for types alone or when it is needed', () => {
  expect(circle(IMPORTS.filter(({ from, own }) => own && from !== REGISTRY))).toEqual([]);
  expect(circle([imports('a', 'b'), imports('b', 'c'), imports('c', 'b')])).toEqual(['b', 'c', 'b']);
});

const imports = (from: string, to: string): Import => ({ from, to, own: true, types: true });

/** The files of a circle of imports, or none. */
function circle(of: readonly Import[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of of) targets.set(from, [...(targets.get(from) ?? []), to]);
  const finished = new Set<string>();
  const walk = (file: string, trail: readonly string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (finished.has(file)) return [];
    for (const next of targets.get(file) ?? []) {
      const found = walk(next, [...trail, file]);
      if (found.length > 0) return found;
    }
    finished.add(file);
    return [];
  };
  for (const file of targets.keys()) {
    const found = walk(file, []);
    if (found.length > 0) return found;
  }
  return [];
}

describe('packages', () => {
  const packageUsers = (name: RegExp) => [
    ...new Set(
      IMPORTS.filter(({ to, own, types }) => !own && !types && name.test(to)).map(({ from }) => from),
    ),
  ];

  test.each([
    ['js-yaml', /^js-yaml/, /^core\/source\//],
    ['zod', /^zod/, /^core\/schema\//],
    ['date-fns', /date-fns/, /^core\/dates\.ts$/],
    ['chalk', /^chalk/, /^render\/style\.ts$/],
    ['cli-table3', /^cli-table3/, /^render\/small-table\.ts$/],
    ['commander', /^commander/, /^(cli\.ts|commands\/)/],
    ['inquirer', /^@?inquirer/, /^node\/ask\.ts$/],
    ['ts-fsrs', /^ts-fsrs/, /^core\/review\/fsrs\.ts$/],
    ['yaml', /^yaml/, /^store\/profile-file\.ts$/],
  ])('%s is imported only where it belongs', (_, name, where) => {
    const users = packageUsers(name);
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter((file) => !where.test(file))).toEqual([]);
  });

  test('what decides about reviews is loaded by those who review, and not with the program', () => {
    const users = FILES.filter((file) => /\bfrom\s*['"][^'"]*review\/fsrs\.ts['"]/.test(textOf(file)));
    expect(users).toEqual([]);
    expect(IMPORTS.filter(({ to }) => to === 'core/review/fsrs.ts').length).toBe(1);
  });

  test('core and render touch nothing outside: no Node, no terminal, no clock, no dice', () => {
    expect(
      violations(
        ({ from, to }) => /^core\//.test(from) && /^(node:|chalk|inquirer|commander|cli-table3)/.test(to),
      ),
    ).toEqual([]);
    expect(
      // A fingerprint is a hash, and a hash is a pure function.
      violations(
        ({ from, to }) => /^render\//.test(from) && /^(node:(?!crypto$)|inquirer|commander)/.test(to),
      ),
    ).toEqual([]);
    const outside =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bglobalThis\b|\bconsole\.|\bsetTimeout\b|\bfetch\(|toLocale|\bIntl\.(?!Segmenter)|localeCompare/;
    expect(FILES.filter((file) => /^(core|render)\//.test(file) && outside.test(code(textOf(file))))).toEqual(
      [],
    );
  });

  test('only the world reads the clock, the environment and the dice', () => {
    const outside =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.(env|cwd|argv|stdout|stderr|stdin)|\brandom(Bytes|UUID)\b|\bconsole\./;
    const users = FILES.filter((file) => outside.test(code(textOf(file))));
    expect(users.filter((file) => !/^(main|node\/.*|launch\/.*)\.ts$/.test(file))).toEqual([]);
  });

  test('only the world touches files and other programs', () => {
    const node = violations(
      ({ from, to }) => /^node:(fs|child_process|os|net|http)/.test(to) && !/^(node\/|launch\/)/.test(from),
    );
    expect(node).toEqual([]);
  });
});

/** Without comments, which may speak of anything. */
function code(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

test('bin only wires: it loads the build and starts it', () => {
  const text = readFileSync('bin/mlpath.js', 'utf8');
  expect([...text.matchAll(/require\('([^']+)'\)/g)].map(([, name]) => name)).toEqual([
    'node:fs',
    'node:path',
    'node:vm',
  ]);
  expect(text).toContain("'dist', 'start.js'");
  expect(text.split('\n').length).toBeLessThan(20);
});

test('no file is long', () => {
  const long = FILES.filter((file) => textOf(file).split('\n').length > 250);
  expect(long).toEqual([]);
});
