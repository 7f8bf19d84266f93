import { describe, expect, test } from 'vitest';
import { DURING, PROGRESS } from '../commands.ts';
import { LEARNER, SMALL_REQUIRED, SMALL_TOPICS } from '../roadmaps.ts';
import { run } from '../world.ts';
import {
  checkDocument,
  goalsDocument,
  listDocument,
  nextDocument,
  planDocument,
  showDocument,
  statusDocument,
  topicsDocument,
} from './documents.ts';

/** The other documents: their fields, and their figures held against the plan's. */

const FILES = { ...LEARNER, 'progress.jsonl': PROGRESS };

async function documentOf(
  args: readonly string[],
  files: Readonly<Record<string, string>> = FILES,
  today = DURING,
): Promise<unknown> {
  const { stdout } = await run([...args, '--format', 'json', '--today', today], { files });
  return JSON.parse(stdout);
}
const plan = async () => planDocument.parse(await documentOf(['plan']));

describe('status', () => {
  test('counts what the baseline planned', async () => {
    const status = statusDocument.parse(await documentOf(['status']));
    expect(status).toMatchObject({ done: 1, total: 6, today: DURING, unknownTopics: ['elsewhere'] });
    // 6 h of a topic that is done, 2.5 h of one that is begun; the estimate counts, and not the 4 h that it took.
    expect(status.phases).toMatchObject([
      {
        phase: 'foundation',
        done: 1,
        total: 4,
        minutesDone: 360 + 150,
        minutesTotal: (6 + 10 + 5) * 60 + 30,
      },
      { phase: 'intermediate', done: 0, total: 2, minutesDone: 0, minutesTotal: 18 * 60 },
    ]);
    expect(status.loggedMinutes).toBe(4 * 60 + 2.5 * 60);
    expect(status.finish).toBe((await plan()).finish);
  });

  // Earned: 510 minutes, which is more than the 8 hours of week 1.
  test.each([
    ['more than week 1 asked for, while week 2 runs: on plan', '2026-12-04', 0, 0],
    ['short of week 2, once it is over', '2026-12-07', 510 - 960, 510 / 480 - 2],
    ['and no more behind for the days of week 3', '2026-12-13', 510 - 960, 510 / 480 - 2],
    ['ahead of the days gone by', '2026-11-26', 510 - Math.round((480 * 3) / 7), 510 / 480 - 3 / 7],
  ])('%s', async (_, today, ahead, weeks) => {
    const status = statusDocument.parse(await documentOf(['status'], FILES, today));
    expect(status.aheadMinutes).toBe(ahead);
    expect(status.aheadWeeks).toBeCloseTo(Math.round(weeks * 10) / 10);
  });

  test('the pace of the last whole weeks: hours a week and hours to the plan', async () => {
    const { pace } = statusDocument.parse(await documentOf(['status']));
    // One week is over: 4 h of 8, and python-basics took 4 of its 6 h.
    expect(pace).toEqual({
      weeks: 1,
      weekNumbers: [1],
      until: '2026-11-29',
      knownWeeks: 1,
      minutesPerWeek: 240,
      plannedMinutesPerWeek: 480,
      topics: 1,
      ratio: 0.67,
    });
  });

  test('sums its phases', async () => {
    const { phases, done, total } = statusDocument.parse(await documentOf(['status']));
    expect(phases.reduce((sum, phase) => sum + phase.done, 0)).toBe(done);
    expect(phases.reduce((sum, phase) => sum + phase.total, 0)).toBe(total);
  });

  test('has the forecast of the plan', async () => {
    const { forecast } = statusDocument.parse(await documentOf(['status']));
    const planned = (await plan()).forecast;
    expect(planned).toBeDefined();
    expect(forecast).toMatchObject({ ...planned });
  });
});

describe('next', () => {
  test('is the plan’s first week with work in it', async () => {
    const { week } = nextDocument.parse(await documentOf(['next']));
    const planned = (await plan()).weeks.find(({ items }) => items.length > 0);
    expect(week).toMatchObject({ number: planned?.number, start: planned?.start, end: planned?.end });
    expect(week?.items.map(({ topic, minutes }) => ({ topic, minutes }))).toEqual(
      planned?.items.map(({ topic, minutes }) => ({ topic, minutes })),
    );
    expect(week?.items[0]).toMatchObject({
      topic: 'linear-algebra',
      takeaways: ['Matrix multiplication'],
      codeSnippet: 'a @ b\n',
      links: [{ title: 'Essence of linear algebra', url: 'https://example.org/essence', hours: 3 }],
    });
    expect(week?.booked).toMatchObject([{ topic: 'linear-algebra', minutes: 150 }]);
  });

  test('has no week when all is done', async () => {
    const lines = SMALL_REQUIRED.map((id) => `{"done":"${id}","on":"2026-12-01"}\n`).join('');
    expect(
      nextDocument.parse(await documentOf(['next'], { ...LEARNER, 'progress.jsonl': lines })).week,
    ).toBeNull();
  });
});

