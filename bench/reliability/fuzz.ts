import process from 'node:process';
import fc from 'fast-check';
import { seeded } from '../../src/core/assess/random.ts';
import { NameSet } from '../../src/core/check/name-set.ts';
import { checkProgress } from '../../src/core/check/progress-file.ts';
import { suppressionsIn } from '../../src/core/check/suppressions.ts';
import { addDays, daysBetween, parsePlainDate } from '../../src/core/dates.ts';
import { sortDiagnostics } from '../../src/core/diagnostics.ts';
import { parseHours, parseRange } from '../../src/core/profile/parse.ts';
import { readProfile } from '../../src/core/profile/read.ts';
import { foldProgress } from '../../src/core/progress/fold.ts';
import { readProgress } from '../../src/core/progress/read.ts';
import { readRecord } from '../../src/core/progress/read-record.ts';
import { parseDuration } from '../../src/core/roadmap/duration.ts';
import { inspectRoadmap } from '../../src/core/roadmap/inspect.ts';
import { NO_SETTINGS } from '../../src/core/roadmap/rules/readings.ts';
import { CHECK_FORMATS } from '../../src/render/diagnostics/formats.ts';
import { makeStyle } from '../../src/render/style.ts';
import { SmallWorld } from '../../tests/commands/small-world.ts';
import { corrupted } from '../../tests/corruption/corrupt.ts';
import { dateText, durationText, profileValue, recordValue, roadmapValue, sayings } from './fuzz-inputs.ts';

export interface Fuzzed {
  readonly subject: string;
  readonly inputs: number;
  /** Those that were right, and went all the way. */
  readonly accepted: number;
  /** Milliseconds of the processor that the slowest took. */
  readonly slowest: number;
}

/** Milliseconds of the processor that no input may take. */
const BOUND = 1000;
const STYLE = makeStyle({ width: 80, colour: true, ascii: false });
const SETTING = {
  style: STYLE,
  terminal: true,
  version: '0',
  line: () => 'x',
  repositoryPath: (file: string) => file,
};
const TODAY = parsePlainDate('2026-12-04') ?? fail('no date');

/** What stands in a file: the value as JSON, which is YAML, one in three of them damaged. */
function written(value: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return fc.tuple(value, fc.nat()).map(([content, seed]) => {
    const text = JSON.stringify(content) ?? '';
    return seed % 3 === 0 ? corrupted(Buffer.from(text), seeded(seed)).toString() : text;
  });
}

interface Subject {
  /** Of all inputs, in hundredths. */
  readonly share: number;
  run(inputs: number, seed: number, watch: Watch): Promise<void>;
}

/** Counts and times the inputs, and fails where one takes too long. */
class Watch {
  time = 0;
  accepted = 0;
  async over(act: () => boolean | Promise<boolean>): Promise<void> {
    const start = processor();
    if (await act()) this.accepted++;
    const took = processor() - start;
    this.time = Math.max(this.time, took);
    if (took > BOUND) throw new Error(`it took ${Math.round(took)} ms`);
  }
}

function subject<T>(
  share: number,
  input: fc.Arbitrary<T> /** @returns whether it was accepted */,
  act: (input: T) => boolean | Promise<boolean>,
): Subject {
  return {
    share,
    run: (inputs, seed, watch) =>
      fc.assert(
        fc.asyncProperty(input, (each) => watch.over(() => act(each))),
        { numRuns: inputs, seed },
      ),
  };
}

