/** Pages of every set, by every combination of options: no row is lost, none comes twice, also while others are written. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asReader } from '../../server/src/bi/reading.ts';
import type { BiSet, ColumnType } from '../../server/src/bi/set.ts';
import { sets } from '../../server/src/bi/sets.ts';
import { type World, world } from '../world.ts';
import { type Ask, askerOf, pathOf, type Row, TYPED, walk } from './odata.ts';

let w: World;
let ask: Ask;

beforeAll(async () => {
  w = await world({ demo: true, baseUrl: TYPED });
  ask = askerOf(w, w.headersOf('biReader'));
});

afterAll(() => w?.close());

/** Enough rows for several pages, and few enough to walk them often. */
const PARTS: Record<string, string> = {
  observations: "area_code eq '65.01.05.2004' and year eq 2026 and period_start ge 2026-06-01",
  observations_by_area: "area_code eq '65.01.05' and year eq 2026 and period_start ge 2026-06-01",
  targets: 'year eq 2025 or id le 40',
  reports: "village_code in ('65.01.05.2004','65.01.05.2005')",
  interventions: 'id le 60',
  contributions: 'id le 60',
  members: 'pokja_id le 4',
  partners: 'id le 70',
};

/** A column that is often empty or often the same, of each of some types: what keyset pages break on. */
function orderingsOf({ columns, key }: BiSet): string[] {
  const first = (...types: ColumnType[]) => columns.find(({ type, name }) => types.includes(type) && name !== key)?.name;
  const empty = columns.find(({ name }) => ['retired_at', 'value', 'ended_on', 'valid_to', 'released_at'].includes(name))?.name;
  const [text, number] = [first('text')!, first('integer', 'decimal') ?? key];
  return ['', `${empty ?? number} asc,${text} desc`, `${empty ?? text} desc,${key}`];
}

const keysOf = (rows: readonly Row[], { key }: BiSet) => rows.map((row) => row[key]);

async function allOf(set: BiSet, orderby: string): Promise<Row[]> {
  const options = { ...(PARTS[set.name] && { $filter: PARTS[set.name]! }), ...(orderby && { $orderby: orderby }) };
  const { status, body, text } = await ask(pathOf(set.name, options));
  if (status !== 200) throw new Error(text);
  expect(body['@odata.nextLink']).toBeUndefined();
  return body.value;
}

describe.each(sets)('$name', (set) => {
  it('has as many rows page by page as at once, in the same order, whatever $top, $skip, $orderby and the page size are', async () => {
    for (const [index, orderby] of orderingsOf(set).entries()) {
      const whole = keysOf(await allOf(set, orderby), set);
      const many = whole.length;
      expect(new Set(whole).size).toBe(many);
      const third = Math.max(1, Math.floor(many / 3));
      const combinations = [
        [many - 1, 1, Math.max(1, third - 1)],
        [undefined, third, third + 1],
        [undefined, undefined, third],
        [third * 2, undefined, third],
        [0, 0, third],
      ] as const;
      // All of them in the order of the set; in others those that go on from page to page with a rest, and after a skip.
      for (const [top, skip, size] of index === 0 ? combinations : combinations.slice(0, 2)) {
        const options = {
          ...(PARTS[set.name] && { $filter: PARTS[set.name]! }),
          ...(orderby && { $orderby: orderby }),
          ...(top !== undefined && { $top: top }),
          ...(skip !== undefined && { $skip: skip }),
          $count: 'true',
          $select: `${set.key},${set.columns[1]!.name}`,
        };
        const found = await walk(ask, pathOf(set.name, options), size);
        const begin = skip ?? 0;
        const wanted = whole.slice(begin, top === undefined ? undefined : begin + top);
        expect(keysOf(found.rows, set), JSON.stringify({ options, size })).toEqual(wanted);
        expect(found.count).toBe(many);
        expect(found.pages).toBe(Math.max(1, Math.ceil(wanted.length / size)));
      }
    }
  });

  it('gives each of some rows by its key', async () => {
    const rows = (await allOf(set, '')).filter((_row, index) => index % 17 === 0).slice(0, 4);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const key = typeof row[set.key] === 'string' ? `'${row[set.key]}'` : row[set.key];
      const { status, body } = await ask(`/${set.name}(${key})`);
      expect(status).toBe(200);
      const { '@odata.context': context, ...found } = body;
      expect(context).toBe(`${TYPED}/bi/odata/v4/$metadata#${set.name}/$entity`);
      expect(found).toEqual(row);
    }
    const written = rows.map((row) => (typeof row[set.key] === 'string' ? `'${row[set.key]}'` : row[set.key]));
    const listed = await ask(pathOf(set.name, { $filter: `${set.key} in (${written.join(',')})` }));
    expect(listed.body.value).toEqual(rows);
    const first = await ask(pathOf(set.name, { $filter: `${set.key} eq ${written[0]}` }));
    expect(first.body.value).toEqual(rows.slice(0, 1));
  });
});

