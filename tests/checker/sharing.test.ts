import { availableParallelism } from 'node:os';
import { describe, expect, test } from 'vitest';
import { REAL, run } from '../world.ts';

/** As many as are shared out among threads, each with findings of its own. */
const FILES = Object.fromEntries(
  Array.from({ length: 240 }, (_, index) => [
    `roadmaps/${index % 40 === 7 ? 'notes' : 'r'}${index}.yaml`,
    index % 40 === 7 ? `notes: ${index}\n` : roadmap(index),
  ]),
);

function roadmap(index: number): string {
  const broken = index % 50 === 3 ? 'title: a: b\n' : `title: Roadmap ${index}\n`;
  const ignored = index % 2 === 0 ? ' # mlpath-ignore missing-id' : '';
  return `${broken}description: x
nodes:
  - title: Node ${index}${ignored}
    topics:
      - {name: Topic ${index}, id: t-${index}, description: x, difficulty: beginner, prerequisites: [t-${index + 1}x]}
`;
}

const LEARNER = {
  'mlpath.yaml': 'skills: [python]\n',
  'progress.jsonl':
    '{"at":"2026-11-01T10:00:00Z","id":"a","done":"t-23"}\n{"at":"2026-11-01T10:00:00Z","id":"b","done":"t-nowhere"}\n',
};

describe('many files are shared out among threads', () => {
  const args = ['check', 'roadmaps', 'mlpath.yaml', 'progress.jsonl', '--format', 'json'];
  const files = { ...FILES, ...LEARNER };

  test('and the findings are those of one thread, in the same order', async () => {
    const answers: Promise<unknown>[] = [];
    const threads = async <T>(script: string, data: unknown) => {
      const started = await REAL.threads<T>(script, data);
      answers.push(...started);
      return started;
    };
    const together = await run(args, { files, world: { threads } });
    const alone = await run(args, { files, world: { threads: async () => [] } });
    expect(together.stdout).toBe(alone.stdout);
    expect(together).toMatchObject({ code: 1, stderr: '' });
    expect(answers.length).toBe(Math.min(3, availableParallelism() - 1));
    for (const answer of answers) expect(await answer).toBeInstanceOf(Array);
    const report = JSON.parse(alone.stdout);
    expect(report).toMatchObject({ files: 236, errors: 5 });
    expect(report.findings.filter((each: { rule: string }) => each.rule === 'unknown-topic')).toMatchObject([
      { path: 'progress.jsonl', message: 'no roadmap has a topic "t-nowhere"' },
    ]);
  });

  test('a thread that took files and failed leaves them to this one', async () => {
    const lost = {
      threads: async <T>(_: string, data: unknown) => {
        const { next } = data as { next: Int32Array };
        Atomics.add(next, 0, 100);
        return [Promise.resolve<T | undefined>(undefined)];
      },
    };
    const whole = await run(args, { files, world: { threads: async () => [] } });
    const mended = await run(args, { files, world: lost });
    expect(mended.stdout).toBe(whole.stdout);
  });
});
