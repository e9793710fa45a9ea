/** Explore: the question of the design by clicks and by keys, its answer that of the API; kept, shared, ready-made, refused, given up. */
import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { READY } from '../../admin/src/analysis/ready/index.ts';
import {
  type Answered,
  addOf,
  answerOf,
  choosing,
  dialog,
  figuresIn,
  figuresOf,
  linkTo,
  pressing,
  questionOf,
  shows,
  soon,
  unfolded,
} from './asking.ts';
import { type Desk, desk } from './desk.ts';
import { EXAMPLE } from './example.ts';
import { goWithin } from './going.ts';
import { settled } from './settled.ts';

const LONGEST_LINK = 2000;

let here: Desk;
let answer: Answered;
beforeAll(async () => {
  here = await desk();
  const page = await here.open('/explore');
  answer = await answerOf(page, EXAMPLE);
});
afterAll(() => here?.close());

const chip = (page: Page, hasText: string) => page.locator('[data-asked]', { hasText });

const begun = async (): Promise<Page> => {
  const page = await here.open('/explore');
  await page.getByRole('link', { name: 'Mulai dari kosong' }).press('Enter');
  await page.getByText('Pilih ukuran pertama').waitFor();
  return page;
};

it('a planner asks the question of the design by clicks and reads what the API answers', async () => {
  expect(answer.rows).toHaveLength(11);
  expect(answer.columns).toHaveLength(13 * 4);
  const page = await begun();
  const add = addOf(page);
  for (const code of ['STUNTING', 'JAMBAN_LAYAK', 'banyaknya intervensi', 'nilai kontribusi']) await add('Tambah ukuran', code);
  await add('Tambah baris', 'Kecamatan');
  await add('Tambah kolom', 'Bulan');

  await chip(page, 'Banyaknya intervensi').click();
  await add('Tambah saringan', 'Sektor', dialog(page));
  await choosing(page, 'Kesehatan');
  await dialog(page).getByRole('button', { name: 'Selesai' }).click();
  await dialog(page).getByRole('button', { name: 'Selesai' }).click();
  await chip(page, 'Banyaknya intervensi · Kesehatan').waitFor();

  await add('Tambah saringan', 'Kabupaten/kota');
  await choosing(page, 'Kabupaten Bulungan, Kalimantan Utara');
  await dialog(page).getByRole('button', { name: 'Selesai' }).click();

  // Months came with the twelve that are over; another number, and back.
  await page.getByRole('button', { name: 'Waktu: 12 bulan terakhir' }).click();
  await dialog(page).getByLabel('Berapa').fill('6');
  await page.getByRole('button', { name: 'Waktu: 6 bulan terakhir', includeHidden: true }).waitFor();
  await dialog(page).getByLabel('Berapa').fill('12');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Bandingkan:/ }).click();
  await dialog(page).getByRole('combobox', { name: 'Bandingkan' }).click();
  await page.getByRole('option', { name: 'periode yang sama tahun lalu' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Total:/ }).click();
  for (const name of ['Di ujung tiap baris', 'Di bawah tiap kolom', 'Seluruhnya']) await dialog(page).getByLabel(name).check();
  await page.keyboard.press('Escape');

  await shows(page, figuresOf(answer));
  expect(questionOf(page)).toEqual(EXAMPLE);
  expect(await page.getByTestId('sentence').innerText()).toBe(answer.sentence);

  await page.reload();
  await settled(page);
  await shows(page, figuresOf(answer));
});

