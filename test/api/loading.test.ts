/** Areas, catalogue, published figures and the demonstration: what loading leaves in a database, and what it leaves alone. */
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rangeOf } from '../../server/src/area/ordinal.ts';
import { migrate } from '../../server/src/core/database/migrate.ts';
import { loadAreas, readTree } from '../../server/src/exchange/areas.ts';
import { loadCatalogue } from '../../server/src/exchange/catalogue.ts';
import { loadDemo } from '../../server/src/exchange/demo/demo.ts';
import { rolesOf } from '../../server/src/exchange/roles.ts';
import { parseRows } from '../../server/src/exchange/rows.ts';
import { entities } from '../../server/src/features.ts';
import { onDatabase } from '../template.ts';

const { url } = inject('templates');
const MONTH = '2026-11';
const silent = () => {};
const open: pg.Client[] = [];
let made = 0;

const addressOf = (name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

/** A client on a migrated database with nothing in it. */
async function empty(): Promise<pg.Client> {
  made += 1;
  const name = `loading_${made}`;
  await onDatabase(url, (client) => client.query(`create database ${name} template loading_empty`));
  const client = new pg.Client({ connectionString: addressOf(name) });
  await client.connect();
  open.push(client);
  return client;
}

async function load(client: pg.Client, month = MONTH): Promise<void> {
  await loadCatalogue(client, silent);
  await loadAreas(client, { regencies: ['65.01'] }, silent);
  await loadDemo(client, { asOf: month, log: silent });
}

/** One sum a table, over all rows; `without` leaves out columns. */
async function sums(client: pg.Client, without: string[] = []): Promise<Record<string, string>> {
  const tables = await values(
    client,
    `select table_name from information_schema.tables where table_schema = 'pilar' and table_name <> 'migration'`,
  );
  const found: Record<string, string> = {};
  for (const table of tables) {
    const row = `(to_jsonb(t) - $1::text[])::text`;
    const { rows } = await client.query(
      `select count(*) || ' ' || coalesce(md5(string_agg(${row}, '|' order by ${row})), '') as sum from pilar.${table} t`,
      [without],
    );
    found[table] = rows[0].sum;
  }
  return found;
}

/** The first column. */
async function values<T = string>(client: pg.Client, sql: string, params: unknown[] = []): Promise<T[]> {
  const { rows } = await client.query({ text: sql, values: params, rowMode: 'array' });
  return rows.map((row) => row[0]);
}

const DEMO_VALUES = `
  select o.*, i.code, i.decimals, o.period / 4 as month from pilar.observation o
    join pilar.indicator i on i.id = o.indicator_id join pilar.source s on s.id = o.source_id and s.code = 'DEMO'`;

let loaded: pg.Client;

beforeAll(async () => {
  await onDatabase(url, (client) => client.query('create database loading_empty'));
  await migrate(addressOf('loading_empty'), entities);
  loaded = await empty();
  await load(loaded);
});

afterAll(() => Promise.all(open.map((client) => client.end())));

describe('loading', () => {
  test('a second time changes nothing', async () => {
    const before = await sums(loaded);
    await load(loaded);
    expect(await sums(loaded)).toEqual(before);
  });

  test('rows of the catalogue that were edited stay, rows that are missing come back', async () => {
    const client = await empty();
    await loadCatalogue(client, silent);
    await client.query(`update pilar.indicator set name = 'Nama lain', is_sensitive = false where code = 'STUNTING'`);
    await client.query(
      `update pilar.indicator_source set rank = 50 where rank = 1 and indicator_id = (select id from pilar.indicator where code = 'STUNTING')`,
    );
    await client.query(`delete from pilar.target_group where code = 'LANSIA'`);
    await loadCatalogue(client, silent);
    expect(await values(client, `select name || is_sensitive from pilar.indicator where code = 'STUNTING'`)).toEqual(['Nama lainfalse']);
    expect(await values(client, `select count(*)::int from pilar.indicator_source where rank = 50`)).toEqual([1]);
    expect(await values(client, `select name from pilar.target_group where code = 'LANSIA'`)).toEqual(['Lansia']);
  });

  test('roles.csv always wins, and a role it does not name grants nothing', async () => {
    const client = await empty();
    await loadCatalogue(client, silent);
    const before = await values(client, `select code || name || verbs::text from pilar.role order by code`);
    await client.query(`update pilar.role set verbs = verbs || '{user.manage}', name = 'Siapa saja' where code = 'VIEWER'`);
    await client.query(`insert into pilar.role (code, name, name_en, verbs) values ('GUEST', 'Tamu', 'Guest', '{area.read}')`);
    await loadCatalogue(client, silent);
    expect(await values(client, `select code || name || verbs::text from pilar.role where code <> 'GUEST' order by code`)).toEqual(before);
    expect(await values(client, `select verbs::text || (retired_at is not null) from pilar.role where code = 'GUEST'`)).toEqual(['{}true']);
  });

  test('every indicator ranks its sources, published figures after reported ones and the demo last', async () => {
    const rankings = await values(
      loaded,
      `select string_agg(s.code, ' ' order by r.rank) from pilar.indicator i
         left join pilar.indicator_source r on r.indicator_id = i.id left join pilar.source s on s.id = r.source_id group by i.id`,
    );
    expect(rankings).toHaveLength(61);
    expect(rankings.filter((ranking) => !/^\w+ (\w+ )*PUBLISHED DEMO$/.test(ranking))).toEqual([]);
  });

  test('published figures of Bulungan stand without parts, for the regency alone', async () => {
    const facts = await values(
      loaded,
      `select concat_ws(' ', a.code, i.code, o.period / 48 + 2000, round(o.figure / power(10::numeric, i.decimals), i.decimals))
         from pilar.observation o join pilar.source s on s.id = o.source_id and s.code = 'PUBLISHED'
         join pilar.indicator i on i.id = o.indicator_id join pilar.area a on a.ordinal = o.area_ordinal
        where o.numerator is null and o.denominator is null order by i.position, o.period`,
    );
    expect(facts).toEqual([
      '65.01 PENDUDUK 2024 170239',
      '65.01 STUNTING 2022 12.87',
      '65.01 STUNTING 2023 8.68',
      '65.01 STUNTING 2024 8.23',
      '65.01 STUNTING_SURVEI 2021 22.90',
      '65.01 STUNTING_SURVEI 2022 18.90',
    ]);
  });

  test('areas that were loaded before the catalogue get their published figures with it', async () => {
    const client = await empty();
    await loadAreas(client, { regencies: ['6501'] }, silent);
    expect(await values(client, 'select count(*)::int from pilar.observation')).toEqual([0]);
    await loadCatalogue(client, silent);
    expect(await values(client, 'select count(*)::int from pilar.observation')).toEqual([6]);
  });
});

describe('areas', () => {
  test('an area has the same ordinal whichever areas are loaded, in whichever order', async () => {
    const client = await empty();
    await loadAreas(client, { regencies: ['65.04'] }, silent);
    await loadAreas(client, { regencies: ['65.01'] }, silent);
    const sql = `select concat_ws(' ', code, ordinal, last, parent_ordinal) from pilar.area where code = '65' or code like '65.01%' order by ordinal`;
    expect(await values(client, sql)).toEqual(await values(loaded, sql));
    expect(await values(client, `select count(*)::int from pilar.village`)).toEqual([81 + 32]);
  });

  test('in the whole country ordinals follow the codes, and every area lies inside the one above it', async () => {
    const tree = await readTree();
    expect(tree).toHaveLength(38 + 514 + 7285 + 83_762);
    const ranges = tree.map(({ code }) => ({ code, ...rangeOf(code) })).sort((a, b) => (a.code < b.code ? -1 : 1));
    const outOfOrder = ranges.filter(({ ordinal }, index) => index > 0 && ordinal <= ranges[index - 1]!.ordinal);
    const outside = ranges.filter(({ code, ordinal, last }) => {
      const parent = code.length > 2 ? rangeOf(code.slice(0, code.lastIndexOf('.'))) : { ordinal: 0, last: 2 ** 31 - 1 };
      return ordinal <= parent.ordinal || last > parent.last;
    });
    expect({ outOfOrder, outside }).toEqual({ outOfOrder: [], outside: [] });
  });

  test('a village knows its kind, district, regency and province', async () => {
    const known = await values(
      loaded,
      `select concat_ws(' ', v.kind, d.name, r.code, p.code, v.id = a.id) from pilar.village v join pilar.area a on a.ordinal = v.ordinal
         join pilar.area d on d.ordinal = v.district_ordinal join pilar.area r on r.ordinal = v.regency_ordinal
         join pilar.area p on p.ordinal = v.province_ordinal where v.code in ('65.01.05.1002', '65.01.09.2022') order by v.code`,
    );
    expect(known).toEqual(['KELURAHAN Tanjung Selor 65.01 65 t', 'DESA Sekatak 65.01 65 t']);
  });

  test('a regency that does not exist is refused by name, and nothing is loaded', async () => {
    const client = await empty();
    await expect(loadAreas(client, { regencies: ['65.01', '65.99'] }, silent)).rejects.toThrow(/65\.99 is no kabupaten or kota/);
    expect(await values(client, 'select count(*)::int from pilar.area')).toEqual([0]);
  });
});

describe('files', () => {
  test('a broken line is named by file and line', () => {
    expect(() => parseRows('sectors.csv', 'code,name\nA,Satu\nB')).toThrow(/sectors\.csv: .*line 3/);
  });

  test('roles.csv takes verbs and crosses, nothing else', () => {
    const head = 'verb,VIEWER\nname,Pengamat\nnameEn,Viewer\n';
    expect(() => rolesOf(parseRows('roles.csv', `${head}read,x`))).toThrow('roles.csv line 4: read is no verb');
    expect(() => rolesOf(parseRows('roles.csv', `${head}area.read,yes`))).toThrow('roles.csv line 4: yes stands where only x may');
  });
});

describe('the demonstration', () => {
  const STAMPS = ['created_at', 'updated_at'];

  test('is the same for the same month', async () => {
    const again = await empty();
    await load(again);
    // Editions are never the same twice.
    const { table_edition: _, ...expected } = await sums(loaded, STAMPS);
    expect(await sums(again, STAMPS)).toMatchObject(expected);
  });

  test('is another for another month', async () => {
    const later = await empty();
    await load(later, '2027-02');
    expect((await sums(later, STAMPS)).observation).not.toEqual((await sums(loaded, STAMPS)).observation);
  });

  test('is marked, row by row', async () => {
    for (const table of ['kampung', 'pokja', 'person', 'pokja_member', 'partner', 'intervention', 'contribution', 'classification']) {
      expect(await values(loaded, `select distinct is_synthetic from pilar.${table}`), table).toEqual([true]);
    }
    expect(
      await values(loaded, `select distinct s.code from pilar.observation o join pilar.source s on s.id = o.source_id order by 1`),
    ).toEqual(['COMPUTED', 'DEMO', 'PUBLISHED']);
  });

  test('has the size that was asked for', async () => {
    const counts = await values<number>(
      loaded,
      `select count(*)::int from pilar.kampung union all select count(*)::int from pilar.pokja_member
       union all select count(*)::int from pilar.partner union all select count(*)::int from pilar.intervention`,
    );
    const [kampungs, members, partners, interventions] = counts;
    expect([kampungs, partners, interventions]).toEqual([62, 200, 5000]);
    expect(Math.abs(members! - 1500)).toBeLessThan(100);
    const reports = await values<number>(loaded, `select count(*)::int from (${DEMO_VALUES}) o where code = 'PUS'`);
    expect(reports[0]).toBeGreaterThan(1550);
    expect(reports[0]).toBeLessThan(1850);
  });

  test('agrees with the published figures', async () => {
    const people = await values(loaded, `select sum(numerator)::int from (${DEMO_VALUES}) o where code = 'PENDUDUK' and month = 299`);
    expect(people).toEqual([170_239]);
    const latest = `select distinct on (area_ordinal) * from (${DEMO_VALUES}) o where code = 'STUNTING' and month between $1 and $1 + 11 order by area_ordinal, month desc`;
    const rate = async (firstMonth: number) =>
      Number((await values(loaded, `select 100.0 * sum(numerator) / sum(denominator) from (${latest}) l`, [firstMonth]))[0]);
    expect(await rate(276)).toBeCloseTo(8.68, 0);
    expect(await rate(288)).toBeCloseTo(8.23, 0);
  });

  test('stays within the bounds of every indicator, and derived ones and regencies get none', async () => {
    const wrong = await values(
      loaded,
      `select distinct o.code from (${DEMO_VALUES}) o join pilar.indicator i on i.id = o.indicator_id left join pilar.village v on v.ordinal = o.area_ordinal
        where i.is_derived or v.id is null or i.applies_to = 'DESA' and v.kind = 'KELURAHAN'
           or case when o.figure is not null then o.figure / power(10::numeric, i.decimals)
                   else o.numerator * i.factor / coalesce(nullif(o.denominator, 0), 1) end not between i.min and coalesce(i.max, 1e9)`,
    );
    expect(wrong).toEqual([]);
  });

  test('has classes of two years and what is derived for two, as Pilar computes them', async () => {
    const classes = await values(
      loaded,
      `select period / 48 + 2000 || ' ' || level from pilar.classification group by period, level order by 1`,
    );
    const levels = ['BASIC', 'DEVELOPING', 'INDEPENDENT', 'SUSTAINABLE'];
    expect(classes).toEqual(expect.arrayContaining(levels.map((level) => `2026 ${level}`)));
    expect(classes).toEqual(expect.arrayContaining(levels.map((level) => `2025 ${level}`)));
    const formed = `select count(*)::int from pilar.kampung where retired_at is null`;
    expect(
      await values(
        loaded,
        `select sum(o.numerator)::int from pilar.observation o join pilar.indicator i on i.id = o.indicator_id
          where i.code = 'KAMPUNG_KB' and o.period = (26 * 12 + 9) * 4`,
      ),
    ).toEqual(await values(loaded, formed));
  });

  test('the five districts with little signal report less', async () => {
    const shares = await values(
      loaded,
      `select count(o.code)::numeric / count(*) from pilar.village v cross join generate_series(287, 321) as m (month)
         left join (${DEMO_VALUES}) o on o.area_ordinal = v.ordinal and o.month = m.month and o.code = 'STUNTING'
        group by substr(v.code, 1, 8) in ('65.01.02', '65.01.06', '65.01.07', '65.01.08', '65.01.09')
        order by bool_or(substr(v.code, 1, 8) = '65.01.05')`,
    );
    expect(Number(shares[0])).toBeLessThan(Number(shares[1]) - 0.05);
  });

  test('the question across sectors is answered by between 3 and 20 villages', async () => {
    const found = await values(
      loaded,
      `with latest as (
         select distinct on (area_ordinal) area_ordinal, numerator * 100.0 / denominator as value
           from (${DEMO_VALUES}) o where code = 'STUNTING' order by area_ordinal, month desc)
       select v.code from pilar.village v join latest on latest.area_ordinal = v.ordinal and latest.value > 20
        where not exists (
                select from pilar.intervention_village iv join pilar.intervention i on i.id = iv.intervention_id join pilar.sector s on s.id = i.sector_id
                 where iv.village_ordinal = v.ordinal and s.code = 'KESEHATAN' and i.started_on >= '2026-05-01')
          and exists (
                select from pilar.pokja p
                 where p.village_ordinal = v.ordinal and p.valid_from <= '2026-11-20' and coalesce(p.valid_to, 'infinity') >= '2026-11-20')`,
    );
    expect(found.length).toBeGreaterThanOrEqual(3);
    expect(found.length).toBeLessThanOrEqual(20);
  });

  test('the counters of the villages are those of the rows', async () => {
    const counted = await values<number>(
      loaded,
      `select sum(intervention_count)::int from pilar.village union all select count(*)::int from pilar.intervention_village`,
    );
    expect(counted[0]).toBe(counted[1]);
    expect(counted[0]).toBeGreaterThan(5000);
  });
});
