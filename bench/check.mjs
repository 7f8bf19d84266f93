// Checks 1,000 files of 30 topics in one process, and says how long and how much memory it took, beside yamllint and ajv
// on the same files: those that are installed. usage: node bench/check.mjs [files] [runs]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const FILES = Number(process.argv[2] ?? 1000);
const RUNS = Number(process.argv[3] ?? 5);
const TOPICS = 30;

const folder = mkdtempSync(path.join(os.tmpdir(), 'mlpath-bench-'));
mkdirSync(path.join(folder, 'roadmaps'));
for (let file = 0; file < FILES; file++)
  writeFileSync(path.join(folder, 'roadmaps', `r${file}.yaml`), roadmap(file));
const bytes = readFileSync(path.join(folder, 'roadmaps', 'r0.yaml')).length;
console.log(
  `${FILES} files of ${TOPICS} topics, ${Math.round(bytes / 1024)} KB each; the best of ${RUNS} runs; Node ${process.version}\n`,
);

measure('mlpath check', process.execPath, [path.join(home, 'bin', 'mlpath.js'), 'check', 'roadmaps']);
measure('mlpath check --format json', process.execPath, [
  path.join(home, 'bin', 'mlpath.js'),
  'check',
  'roadmaps',
  '--format',
  'json',
]);
measure('yamllint', 'yamllint', ['-d', 'relaxed', 'roadmaps']);
const ajv = process.env.AJV ?? 'ajv';
measure('ajv validate', ajv, [
  'validate',
  '--spec=draft7',
  '--strict=false',
  '-s',
  path.join(home, 'dist/schema/roadmap.json'),
  '-d',
  'roadmaps/*.yaml',
]);
rmSync(folder, { recursive: true });

function measure(name, command, args) {
  const times = [];
  let memory = 0;
  for (let run = 0; run < RUNS; run++) {
    const started = process.hrtime.bigint();
    const { error, status, stderr } = spawnSync('/usr/bin/time', ['-f', 'KB=%M', command, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, NODE_EXTRA_CA_CERTS: '' },
    });
    times.push(Number(process.hrtime.bigint() - started) / 1e6);
    memory = Math.max(memory, Number(/KB=(\d+)/.exec(stderr ?? '')?.[1] ?? 0));
    if (error || status === 127) return console.log(`${name.padEnd(28)} not installed`);
    if (status !== 0) return console.log(`${name.padEnd(28)} exit ${status}: ${stderr.slice(0, 300)}`);
  }
  const best = Math.min(...times);
  console.log(
    `${name.padEnd(28)} ${Math.round(best).toString().padStart(7)} ms  ${(best / FILES).toFixed(2)} ms a file  ${Math.round(memory / 1024)} MiB`,
  );
}

/** Of the kind that people write: prose, links, prerequisites within the file. */
function roadmap(file) {
  const topics = Array.from({ length: TOPICS }, (_, index) => {
    const id = `topic-${file}-${index}`;
    const before = index % 10 === 0 ? '' : `        prerequisites: [topic-${file}-${index - 1}]\n`;
    return `${index % 10 === 0 ? `  - title: Part ${index / 10} of ${file}\n    id: part-${file}-${index / 10}\n    topics:\n` : ''}      - name: Topic ${index} of roadmap ${file}
        id: ${id}
        description: >-
          What the topic is about, in a few sentences of prose as an author would write them, with a
          second line so that the text is folded.
        difficulty: ${['beginner', 'intermediate', 'advanced'][index % 3]}
        estimate: {low: 4, likely: ${6 + (index % 7)}, high: 20}
${before}        takeaways:
          - The first thing that one takes away
          - And the second one
        links:
          - title: A book
            url: https://example.org/books/${file}/${index}
          - title: A course
            url: https://example.org/courses/${file}/${index}
            hours: 3
`;
  });
  return `title: Roadmap ${file}\ndescription: For the benchmark.\nnodes:\n${topics.join('')}`;
}
