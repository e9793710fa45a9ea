/** What the rows of a batch refer to, loaded at once. */
import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { dotted } from '../area/area-code.ts';
import { type Times, timesOf } from '../area/validity.ts';
import { endMonthOf } from '../core/period.ts';
import { isReadable } from '../core/write/bounds.ts';
import type { Tx } from '../core/write/write.ts';
import { type Catalogue, catalogueAt, catalogueBefore, STAMP } from './catalogue.ts';
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

/** Those that they are if nothing has changed since somebody asked: `before` itself. */
export async function factsOf(tx: Tx, rows: readonly ObservationRowInput[], before?: Facts): Promise<Facts> {
  const found = await tx.run(AREAS, [before ? [...before.areas.keys()] : codesIn(rows)]);
  const catalogue = await catalogueAt(tx, found[0]!.stamp as string);
  const areas = new Map(found.map(({ code, stamp, ...fact }) => [code as string, fact as unknown as AreaFact]));
  if (before?.byId === catalogue.byId && isDeepStrictEqual(before.areas, areas)) return before;
  const known = areasKnown(tx);
  for (const [code, area] of areas) if (code !== null) known.set(code, area);
  return { ...catalogue, areas };
}

/** As they were when somebody asked last; undefined where nobody has. Who goes by them asks all the same. */
export function factsBefore(tx: Tx, rows: readonly ObservationRowInput[]): Facts | undefined {
  const catalogue = catalogueBefore(tx);
  const areas = new Map<string, AreaFact>();
  for (const code of codesIn(rows)) {
    const area = areasKnown(tx).get(code);
    if (area) areas.set(code, area);
    else return undefined;
  }
  return catalogue && { ...catalogue, areas };
}

const MOST_AREAS = 5000;
const knownFor = new WeakMap<Pool, LRUCache<string, AreaFact>>();

function areasKnown({ context: { writer } }: Tx): LRUCache<string, AreaFact> {
  const known = knownFor.get(writer.pool) ?? new LRUCache({ max: MOST_AREAS });
  knownFor.set(writer.pool, known);
  return known;
}

/** Each once, and none that the database would refuse to read: such a row is not found, the others are written. */
const codesIn = (rows: readonly ObservationRowInput[]): string[] => [...new Set(rows.map(({ area }) => dotted(area)))].filter(isReadable);

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
