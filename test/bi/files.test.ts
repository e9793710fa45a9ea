/** Sets as files: in every kind the same rows as over OData, harmless in a spreadsheet, and told apart by a mark. */
import { PassThrough } from 'node:stream';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { batchesOf } from '../../server/src/bi/batches.ts';
import { flow } from '../../server/src/bi/files/flow.ts';
import { ndjson } from '../../server/src/bi/files/ndjson.ts';
import { parquetIn } from '../../server/src/bi/files/parquet.ts';
import { asReader } from '../../server/src/bi/reading.ts';
import { say, text as textColumn } from '../../server/src/bi/set.ts';
import { sets } from '../../server/src/bi/sets.ts';
import { until } from '../../server/src/core/deadlines.ts';
import { unzipped } from '../console/unzipped.ts';
import { type World, world } from '../world.ts';
import { records } from './records.ts';

let here: World;
beforeAll(async () => {
  here = await world({ demo: true });
  await here.drain();
});
afterAll(() => here?.close());

const get = (path: string, headers: Record<string, string> = here.headersOf('biReader'), method = 'GET') =>
  fetch(`${here.address}/bi/${path}`, { method, headers });

async function text(path: string): Promise<string> {
  const response = await get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

type Row = Record<string, unknown>;

/** Enough to tell: what more rows could go wrong with, OData's own tests and the heavy suite ask. */
const few = '$top=400';

async function odata(set: string, options = ''): Promise<Row[]> {
  const rows: Row[] = [];
  let next: string | undefined = `odata/v4/${set}?${options}`;
  while (next) {
    const page = JSON.parse(await text(next)) as { value: Row[]; '@odata.nextLink'?: string };
    rows.push(...page.value);
    next = page['@odata.nextLink']?.replace(/^.*\/bi\//, '');
  }
  return rows;
}

const lines = (file: string): Row[] =>
  file
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);

describe.each(sets.map(({ name }) => name))('%s', (name) => {
  const set = sets.find((one) => one.name === name)!;

  it('as NDJSON and CSV has the rows of OData, in their order', async () => {
    const rows = await odata(name, few);
    expect(lines(await text(`files/${name}.ndjson?${few}`))).toEqual(rows);
    const [head, ...cells] = records(await text(`files/${name}.csv?${few}`));
    expect(head).toEqual(set.columns.map((column) => column.name));
    expect(cells.length).toBe(rows.length);
    const written = rows.map((row) => head!.map((column) => (row[column] === null ? '' : String(row[column]))));
    // Numbers of JSON lose their last zeros here; what texts say is compared to the letter.
    const plain = (cell: string) => (/^-?\d+\.\d+$/.test(cell) ? String(Number(cell)) : cell);
    expect(cells.map((row) => row.map(plain))).toEqual(written);
  });

  it('as Parquet has them too', async () => {
    const rows = await odata(name, `${few}&$orderby=${set.order[0]}`);
    const file = await (await get(`files/${name}.parquet?${few}&$orderby=${set.order[0]}`)).arrayBuffer();
    const read = await parquetReadObjects({ file });
    const written = read.map((row) =>
      Object.fromEntries(set.columns.map((column) => [column.name, asJson(row[column.name], column.type)])),
    );
    expect(written).toEqual(rows.map((row) => roundedAs(row)));
  });
});

it.each([
  ['area by area', '$top=700', true],
  ['the newest first', `$filter=district_code%20eq%20'65.01.05'&$top=700&$orderby=period_order%20desc,area_name`, true],
  ['each of another area', `$filter=period%20eq%20'2026-06'%20and%20indicator_code%20eq%20'CODE'`, false],
])('values of indicators, %s, have the names that each row would have by itself', async (_name, given, isOnce) => {
  const [one] = await odata('observations', `$filter=period%20eq%20'2026-06'&$top=1`);
  const options = given.replace('CODE', one!.indicator_code as string);
  let rows: Row[] = [];
  const sent = await here.statementsOf(async () => {
    rows = await odata('observations', options);
  });
  expect(rows.length).toBeGreaterThan(50);
  expect(sent.some((sql) => sql.startsWith('DECLARE whole'))).toBe(!isOnce);
  expect(sent.some((sql) => sql.startsWith('SELECT one.'))).toBe(isOnce);
  // Each of them ends before the answer is due.
  for (const [place, sql] of sent.entries()) if (/^(FETCH|SELECT one\.)/.test(sql)) expect(sent[place - 1]).toContain('statement_timeout');
  const names = sets[0]!.columns.map(({ name }) => name);
  for (let from = 0; from < names.length; from += 7) {
    const some = names.slice(from, from + 7);
    const narrow = await odata('observations', `${options}&$select=${some}`);
    expect(rows.map((row) => Object.fromEntries(some.map((name) => [name, row[name]])))).toEqual(narrow);
  }
});

function asJson(value: unknown, type: string): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'date') return (value as Date).toISOString().slice(0, 10);
  if (type === 'stamp') return (value as Date).getTime();
  return type === 'decimal' ? near(value as number) : value;
}

