import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planOf } from '../../core/builders.ts';
import { HOSTILE_CASE } from '../hostile.ts';
import { text } from '../read-back.ts';
import { begun, FLAGSHIP } from './plans.ts';

/**
 * The page in a real browser. Without Chromium these tests are skipped; `.ci/extras` installs one. With
 * MLPATH_SCREENSHOTS=folder they leave pictures there to look at.
 */

const NAMED = process.env['MLPATH_CHROMIUM'];
const CHROMIUM = (NAMED === undefined ? ['/usr/bin/chromium', '/usr/bin/google-chrome'] : [NAMED]).find(
  (file) => existsSync(file),
);
if (!CHROMIUM)
  console.warn('no Chromium here: the tests of the page in a browser are skipped (.ci/extras installs one)');
const PICTURES = process.env['MLPATH_SCREENSHOTS'];
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Of each phase. They are like those before them, and would take most of the time that axe takes. */
const LATER_WEEKS = '.weeks > .week:nth-child(n + 6)';
const PLANS = { begun, flagship: FLAGSHIP, hostile: planOf(HOSTILE_CASE) };

describe.skipIf(!CHROMIUM)('in Chromium', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: FLAGS.split(' ') });
    folder = mkdtempSync(path.join(os.tmpdir(), 'mlpath-page-'));
    for (const [name, plan] of Object.entries(PLANS))
      writeFileSync(path.join(folder, `${name}.html`), text(plan, 'html'));
    if (PICTURES) mkdirSync(PICTURES, { recursive: true });
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  interface Opened {
    readonly page: Page;
    /** What the page should not have done: written to the console, asked for something, opened a window. */
    readonly noise: string[];
  }

  async function open(
    plan: keyof typeof PLANS,
    {
      width = 1280,
      ...options
    }: { width?: number; colorScheme?: 'light' | 'dark'; javaScriptEnabled?: boolean; hash?: string } = {},
  ): Promise<Opened> {
    const { hash = '', ...context } = options;
    const page = await browser.newPage({ viewport: { width, height: 900 }, ...context });
    const url = pathToFileURL(path.join(folder, `${plan}.html`)).href;
    const noise: string[] = [];
    page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => noise.push(String(error)));
    page.on('dialog', (dialog) => noise.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => {
      if (request.url().split('#')[0] !== url && !request.url().startsWith('data:'))
        noise.push(request.url());
    });
    await page.goto(url + hash);
    return { page, noise };
  }

  const shownCards = (page: Page) => page.locator('.phase li > details:visible').count();

  test.each(['begun', 'flagship', 'hostile'] as const)(
    '%s: opens without a word, asks for nothing',
    async (plan) => {
      const { page, noise } = await open(plan);
      await page.locator('#open').click();
      expect(noise).toEqual([]);
      expect(await page.locator('#found').textContent()).toMatch(/^\d+ topics$/);
      await page.close();
    },
  );

  test('searches and filters', async () => {
    const { page, noise } = await open('begun');
    await page.locator('[name=text]').fill('matrix');
    expect(await page.locator('#found').textContent()).toBe('2 of 6 topics');
    expect(await shownCards(page)).toBe(2);
    expect(await page.locator('.week:visible').count()).toBe(3);
    await page.locator('[name=kind]').selectOption('checkpoint');
    expect(await shownCards(page)).toBe(1);
    await page.locator('[name=text]').fill('');
    await page.locator('[name=kind]').selectOption('project');
    expect(await page.locator('.phase:visible h3').allTextContents()).toEqual(['Intermediate']);
    await page.locator('[name=kind]').selectOption('');
    await page.locator('[name=state]').selectOption('done');
    expect(await shownCards(page)).toBe(2);
    await page.locator('[name=phase]').selectOption('intermediate');
    expect(await page.locator('#found').textContent()).toBe('0 of 6 topics');
    expect(noise).toEqual([]);
    await page.close();
  });

  test('a link to a topic opens its card, behind or ahead', async () => {
    const { page } = await open('begun', { hash: '#t-linear-algebra' });
    // The page opens it when the browser tells it of the address, which is not at once.
    await page.locator('#t-linear-algebra .card').waitFor();
    await page.locator('.next a').first().click();
    await page.locator('#t-numpy .card').waitFor();
    await page.close();
  });

  test('works by keyboard', async () => {
    const { page } = await open('begun');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the weeks');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('name')).toBe('text');
    await page.locator('#t-numpy > summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#t-numpy .card').isVisible()).toBe(true);
    await page.close();
  });

  test('without script: no filters, and cards open all the same', async () => {
    const { page } = await open('begun', { javaScriptEnabled: false });
    expect(await page.locator('#filter').isVisible()).toBe(false);
    await page.locator('#t-numpy > summary').click();
    expect(await page.locator('#t-numpy .card').isVisible()).toBe(true);
    await page.close();
  });

  test('an injected script does not run', async () => {
    const { page, noise } = await open('begun');
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.owned=1">');
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.owned=1' }));`);
    expect(await page.evaluate('window.owned')).toBeUndefined();
    expect(noise.join(' ')).toContain('Content Security Policy');
    await page.close();
  });

  describe.each([
    ['begun', 1280, 'light'],
    ['begun', 390, 'light'],
    ['begun', 1280, 'dark'],
    ['flagship', 390, 'dark'],
    ['flagship', 1280, 'light'],
    ['hostile', 390, 'light'],
  ] as const)('%s at %i, %s', (plan, width, colorScheme) => {
    test('nobody is shut out, and nothing is wider than the window', async () => {
      const { page } = await open(plan, { width, colorScheme });
      await page.evaluate(
        `for (const each of [...document.querySelectorAll('details')].slice(0, 40)) each.open = true`,
      );
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      if (PICTURES)
        await page.screenshot({ path: path.join(PICTURES, `${plan}-${width}-${colorScheme}.png`) });
      await page.evaluate(`for (const each of document.querySelectorAll('${LATER_WEEKS}')) each.remove()`);
      await page.evaluate(AXE);
      const violations = await page.evaluate(
        `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')))`,
      );
      expect(violations).toEqual([]);
      await page.close();
    }, 120_000);
  });

  test('prints on A4', async () => {
    const { page } = await open('flagship');
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      ...(PICTURES ? { path: path.join(PICTURES, 'flagship.pdf') } : {}),
    });
    const text = pdf.toString('latin1');
    expect(text).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    expect([...text.matchAll(/\/Type \/Page\b/g)].length).toBeLessThan(20);
    await page.close();
  });
});
