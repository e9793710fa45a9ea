/** What the rows of a batch refer to, loaded at once. */
import { dotted } from '../area/area-code.ts';
import { isReadable } from '../core/write/bounds.ts';
import type { Tx } from '../core/write/write.ts';
import type { ObservationRowInput } from './observation.input.ts';

export interface AreaFact {
  ordinal: number;
  level: 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE';
  kind: 'DESA' | 'KELURAHAN' | 'DESA_ADAT' | null;
}

export interface IndicatorFact {
  id: number;
  sectorId: number;
  kind: 'RATIO' | 'COUNT' | 'SCORE' | 'YES_NO' | 'CLASS';
  factor: number;
  decimals: number;
  min: string | null;
  max: string | null;
  isDerived: boolean;
  appliesTo: 'VILLAGE' | 'DESA' | 'REGENCY_AND_ABOVE';
  frequency: 'MONTHLY' | 'QUARTERLY' | 'SEMESTER' | 'ANNUAL';
  /** Key of each source it may have, by code. */
  sources: ReadonlyMap<string, number>;
}

export interface Facts {
  areas: ReadonlyMap<string, AreaFact>;
  indicators: ReadonlyMap<string, IndicatorFact>;
}

const AREAS = `
  select a.code, a.ordinal, a.level, v.kind from pilar.area a left join pilar.village v on v.ordinal = a.ordinal
  where a.code = any($1::text[]) and a.retired_at is null`;

const INDICATORS = `
  select i.code, i.id, i.sector_id as "sectorId", i.kind, i.factor, i.decimals, i.min, i.max, i.is_derived as "isDerived",
    i.applies_to as "appliesTo", i.frequency,
    coalesce((select json_object_agg(s.code, s.id) from pilar.indicator_source r join pilar.source s on s.id = r.source_id
      where r.indicator_id = i.id and r.retired_at is null and s.retired_at is null), '{}') as sources
  from pilar.indicator i where i.code = any($1::text[]) and i.valid_to is null and i.retired_at is null`;

export async function factsOf(tx: Tx, rows: readonly ObservationRowInput[]): Promise<Facts> {
  const areas = await tx.run(AREAS, [codesIn(rows.map(({ area }) => dotted(area)))]);
  const indicators = await tx.run(INDICATORS, [codesIn(rows.map(({ indicator }) => indicator))]);
  return {
    areas: new Map(areas.map(({ code, ...fact }) => [code as string, fact as unknown as AreaFact])),
    indicators: new Map(indicators.map(({ code, ...fact }) => [code as string, indicatorOf(fact)])),
  };
}

/** Each once, and none that the database would refuse to read: such a row is not found, the others are written. */
const codesIn = (codes: string[]): string[] => [...new Set(codes)].filter(isReadable);

function indicatorOf({ sources, ...fact }: Record<string, unknown>): IndicatorFact {
  return { ...(fact as unknown as Omit<IndicatorFact, 'sources'>), sources: new Map(Object.entries(sources as Record<string, number>)) };
}