const SUBJECTS: Readonly<Record<string, Subject>> = {
  durations: subject(20, durationText, (text) => {
    const range = parseDuration(text, 10);
    if (range && !(Number.isInteger(range.low) && Number.isInteger(range.high))) fail(text);
    parseHours(text, 168);
    return range !== undefined;
  }),
  dates: subject(20, dateText, (text) => {
    const date = parsePlainDate(text);
    if (date && addDays(date, 0) !== date) fail(text);
    const range = parseRange(text);
    if (typeof range !== 'string' && daysBetween(range.from, range.to) < 0) fail(text);
    return typeof range !== 'string';
  }),
  records: subject(24, written(recordValue), (text) => {
    const record = readRecord(text);
    if ('problem' in record && !record.problem) fail(text);
    return 'kind' in record;
  }),
  'progress files': subject(5, fc.array(written(recordValue), { maxLength: 8 }), (lines) => {
    const text = lines.join('\n');
    const { records, unreadable } = readProgress(text);
    foldProgress(records, (topic) => topic);
    checkProgress('progress.jsonl', text, { today: TODAY, topics: new NameSet(), records: new Map() });
    return unreadable.length === 0;
  }),
  profiles: subject(15, written(profileValue), (text) => {
    const read = readProfile('mlpath.yaml', text);
    if ('findings' in read && read.findings.length === 0) fail(text);
    return 'answers' in read;
  }),
  'roadmap files': subject(10, fc.tuple(written(roadmapValue), fc.boolean()), ([text, front]) => {
    const name = front ? 'r.md' : 'r.yaml';
    const whole = front ? `---\n${text}\n---\n` : text;
    const { findings } = inspectRoadmap(name, whole, NO_SETTINGS);
    suppressionsIn(name, whole);
    const report = { findings: sortDiagnostics(findings), files: 1, skipped: 0 };
    for (const format of Object.values(CHECK_FORMATS)) harmless(format(report, SETTING));
    return findings.every(({ severity }) => severity !== 'error');
  }),
  'every command': subject(
    6,
    fc.tuple(sayings, fc.constantFrom(...commands()), fc.array(written(recordValue), { maxLength: 4 })),
    async ([texts, command, lines]) => {
      const world = new SmallWorld({ ...learner(texts), 'progress.jsonl': lines.join('\n') });
      const { code, out, err } = await world.run(command);
      if (![0, 1, 2].includes(code) || err.includes('mlpath failed')) fail(err);
      harmless(out);
      harmless(err);
      return code === 0;
    },
  ),
};

/** Escapes that colour are ours; no other control is to be printed. */
function harmless(text: string): void {
  const plain = text.replaceAll(
    /\u001b\[[\d;]*m|\u001b\]8;;[^\u0007\u001b]*(?:\u0007|\u001b\\)|[\n\r\t]/g,
    '',
  );
  const control = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(plain);
  if (control) fail(`U+${control[0].charCodeAt(0).toString(16)} in ${JSON.stringify(text.slice(0, 300))}`);
}

function commands(): string[][] {
  const formats = ['table', 'json', 'markdown', 'csv', 'ics', 'html', 'mermaid'];
  const documents = [['next'], ['status'], ['show', 't1'], ['list', '--topics'], ['review']];
  return [
    ...formats.map((format) => ['plan', '--past', '--format', format]),
    ...documents.flatMap((each) => [each, [...each, '--format', 'json']]),
    ...[
      [],
      ['plan', '--changes-since', '2027-01-01'],
      ['status', '--scorecard'],
      ['done', 't2'],
      ['log', 't0', '2'],
    ],
    ...[
      ['undo', 't1'],
      ['review', 't1', 'good'],
      ['plan', '--by', '2027-04-01'],
      ['show', 'nothing'],
      ['done', 't'],
    ],
  ];
}

function learner(texts: readonly string[]): Record<string, string> {
  const say = (index: number) => texts[index % texts.length] ?? '?';
  const topic = (id: string, index: number, more: object = {}) => ({
    name: say(index),
    id,
    description: say(index + 1),
    difficulty: 'beginner',
    takeaways: [say(index + 2)],
    links: [{ title: say(index + 3), url: say(index) }],
    codeSnippet: say(index + 1),
    ...more,
  });
  const nodes = [
    {
      title: say(3),
      id: 'n0',
      phase: 'foundation',
      topics: [topic('t0', 0), topic('t1', 1, { prerequisites: ['t0', say(2)] })],
    },
    {
      title: say(1),
      id: 'n1',
      phase: 'production',
      topics: [topic('t2', 2, { kind: 'project', acceptance: [say(0)] })],
    },
  ];
  return {
    'roadmap.yaml': JSON.stringify({ title: say(0), description: say(1), nodes }),
    'mlpath.yaml':
      'roadmap: ./roadmap.yaml\nstart: 2026-11-23\nhoursPerWeek: 4\nmaths: school\nskills: []\nreview: true\n',
  };
}

/** Milliseconds of the processor: on a busy machine those of the clock say nothing of an input. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** So many inputs in all, over everything that reads what others wrote and everything that prints it. */
export async function fuzz(inputs: number, seed: number): Promise<Fuzzed[]> {
  const fuzzed: Fuzzed[] = [];
  for (const [name, { share, run }] of Object.entries(SUBJECTS)) {
    const watch = new Watch();
    const number = Math.ceil((inputs * share) / 100);
    await run(number, seed, watch);
    fuzzed.push({ subject: name, inputs: number, accepted: watch.accepted, slowest: Math.round(watch.time) });
  }
  return fuzzed;
}

function fail(what: string): never {
  throw new Error(what);
}
