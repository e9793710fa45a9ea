/** The class of a Kampung KB in the console: what the list counts, why this class, and what leads to the next. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, desk } from './desk.ts';
import { settled } from './settled.ts';

const WORDS: Record<string, string> = {
  BASIC: 'Dasar',
  DEVELOPING: 'Berkembang',
  INDEPENDENT: 'Mandiri',
  SUSTAINABLE: 'Berkelanjutan',
};
const YEAR = '2026';
const CLASSES = `{
  classifications(first: 100, where: { period: { eq: "${YEAR}" } }) {
    nodes {
      id level inputIndex processIndex outputIndex missingCount village { id name }
      scores(first: 20) { nodes { input score variable { code name isSensitive bands(first: 4) { nodes { score label } } } } }
      steps(first: 20) { nodes { fromScore toScore variable { code name bands(first: 4) { nodes { score label } } } } }
    }
  }
}`;

interface Found {
  id: string;
  level: string | null;
  inputIndex: string | null;
  missingCount: number;
  village: { id: string; name: string };
  scores: { nodes: { input: string | null; score: number | null; variable: Variable }[] };
  steps: { nodes: { fromScore: number | null; toScore: number; variable: Variable }[] };
}

interface Variable {
  code: string;
  name: string;
  /** Asked of scores alone. */
  isSensitive?: boolean;
  bands: { nodes: { score: number; label: string }[] };
}

let here: Desk;
let all: Found[];
beforeAll(async () => {
  here = await desk();
  await here.world.drain();
  // One village whose report says nothing of a variable: missing, and told so.
  await here.world.owner.query(`update pilar.classification_score set score = null, input = null where id = (
    select s.id from pilar.classification_score s join pilar.classification c on c.id = s.classification_id
    join pilar.classification_variable v on v.id = s.variable_id where v.code = 'MCPR' and s.score is not null
    and c.level = 'INDEPENDENT' order by c.period desc, s.id limit 1)`);
  await here.world.owner.query(`update pilar.classification c set level = null, output_index = null, missing_count = missing_count + 1
    where level is not null and exists (select 1 from pilar.classification_score s where s.classification_id = c.id and s.score is null)`);
  all = (await here.world.as('planner').get(CLASSES)).classifications.nodes;
});
afterAll(() => here?.close());

const band = ({ bands }: Variable, score: number) => bands.nodes.find((one) => one.score === score)!.label;
const open = ({ id }: Found, as: 'PLANNER' | 'VIEWER' = 'PLANNER') => here.open(`/classifications/${id}/show`, { as });

it('the distribution counts what the API has, and each bar narrows the list to its class', async () => {
  const page = await here.open('/classifications');
  for (const [level, word] of Object.entries(WORDS)) {
    const count = all.filter((one) => one.level === level).length;
    await page.getByRole('button', { name: new RegExp(`^${word} ${count}$`) }).waitFor();
  }
  const basic = all.filter(({ level }) => level === 'BASIC').length;
  expect(basic).toBeGreaterThan(1);
  await page.getByRole('button', { name: `Dasar ${basic}` }).click();
  await page.getByText(new RegExp(`dari ${basic}$`)).waitFor();
  expect(await page.getByRole('button', { name: `Dasar ${basic}` }).getAttribute('aria-pressed')).toBe('true');
});

it('a classification shows its class, every score on its scale, and the next steps with what they need', async () => {
  const one = all.find(({ level, steps }) => level === 'BASIC' && steps.nodes.some(({ fromScore }) => fromScore !== null))!;
  const page = await open(one);
  await page.getByText('Dasar', { exact: true }).first().waitFor();
  await page
    .getByText(`${Number(one.inputIndex).toFixed(2).replace('.', ',')}`, { exact: true })
    .first()
    .waitFor();
  for (const { variable, score } of one.scores.nodes) {
    const here = page.locator('[aria-current=true]').filter({ hasText: band(variable, score!) });
    expect(await here.count(), variable.code).toBeGreaterThan(0);
  }
  for (const { variable, fromScore, toScore } of one.steps.nodes) {
    const step = page.getByRole('listitem').filter({ hasText: `${variable.name}:` });
    await step.getByText(`dari skor ${fromScore} ke ${toScore}: perlu ${band(variable, toScore)}`).waitFor();
    await step.getByRole('link').waitFor();
  }
});

