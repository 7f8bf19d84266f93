import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { minutes } from '../../src/core/minutes.ts';
import { oneLine } from '../../src/render/harmless.ts';
import { contentLine, icsText } from '../../src/render/plan/ics/content-line.ts';
import { anyText } from '../any-text.ts';
import { cases } from '../core/arbitraries.ts';
import { type Case, date, planOf, profileOf, roadmapOf } from '../core/builders.ts';
import { text } from './read-back.ts';
import { done, log } from './records.ts';

/** The events as ical.js reads them. */
function eventsOf(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      from: event.startDate.toString(),
      to: event.endDate.toString(),
      allDay: event.startDate.isDate,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      phase: component.getFirstPropertyValue('categories'),
      transparent: component.getFirstPropertyValue('transp'),
    };
  });
}

const given: Case = {
  roadmap: roadmapOf([
    {
      topics: [
        {
          id: 'a',
          minutes: 600,
          name: 'Vectors; matrices, tensors',
          takeaways: ['Rows, columns; a \\ b'],
          links: [
            { title: 'Book', url: 'https://example.org/a,b;c' },
            { title: 'Trap', url: 'javascript:alert(1)' },
          ],
        },
        { id: 'b', kind: 'project', prerequisites: ['a'] },
      ],
    },
  ]),
  profile: profileOf(),
  records: [],
  today: date('2026-11-20'),
};

test('an all-day event for each topic and week', () => {
  expect(eventsOf(text(planOf(given), 'ics'))).toEqual([
    {
      uid: 'a-1@plan.mlpath',
      from: '2026-11-23',
      to: '2026-11-30',
      allDay: true,
      summary: 'Vectors; matrices, tensors (8 of 10 h)',
      description: `480 minutes planned, week 1
Node 0

Takeaways
- Rows, columns; a \\ b

Links
- Book: https://example.org/a,b;c
- Trap (not a web address)

mlpath show a`,
      sequence: 2515,
      stamp: '2026-11-20T00:00:00Z',
      phase: 'foundation',
      transparent: 'TRANSPARENT',
    },
    expect.objectContaining({ uid: 'a-2@plan.mlpath', from: '2026-11-30', to: '2026-12-07' }),
    expect.objectContaining({ uid: 'b-1@plan.mlpath', summary: 'Project: Name of b (1 h)' }),
  ]);
});

describe('study days', () => {
  const days = { kind: 'days' as const, minutes: [0, 90, 0, 90, 0, 240, 0].map(minutes) };
  const spans = (more: Partial<Case>) =>
    eventsOf(text(planOf({ ...given, profile: profileOf({ capacity: days }), ...more }), 'ics')).map(
      ({ uid, from, to, summary }) => [uid.replace('@plan.mlpath', ''), from, to, summary],
    );

  test('an event for each topic and study day', () => {
    expect(spans({})).toEqual([
      ['a-1', '2026-11-24', '2026-11-25', 'Vectors; matrices, tensors (1.5 of 10 h)'],
      ['a-2', '2026-11-26', '2026-11-27', 'Vectors; matrices, tensors (1.5 of 10 h)'],
      ['a-3', '2026-11-28', '2026-11-29', 'Vectors; matrices, tensors (4 of 10 h)'],
      ['a-4', '2026-12-01', '2026-12-02', 'Vectors; matrices, tensors (1.5 of 10 h)'],
      ['a-5', '2026-12-03', '2026-12-04', 'Vectors; matrices, tensors (last 1.5 h)'],
      ['b-1', '2026-12-05', '2026-12-06', 'Project: Name of b (1 h)'],
    ]);
  });

  test('time off is passed over', () => {
    const profile = profileOf({
      capacity: days,
      timeOff: [{ from: date('2026-11-26'), to: date('2026-11-30') }],
    });
    expect(spans({ profile }).map(([, from]) => from)).toEqual([
      '2026-11-24',
      '2026-12-01',
      '2026-12-03',
      '2026-12-05',
      '2026-12-08',
      '2026-12-10',
    ]);
  });

  test('what happened stays on its day, and what the days gone by had left falls on the next', () => {
    const records = [log('a', 60, '2026-11-24'), log('a', 30, '2026-11-25')];
    expect(spans({ records, today: date('2026-11-27') }).slice(0, 4)).toEqual([
      ['a-1', '2026-11-24', '2026-11-25', 'Vectors; matrices, tensors (1 h logged)'],
      ['a-2', '2026-11-25', '2026-11-26', 'Vectors; matrices, tensors (30 min logged)'],
      ['a-3', '2026-11-28', '2026-11-29', 'Vectors; matrices, tensors (5.5 of 8.5 h)'],
      ['a-4', '2026-12-01', '2026-12-02', 'Vectors; matrices, tensors (1.5 of 8.5 h)'],
    ]);
  });

  test('when no study day is left this week, its work falls on today', () => {
    const records = [log('a', 60, '2026-11-24')];
    expect(spans({ records, today: date('2026-11-29') })[1]?.[1]).toBe('2026-11-29');
  });
});

