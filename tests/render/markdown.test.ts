import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type Case, date, planOf, profileOf, roadmapOf } from '../core/builders.ts';
import { text } from './read-back.ts';
import { done, log } from './records.ts';

const TOPICS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({ id, minutes: 450 }));
const given: Case = {
  roadmap: roadmapOf([{ topics: TOPICS }]),
  profile: profileOf({ start: date('2026-11-23') }),
  records: [],
  today: date('2026-11-20'),
};

test('a task a topic, in the week in which it is done', () => {
  expect(text(planOf(given), 'markdown', { weeks: 3 })).toBe(`# Test

Mon 23 Nov 2026 to Sun 17 Jan 2027: 8 weeks, 60 h.
Made for 8 h a week.

## Foundation

23 Nov 2026 to 17 Jan 2027, 60 h

### Week 1: 23 Nov to 29 Nov 2026

- [ ] Name of a, 7.5 h
- Name of b, begins, 0.5 of 7.5 h

### Week 2: 30 Nov to 6 Dec 2026

- [ ] Name of b, 7.5 h
- Name of c, begins, 7.5 h in all

### Week 3: 7 Dec to 13 Dec 2026

- [ ] Name of c, 7.5 h
- Name of d, begins, 7.5 h in all
`);
});

describe('done', () => {
  const records = [done('a', '2026-11-24', 300), log('b', 60, '2026-11-25')];

  test('this week: ticked in its week', () => {
    expect(text(planOf({ ...given, records, today: date('2026-11-25') }), 'markdown')).toContain(
      `29 Nov 2026\n\n- [x] Name of a, 5 h\n- Name of b, 1 h logged\n- Name of b, goes on, 2 of 6.5 h\n`,
    );
  });

  test('in weeks gone by: ticked at the end, or in its week with --past', () => {
    const plan = planOf({ ...given, records, today: date('2026-12-01') });
    expect(text(plan, 'markdown').endsWith('\n\n## Done\n\n- [x] Name of a, 5 h, 24 Nov 2026\n')).toBe(true);
    const past = text(plan, 'markdown', { past: true });
    expect(past).toContain(
      '### Week 1: 23 Nov to 29 Nov 2026\n\n- [x] Name of a, 5 h\n- Name of b, 1 h logged\n',
    );
    expect(past).not.toContain('## Done');
  });
});

test('an hour logged changes few lines', () => {
  const today = date('2026-11-25');
  const before = text(planOf({ ...given, today }), 'markdown').split('\n');
  const records = [log('a', 60, '2026-11-25')];
  const after = text(planOf({ ...given, records, today }), 'markdown').split('\n');
  const gone = before.filter((line) => !after.includes(line));
  expect(gone.length).toBeLessThanOrEqual(4);
});

test("GitHub's tasks are read as tasks: a box, then plain text", () => {
  const name = '[x] <img src=x onerror=alert(1)> **bold** | `code` & &lt; #1 @someone\n- [x] two';
  const roadmap = roadmapOf([{ topics: [{ id: 'a', name }] }]);
  const lines = text(planOf({ ...given, roadmap }), 'markdown').split('\n');
  const task = lines.find((line) => line.startsWith('- [ ] ')) ?? '';
  const shown = task.slice(6).replaceAll(/\\([\\`*_[\]<>#|~])/g, '$1');
  expect(
    new JSDOM(`<p>${shown.replaceAll('<', '&lt;')}</p>`).window.document.querySelector('p')?.textContent,
  ).toBe(`${name.replace('\n', ' ')}, 1 h`);
  expect(lines.filter((line) => line.startsWith('- [')).length).toBe(1);
});
