/** What the rows of a batch refer to, loaded at once. */
import { dotted } from '../area/area-code.ts';
import { type Times, timesOf } from '../area/validity.ts';
import { grouped } from '../core/grouped.ts';
import { endMonthOf } from '../core/period.ts';
import { isReadable } from '../core/write/bounds.ts';
import type { Tx } from '../core/write/write.ts';
import type { ObservationRowInput } from './observation.input.ts';

export interface AreaFact {
  ordinal: number;
  level: 'PROVINCE' | 'REGENCY' | 'DISTRICT' | 'VILLAGE';
  kind: 'DESA' | 'KELURAHAN' | 'DESA_ADAT' | null;
  times: Times;
}

/** One edition of an indicator. */
export interface IndicatorFact {
  id: number;
  code: string;
  sectorId: number;
  kind: 'RATIO' | 'COUNT' | 'SCORE' | 'YES_NO' | 'CLASS';
  factor: number;
  decimals: number;
  min: string | null;
  max: string | null;
  isDerived: boolean;
  isSensitive: boolean;
  appliesTo: 'VILLAGE' | 'DESA' | 'REGENCY_AND_ABOVE';
  frequency: 'MONTHLY' | 'QUARTERLY' | 'SEMESTER' | 'ANNUAL';
  validFrom: string | null;
  validTo: string | null;
  /** Key of each source it may have, by code, the one that counts first. */
  sources: ReadonlyMap<string, number>;
}

export const GRAIN = { MONTHLY: 'MONTH', QUARTERLY: 'QUARTER', SEMESTER: 'SEMESTER', ANNUAL: 'YEAR' } as const;

/** A figure as somebody else published it: of any area, and over a period of any length from the indicator's own on. */
export const PUBLISHED = 'PUBLISHED';

export interface Facts {
  areas: ReadonlyMap<string, AreaFact>;
  /** Editions of each code, newest first. */
  indicators: ReadonlyMap<string, readonly IndicatorFact[]>;
  /** The same by key. */
  byId: ReadonlyMap<number, IndicatorFact>;
}

const AREAS = `
  select a.code, a.ordinal, a.level, v.kind, ${timesOf('a')} as times from pilar.area a left join pilar.village v on v.ordinal = a.ordinal
  where a.code = any($1::text[])`;

const INDICATORS = `
  select i.code, i.id, i.sector_id as "sectorId", i.kind, i.factor, i.decimals, i.min, i.max, i.is_derived as "isDerived",
    i.is_sensitive as "isSensitive", i.applies_to as "appliesTo", i.frequency, i.valid_from as "validFrom", i.valid_to as "validTo",
    coalesce((select json_agg(json_build_array(s.code, s.id) order by r.rank)
      from pilar.indicator_source r join pilar.source s on s.id = r.source_id
      where r.indicator_id = i.id and r.retired_at is null and s.retired_at is null), '[]') as sources
  from pilar.indicator i
  where i.code = any($1::text[]) and not exists (select from pilar.indicator n where n.code = i.code and n.retired_at is not null)
  order by i.code, i.edition desc`;

/** `named`: codes of further indicators that the rows will be compared with. */
export async function factsOf(tx: Tx, rows: readonly ObservationRowInput[], named: readonly string[]): Promise<Facts> {
  const areas = await tx.run(AREAS, [codesIn(rows.map(({ area }) => dotted(area)))]);
  const found = await tx.run(INDICATORS, [codesIn([...rows.map(({ indicator }) => indicator), ...named])]);
  const indicators = found.map(({ sources, ...fact }) => ({ ...fact, sources: new Map(sources as []) }) as unknown as IndicatorFact);
  return {
    areas: new Map(areas.map(({ code, ...fact }) => [code as string, fact as unknown as AreaFact])),
    indicators: grouped(indicators, ({ code }) => code),
    byId: new Map(indicators.map((fact) => [fact.id, fact])),
  };
}

/** Each once, and none that the database would refuse to read: such a row is not found, the others are written. */
const codesIn = (codes: string[]): string[] => [...new Set(codes)].filter(isReadable);

/** The edition in force on the last day of a period: a late report of last year keeps to last year's definition. */
export function editionAt(editions: readonly IndicatorFact[], period: number): IndicatorFact | undefined {
  const day = lastDayOf(period);
  return editions.find(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day));
}

export const lastDayOf = (period: number): string => new Date(Date.UTC(2000, endMonthOf(period) + 1, 0)).toISOString().slice(0, 10);
