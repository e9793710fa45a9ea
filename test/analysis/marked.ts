/** Values that are written after rollups were made: corrections, late entries and withdrawals, each with its mark, as writers leave them. */
import type pg from 'pg';
import { random } from '../reader/random.ts';
import { OWN } from './plant-indicators.ts';

const SOME = `
  select o.area_ordinal, o.period, o.indicator_id, o.source_id, i.kind, a.id as area
  from pilar.observation o join pilar.area a on a.ordinal = o.area_ordinal and a.level = 'VILLAGE'
  join pilar.indicator i on i.id = o.indicator_id where i.code = any($1)
  order by o.area_ordinal, o.period, o.indicator_id, o.source_id`;
const KEY = 'area_ordinal = $1 and period = $2 and indicator_id = $3 and source_id = $4';
const MARK = 'insert into pilar.rollup_mark (area_id, period, indicators) values ($1, $2, $3)';
const EVERYTHING = `insert into pilar.rollup_mark (area_id) select id from pilar.area where code = $1`;

interface Stored {
  area_ordinal: number;
  period: number;
  indicator_id: number;
  source_id: number;
  kind: string;
  area: number;
}

/** About so many of the values. */
export async function writeMarked(owner: pg.Client, seed: number, count: number): Promise<void> {
  const chance = random(seed);
  const { rows } = await owner.query<Stored>(SOME, [OWN.map(({ code }) => code)]);
  for (const row of chance.some(rows, count)) {
    const key = [row.area_ordinal, row.period, row.indicator_id, row.source_id];
    const kind = chance.below(4);
    const [part, most] = row.kind === 'SCORE' ? ['figure', 90] : ['numerator', row.kind === 'YES_NO' ? 2 : 9];
    if (kind === 0) await owner.query(`update pilar.observation set numerator = null, denominator = null, figure = null where ${KEY}`, key);
    else if (kind === 1) await moved(owner, row, chance.pick([-2, -1, 1, 3]));
    else {
      const other = part === 'figure' ? 'numerator = null, denominator' : 'figure';
      await owner.query(`update pilar.observation set ${part} = $5, ${other} = null where ${KEY}`, [...key, chance.below(most as number)]);
    }
    await owner.query(MARK, [row.area, row.period, [row.indicator_id]]);
  }
}

/** All that stands in a village. */
export const markEverything = (owner: pg.Client) => owner.query(EVERYTHING, ['65.01.05.2004']);

/** The same in a later or earlier period, where nothing stands there yet. */
async function moved(owner: pg.Client, row: Stored, periods: number): Promise<void> {
  const length = [1, 3, 6, 12][row.period % 4]!;
  const period = row.period + periods * length * 4;
  await owner.query(
    `insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator, figure)
     select $1, $5, $3, $4, numerator, figure from pilar.observation where ${KEY} on conflict do nothing`,
    [row.area_ordinal, row.period, row.indicator_id, row.source_id, period],
  );
  await owner.query(MARK, [row.area, period, [row.indicator_id]]);
}