describe('show', () => {
  test.each(SMALL_TOPICS)('%s is where the plan has it', async (id) => {
    const { needs, opens, ...shown } = showDocument.parse(await documentOf(['show', id]));
    const { topics, leftOut } = await plan();
    const planned = topics.find(({ topic }) => topic === id);
    if (planned) {
      const { minutes, start, finish, phase, fullMinutes } = planned;
      expect(shown).toMatchObject({ state: 'todo', minutes, start, finish, phase, fullMinutes });
    } else {
      const out = leftOut.find(({ topic }) => topic === id);
      expect(shown).toMatchObject({ state: out?.reason });
      expect(shown.doneOn).toBe(out?.on);
      if (out?.reason === 'done') expect(shown.spentMinutes).toBe((out.hours ?? 0) * 60);
      else expect(shown.spentMinutes).toBeUndefined();
    }
  });

  test('what it needs and what it opens', async () => {
    const { needs, opens } = showDocument.parse(await documentOf(['show', 'numpy']));
    expect(needs.map(({ topic, state }) => [topic, state])).toEqual([
      ['python-basics', 'done'],
      ['linear-algebra', 'todo'],
    ]);
    expect(opens.map(({ topic }) => topic)).toEqual(['regression']);
  });

  test('what background changed', async () => {
    const files = { ...FILES, 'mlpath.yaml': LEARNER['mlpath.yaml'].replace('[sql]', '[python]') };
    expect(await documentOf(['show', 'numpy'], files)).toMatchObject({
      because: [{ by: 'skill:python', effort: 0.8 }],
      fullMinutes: 300,
      minutes: 240,
    });
  });
});

describe('list', () => {
  test('the shipped roadmaps', async () => {
    const { roadmaps } = listDocument.parse(await documentOf(['list']));
    expect(roadmaps.map(({ id }) => id)).toContain('backend-to-ml');
  });

  test('the topics, in the order of the roadmap', async () => {
    const { topics } = topicsDocument.parse(await documentOf(['list', '--topics']));
    expect(topics.map(({ topic, state }) => [topic, state])).toEqual([
      ['python-basics', 'done'],
      ['linear-algebra', 'todo'],
      ['numpy', 'todo'],
      ['old-arrays', 'optional'],
      ['checkpoint-ground', 'todo'],
      ['regression', 'todo'],
      ['project-houses', 'todo'],
    ]);
  });

  test.each([
    [['--todo'], ['linear-algebra', 'numpy', 'checkpoint-ground', 'regression', 'project-houses']],
    [['--done'], ['python-basics']],
    [
      ['--phase', 'intermediate'],
      ['regression', 'project-houses'],
    ],
    [
      ['--phase', 'foundation', '--todo'],
      ['linear-algebra', 'numpy', 'checkpoint-ground'],
    ],
    [['--phase', 'production'], []],
  ])('with %j', async (flags, wanted) => {
    const { topics } = topicsDocument.parse(await documentOf(['list', '--topics', ...flags]));
    expect(topics.map(({ topic }) => topic)).toEqual(wanted);
  });
});

describe('list --goals', () => {
  const goals = async (args: readonly string[] = [], files: Readonly<Record<string, string>> = FILES) =>
    goalsDocument.parse(await documentOf(['list', ...args, '--goals'], files));
  const LEFT_OF = (document: { minutes: number; forecast?: { p50: string; p80: string } | undefined }) => ({
    minutes: document.minutes,
    p50: document.forecast?.p50,
    p80: document.forecast?.p80,
  });

  test('each goal is the plan that has it, the whole is the plan without', async () => {
    const document = await goals();
    const whole = await plan();
    expect(LEFT_OF(document.whole)).toMatchObject({ minutes: whole.effortMinutes, p80: whole.forecast?.p80 });
    const chosen = { ...FILES, 'mlpath.yaml': `${LEARNER['mlpath.yaml']}goal: arrays\n` };
    const planned = planDocument.parse(await documentOf(['plan'], chosen));
    const [arrays] = document.goals;
    expect(arrays).toMatchObject({ goal: 'arrays', chosen: false, topics: planned.topics.length });
    expect(arrays && LEFT_OF(arrays)).toEqual({
      minutes: planned.effortMinutes,
      p50: planned.forecast?.p50,
      p80: planned.forecast?.p80,
    });
    const others = await goals([], chosen);
    expect(others.goals).toEqual([{ ...arrays, chosen: true }]);
    expect(others.whole).toEqual(document.whole);
  });

  test('without a profile: a roadmap by its name with the defaults, by default the largest', async () => {
    const named = await goals(['llm-engineer'], {});
    expect(named.roadmap.id).toBe('llm-engineer');
    expect(named.goals[0]?.minutes).toBeLessThan(named.whole.minutes);
    expect((await goals([], {})).roadmap.id).toBe('backend-to-ml');
  });

  test('a goal that is reached has no dates', async () => {
    const done = ['linear-algebra', 'numpy'].map(
      (id) => `{"at":"2026-12-03T19:00:00+01:00","id":"x-${id}","done":"${id}"}\n`,
    );
    const document = await goals([], { ...FILES, 'progress.jsonl': PROGRESS + done.join('') });
    expect(document.goals[0]).toEqual({
      goal: 'arrays',
      title: 'Arrays only',
      chosen: false,
      topics: 0,
      minutes: 0,
    });
  });
});

describe('check', () => {
  test('findings, with ends, hints and what they clash with', async () => {
    const twice = LEARNER['small.yaml']
      .replace('id: regression\n', 'id: python-basics\n')
      .replace('[regression]', '[numpy]');
    const document = checkDocument.parse(await documentOf(['check', 'r.yaml'], { 'r.yaml': twice }));
    expect(document).toMatchObject({ files: 1 });
    const lines = twice.split('\n').map((line) => line.trim() === 'id: python-basics');
    const finding = document.findings.find(({ rule }) => rule === 'duplicate-topic-id');
    expect(finding).toMatchObject({ path: 'r.yaml', line: lines.lastIndexOf(true) + 1, severity: 'error' });
    expect(finding?.related).toMatchObject([{ path: 'r.yaml', line: lines.indexOf(true) + 1 }]);
    const count = (severity: string) => document.findings.filter((each) => each.severity === severity).length;
    expect([document.errors, document.warnings, document.infos]).toEqual([
      count('error'),
      count('warning'),
      count('info'),
    ]);
  });
});