it.each(['interventions', 'contributions'])('a page of %s counts the villages of its own rows, not of all there are', async (name) => {
  const sent = await w.statementsOf(() => ask(`/${name}?$top=20&$orderby=title,id`));
  const [text] = sent.flatMap((sql) => sql.split(' CURSOR FOR ').slice(1));
  const keyId = w.headersOf('biReader').authorization!.split('_')[1];
  const { id } = (await w.owner.query('select id from pilar.api_key where key_id = $1', [keyId])).rows[0];
  const plan = await asReader(w.biPool, { kind: 'KEY', id }, (client) => client.query(`explain (analyze, format json) ${text}`, ['20']));
  const counted = [...JSON.stringify(plan.rows).matchAll(/"Node Type":"Aggregate".*?"Actual Loops":(\d+)/g)].map(([, loops]) =>
    Number(loops),
  );
  expect(Math.max(...counted)).toBe(20);
});

describe('while rows are written', () => {
  const RENAME = (ordinal: string) => w.owner.query(`update pilar.area set name = name || ' ' where ${ordinal}`);

  it.each(['', 'area_order desc', 'code', 'level desc,code desc'])('ordered by "%s" every row that stays comes once', async (orderby) => {
    const before = (await ask('/areas')).body.value.map(({ code }: Row) => code) as string[];
    const added: number[] = [];
    const between = async () => {
      const n = added.length;
      const { rows } = await w.owner.query(
        `insert into pilar.partner (code, name, kind_id, level, area_ordinal) select $1, $1, id, 'REGENCY', (select ordinal from pilar.area where code = '65.01') from pilar.partner_kind limit 1 returning id`,
        [`TULIS_${orderby.replace(/\W/g, '_')}_${n}`],
      );
      added.push(rows[0].id);
      await RENAME(n % 2 === 0 ? 'true' : "level = 'VILLAGE'");
    };
    const found = await walk(ask, pathOf('areas', orderby ? { $orderby: orderby } : {}), 7, between);
    expect(added.length).toBeGreaterThan(5);
    const codes = found.rows.map(({ code }) => code as string);
    expect(new Set(codes).size).toBe(codes.length);
    expect([...codes].sort()).toEqual(before.sort());
  });

  it('rows put before and behind the place of a page move none of the others', async () => {
    const before = (await ask('/partners')).body.value.map(({ code }: Row) => code) as string[];
    let n = 0;
    const found = await walk(ask, '/partners?$orderby=code', 23, async () => {
      n += 1;
      for (const code of [`AAA_DEPAN_${n}`, `ZZZ_BELAKANG_${n}`]) {
        await w.owner.query(
          `insert into pilar.partner (code, name, kind_id, level, area_ordinal) select $1, $1, id, 'REGENCY', (select ordinal from pilar.area where code = '65.01') from pilar.partner_kind limit 1`,
          [code],
        );
      }
    });
    const codes = found.rows.map(({ code }) => code as string);
    expect(new Set(codes).size).toBe(codes.length);
    expect(before.filter((code) => !codes.includes(code))).toEqual([]);
    expect(codes.filter((code) => code.startsWith('ZZZ_BELAKANG_'))).toHaveLength(n);
    expect(codes.filter((code) => code.startsWith('AAA_DEPAN_'))).toEqual([]);
  });
});
