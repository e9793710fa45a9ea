/** An indicator as the catalogue has it, with how it lies in the demo. */
import type { ClientBase } from 'pg';
import { type Level, levels } from './levels.ts';

export interface Measure {
  id: number;
  level: Level;
  kind: 'RATIO' | 'COUNT' | 'SCORE' | 'YES_NO';
  direction: string;
  frequency: 'MONTHLY' | 'QUARTERLY' | 'SEMESTER' | 'ANNUAL';
  appliesTo: 'VILLAGE' | 'DESA';
  sector: string;
  decimals: number;
}

export interface Values {
  numerator: number | null;
  denominator: number | null;
  figure: number | null;
}

export const NOT_APPLICABLE: Values = { numerator: null, denominator: null, figure: null };

export const MONTHS = { MONTHLY: 1, QUARTERLY: 3, SEMESTER: 6, ANNUAL: 12 } as const;

/** Those entered for villages, in order of making. An indicator the demo knows no level for stays empty. */
export async function readMeasures(client: ClientBase): Promise<Measure[]> {
  const { rows } = await client.query<Omit<Measure, 'level'> & { code: string }>(
    `select i.code, i.id, i.kind, i.direction, i.frequency, i.applies_to as "appliesTo", i.decimals, s.code as sector
       from pilar.indicator i join pilar.sector s on s.id = i.sector_id
      where i.valid_to is null and not i.is_derived and i.applies_to in ('VILLAGE', 'DESA')`,
  );
  const byCode = new Map(rows.map(({ code, ...indicator }) => [code, indicator]));
  return levels.flatMap((level) => {
    const indicator = byCode.get(level.code);
    return indicator ? [{ ...indicator, level }] : [];
  });
}
