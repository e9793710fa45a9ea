/** Values that are written after rollups were made: corrections, late entries and withdrawals, each with its mark, as writers leave them. */
import type pg from 'pg';
import { type Random, random } from '../reader/random.ts';
import { OWN } from './plant-indicators.ts';

const SOME = `
  select o.area_ordinal, o.period, o.indicator_id, o.source_id, i.kind, a.id as area
  from pilar.observation o join pilar.area a on a.ordinal = o.area_ordinal and a.level = 'VILLAGE'
  join pilar.indicator i on i.id = o.indicator_id where i.code = any($1)
  order by o.area_ordinal, o.period, o.indicator_id, o.source_id`;
const KEY = 'area_ordinal = $1 and period = $2 and indicator_id = $3 and source_id = $4';
const BEFORE = `select numerator, denominator, figure from pilar.observation where ${KEY}`;
const MARK = `insert into pilar.rollup_mark (area_id, period, indicators, sources, were, numerators, denominators, figures)
  values ($1, $2, array[$3::int], case when $4::boolean then array[$5::int] end, array[$6::boolean], array[$7::int], array[$8::int], array[$9::int])`;
const EVERYTHING = `insert into pilar.rollup_mark (area_id) select id from pilar.area where code = $1`;

interface Stored {
  area_ordinal: number;
  period: number;
  indicator_id: number;
  source_id: number;
  kind: string;
  area: number;
}

/** Of one mark in so many it is not known what it replaced. */
const UNKNOWN = 15;

/** About so many of the values, some of them twice. */
export async function writeMarked(owner: pg.Client, seed: number, count: number): Promise<void> {
  const chance = random(seed);
  const { rows } = await owner.query<Stored>(SOME, [OWN.map(({ code }) => code)]);
  const some = chance.some(rows, count);
  for (const row of [...some, ...some.slice(0, count / 4)]) {
    const periods = chance.chance(0.25) ? chance.pick([-2, -1, 1, 3]) : 0;
    const written = { ...row, period: row.period + periods * [1, 3, 6, 12][row.period % 4]! * 4 };
    const key = [written.area_ordinal, written.period, written.indicator_id, written.source_id];
    const before = (await owner.query<Parts>(BEFORE, key)).rows[0];
    if (periods === 0) await changed(owner, row, key, chance);
    else await owner.query(COPIED, [...key, row.period]);
    await owner.query(MARK, [row.area, written.period, row.indicator_id, chance.below(UNKNOWN) > 0, row.source_id, ...toldOf(before)]);
  }
}

interface Parts {
  numerator: number | null;
  denominator: number | null;
  figure: number | null;
}

const toldOf = (before: Parts | undefined) => [before !== undefined, before?.numerator, before?.denominator, before?.figure];

async function changed(owner: pg.Client, { kind }: Stored, key: readonly number[], chance: Random): Promise<void> {
  const [part, most] = kind === 'SCORE' ? ['figure', 90] : ['numerator', kind === 'YES_NO' ? 2 : 9];
  if (chance.chance(1 / 3))
    await owner.query(`update pilar.observation set numerator = null, denominator = null, figure = null where ${KEY}`, [...key]);
  else {
    const other = part === 'figure' ? 'numerator = null, denominator' : 'figure';
    await owner.query(`update pilar.observation set ${part} = $5, ${other} = null where ${KEY}`, [...key, chance.below(most as number)]);
  }
}

/** The same in a later or earlier period, where nothing stands there yet. */
const COPIED = `insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator, figure)
  select $1, $2, $3, $4, numerator, figure from pilar.observation where area_ordinal = $1 and period = $5 and indicator_id = $3 and source_id = $4
  on conflict do nothing`;

/** All that stands in a village. */
export const markEverything = (owner: pg.Client) => owner.query(EVERYTHING, ['65.01.05.2004']);