/** As near as the reader of Parquet reads a decimal. */
const near = (value: number) => Number(value.toPrecision(12));

function roundedAs(row: Row): Row {
  const instant = /^\d{4}-\d\d-\d\dT.*Z$/;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value === 'string' && instant.test(value)) return [name, new Date(value).getTime()];
      return [name, typeof value === 'number' && !Number.isInteger(value) ? near(value) : value];
    }),
  );
}

it('as Parquet lets others have their turn between the columns of a group', async () => {
  const columns = ['a', 'b', 'c', 'd', 'e'].map((name) => textColumn(name, name, say(name, name)));
  const rows = Array.from({ length: 500 }, (_, row) => columns.map(({ name }) => `${name}${row}`));
  const writing = parquetIn(1000).begin({ set: { ...sets[0]!, columns }, columns }, new Map());
  let [turns, isWritten] = [0, false];
  const look = () => {
    turns += 1;
    if (!isWritten) setImmediate(look);
  };
  const chunks = [writing.rows(rows), writing.rows(rows)];
  setImmediate(look);
  const file = Buffer.concat([...(await Promise.all(chunks)), await writing.end()].map((chunk) => Buffer.from(chunk as string)));
  isWritten = true;
  expect(turns).toBeGreaterThanOrEqual(columns.length);
  const read = await parquetReadObjects({ file: file.buffer.slice(file.byteOffset, file.byteOffset + file.length) });
  expect(read.map((row) => Object.values(row))).toEqual([...rows, ...rows]);
});

it('as a workbook: a frozen head, numbers, days and texts in their places', async () => {
  const parts = unzipped(await (await get('files/villages.xlsx?$orderby=code&$top=2')).arrayBuffer());
  const [row] = await odata('villages', '$orderby=code&$top=1');
  const sheet = parts['xl/worksheets/sheet1.xml']!;
  expect(Object.keys(parts)).toContain('[Content_Types].xml');
  expect(sheet).toContain('state="frozen"');
  expect(sheet.match(/<row>/g)?.length).toBe(3);
  expect(sheet).toContain(`<t xml:space="preserve">${row!.name}</t>`);
  expect(sheet).toContain(`<c><v>${row!.intervention_count}</v></c>`);
});

it('takes the filter, order and columns of OData', async () => {
  const options = '$filter=kind eq %27KELURAHAN%27&$orderby=name desc&$select=code,name';
  const rows = await odata('villages', options);
  expect(rows.length).toBeGreaterThan(3);
  expect(lines(await text(`files/villages.ndjson?${options}`))).toEqual(rows);
});

it('opens in an Excel with Indonesian settings', async () => {
  const file = await text('files/observations.csv?$select=id,value&$filter=value gt 10.5&$top=5&separator=semicolon&bom=true');
  const [head, ...rows] = records(file.replace('\uFEFF', ''), ';');
  expect(head).toEqual(['id', 'value']);
  expect(rows.length).toBe(5);
  for (const [, value] of rows) expect(value).toMatch(/^\d+(,\d+)?$/);
  expect((await get('files/villages.csv?separator=comma&decimal=comma')).status).toBe(400);
  expect((await get('files/villages.csv?separator=pipe')).status).toBe(400);
});

it('a name that a spreadsheet would take for a formula is harmless', async () => {
  await here.owner.query(
    `update pilar.partner set name = '=HYPERLINK("http://contoh")' where code = (select min(code) from pilar.partner)`,
  );
  const [, ...rows] = records(await text('files/partners.csv?$select=name&$filter=startswith(name,%27=%27)'));
  expect(rows).toEqual([[`'=HYPERLINK("http://contoh")`]]);
});

