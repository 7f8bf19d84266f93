import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { pageView } from '../../../src/core/views/page-view.ts';
import { longDate } from '../../../src/render/figures.ts';
import { SCRIPT_HASH, STYLE_HASH } from '../../../src/render/plan/html/hashes.ts';
import { pageText } from '../../../src/render/plan/html/page.ts';
import { SCRIPT } from '../../../src/render/plan/html/script.ts';
import { STYLE } from '../../../src/render/plan/html/style.ts';
import { date, planOf, profileOf, roadmapOf } from '../../core/builders.ts';
import { text } from '../read-back.ts';
import { begun, FLAGSHIP, LEARNER } from './plans.ts';

const documentOf = (html: string) => new JSDOM(html).window.document;

describe('the policy', () => {
  const hash = (source: string) => `sha256-${createHash('sha256').update(source).digest('base64')}`;

  test('names the script and the style as they are (src/render/plan/html/hashes.ts)', () => {
    expect(STYLE_HASH).toBe(hash(STYLE));
    expect(SCRIPT_HASH).toBe(hash(SCRIPT));
  });

  test('allows nothing else, and the page asks for nothing', () => {
    const page = text(begun, 'html');
    const policy = documentOf(page).querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(policy).toMatch(/^default-src 'none'; style-src '[^']+'; script-src '[^']+'; img-src data:; /);
    const document = documentOf(page);
    expect([
      ...document.querySelectorAll('[style], [onclick], iframe, img, object, link:not([rel=icon])'),
    ]).toEqual([]);
    expect([...document.querySelectorAll('script')].length).toBe(1);
    for (const link of document.querySelectorAll('[src], link'))
      expect(link.getAttribute('href')).toMatch(/^data:/);
  });
});

test('the flagship fits in 500 KB', () => {
  expect(Buffer.byteLength(text(FLAGSHIP, 'html'))).toBeLessThan(500_000);
});

test('each topic has one card, and every link within the page leads to one', () => {
  for (const plan of [FLAGSHIP, begun]) {
    const document = documentOf(text(plan, 'html'));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const cards = ids.filter((id) => id.startsWith('t-')).sort();
    const { decisions, curriculum } = plan.personalised;
    const shown = curriculum.roadmap.topics.filter((_, index) =>
      ['study', 'done'].includes(decisions[index]?.kind ?? ''),
    );
    expect(cards).toEqual(shown.map(({ id }) => `t-${id}`).sort());
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      expect(ids).toContain(link.getAttribute('href')?.slice(1));
    }
  }
});

test('an address that is not what it looks like leads nowhere', () => {
  const urls = [
    'https://example.org/a',
    'ht\ntps://x',
    ' https://example.org/b\n',
    'https://x\t.example',
    'https://\u202Ex',
  ];
  const links = urls.map((url, index) => ({ title: `L${index}`, url }));
  const roadmap = roadmapOf([{ topics: [{ id: 'a', links }] }]);
  const plan = planOf({
    roadmap,
    profile: profileOf({ start: date('2026-11-23') }),
    records: [],
    today: date('2026-11-20'),
  });
  const document = documentOf(text(plan, 'html'));
  const hrefs = [...document.querySelectorAll('.card a')].map((each) => each.getAttribute('href'));
  expect(hrefs).toEqual(['https://example.org/a', 'https://example.org/b']);
});

test('done topics are ticked, in the week in which they were done', () => {
  const document = documentOf(text(begun, 'html'));
  const done = [...document.querySelectorAll('li.done > details')];
  expect(done.map(({ id }) => id)).toEqual(['t-python-basics', 't-linear-algebra']);
  for (const each of done) {
    expect(each.querySelector('summary [aria-label=done]')).not.toBeNull();
    expect(each.closest('.past')).not.toBeNull();
  }
});

test('a topic done before the first week has a place of its own', () => {
  const plan = planOf({ ...LEARNER, profile: { ...LEARNER.profile, start: date('2027-02-01') } });
  const document = documentOf(text(plan, 'html'));
  expect([...document.querySelectorAll('.before details')].length).toBe(2);
});

test('the range of the forecast is drawn and told where there is one', () => {
  const view = pageView(begun);
  const page = pageText(view, {});
  expect(page).toContain('class="likely"');
  const told = [...documentOf(page).querySelectorAll('.dates dd')].map((each) => each.textContent);
  const { finish, forecast } = view.plan;
  expect(told).toEqual([finish, forecast?.p50 ?? finish, forecast?.p80 ?? finish].map(longDate));
  const without = pageText({ ...view, plan: { ...view.plan, forecast: undefined } }, {});
  expect(without).not.toContain('class="likely"');
});

test('only so many weeks with --weeks; weeks gone by stand open with --past', () => {
  const weeks = (html: string) =>
    [...documentOf(html).querySelectorAll('.weeks > .week')].map((each) => each.getAttribute('data-week'));
  expect(weeks(text(begun, 'html', { weeks: 1 })).at(-1)).toBe('3');
  expect(text(begun, 'html', { past: true })).toContain('<details class="past" open>');
});

test('a plan with nothing left, and one with no weeks at all', () => {
  const records = LEARNER.roadmap.topics.map(({ id }) => ({
    id: `d-${id}`,
    kind: 'done' as const,
    topic: id,
    instant: Date.parse('2026-11-24'),
    day: date('2026-11-24'),
    written: date('2026-11-24'),
  }));
  expect(text(planOf({ ...LEARNER, records }), 'html')).toContain('<dt>Finished</dt>');
  expect(text(planOf({ ...LEARNER, records, today: date('2026-11-20') }), 'html')).toContain('</html>');
});