test('after re-planning the same session has the same UID, at its new place', () => {
  const before = eventsOf(text(planOf(given), 'ics'));
  const later = { ...given, records: [log('a', 60, '2026-11-24')], today: date('2026-12-08') };
  const after = eventsOf(text(planOf(later), 'ics'));
  expect(after.map(({ uid }) => uid)).toEqual([
    ...before.map(({ uid }) => uid).slice(0, 2),
    'a-3@plan.mlpath',
    'b-1@plan.mlpath',
  ]);
  expect(after[0]).toMatchObject({ from: '2026-11-23', summary: 'Vectors; matrices, tensors (1 h logged)' });
  expect(after[1]).toMatchObject({ from: '2026-12-07', sequence: 2533 });
});

test('a week keeps one event while it is logged in', () => {
  const records = [log('a', 60, '2026-11-24')];
  const [first, ...rest] = eventsOf(text(planOf({ ...given, records, today: date('2026-11-25') }), 'ics'));
  expect(first?.description).toMatch(/^420 minutes planned, 60 minutes logged, week 1\n/);
  expect(rest.map(({ uid }) => uid)).toEqual(['a-2@plan.mlpath', 'b-1@plan.mlpath']);
});

test('what is done says so', () => {
  const records = [done('a', '2026-11-24', 300)];
  const [first] = eventsOf(text(planOf({ ...given, records, today: date('2026-11-25') }), 'ics'));
  expect(first?.summary).toBe('Vectors; matrices, tensors (5 h, done)');
});

describe('any text survives', () => {
  const texts = fc.oneof(
    anyText(300),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.constantFrom('\\n', '\\', ';,', 'a\\,b\\;c'),
  );

  test('as a value', () => {
    fc.assert(
      fc.property(texts, (value) => {
        const parsed = ICAL.parse(
          `BEGIN:VEVENT\r\n${contentLine('SUMMARY', icsText(oneLine(value)))}END:VEVENT\r\n`,
        );
        expect(new ICAL.Component(parsed).getFirstPropertyValue('summary')).toBe(oneLine(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('folded at 75 octets, between characters', () => {
    fc.assert(
      fc.property(texts, (value) => {
        const folded = contentLine('SUMMARY', icsText(value));
        expect(folded.endsWith('\r\n')).toBe(true);
        for (const line of folded.slice(0, -2).split('\r\n')) {
          const octets = Buffer.from(line);
          expect(octets.length).toBeLessThanOrEqual(75);
          expect(octets.toString()).toBe(line);
        }
        expect(folded.replaceAll('\r\n ', '')).not.toMatch(/[\r\n].|[\u0000-\u0009]/);
      }),
      { numRuns: 1000 },
    );
  });
});

test("any plan: UIDs are unique, days lie in their week, and the minutes are the plan's", () => {
  fc.assert(
    fc.property(cases(), (input) => {
      const plan = planOf(input);
      const events = eventsOf(text(plan, 'ics'));
      expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      const planned = plan.schedule.weeks
        .flatMap((week) => week.items)
        .reduce((sum, item) => sum + item.minutes, 0);
      const told = events.map(({ description }) =>
        Number(/^(\d+) minutes planned/.exec(description)?.[1] ?? 0),
      );
      expect(told.reduce((sum, each) => sum + each, 0)).toBe(planned);
      for (const { from, to } of events) expect(from < to).toBe(true);
    }),
    { numRuns: 100 },
  );
});