it('the keyboard alone asks the same', async () => {
  const page = await begun();
  const { press, write } = pressing(page);
  await page.getByRole('combobox', { name: 'Tambah ukuran' }).focus();
  // One after the other without leaving the search; in the wrong order at first.
  for (const code of ['JAMBAN_LAYAK', 'STUNTING', 'banyaknya intervensi', 'nilai kontribusi', 'MCPR']) await write(code, 'Enter');
  const chips = page.getByRole('group', { name: 'Ukuran' }).locator('[data-asked]');
  await chips.nth(4).focus();
  await press('Delete');
  await chips.nth(1).focus();
  await press('ArrowLeft');
  await soon(() => chips.first().innerText()).toContain('stunting');
  await page.getByText('Prevalensi balita stunting (e-PPGBM): tempat 1 dari 4').waitFor();

  // A name is typed letter by letter in the panel that stays open, and the chip moves on with it.
  await chips.nth(2).focus();
  await press('Enter');
  const alias = dialog(page).getByRole('textbox', { name: 'Sebutan' });
  const before = await alias.inputValue();
  await alias.focus();
  await press('End', '_', 'B');
  await soon(() => JSON.stringify(questionOf(page))).toContain(`"${before}_B"`);
  await press('Backspace', 'Backspace');
  await soon(() => JSON.stringify(questionOf(page))).not.toContain(`"${before}_`);
  expect(await alias.inputValue()).toBe(before);
  await dialog(page).getByRole('combobox', { name: 'Tambah saringan' }).focus();
  await write('Sektor', 'Enter');
  const values = dialog(page).getByRole('combobox', { name: 'Nilai' });
  await values.waitFor();
  await unfolded(page);
  await values.focus();
  await write('Kesehatan');
  await page.getByRole('option', { name: 'Kesehatan', exact: true }).waitFor();
  await press('ArrowDown', 'Enter');
  await chip(page, 'Banyaknya intervensi · Kesehatan').waitFor();
  await press('Escape', 'Escape', 'Escape');
  await soon(() => page.getByRole('dialog').count()).toBe(0);

  await page.getByRole('combobox', { name: 'Tambah baris' }).focus();
  await write('Bulan', 'Enter');
  await page.getByRole('combobox', { name: 'Tambah kolom' }).focus();
  await write('Kecamatan', 'Enter');
  await page.getByRole('button', { name: 'Tukar sumbu' }).press('Enter');
  await page.getByRole('combobox', { name: 'Tambah saringan' }).focus();
  await write('REGENCY', 'Enter');
  await values.waitFor();
  await unfolded(page);
  await values.focus();
  await write('Bulungan');
  await page.getByRole('option', { name: 'Kabupaten Bulungan, Kalimantan Utara' }).waitFor();
  await press('ArrowDown', 'Enter', 'Escape', 'Escape');
  await soon(() => page.getByRole('dialog').count()).toBe(0);

  await page.getByRole('button', { name: /^Bandingkan:/ }).press('Enter');
  await dialog(page).getByRole('combobox', { name: 'Bandingkan' }).press('Enter');
  await page.getByRole('option').first().waitFor();
  await press('ArrowDown', 'ArrowDown', 'Enter');
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  await press('Escape');
  await page.getByRole('button', { name: /^Total:/ }).press('Enter');
  for (const name of ['Di ujung tiap baris', 'Di bawah tiap kolom', 'Seluruhnya']) await dialog(page).getByLabel(name).press('Space');
  await press('Escape');
  await soon(() => questionOf(page)).toEqual(EXAMPLE);
  await shows(page, figuresOf(answer));
});

const PLAIN = {
  measures: [{ indicator: 'STUNTING' }, { fact: 'MEMBER', alias: 'MEMBERS' }],
  rows: ['DISTRICT'],
  totals: ['COLUMN'],
  scope: 'MY_AREA',
};

