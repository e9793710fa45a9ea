/** A database with indicators of every kind that is added up, in which values are written, villages move and rollups are looked at. */
import pg from 'pg';
import { inject } from 'vitest';
import { runOn } from '../../server/src/core/write/transaction.ts';
import { absorb } from '../../server/src/rollup/absorb.ts';
import { rebuild } from '../../server/src/rollup/rebuild.ts';
import { ALONE } from '../../server/src/rollup/rollup.job.ts';
import { copyTemplate, dropDatabase } from '../template.ts';

export interface Edition {
  id: number;
  code: string;
  edition: number;
}

export interface Ground {
  url: string;
  owner: pg.Client;
  editions: readonly Edition[];
  sources: readonly number[];
  /** `id` of areas: villages, and their districts in two regencies. */
  villages: readonly number[];
  districts: readonly number[];
  idOf(code: string, edition?: number): number;
  /** Takes all marks, as the worker does. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Name, edition, kind, rule of space, frequency, where it applies. Editions of one code but the first of BERUBAH are alike. */
const INDICATORS = [
  ['RASIO', 1, 'RATIO', 'RATIO_OF_SUMS', 'MONTHLY', 'VILLAGE'],
  ['RASIO', 2, 'RATIO', 'RATIO_OF_SUMS', 'MONTHLY', 'VILLAGE'],
  ['JUMLAH', 1, 'COUNT', 'SUM', 'MONTHLY', 'VILLAGE'],
  ['DESA_SAJA', 1, 'COUNT', 'SUM', 'MONTHLY', 'DESA'],
  ['BAGIAN', 1, 'YES_NO', 'SHARE_OF_VILLAGES', 'QUARTERLY', 'VILLAGE'],
  ['RERATA', 1, 'SCORE', 'MEAN_VILLAGES', 'MONTHLY', 'VILLAGE'],
  ['BERUBAH', 1, 'RATIO', 'RATIO_OF_SUMS', 'MONTHLY', 'VILLAGE'],
  ['BERUBAH', 2, 'COUNT', 'SUM', 'MONTHLY', 'VILLAGE'],
  ['BERUBAH', 3, 'COUNT', 'SUM', 'MONTHLY', 'VILLAGE'],
  ['TERTIMBANG', 1, 'SCORE', 'MEAN_WEIGHTED_FAMILIES', 'MONTHLY', 'VILLAGE'],
] as const;

const PLANT = `
  insert into pilar.indicator (code, edition, name, name_en, pillar_id, sector_id, unit, unit_en, direction, kind, space_rule, time_rule, applies_to, frequency, valid_to)
  select x->>0, (x->>1)::smallint, x->>0, x->>0, (select min(id) from pilar.pillar), (select min(id) from pilar.sector), 'buah', 'pieces', 'HIGHER', x->>2, x->>3,
    'LATEST', x->>5, x->>4, case when (x->>1)::int < max((x->>1)::int) over (partition by x->>0) then date '2025-12-31' end
  from jsonb_array_elements($1::jsonb) x returning id, code, edition`;

const RANK = `
  insert into pilar.indicator_source (indicator_id, source_id, rank)
  select indicator, source, rank from unnest($1::int[]) indicator, unnest($2::int[]) with ordinality s(source, rank)`;

const VILLAGES = `
  select id, district from (
    select v.id, d.id as district, row_number() over (partition by d.id order by v.ordinal) as number,
      dense_rank() over (partition by v.regency_ordinal order by d.ordinal) as place, r.code
    from pilar.village v join pilar.area d on d.ordinal = v.district_ordinal join pilar.area r on r.ordinal = v.regency_ordinal) x
  where number <= $1 and place <= case code when '65.01' then $2::int else $3::int end order by id`;

let made = 0;

export interface Size {
  /** Of each district so many villages. */
  villages: number;
  /** Of either regency so many districts. */
  districts: readonly [number, number];
}

export async function ground({ villages, districts }: Size = { villages: 4, districts: [2, 1] }): Promise<Ground> {
  const { url: server } = inject('templates');
  const name = `rollup_${process.pid}_${++made}`;
  const url = await copyTemplate(server, name, false);
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  // Those of the catalogue have no values here.
  await owner.query(
    'delete from pilar.indicator_source; update pilar.indicator set denominator_indicator_id = null, weight_indicator_id = null',
  );
  // The others become some by and by.
  await owner.query("update pilar.village set kind = 'DESA'");
  const editions = (await owner.query<Edition>(PLANT, [JSON.stringify(INDICATORS)])).rows;
  const { rows: found } = await owner.query<{ id: number; district: number }>(VILLAGES, [villages, ...districts]);
  const sources = (await owner.query<{ id: number }>('select id from pilar.source order by id limit 2')).rows.map(({ id }) => id);
  await owner.query(RANK, [editions.map(({ id }) => id), sources]);
  await rebuild(owner, () => {});
  return {
    url,
    owner,
    editions,
    sources,
    villages: found.map(({ id }) => id),
    districts: [...new Set(found.map(({ district }) => district))],
    idOf: (code, edition = 1) => editions.find((one) => one.code === code && one.edition === edition)!.id,
    settle: () => settle(owner),
    close: async () => {
      await owner.end();
      await dropDatabase(server, name);
    },
  };
}

async function settle(owner: pg.Client): Promise<void> {
  for (let isMore = true; isMore; ) {
    await owner.query(`begin; ${ALONE}`);
    ({ isMore } = await absorb(runOn(owner)));
    await owner.query('commit');
  }
}
