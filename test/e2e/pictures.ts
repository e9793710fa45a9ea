/**
 * Makes the pictures of docs/pictures from a running Pilar with demonstration data, so that later ones replace them:
 * `node test/e2e/pictures.ts http://127.0.0.1:4000 planner@demo.pilar PASSWORD [BEGINNING]`, only those whose names begin so. Those of
 * printed pages need `pdftoppm` (poppler-utils). Of any role but the planner's only its home is taken: `home-first` of an administrator
 * where no Kampung KB is recorded yet. `docs/console.md` shows them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { EXAMPLE } from './example.ts';
import { settled } from './settled.ts';

const FOLDER = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const QUALITY = 60;
/** Of what is higher than a window. */
const QUALITY_OF_WHOLE = 40;
const SIZES = [
  { width: 1280, height: 860 },
  { width: 390, height: 844 },
];
const LANGUAGES = ['id', 'en'] as const;
const SEEN = SIZES.flatMap((viewport) => (['light', 'dark'] as const).map((theme) => ({ viewport, theme, language: 'id' as const })));
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
  'map-districts': looked(BY_MONTH, 'map&layer=tiles'),
  'map-villages': looked({ measures: [STUNTING], rows: ['VILLAGE'], columns: ['QUARTER'], ...YEAR }, 'map&layer=tiles'),
  'map-two': looked({ measures: [STUNTING, TOILETS], rows: ['VILLAGE'], ...YEAR }, `map&layer=tiles&against=${TOILETS.indicator}`),
  // Where points were loaded.
  'dots-villages': looked({ measures: [STUNTING], rows: ['VILLAGE'], columns: ['QUARTER'], ...YEAR }, 'map&layer=dots'),
  // Where boundaries were loaded.
  'bounds-districts': looked(BY_MONTH, 'map'),
  'bounds-villages': looked({ measures: [STUNTING], rows: ['VILLAGE'], columns: ['QUARTER'], ...YEAR }, 'map'),
  'bounds-two': looked({ measures: [STUNTING, TOILETS], rows: ['VILLAGE'], ...YEAR }, `map&against=${TOILETS.indicator}`),
};

const asked = (id: string, name: string, width: number, query: object, view: string): object => ({
  ...{ id, kind: view === 'FIGURE' ? 'FIGURE' : 'QUESTION', width, name, query },
  ...(view !== 'FIGURE' && { view: { view } }),
});
const TARGETED = { compare: 'TARGET', period: { last: 12, grain: 'MONTH' } };
const CARE = {
  measures: [{ indicator: 'LAPORAN_TEPAT_WAKTU' }, { indicator: 'POSYANDU_DS' }],
  rows: ['MONTH'],
  period: { last: 12, grain: 'MONTH' },
};
/** One that a planner put together for a meeting. */
const OWN = {
  kind: 'DASHBOARD',
  name: 'Rapat stunting triwulan',
  isShared: true,
  area: '65.01',
  roles: ['SECTOR_OFFICER', 'DISTRICT_OFFICER'],
  content: {
    tiles: [
      asked('stunting', 'Prevalensi stunting', 1, { measures: [STUNTING], ...TARGETED }, 'FIGURE'),
      asked('toilets', 'Jamban layak', 1, { measures: [TOILETS], ...TARGETED }, 'FIGURE'),
      {
        ...{ id: 'text', kind: 'TEXT', width: 2 },
        text: 'Keputusan rapat:\n1. Kecamatan dengan stunting di atas 14% didampingi mulai bulan depan.\n2. Jamban layak didahulukan di Sekatak dan Peso Hilir.',
      },
      asked('months', 'Laporan dan penimbangan balita per bulan', 2, CARE, 'line'),
      asked(
        'ranked',
        'Stunting menurut kecamatan',
        2,
        { measures: [STUNTING], rows: ['DISTRICT'], compare: 'PREVIOUS_YEAR', ...YEAR },
        'ranked',
      ),
      asked(
        'both',
        'Desa/kelurahan menurut keduanya',
        4,
        { measures: [STUNTING, TOILETS], rows: ['VILLAGE'], compare: 'TARGET', totals: ['GRAND'], ...YEAR },
        'scatter',
      ),
    ],
  },
};
const KEPT = `query ($name: String!) { savedQueries(where: { kind: { eq: DASHBOARD }, name: { eq: $name }, retiredAt: { isNull: true } }) { nodes { id } } }`;
const KEEP = 'mutation ($input: CreateSavedQueryInput!) { createSavedQuery(input: $input) { id } }';

async function ask(page: Page, query: string, variables: object = {}) {
  const answer = await page.request.post(`${address}/graphql`, { data: { query, variables } });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors[0]));
  return data;
}

async function ownDashboard(page: Page): Promise<string> {
  const [kept] = (await ask(page, KEPT, { name: OWN.name })).savedQueries.nodes;
  return kept?.id ?? (await ask(page, KEEP, { input: OWN })).createSavedQuery.id;
}

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

