import fc from 'fast-check';
import { HOSTILE_TEXTS } from '../../tests/render/hostile.ts';

/** Inputs that are nearly right, and inputs that are not right at all. */

const trap = fc.constantFrom(
  ...HOSTILE_TEXTS.filter((text) => text.length < 1000),
  ...[
    '__proto__',
    'constructor',
    'toString',
    '../../etc/passwd',
    '',
    '-',
    '0',
    '1e999',
    'null',
    '*a',
    '&a x',
    '!!binary x',
    '<<',
  ],
);
/** A text that is there. */
const anyText = fc.oneof(
  { weight: 3, arbitrary: trap },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.tuple(trap, trap).map((two) => two.join('\n')) },
);

/** Texts of a few pieces, as one types them. */
function pieced(...pieces: readonly string[]): fc.Arbitrary<string> {
  const piece = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, anyText);
  return fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''));
}

const oddDuration = pieced(
  ...[
    '1',
    '2',
    '10',
    '0',
    '1.5',
    '-',
    '–',
    '~',
    ' ',
    'h',
    'hours',
    'minutes',
    'days',
    'weeks',
    'months',
    'm',
    ',',
    '1e9',
    '٣',
  ],
);
const oddDate = pieced(
  ...[
    '2026',
    '1900',
    '9999',
    '0000',
    '-',
    '01',
    '02',
    '12',
    '13',
    '29',
    '30',
    '31',
    '..',
    'T',
    '10:00',
    'Z',
    '+01:00',
    ' ',
  ],
);

const plainDate = fc
  .tuple(
    fc.integer({ min: 1899, max: 10_000 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  )
  .map(([year, month, day]) =>
    [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
  );
export const dateText = fc.oneof(
  oddDate,
  plainDate,
  fc.tuple(plainDate, plainDate).map((two) => two.join('..')),
);
const duration = fc
  .tuple(
    fc.constantFrom('1', '0', '0.25', '2-3', '3 – 4', '10', '99999', '1e3'),
    fc.constantFrom('', ' '),
    fc.constantFrom('h', 'hour', 'hours', 'minutes', 'days', 'weeks', 'months', 'years', 'Weeks'),
  )
  .map((parts) => parts.join(''));
export const durationText = fc.oneof(oddDuration, duration);

const goodDate = fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
const figure = fc.oneof(fc.constantFrom(0, -1, 0.5, 8, 168, 1e9, 1e-9, -0), fc.double());
const goodFigure = fc.constantFrom(0.5, 1, 8);
const value: fc.Arbitrary<unknown> = fc.oneof(
  anyText,
  figure,
  fc.boolean(),
  plainDate,
  fc.constantFrom(null, [], {}, [[]], ['a'], { a: 1 }),
  fc.jsonValue({ maxDepth: 3 }),
);
const or = <T>(good: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 25, arbitrary: good }, { weight: 1, arbitrary: value });
const topic = fc.constantFrom('t0', 't1', 't2', 'elsewhere');
const moment = fc
  .tuple(goodDate, fc.constantFrom('', 'T10:00', 'T10:00:00Z', ' 23:59:59.5+13:00', 'T25:00', 'T10:00-0500'))
  .map((two) => two.join(''));

/** A record says one thing; now and then one says none, or two. */
const said = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.oneof(
      fc.record({ log: or(topic), hours: or(fc.constantFrom(0.5, 2, 1000)) }),
      fc.record({ done: or(topic) }),
      fc.record({ undo: or(topic) }),
      fc.record({ review: or(topic) }),
      fc.record({ accept: or(fc.constant(true)) }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      { log: or(topic), done: or(topic), undo: or(topic), review: or(topic), accept: or(fc.constant(true)) },
      { requiredKeys: [] },
    ),
  },
);

const beside = fc.record(
  {
    at: or(moment),
    id: or(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    on: or(goodDate),
    note: anyText,
    v: or(fc.constantFrom(1, 0)),
    grade: or(fc.constantFrom('again', 'good')),
    hours: or(fc.constantFrom(0.5, 2, 1000)),
    ids: or(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 })),
    ['__proto__']: value,
  },
  { requiredKeys: [] },
);

