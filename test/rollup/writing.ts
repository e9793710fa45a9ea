/** What people and operators do to values and areas, as SQL: each leaves the marks that its writer in the server leaves. */
import type pg from 'pg';
import { rangeOf } from '../../server/src/area/ordinal.ts';
import { runOn } from '../../server/src/core/write/transaction.ts';
import { markAll, markOf } from '../../server/src/rollup/mark.ts';

export interface Value {
  /** `id` of the village. */
  village: number;
  indicator: number;
  /** As stored: months * 4 + grain. */
  period: number;
  source: number;
  numerator: number | null;
  denominator?: number | null;
  figure?: number | null;
}

/** `replaced` is what was written with what stood there; where another has written meanwhile, that is not known. */
export const write = (mark: string): string => `
  with given as materialized (
    select v.ordinal, g.* from jsonb_to_recordset($1::jsonb)
      g(village int, indicator int, period smallint, source int, numerator int, denominator int, figure int)
    join pilar.village v on v.id = g.village
  ), had as materialized (
    select o.* from given g join pilar.observation o on (o.area_ordinal, o.period, o.indicator_id, o.source_id) = (g.ordinal, g.period, g.indicator, g.source)
  ), written as (
    insert into pilar.observation as o (area_ordinal, period, indicator_id, source_id, numerator, denominator, figure)
    select ordinal, period, indicator, source, numerator, denominator, figure from given order by 1, 2, 3, 4
    on conflict (area_ordinal, period, indicator_id, source_id) do update
      set numerator = excluded.numerator, denominator = excluded.denominator, figure = excluded.figure, version = o.version % 32766 + 1
    returning o.area_ordinal, o.period, o.indicator_id, o.source_id, o.version
  ), replaced as (
    select w.*, case when w.version = coalesce(h.version % 32766, 0) + 1 then h.version is not null end as was,
      h.numerator as was_numerator, h.denominator as was_denominator, h.figure as was_figure
    from written w left join had h using (area_ordinal, period, indicator_id, source_id)
  ), ${mark} select count(*) from written`;
const WRITE = write(markOf('replaced'));

export const writeValues = (client: pg.ClientBase, values: readonly Value[]) => client.query(WRITE, [JSON.stringify(values)]);

/** Values are never deleted by the server; by hand they may be. */
export const deleteValues = (client: pg.ClientBase, village: number, period: number) =>
  client.query(
    `with gone as (delete from pilar.observation where area_ordinal = (select ordinal from pilar.village where id = $1) and period = $2)
     insert into pilar.rollup_mark (area_id) values ($1)`,
    [village, period],
  );

const FREE = `
  select d.ordinal as district, d.code, r.ordinal as regency, r.parent_ordinal as province,
    (select coalesce(max(right(v.code, 3)::int), 0) + 1 from pilar.area v where v.code like d.code || '.2%') as number
  from pilar.area d join pilar.area r on r.ordinal = d.parent_ordinal where d.id = $1`;

/** The village gets another code in another district: in one transaction, with marks for it and for the district it leaves. */
export async function moveVillage(client: pg.ClientBase, village: number, to: number): Promise<void> {
  await client.query('begin; lock table pilar.area in share row exclusive mode');
  const { rows: before } = await client.query('select district_ordinal from pilar.village where id = $1', [village]);
  const { district, code, regency, province, number } = (await client.query(FREE, [to])).rows[0];
  const { ordinal, last } = rangeOf(`${code}.2${String(number).padStart(3, '0')}`);
  const place = [village, ordinal, last, `${code}.2${String(number).padStart(3, '0')}`, district];
  await client.query('update pilar.area set ordinal = $2, last = $3, code = $4, parent_ordinal = $5 where id = $1', place);
  await client.query('update pilar.village set district_ordinal = $2, regency_ordinal = $3, province_ordinal = $4 where id = $1', [
    village,
    district,
    regency,
    province,
  ]);
  await markAll(runOn(client), [ordinal, before[0].district_ordinal]);
  await client.query('commit');
}

export async function changeKind(client: pg.ClientBase, village: number, kind: string): Promise<void> {
  await client.query('begin');
  const { rows } = await client.query('update pilar.village set kind = $2 where id = $1 returning ordinal', [village, kind]);
  await markAll(runOn(client), [rows[0].ordinal]);
  await client.query('commit');
}

/** A village ends, or did not end after all. Nothing is marked: what it has recorded stays in the sums. */
export const endVillage = (client: pg.ClientBase, village: number, on: string | null) =>
  client.query('update pilar.area set valid_to = $2 where id = $1', [village, on]);

/** An edition that applies elsewhere is another definition. */
export const changeDefinition = (client: pg.ClientBase, code: string) =>
  client.query(
    `update pilar.indicator set applies_to = case applies_to when 'DESA' then 'VILLAGE' else 'DESA' end, version = version + 1, updated_at = now()
     where code = $1 and valid_to is null`,
    [code],
  );
