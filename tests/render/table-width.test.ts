import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planView } from '../../src/core/views/plan-view.ts';
import { planTable } from '../../src/render/plan/table.ts';
import { makeStyle } from '../../src/render/style.ts';
import { widthOf } from '../../src/render/width.ts';
import { cases } from '../core/arbitraries.ts';
import { planOf } from '../core/builders.ts';
import { run } from '../world.ts';

/** The table of a plan is never wider than the terminal, however long the hours of a topic are to write. */

const roadmap = (topics: string) =>
  `title: T\ndescription: d\nnodes: [{title: N, id: n, phase: foundation, topics: [${topics}]}]\n`;
const topic = (more: string) =>
  `{name: Topic of long hours, id: t, description: d, difficulty: advanced${more}}`;

test.each([
  ['assumed ones', topic(', shortcuts: [{maths: none, effort: 1.96}]'), '11.7', '11.7 of ~27.5 h'],
  ['hundreds of them with a tenth', topic(', duration: 499.5 hours'), '160.5', '160.5 of 499.5 h'],
])('%s', async (_, text, hours, part) => {
  const args = ['plan', 'r.yaml', '--hours', hours, '--maths', 'none', '--skills', '', '--no-save'];
  const { stdout } = await run([...args, '--today', '2026-11-23'], { files: { 'r.yaml': roadmap(text) } });
  expect(stdout).toContain(part);
  for (const line of stdout.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
});

test('at any width, of any plan', () => {
  fc.assert(
    fc.property(cases(), fc.integer({ min: 40, max: 200 }), fc.boolean(), (given, width, past) => {
      const text = planTable(planView(planOf(given)), makeStyle({ width, colour: false, ascii: false }), {
        past,
      });
      for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }),
  );
});