it('is told apart by a mark, until a row is another', async () => {
  const path = 'files/sectors.csv?$orderby=code';
  const first = await get(path);
  const tag = first.headers.get('etag')!;
  await first.text();
  const again = async () => (await get(path, { ...here.headersOf('biReader'), 'if-none-match': tag })).status;
  expect(await again()).toBe(304);
  await here.owner.query("update pilar.sector set name = name || ' ' where code = 'KESEHATAN'");
  expect(await again()).toBe(200);
});

it('and OData do not wait for one another: each has connections of its own', async () => {
  const answers = { files: 'files/villages.csv?$top=1', odata: 'odata/v4/villages?$top=1' };
  for (const [pool, path] of [[here.filePool, answers.odata] as const, [here.biPool, answers.files] as const]) {
    const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
    try {
      expect((await get(path)).status).toBe(200);
    } finally {
      for (const client of held) client.release();
    }
  }
});

it.each([
  ['files/villages.csv', {}, 'GET', 401],
  ['files/nothing.csv', undefined, 'GET', 404],
  ['files/villages.exe', undefined, 'GET', 404],
  ['files/villages.constructor', undefined, 'GET', 404],
  ['files/villages.csv?$filter=name eq', undefined, 'GET', 400],
  ['files/villages.csv?$skip=5', undefined, 'GET', 400],
  ['files/villages.csv?$expand=x', undefined, 'GET', 501],
  ['files/villages.csv', undefined, 'POST', 405],
  ['files/villages.csv', undefined, 'DELETE', 405],
] as const)('%s %j %s is refused with %d', async (path, headers, method, status) => {
  const response = await get(path, headers, method);
  expect(response.status).toBe(status);
  expect((await response.json()) as object).toHaveProperty('error.message');
});

it('what a key reads stands in the journal: a line for each set and form, none for each page, nothing of what was asked', async () => {
  for (const page of ['$top=1', '$top=2&$skip=1', `$filter=name eq 'KENARI'`]) await text(`odata/v4/villages?${page}`);
  const entries = `{ auditEntries(where: { door: { eq: BI } }, first: 100) { nodes { actorName verb entity area { code } before after } } }`;
  const { nodes } = (await here.as('administrator').get(entries)).auditEntries as { nodes: Record<string, unknown>[] };
  const read = nodes.map(({ after }) => after as { set: string; form: string });
  for (const { name } of sets)
    expect(read.filter(({ set }) => set === name).map(({ form }) => form)).toEqual(
      expect.arrayContaining(['odata', 'ndjson', 'csv', 'parquet']),
    );
  expect(new Set(read.map((one) => JSON.stringify(one))).size).toBe(read.length);
  expect(read.filter(({ form }) => form === 'xlsx')).toEqual([{ set: 'villages', form: 'xlsx' }]);
  expect(
    new Set(nodes.map(({ actorName, verb, entity, area, before }) => JSON.stringify([actorName, verb, entity, area, before]))),
  ).toEqual(new Set([JSON.stringify(['biReader', 'bi.read', 'BiSet', { code: '65.01' }, null])]));
});

it('who may not read BI gets none', async () => {
  const role = "update pilar.role set verbs = array_remove(verbs, 'bi.read') where code = 'BI_READER'";
  await here.owner.query(role);
  await new Promise((resolve) => setTimeout(resolve, 900));
  expect((await get('files/villages.csv')).status).toBe(403);
});

it('whoever stops reading is not waited for without end, and gives the connection back', async () => {
  const columns = [textColumn('long', 'long', say('Panjang', 'Long'))];
  const statement = { text: "select repeat('x', 1000) from generate_series(1, 1000)", values: [] };
  const writing = ndjson.begin({ set: { ...sets[0]!, columns }, columns }, new Map());
  const out = new PassThrough();
  const sent = asReader(here.filePool, { kind: 'KEY', id: 1 }, (client) =>
    flow({ rows: batchesOf(client, statement), writing, out, end: until(300), begun: () => {} }),
  );
  await expect(sent).rejects.toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } });
  expect(here.filePool.idleCount).toBe(here.filePool.totalCount);
  out.destroy();
});
