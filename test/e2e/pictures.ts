/**
 * Makes the pictures of docs/pictures from a running Pilar with demonstration data, so that later ones replace them:
 * `node test/e2e/pictures.ts http://127.0.0.1:4000 planner@demo.pilar PASSWORD [BEGINNING]`, only those whose names begin so.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { EXAMPLE } from './example.ts';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const QUALITY = 68;
const SIZES = [
  { width: 1280, height: 860 },
  { width: 390, height: 844 },
];
const QUESTION = {
  ask: {
    type: 'group',
    join: 'and',
    items: [
      { type: 'indicator', code: 'STUNTING', period: 'LATEST', is: 'gt', value: '20' },
      {
        type: 'related',
        of: 'interventions',
        has: 'none',
        items: [
          { type: 'field', field: 'sector.code', op: 'in', value: ['KESEHATAN'] },
          { type: 'field', field: 'startedOn', op: 'gte', value: '2026-05-01' },
        ],
      },
      { type: 'pokja', none: false, on: 'TODAY' },
    ],
  },
};

const EXPLORE = `/explore?q=${encodeURIComponent(JSON.stringify(EXAMPLE))}`;

const looked = (query: object, view: string): string => `/explore?q=${encodeURIComponent(JSON.stringify(query))}&view=${view}`;
const STUNTING = { indicator: 'STUNTING' };
const TOILETS = { indicator: 'JAMBAN_LAYAK' };
const MONTHS = { columns: ['MONTH'], period: { last: 12, grain: 'MONTH' } };
const YEAR = { period: { last: 4, grain: 'QUARTER' } };
const BY_MONTH = { measures: [STUNTING], rows: ['DISTRICT'], ...MONTHS };

/** Each kind of chart and map, with a question that it answers well. */
const DRAWINGS = {
  'chart-line': looked(BY_MONTH, 'line'),
  'chart-small': looked(BY_MONTH, 'small'),
  'chart-bar': looked({ measures: [TOILETS], rows: ['DISTRICT'], ...YEAR }, 'bar'),
  'chart-stacked': looked({ measures: [{ fact: 'CLASSIFICATION' }], rows: ['DISTRICT'], columns: ['CLASS'] }, 'stacked'),
  'chart-share': looked({ measures: [{ fact: 'INTERVENTION' }], rows: ['SECTOR'], ...MONTHS }, 'share'),
  'chart-scatter': looked({ measures: [STUNTING, TOILETS], rows: ['VILLAGE'], compare: 'TARGET', totals: ['GRAND'], ...YEAR }, 'scatter'),
  'chart-ranked': looked({ measures: [STUNTING], rows: ['DISTRICT'], compare: 'PREVIOUS_YEAR', ...YEAR }, 'ranked'),
  'map-districts': looked(BY_MONTH, 'map'),
  'map-villages': looked({ measures: [STUNTING], rows: ['VILLAGE'], columns: ['QUARTER'], ...YEAR }, 'map'),
  'map-two': looked({ measures: [STUNTING, TOILETS], rows: ['VILLAGE'], ...YEAR }, `map&against=${TOILETS.indicator}`),
};

const toAnswer = (page: Page): Promise<void> =>
  page.getByRole('group', { name: 'Tampilan jawaban' }).evaluate((tools) => scrollTo(0, tools.getBoundingClientRect().top + scrollY - 60));

/** What is done on a page before its picture is taken. */
const ACTS: Record<string, (page: Page) => Promise<void>> = {
  'explore-answer': toAnswer,
  ...Object.fromEntries(Object.keys(DRAWINGS).map((name) => [name, toAnswer])),
  'explore-cell': (page) => page.locator('td button').first().click(),
  'explore-chart': async (page) => {
    await page.getByRole('button', { name: 'Grafik' }).click();
    await page.getByRole('group', { name: /^Grafik: / }).evaluate((chart) => chart.scrollIntoView({ block: 'center' }));
  },
};

const [address, email, password, beginning = ''] = process.argv.slice(2);
if (!address || !email || !password) {
  console.error('Usage: node test/e2e/pictures.ts ADDRESS EMAIL PASSWORD [BEGINNING]');
  process.exit(2);
}

/** Records that show much: asked for by what they are, since keys differ from one demonstration to the next. */
const SHOWN = `{
  villages(first: 1, where: { kampung: { isNull: false }, pokja: { validOn: "TODAY" } }) { nodes { id code } }
  reports(first: 1, where: { state: { eq: SUBMITTED } }) { nodes { id } }
  classifications(first: 1, where: { level: { eq: DEVELOPING } }, orderBy: [{ period: DESC }]) { nodes { id } }
}`;

async function pathsOf(page: Page): Promise<Record<string, string>> {
  const answer = await page.request.post(`${address}/graphql`, { data: { query: SHOWN } });
  const { villages, reports, classifications } = (await answer.json()).data;
  return {
    home: '/',
    villages: `/villages?filter=${encodeURIComponent(JSON.stringify(QUESTION))}`,
    village: `/villages/${villages.nodes[0].id}/show`,
    entry: `/entry?village=${villages.nodes[0].code}`,
    report: `/reports/${reports.nodes[0].id}/show`,
    classification: `/classifications/${classifications.nodes[0].id}/show`,
    convergence: '/convergence',
    'explore-start': '/explore',
    explore: EXPLORE,
    'explore-answer': EXPLORE,
    'explore-cell': EXPLORE,
    'explore-chart': EXPLORE,
    ...DRAWINGS,
    connect: '/connect?tool=excel',
    'connect-sql': '/connect?tool=metabase',
  };
}

async function takeAll(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { browser, close } = await openBrowser();
  const signedIn = await browser.newContext();
  await signedIn.request.post(`${address}/api/auth/sign-in/email`, { data: { email, password }, headers: { origin: address! } });
  const storageState = await signedIn.storageState();
  for (const viewport of SIZES) {
    for (const theme of ['light', 'dark']) {
      const context = await browser.newContext({
        storageState,
        viewport,
        locale: 'id-ID',
        timezoneId: 'Asia/Makassar',
        reducedMotion: 'reduce',
      });
      await context.addInitScript(`localStorage['RaStorePilar.theme'] = '"${theme}"'`);
      const page = await context.newPage();
      for (const [name, path] of Object.entries(await pathsOf(page))) {
        if (!name.startsWith(beginning)) continue;
        await page.goto(address + path);
        await page.locator('h1').waitFor();
        await page.waitForFunction(() => !document.querySelector('.MuiSkeleton-root, .app-loader, [role=progressbar]'));
        await page.evaluate(() => document.fonts.ready);
        await ACTS[name]?.(page);
        await page.waitForTimeout(800);
        await page.screenshot({ path: join(FOLDER, `${name}-${viewport.width}-${theme}.jpg`), type: 'jpeg', quality: QUALITY });
      }
      await context.close();
    }
  }
  await close();
}

await takeAll();
