/** Questions that somebody shares, as sets: the figures of `analysis` with the rights of whoever asks, at OData and as files. */
import { createRequire } from 'node:module';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonName } from '../persons.ts';
import { signedIn } from '../signed-in.ts';
import { type World, world } from '../world.ts';
import { askerOf, type Row } from './odata.ts';

const { xml2json } = createRequire(import.meta.url)('odata-csdl') as { xml2json(xml: string): { Pilar: Record<string, Row> } };

const QUERY = {
  measures: [
    { indicator: 'STUNTING', alias: 'Stunting' },
    { fact: 'VILLAGE', alias: 'desa' },
  ],
  rows: ['DISTRICT'],
  columns: ['VILLAGE_KIND'],
  totals: ['ROW', 'COLUMN', 'GRAND'],
};
const CREATE = 'mutation ($input: CreateSavedQueryInput!) { createSavedQuery(input: $input) { id version } }';
const ANALYSIS = `query ($query: AnalysisInput!) { analysis(query: $query) { warnings { code } columns { measure isTotal path { key } }
  rows { isTotal path { key label } cells { value numerator denominator suppressed } } } }`;

let here: World;
let planner: Awaited<ReturnType<typeof signedIn>>;
/** Names of the sets. */
let shared: string;
let hidden: string[];

const keep = async (given: object): Promise<{ id: string; version: number }> => {
  const input = { kind: 'ANALYSIS', name: 'Stunting per kecamatan', content: { query: QUERY }, isShared: true, area: '65.01', ...given };
  return (await planner.get(CREATE, { input })).createSavedQuery;
};
const setOf = ({ id }: { id: string }): string => id.replace('savedQuery', 'question');

beforeAll(async () => {
  here = await world({ demo: true });
  await here.drain();
  planner = await signedIn(here, { role: 'PLANNER', area: '65.01' });
  shared = setOf(await keep({}));
  const others = [
    { isShared: false, area: null },
    { kind: 'LIST', resource: 'villages', content: { columns: ['code'] } },
    { content: { query: { measures: [{ indicator: 'TIDAK_ADA' }] } } },
    { content: { query: { measures: [{ nothing: 1 }] } } },
    { content: { words: 'bukan pertanyaan' } },
    { content: { query: { ...QUERY, top: { n: 5000, measure: 'desa' } } } },
  ];
  hidden = [];
  for (const given of others) hidden.push(setOf(await keep(given)));
});
afterAll(() => here?.close());

const as = (person: PersonName) => askerOf(here, here.headersOf(person));
const namesFor = async (person: PersonName): Promise<string[]> => (await as(person)('/')).body.value.map((set: Row) => set.name);
/** In pages of three, by links as they are. */
async function rowsFor(person: PersonName): Promise<Row[]> {
  const rows: Row[] = [];
  for (let next: string | undefined = `/${shared}`; next; ) {
    const { body } = await as(person)(next, { prefer: 'odata.maxpagesize=3' });
    rows.push(...body.value);
    next = body['@odata.nextLink']?.replace(/^.*\/v4/, '');
  }
  return rows;
}

