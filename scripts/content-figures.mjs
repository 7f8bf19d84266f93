// The figures of docs/content.md: prints them, or with --write puts them into the page.
// Those of the facts are made only where the facts are (beside the repository, or MLPATH_SHARED).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const page = path.join(home, 'docs/content.md');
const factsFile = path.join(
  process.env['MLPATH_SHARED'] ?? path.join(home, '..', 'shared'),
  'facts',
  'topics.json',
);

const HOURS_A_WEEK = 10;
const WEEKS_A_MONTH = 52 / 12;
const PHASES = ['foundation', 'intermediate', 'production'];
const MATHS = ['none', 'school', 'undergraduate', 'strong'];
const TYPICAL = [
  'python',
  'sql',
  'docker',
  'rest-apis',
  'ci-cd',
  'testing',
  'git',
  'linux',
  'algorithms-ds',
  'system-design',
];
const BACKGROUNDS = {
  typical: TYPICAL,
  senior: [
    ...TYPICAL,
    'kubernetes',
    'cloud',
    'monitoring-prometheus',
    'etl-pipelines',
    'spark-streaming',
    'nosql',
  ],
};
/** The nodes of the search for work, which runs beside production. */
const TRACK = ['portfolio', 'interview-rounds', 'interview-rehearsal'];

const sections = { plans: plansTable(), ...(existsSync(factsFile) ? factsTables() : {}) };

if (process.argv.includes('--write')) {
  const filled = Object.entries(sections).reduce(
    (text, [name, table]) => {
      const block = new RegExp(`(<!-- figures: ${name} -->\n)[^]*?(<!-- end -->)`);
      if (!block.test(text)) throw new Error(`docs/content.md has no place for ${name}`);
      return text.replace(block, (_, begin, end) => `${begin}\n${table}\n${end}`);
    },
    readFileSync(page, 'utf8'),
  );
  writeFileSync(page, filled);
} else process.stdout.write(Object.values(sections).join('\n'));

// ------------------------------------------------------------------ the flagship, as the planner plans it

function plansTable() {
  const core = loadCore();
  const file = 'roadmaps/backend-to-ml.yaml';
  const { curriculum } = core.readPlannable(file, readFileSync(path.join(home, file), 'utf8'));
  const { topics } = curriculum.roadmap;

  const hoursOf = (maths, skills) => {
    const profile = core.completeProfile({ capacity: core.weekly(HOURS_A_WEEK), maths, skills });
    const plan = core.makePlan({ curriculum, profile, progress: core.NO_PROGRESS, today: '2026-11-23' });
    const hours = { foundation: 0, intermediate: 0, production: 0, track: 0 };
    for (const { topic, phase, minutes } of plan.schedule.slots)
      hours[TRACK.includes(topics[topic].node) ? 'track' : phase] += minutes / 60;
    return hours;
  };
  const rows = MATHS.flatMap((maths) =>
    Object.entries(BACKGROUNDS).map(([name, skills]) => {
      const hours = hoursOf(maths, skills);
      const phases = PHASES.map((phase) => hours[phase]);
      const study = sum(phases);
      return [maths, name, ...[...phases, study, hours.track, study + hours.track].map(withMonths)];
    }),
  );
  return table(
    ['maths', 'backend', ...PHASES, 'the three phases', 'interviews and portfolio', 'in all'],
    [...rows, ['first document', '', '(3–6 mo are left)', '6–8 mo', '3–4 mo', '12–18 mo', 'not stated', '']],
  );
}

function loadCore() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `export { readPlannable } from './src/core/roadmap/read.ts';
        export { makePlan } from './src/core/plan.ts';
        export { weekly } from './src/core/profile/parse.ts';
        export { completeProfile } from './src/core/profile/profile.ts';
        export { NO_PROGRESS } from './src/core/progress/fold.ts';`,
      resolveDir: home,
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    module,
    module.exports,
    createRequire(page),
  );
  return module.exports;
}

function withMonths(hours) {
  return `${Math.round(hours)} h, ${(hours / HOURS_A_WEEK / WEEKS_A_MONTH).toFixed(1)} mo`;
}

// ------------------------------------------------------------------ the facts, as they were collected

function factsTables() {
  const topics = JSON.parse(readFileSync(factsFile, 'utf8'));
  const resources = [
    ...new Map(topics.flatMap((topic) => topic.resources).map((each) => [each.title, each])).values(),
  ];
  const MEANS = {
    measured: 'learners said how long it took them; medians of their replies',
    official: 'the publisher of the course or text states it',
    'third-party': "somebody else's public list, table or video length states it",
    'url-only': 'the address was seen in public files; no time was found, and none is given',
    unverified: 'from general knowledge; neither address nor time was checked against a file',
  };
  const evidence = Object.entries(MEANS).map(([kind, means]) => {
    const of = resources.filter((each) => each.evidenceClass === kind);
    return [kind, of.length, of.filter(({ hours }) => hours !== null).length, means];
  });
  const BASES = {
    measured: 'a median of learners, or a share of it where a module covers several topics',
    official: "the publisher's own figure, with time for exercises",
    'third-party': 'the length of a course, video or text as others report it, with time for exercises',
    proposed: 'no published figure was found: judged by comparison with similar topics',
  };
  const basis = Object.entries(BASES).map(([kind, means]) => {
    const of = topics.filter(({ hours }) => basisOf(hours.basis) === kind);
    const required = sum(of.filter(({ optional }) => !optional).map(({ hours }) => hours.likely));
    return [kind, of.length, `${required} h`, means];
  });
  return {
    evidence: table(['class', 'resources', 'with a time', 'means'], [...evidence, total(evidence)]),
    basis: table(
      ['basis', 'topics', 'hours of the required ones', 'means'],
      [
        ...basis,
        [
          'all',
          sum(basis.map(([, count]) => count)),
          `${sum(basis.map(([, , hours]) => Number.parseFloat(hours)))} h`,
          '',
        ],
      ],
    ),
  };
}

function basisOf(text) {
  if (text.startsWith('proposal')) return 'proposed';
  if (text.includes('(measured)')) return 'measured';
  return text.includes('(official)') ? 'official' : 'third-party';
}

// ------------------------------------------------------------------ tables

function sum(numbers) {
  return numbers.reduce((before, each) => before + each, 0);
}

function total(rows) {
  return ['all', sum(rows.map(([, count]) => count)), sum(rows.map(([, , count]) => count)), ''];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