it('a question that was kept is found again by whom it is shared with, and answered by their own rights', async () => {
  const page = await here.open(linkTo(PLAIN));
  await page.getByRole('button', { name: 'Simpan' }).click();
  await dialog(page).getByLabel('Nama').fill('Stunting dan Pokja');
  await dialog(page).getByLabel('Penjelasan singkat').fill('Untuk rapat kecamatan');
  await dialog(page).getByRole('combobox', { name: 'Untuk siapa' }).click();
  await page.getByRole('option', { name: /^Dibagikan:/ }).click();
  await dialog(page).getByRole('button', { name: 'Simpan' }).click();
  await page.getByRole('heading', { name: 'Stunting dan Pokja' }).waitFor();

  const officer = await here.open('/explore', { as: 'DISTRICT_OFFICER' });
  const card = officer.getByRole('link', { name: /^Stunting dan Pokja/ });
  expect(await card.innerText()).toContain('Untuk rapat kecamatan');
  await card.click();
  const theirs = await answerOf(officer, PLAIN);
  expect(theirs.rows.map(({ key }) => key)).toEqual(['65.01.05', '*']);
  await shows(officer, figuresOf(theirs));

  // Saved again under its name, copied, and put away.
  await addOf(page)('Tambah ukuran', 'MCPR');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await dialog(page).getByRole('button', { name: 'Simpan perubahan' }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Semua pertanyaan' }).click();
  await page.getByRole('button', { name: 'Gandakan pertanyaan “Stunting dan Pokja”' }).click();
  await page.getByRole('link', { name: /^Salinan dari Stunting dan Pokja/ }).click();
  await page
    .getByRole('button', { name: /\(mCPR\)/ })
    .first()
    .waitFor();
  await page.goBack();
  await page.getByRole('button', { name: 'Hapus pertanyaan “Stunting dan Pokja”' }).click();
  await page.getByRole('dialog', { name: 'Hapus “Stunting dan Pokja”?' }).getByRole('button', { name: 'Hapus' }).click();
  await soon(() => page.getByRole('link', { name: /^Stunting dan Pokja/ }).count()).toBe(0);
});

it('an answer is put on a new dashboard, a figure beside it, and both stand there as they were looked at', async () => {
  const by = { measures: [{ indicator: 'STUNTING' }], rows: ['DISTRICT'] };
  const page = await here.open(`${linkTo(by)}&view=ranked`);
  const put = async (title: string, dashboard?: string) => {
    await page.getByRole('button', { name: 'Tambahkan ke dasbor' }).click();
    if (dashboard) await dialog(page).getByRole('textbox', { name: 'Nama dasbor' }).fill(dashboard);
    else await dialog(page).getByText('Rapat camat').waitFor();
    await dialog(page)
      .getByRole('textbox', { name: /^Judul kotak/ })
      .fill(title);
    await dialog(page).getByRole('button', { name: 'Pasang' }).click();
    await page.getByText('Ditambahkan ke Rapat camat.').last().waitFor();
    await dialog(page).waitFor({ state: 'detached' });
  };
  await put('Stunting kecamatan', 'Rapat camat');
  const all = { measures: by.measures };
  await page.goto(here.world.address + linkTo(all));
  await settled(page);
  await put('Stunting kabupaten');
  await goWithin(page, '/dashboards');
  await page.getByRole('link', { name: /^Rapat camat/ }).click();
  await page.getByRole('heading', { name: 'Rapat camat' }).waitFor();
  const tile = (title: string) => page.locator('[data-tile]', { hasText: title });
  const [[figure]] = Object.values(figuresOf(await answerOf(page, all))) as [[string]];
  await tile('Stunting kabupaten')
    .getByText(new RegExp(`^${figure}%?`))
    .waitFor();
  const [sekatak] = figuresOf(await answerOf(page, by))['65.01.09']!;
  await tile('Stunting kecamatan').getByText('Sekatak').first().waitFor();
  await tile('Stunting kecamatan').getByText(sekatak!).first().waitFor();
});

it('a link holds the question, and who opens it is answered by their own rights', async () => {
  const page = await here.open(linkTo(PLAIN));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Salin tautan' }).click();
  await page.getByText('Tautan disalin.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const viewer = await here.open(link.replace(here.world.address, ''), { as: 'VIEWER' });
  const theirs = await answerOf(viewer, PLAIN);
  await shows(viewer, figuresOf(theirs));
  expect(figuresOf(theirs)).not.toEqual(figuresOf(await answerOf(page, PLAIN)));
  // Come back to, the answer that is there already is not shown as an old one.
  const { pathname, search } = new URL(viewer.url());
  await goWithin(viewer, '/about');
  await viewer.evaluate(() => {
    const look = () => document.querySelector('[aria-busy=true]') && document.body.setAttribute('data-was-old', '');
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
  });
  await goWithin(viewer, pathname + search);
  await shows(viewer, figuresOf(theirs));
  expect(await viewer.locator('body[data-was-old]').count()).toBe(0);
});

it('every ready-made question has an answer and a link of ordinary length', async () => {
  const page = await here.open('/explore');
  expect(READY.length).toBeGreaterThanOrEqual(12);
  for (const { id, query } of READY) {
    const { rows } = await answerOf(page, query);
    expect([id, rows.length > 0, here.world.address.length + linkTo(query).length < LONGEST_LINK]).toEqual([id, true, true]);
  }
  const gap = READY[0]!;
  await page.getByRole('link', { name: gap.name.id }).click();
  await page.getByRole('heading', { name: gap.name.id }).waitFor();
  await soon(async () => Object.keys(await figuresIn(page))).toEqual((await answerOf(page, gap.query)).rows.map(({ key }) => key));
});

it('what does not fit is told at its chip, and the way back leads to the answer before', async () => {
  const page = await here.open(linkTo({ ...PLAIN, totals: [] }));
  await page.getByTestId('sentence').waitFor();
  const before = await figuresIn(page);
  const wrong = { ...PLAIN, totals: [], filters: [{ dimension: 'VILLAGE', in: ['65.01.05.1001', '11.01.01.2001'] }] };
  await page.goto(here.world.address + linkTo(wrong));
  const chip = page.getByRole('group', { name: 'Saringan' }).locator('[data-asked]');
  await page.getByRole('alert').waitFor();
  expect(await chip.getAttribute('aria-describedby')).toBeTruthy();
  expect(await page.getByRole('group', { name: 'Saringan' }).innerText()).toContain('11.01.01.2001');
  expect(await page.getByRole('alert').innerText()).toContain('Pertanyaan ini tidak dapat dijawab.');
  await page.goBack();
  await shows(page, before);
});

it.each([
  ['id', 'Pertanyaan ini tidak dapat dijawab.', /batasnya 50\.?000.* saring tempat/],
  ['en', 'This question cannot be answered.', /the limit is 50,?000.* filter places/],
] as const)('what is too much is told in the language of the screen, with how to narrow it: %s', async (language, refused, how) => {
  const wide = { measures: [{ fact: 'MEMBER' }], rows: ['VILLAGE', 'SECTION'], columns: ['MONTH', 'POKJA_ROLE'] };
  const page = await here.open(linkTo({ ...wide, period: { last: 120, grain: 'MONTH' } }), { language });
  const text = await page.getByRole('alert').innerText();
  expect(text).toContain(refused);
  expect(text).toMatch(how);
});

it('what takes long shows, can be given up and asked again; a question that changes is given up by itself', async () => {
  const page = await here.open('/explore');
  let resume = () => {};
  const slow = new Promise<void>((resolve) => {
    resume = resolve;
  });
  const isQuestion = (request: Request) => request.postData()?.includes('query Analyse(') ?? false;
  await page.route('**/graphql', async (route) => {
    if (isQuestion(route.request())) await slow;
    await route.continue().catch(() => undefined);
  });
  const asked: string[] = [];
  const givenUp: string[] = [];
  page.on('request', (request) => isQuestion(request) && asked.push(request.postData() ?? ''));
  page.on('requestfailed', (request) => isQuestion(request) && givenUp.push(request.failure()?.errorText ?? ''));
  await page.getByRole('link', { name: 'Pelatihan anggota Pokja' }).click();
  await page.getByRole('progressbar', { name: 'Menghitung jawaban' }).waitFor();
  await page.getByRole('button', { name: 'Susunan pertanyaan' }).click();
  // While it unfolds, what is pressed may not be what is let go of.
  await page.locator('.MuiCollapse-entered').waitFor();
  await page
    .getByRole('button', { name: /^Total:/ })
    .locator('svg')
    .click();
  await soon(() => new Set(asked).size).toBe(2);
  await soon(() => givenUp.length).toBe(asked.length - 1);
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await page.getByText('Dibatalkan.').waitFor();
  await soon(() => givenUp).toEqual(asked.map(() => 'net::ERR_ABORTED'));
  expect(new Set(asked).size).toBe(2);
  resume();
  await page.getByRole('button', { name: 'Tanyakan lagi' }).click();
  await page.getByTestId('sentence').waitFor();
});

it('shown as GraphQL it is the same question', async () => {
  const page = await here.open(linkTo(EXAMPLE));
  await page.getByRole('button', { name: 'GraphQL' }).click();
  const [query, variables] = await dialog(page).locator('pre').allInnerTexts();
  const sent = await page.request.post(`${here.world.address}/graphql`, { data: { query, variables: JSON.parse(variables!) } });
  const { data } = await sent.json();
  expect(figuresOf(data.analysis)).toEqual(figuresOf(answer));
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
