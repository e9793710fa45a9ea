/** What the rows of a batch refer to, loaded at once. */
import { dotted } from '../area/area-code.ts';
import { type Times, timesOf } from '../area/validity.ts';
import { endMonthOf } from '../core/period.ts';
import { isReadable } from '../core/write/bounds.ts';
import type { Tx } from '../core/write/write.ts';
import { type Catalogue, catalogueAt, STAMP } from './catalogue.ts';
import type { Bound } from './numbers.ts';
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
  min: Bound | null;
  max: Bound | null;
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

export interface Facts extends Catalogue {
  areas: ReadonlyMap<string, AreaFact>;
}

/** The stamp also where there is no such area. */
const AREAS = `
  select c.stamp, a.* from (select ${STAMP} as stamp) c left join (
    select a.code, a.ordinal, a.level, v.kind, ${timesOf('a')} as times
    from pilar.area a left join pilar.village v on v.ordinal = a.ordinal where a.code = any($1::text[])) a on true`;

export async function factsOf(tx: Tx, rows: readonly ObservationRowInput[]): Promise<Facts> {
  const found = await tx.run(AREAS, [codesIn(rows.map(({ area }) => dotted(area)))]);
  const catalogue = await catalogueAt(tx, found[0]!.stamp as string);
  return { ...catalogue, areas: new Map(found.map(({ code, ...fact }) => [code as string, fact as unknown as AreaFact])) };
}

/** Each once, and none that the database would refuse to read: such a row is not found, the others are written. */
const codesIn = (codes: string[]): string[] => [...new Set(codes)].filter(isReadable);

/** The edition in force on the last day of a period: a late report of last year keeps to last year's definition. */
export function editionAt(editions: readonly IndicatorFact[], period: number): IndicatorFact | undefined {
  const day = lastDayOf(period);
  return editions.find(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day));
}

const lastDays = new Map<number, string>();

/** Kept, since every row asks and to spell a day takes long: there are no more periods than some thousands. */
export function lastDayOf(period: number): string {
  const known = lastDays.get(period);
  if (known !== undefined) return known;
  const day = new Date(Date.UTC(2000, endMonthOf(period) + 1, 0)).toISOString().slice(0, 10);
  lastDays.set(period, day);
  return day;
}
