/** All that stands in the database at one moment, and what a reader makes of it: out of rollups and marks, and by counting rows. */
import pg from 'pg';
import { SERIES } from '../../server/src/indicator/series.ts';

export interface Series {
  indicator: number;
  series: number;
  edition: number;
  grain: number;
  by_figure: boolean;
  desa_only: boolean;
  isCurrent: boolean;
}

interface Area {
  ordinal: number;
  kind: string;
  id: number;
  /** Its own district, regency and province; the last three levels of rollups. */
  places: readonly [province: number, regency: number, district: number];
}

export interface Observed {
  village: Area;
  indicator: number;
  period: number;
  source: number;
  numerator: number | null;
  denominator: number | null;
  figure: number | null;
}

export interface Stored {
  level: number;
  indicator: number;
  period: number;
  area: number;
  source: number;
  gap: number;
  valueGap: number;
  sums: number[];
}

/** What a mark has kept stands in the same place of each list; without sources it has kept nothing. */
export interface Mark {
  area: number;
  period: number | null;
  indicators: number[] | null;
  sources: number[] | null;
  were: boolean[];
  numerators: (number | null)[];
  denominators: (number | null)[];
  figures: (number | null)[];
}

export interface Snapshot {
  series: readonly Series[];
  villages: ReadonlyMap<number, Area>;
  /** Ordinal of a district by its `id`. */
  districts: ReadonlyMap<number, number>;
  /** Of a district: its regency and province. */
  above: ReadonlyMap<number, readonly [province: number, regency: number]>;
  observed: readonly Observed[];
  stored: readonly Stored[];
  /** In the order of their ids. */
  marks: readonly Mark[];
  /** Where the count of villages is another than the villages are. */
  miscounted: readonly string[];
}

export async function takeSnapshot(client: pg.ClientBase): Promise<Snapshot> {
  const rows = async (sql: string) => (await client.query({ text: sql, types: NUMBERS })).rows;
  await client.query('begin isolation level repeatable read read only');
  try {
    const series = (await rows(CURRENT)) as Series[];
    const villages = new Map((await rows(VILLAGES)).map(({ p, r, d, ...one }) => [one.ordinal, { ...one, places: [p, r, d] } as Area]));
    const districts = await rows(DISTRICTS);
    const values = await rows(
      'select area_ordinal as area, indicator_id as indicator, period, source_id as source, numerator, denominator, figure from pilar.observation',
    );
    return {
      series,
      villages,
      districts: new Map(districts.map(({ id, ordinal }) => [id, ordinal])),
      above: new Map(districts.map(({ ordinal, p, r }) => [ordinal, [p, r]])),
      observed: values.flatMap(({ area, ...one }) => (villages.has(area) ? [{ ...one, village: villages.get(area)! }] : [])),
      stored: (await rows(STORED)).map(({ n, answered, positive, numerator, denominator, figure, ...key }) => {
        return { ...key, sums: [n, answered, positive, numerator, denominator, figure] } as Stored;
      }),
      marks: (await rows(MARKS)) as Mark[],
      miscounted: (await rows(MISCOUNTED)).map((one) => JSON.stringify(one)),
    };
  } finally {
    await client.query('rollback');
  }
}

const CURRENT = `select s.*, r.indicator_id is not null as "isCurrent" from (${SERIES}) s
  left join pilar.rollup_series r on (r.indicator_id, r.signature) = (s.indicator, s.signature)`;
const VILLAGES = 'select ordinal, kind, id, province_ordinal as p, regency_ordinal as r, district_ordinal as d from pilar.village';
const DISTRICTS = `select d.id, d.ordinal, r.ordinal as r, r.parent_ordinal as p from pilar.area d join pilar.area r on r.ordinal = d.parent_ordinal
  where d.level = 'DISTRICT'`;
const STORED = `select level, indicator_id as indicator, period, area_ordinal as area, source_id as source, gap, value_gap as "valueGap",
  n, answered, positive, numerator, denominator, figure from pilar.rollup`;
const MARKS = `select area_id as area, period, indicators, sources, were, numerators, denominators, figures from pilar.rollup_mark order by id`;
const MISCOUNTED = `select * from (select district_ordinal, regency_ordinal, province_ordinal, kind, count(*)::int as villages from pilar.village group by 1, 2, 3, 4) v
  full join (select district_ordinal, regency_ordinal, province_ordinal, kind, villages as counted from pilar.village_count where villages <> 0) c
    using (district_ordinal, regency_ordinal, province_ordinal, kind) where villages is distinct from counted`;
const NUMBERS = {
  getTypeParser: (oid: number, format?: string) => (oid === 20 ? Number : pg.types.getTypeParser(oid, format as 'text')),
} as pg.CustomTypesConfig;