export const recordValue = fc.tuple(beside, said).map(([more, one]) => ({ ...more, ...one }));

export const profileValue = fc.record(
  {
    roadmap: or(fc.constantFrom('./roadmap.yaml', 'backend-to-ml')),
    start: or(goodDate),
    hoursPerWeek: or(
      fc.oneof(
        fc.constantFrom(1, 8, 168),
        fc.array(fc.record({ from: or(goodDate), hours: or(goodFigure) })),
      ),
    ),
    days: or(fc.dictionary(fc.constantFrom('mon', 'tue', 'sun'), or(fc.constantFrom(1, 2)))),
    maths: or(fc.constantFrom('none', 'school', 'strong')),
    skills: or(fc.array(or(fc.constantFrom('python', 'sql')))),
    known: or(fc.array(or(topic))),
    goal: or(fc.constant('g')),
    optional: or(fc.boolean()),
    review: or(fc.boolean()),
    timeOff: or(fc.array(or(fc.tuple(goodDate, goodDate).map((two) => two.join('..'))))),
    by: or(goodDate),
    v: or(fc.constant(1)),
    'x-mine': value,
  },
  { requiredKeys: [] },
);

/** Most that are offered name nothing that is there. */
const seldom = (odd: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: odd });
const freshId = fc.nat(10_000).map((number) => `t${number}`);
const topics = (text: fc.Arbitrary<unknown>) =>
  fc.record(
    {
      name: text,
      id: or(freshId),
      aliases: or(fc.array(or(freshId), { maxLength: 1 })),
      description: text,
      difficulty: or(fc.constantFrom('beginner', 'intermediate', 'advanced')),
      optional: or(fc.boolean()),
      duration: or(fc.constantFrom('1 hour', '2-3 weeks', '90 minutes')),
      estimate: or(
        fc.record({ low: or(fc.constant(1)), likely: or(fc.constant(2)), high: or(fc.constant(3)) }),
      ),
      prerequisites: seldom(fc.array(or(topic), { maxLength: 3 })),
      shortcuts: seldom(
        fc.array(fc.record({ skill: or(fc.constant('python')), effort: or(goodFigure) }), { maxLength: 2 }),
      ),
      kind: or(fc.constantFrom('topic', 'project', 'checkpoint')),
      takeaways: or(fc.array(text, { maxLength: 2 })),
      questions: or(fc.array(text, { maxLength: 2 })),
      codeSnippet: text,
      links: or(fc.array(fc.record({ title: text, url: text }), { maxLength: 2 })),
    },
    { requiredKeys: ['name', 'description', 'difficulty'] },
  );

/** A roadmap that may be wrong anywhere. */
export const roadmapValue = fc.record(
  {
    title: or(anyText),
    description: or(anyText),
    pace: or(goodFigure),
    skills: or(
      fc.dictionary(or(fc.constant('python')).map(String), fc.record({ title: anyText }), { maxKeys: 2 }),
    ),
    goals: seldom(
      fc.dictionary(fc.constantFrom('g', 'h'), fc.record({ title: anyText, topics: or(fc.array(topic)) }), {
        maxKeys: 2,
      }),
    ),
    nodes: or(
      fc.array(
        fc.record(
          {
            title: or(anyText),
            id: or(freshId),
            phase: or(fc.constantFrom('foundation', 'production')),
            dependsOn: seldom(fc.array(fc.constantFrom('n0', 'n1'), { maxLength: 2 })),
            topics: or(fc.array(topics(or(anyText)), { minLength: 1, maxLength: 3 })),
          },
          { requiredKeys: ['title'] },
        ),
        { minLength: 1, maxLength: 3 },
      ),
    ),
  },
  { requiredKeys: ['title', 'description', 'nodes'] },
);

/** Texts that a roadmap may hold, in a roadmap that can be planned: what is hostile is only what it says. */
export const sayings = fc.array(
  anyText.map((text) => text || '?'),
  { minLength: 4, maxLength: 8 },
);