it('what is missing is said plainly, earns nothing, and leads to where it is reported', async () => {
  const one = all.find(({ level, missingCount }) => level === null && missingCount > 0)!;
  const page = await open(one);
  await page.getByText('belum dapat ditentukan', { exact: true }).first().waitFor();
  await page.getByText('tanpa data', { exact: true }).first().waitFor();
  const missing = one.scores.nodes.filter(({ score }) => score === null).length;
  expect(await page.locator('[aria-current=true]').count()).toBe(one.scores.nodes.length - missing);
  await page.getByRole('link', { name: 'Isi laporan', exact: true }).first().click();
  await page.waitForURL(/entry\?village=/);
});

it('who may not read small cells sees the score, not the sensitive number behind it', async () => {
  const one = all.find(({ missingCount }) => missingCount === 0)!;
  const page = await open(one, 'VIEWER');
  expect(one.scores.nodes.every(({ input }) => input !== null)).toBe(true);
  expect(await page.locator('[aria-current=true]').count()).toBe(one.scores.nodes.length);
  const withheld = one.scores.nodes.filter(({ variable }) => variable.isSensitive).length;
  expect(withheld).toBe(3);
  expect(await page.getByText('tidak ditampilkan untuk peran Anda', { exact: true }).count()).toBe(withheld);
});

it('the class stands on the village and in the list of villages, and the rule can be read', async () => {
  const one = all.find(({ level }) => level === 'INDEPENDENT')!;
  const page = await here.open(`/villages?filter=${encodeURIComponent(JSON.stringify({ level: 'INDEPENDENT', q: one.village.name }))}`);
  await page
    .getByRole('row', { name: new RegExp(one.village.name) })
    .getByText('Mandiri')
    .waitFor();
  await page.goto(`${here.world.address}/villages/${one.village.id}/show`);
  await settled(page);
  await page.getByRole('link', { name: `Mandiri ${YEAR}` }).click();
  await page.getByRole('link', { name: 'Edisi 1' }).click();
  await page.locator('h1', { hasText: 'Aturan klasifikasi, edisi 1' }).waitFor();
  await page.getByText('di atas 50 persen').waitFor();
});

it('a new edition of the rule begins from the present one, and a gap between bands is said at its variable', async () => {
  const page = await here.open('/classificationRules/create', { as: 'ADMINISTRATOR' });
  const variable = page.getByRole('button', { name: /^Jumlah sumber dana/ });
  await variable.click();
  const second = page.getByRole('group', { name: 'skor 2 dari 4' });
  await second.getByLabel('mulai').fill('1,5');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await variable.getByText('FUNDING: ada celah antara 1 dan 1.5.').waitFor();
  await page.getByLabel('Ambang indeks').fill('');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('Wajib diisi', { exact: true }).waitFor();
  await page.getByLabel('Ambang indeks').fill('2,75');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await variable.getByText('FUNDING: ada celah antara 1 dan 1.5.').waitFor();
  await second.getByLabel('mulai').fill('1');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.locator('h1', { hasText: 'Aturan klasifikasi, edisi 2' }).waitFor();
  const { classificationRules } = await here.world
    .as('planner')
    .get(
      '{ classificationRules(first: 5, orderBy: [{ edition: ASC }]) { nodes { edition threshold validTo variables(first: 50) { totalCount } } } }',
    );
  expect(classificationRules.nodes).toMatchObject([
    { edition: 1, variables: { totalCount: 12 } },
    { edition: 2, threshold: '2.75', validTo: null, variables: { totalCount: 12 } },
  ]);
});

it('nothing left the origin and no security rule was broken', () => {
  expect(here.breaches).toEqual([]);
});
