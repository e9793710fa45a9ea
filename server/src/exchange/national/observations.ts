/** Values of the villages in the order in which they are read: village by village, the newest period first. */
import type { ClientBase } from 'pg';
import { idsOf } from '../demo/insert.ts';
import { readMeasures } from '../demo/measure.ts';
import { type DemoValue, type Telling, valuesOfVillage } from '../demo/observations.ts';
import { copyLines } from './copy.ts';
import type { NationVillage } from './villages.ts';

const COLUMNS = ['area_ordinal', 'period', 'indicator_id', 'source_id', 'numerator', 'denominator', 'figure', 'updated_at'];
/** No published figure is followed here, so stunting is made like the rest. */
const STUNTING = { base: 'people', of: '0.07', usual: 0.19, spread: 0.5, trend: 0.15, season: 0 } as const;

export interface Nation {
  telling: Telling;
  sourceId: number;
}

export async function readTelling(client: ClientBase, asOf: number, window: number): Promise<Nation> {
  const measures = (await readMeasures(client)).map((measure) =>
    measure.level.code === 'STUNTING' ? { ...measure, level: { ...measure.level, ...STUNTING } } : measure,
  );
  return { telling: { measures, asOf, window }, sourceId: (await idsOf(client, 'source'))('DEMO') };
}

export function copyValues(client: ClientBase, nation: Nation, villages: readonly NationVillage[]): Promise<number> {
  return copyLines(client, 'observation', COLUMNS, linesOf(nation, villages));
}

function* linesOf({ telling, sourceId }: Nation, villages: readonly NationVillage[]): Generator<string> {
  for (const village of villages) {
    if (village.isSilent) continue;
    const values = valuesOfVillage(village, telling).sort(inReadingOrder);
    yield values.map((value) => lineOf(value, sourceId)).join('');
  }
}

const inReadingOrder = (a: DemoValue, b: DemoValue): number => b.period - a.period || a.indicator_id - b.indicator_id;

const lineOf = (value: DemoValue, sourceId: number): string =>
  `${value.area_ordinal}\t${value.period}\t${value.indicator_id}\t${sourceId}\t${value.numerator ?? '\\N'}\t${value.denominator ?? '\\N'}\t${value.figure ?? '\\N'}\t${value.updated_at}\n`;