const FORMED = '{ villages(where: { kampung: { isNull: false } }) { totalCount } }';

async function pathsOf(page: Page): Promise<Record<string, string>> {
  const [held] = (await ask(page, '{ viewer { roles { code } } }')).viewer.roles;
  if (held.code === 'ADMINISTRATOR' && (await ask(page, FORMED)).villages.totalCount === 0) return { 'home-first': '/' };
  if (held.code !== 'PLANNER') return { [`home-${held.code.toLowerCase()}`]: '/' };
  const { villages, reports, classifications } = await ask(page, SHOWN);
  return {
    home: '/',
    villages: `/villages?filter=${encodeURIComponent(JSON.stringify(QUESTION))}`,
    village: `/villages/${villages.nodes[0].id}/show`,
    entry: `/entry?village=${villages.nodes[0].code}`,
    report: `/reports/${reports.nodes[0].id}/show`,
    classification: `/classifications/${classifications.nodes[0].id}/show`,
    convergence: '/convergence',
    changes: '/changes',
    'explore-start': '/explore',
    explore: EXPLORE,
    'explore-answer': EXPLORE,
    'explore-cell': EXPLORE,
    'explore-chart': EXPLORE,
    ...DRAWINGS,
    'dashboard-regent': '/dashboards/regent',
    'dashboard-sector': '/dashboards/sector',
    'dashboard-district': '/dashboards/district',
    'dashboard-own': `/dashboards/${await ownDashboard(page)}`,
    'dashboard-edit': `/dashboards/${await ownDashboard(page)}?edit=1`,
    profile: `/villages/${villages.nodes[0].id}/profile`,
    connect: '/connect?tool=excel',
    'connect-sql': '/connect?tool=metabase',
  };
}

/** Pages that go onto paper: as they come out of the printer, in both languages. */
const PRINTED = ['dashboard-regent', 'dashboard-sector', 'dashboard-district', 'dashboard-own', 'profile', 'changes'];
const PRINT = { id: 'Cetak atau simpan PDF', en: 'Print or save as PDF' };
const DOTS_PER_INCH = 100;
const PHONE = 600;
/** Of these a window shows but the beginning. */
const isWhole = (name: string, { width }: { width: number }) => width > PHONE && /^(dashboard|home|profile)/.test(name);

type Language = keyof typeof PRINT;

async function print(page: Page, name: string, language: Language): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-pictures-'));
  const sheet = join(folder, 'sheet.pdf');
  if (name !== 'profile') {
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: PRINT[language] }).click();
    await page.locator('body[data-printed]').waitFor();
  }
  await page.pdf({ path: sheet, preferCSSPageSize: true, printBackground: true });
  const file = join(FOLDER, `${name}-printed-${language}`);
  execFileSync('pdftoppm', ['-jpeg', '-jpegopt', `quality=${QUALITY}`, '-singlefile', '-r', String(DOTS_PER_INCH), sheet, file]);
  rmSync(folder, { recursive: true });
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

interface Seen {
  viewport: { width: number; height: number };
  theme: 'light' | 'dark';
  language: Language;
}

async function open(browser: Browser, storageState: State, { viewport, theme, language }: Seen): Promise<Page> {
  const context = await browser.newContext({
    ...{ storageState, viewport, locale: 'id-ID', timezoneId: 'Asia/Makassar', reducedMotion: 'reduce' },
  });
  await context.addInitScript(`localStorage['RaStorePilar.theme'] = '"${theme}"'; localStorage['RaStorePilar.locale'] = '"${language}"';`);
  return context.newPage();
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(address + path);
  await settled(page);
  await page.evaluate(() => document.fonts.ready);
}

async function takeAll(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const { browser, close } = await openBrowser();
  const signedIn = await browser.newContext();
  await signedIn.request.post(`${address}/api/auth/sign-in/email`, { data: { email, password }, headers: { origin: address! } });
  const storageState = await signedIn.storageState();
  const paths = Object.entries(await pathsOf(await open(browser, storageState, SEEN[0]!))).filter(([name]) => name.startsWith(beginning));
  for (const seen of SEEN) {
    const page = await open(browser, storageState, seen);
    for (const [name, at] of paths) {
      await visit(page, at);
      await ACTS[name]?.(page);
      await page.waitForTimeout(800);
      const path = join(FOLDER, `${name}-${seen.viewport.width}-${seen.theme}.jpg`);
      const fullPage = isWhole(name, seen.viewport);
      await page.screenshot({ path, fullPage, type: 'jpeg', quality: fullPage ? QUALITY_OF_WHOLE : QUALITY });
    }
    await page.context().close();
  }
  for (const language of LANGUAGES) {
    const page = await open(browser, storageState, { ...SEEN[0]!, language });
    for (const [name, path] of paths) {
      if (!PRINTED.includes(name)) continue;
      await visit(page, path);
      await print(page, name, language);
    }
    await page.context().close();
  }
  await close();
}

await takeAll();