describe('A shared question', () => {
  it('is a set of those who may read it, and of nobody else', async () => {
    for (const person of ['biReader', 'planner', 'sectorOfficer', 'districtOfficer'] as const)
      expect(await namesFor(person)).toContain(shared);
    for (const person of ['biReader', 'neighbour'] as const) for (const name of hidden) expect(await namesFor(person)).not.toContain(name);
    expect(await namesFor('neighbour')).not.toContain(shared);
    for (const name of [shared, 'question_999', 'question_0', 'question_99999999999'])
      expect((await as('neighbour')(`/${name}`)).status).toBe(404);
    for (const name of hidden.slice(0, 2)) expect((await as('biReader')(`/${name}`)).status).toBe(404);
    for (const name of hidden) expect((await as('biReader')(`/${name}`)).status).toBeLessThan(500);
  });

  it('has its name, its labels and its units in the metadata', async () => {
    const { text } = await as('biReader')('/$metadata');
    const type = xml2json(text).Pilar[shared]!;
    expect(type).toMatchObject({
      $Kind: 'EntityType',
      $Key: ['id'],
      desa_value: { $Type: 'Edm.Decimal' },
      stunting_is_suppressed: { $Type: 'Edm.Boolean' },
    });
    expect((type.district_name as unknown as Row)['@Core.Description']).toBe('kecamatan / district');
    expect(text).toContain('String="Stunting per kecamatan"');
    expect(Object.keys(type).every((name) => /^[$@]|^[a-z][a-z0-9_]*$/.test(name))).toBe(true);
  });

  it.each(['planner', 'biReader'] as const)('answers the %s what analysis answers them', async (person) => {
    const { analysis } = await here.as(person).get(ANALYSIS, { query: QUERY });
    const wanted = analysis.rows.flatMap(({ isTotal, path, cells }: never) => wantedOf(analysis.columns, isTotal, path, cells));
    const told = await rowsFor(person);
    expect(wanted.length).toBeGreaterThan(10);
    expect(inOrder(told.map(figuresOf))).toEqual(inOrder(wanted));
    const isSynthetic = analysis.warnings.some(({ code }: { code: string }) => code === 'SYNTHETIC');
    expect(new Set(told.map((row) => row.is_synthetic))).toEqual(new Set([isSynthetic]));
  });

  it('is filtered, ordered, counted and found by the database', async () => {
    const all = await rowsFor('planner');
    const desa = all.filter((row) => row.village_kind_key === 'DESA');
    const ask = as('planner');
    const { body } = await ask(
      `/${shared}?$filter=village_kind_key eq 'DESA'&$orderby=desa_value desc,id&$top=3&$count=true&$select=id,desa_value`,
    );
    const first = [...desa]
      .sort((a, b) => Number(b.desa_value) - Number(a.desa_value) || (String(a.id) < String(b.id) ? -1 : 1))
      .slice(0, 3);
    expect(body['@odata.count']).toBe(desa.length);
    expect(body.value).toEqual(first.map(({ id, desa_value }) => ({ id, desa_value })));
    expect((await ask(`/${shared}('${encodeURIComponent(String(all[0]!.id))}')`)).body).toMatchObject(all[0]!);
    expect((await ask(`/${shared}/$count`)).text).toBe(String(all.length));
    expect((await ask(`/${shared}?$filter=nothing eq 1`)).status).toBe(400);
    expect((await ask(`/${shared}?$expand=x`)).status).toBe(501);
  });

  it('tells measures apart whose names begin alike, also where PostgreSQL would cut them', async () => {
    const begin = 'Desa_yang_dihitung_untuk_rapat_koordinasi_kabupaten';
    const measures = ['satu', 'dua'].map((end) => ({ fact: 'VILLAGE', alias: `${begin}_${end}` }));
    const name = setOf(await keep({ content: { query: { measures } } }));
    const { status, body } = await as('biReader')(`/${name}`);
    expect(status).toBe(200);
    const short = begin.toLowerCase().slice(0, 45);
    for (const prefix of [short, `${short}_2`]) {
      expect(body.value[0][`${prefix}_value`]).toBeGreaterThan(10);
      expect(body.value[0][`${prefix}_is_suppressed`]).toBe(false);
      expect(body.value[0]).toHaveProperty(`${prefix}_expected_count`);
    }
  });

  it('is a file of every kind', async () => {
    const all = await rowsFor('biReader');
    const file = (ending: string) => fetch(`${here.address}/bi/files/${shared}.${ending}`, { headers: here.headersOf('biReader') });
    const lines = (await (await file('ndjson')).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(all);
    const read = await parquetReadObjects({ file: await (await file('parquet')).arrayBuffer() });
    expect(read.map((row) => row.id)).toEqual(all.map((row) => row.id));
    for (const ending of ['csv', 'xlsx']) expect((await file(ending)).status).toBe(200);
  });

  it('is gone when it is put away', async () => {
    const kept = await keep({ name: 'Sebentar' });
    expect(await namesFor('biReader')).toContain(setOf(kept));
    await planner.get(
      'mutation ($id: ID!, $version: Int!) { retireSavedQuery(id: $id, version: $version, reason: "Tak dipakai") { id } }',
      { ...kept },
    );
    expect(await namesFor('biReader')).not.toContain(setOf(kept));
    expect((await as('biReader')(`/${setOf(kept)}`)).status).toBe(404);
  });
});

interface Path {
  key: string;
  label: string;
}
interface Cells {
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  suppressed: boolean;
}

function wantedOf(columns: { measure: string; isTotal: boolean; path: Path[] }[], isTotal: boolean, path: Path[], cells: Cells[]) {
  if (isTotal) return [];
  const kinds = new Set(columns.filter((column) => !column.isTotal).map((column) => column.path[0]!.key));
  const cell = (kind: string, measure: string) => cells[columns.findIndex((one) => one.measure === measure && one.path[0]?.key === kind)]!;
  return [...kinds].map((kind) => {
    const [stunting, desa] = [cell(kind, 'Stunting'), cell(kind, 'desa')];
    const { value, numerator, denominator, suppressed } = stunting;
    return [path[0]!.key, path[0]!.label, kind, ...[value, numerator, denominator].map(number), suppressed, number(desa.value)];
  });
}

const number = (text: string | null) => (text === null ? null : Number(text));

const figuresOf = (row: Row) =>
  [
    'district_key',
    'district_name',
    'village_kind_key',
    'stunting_value',
    'stunting_numerator',
    'stunting_denominator',
    'stunting_is_suppressed',
    'desa_value',
  ].map((name) => row[name]);

const inOrder = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort();
