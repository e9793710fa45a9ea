/** What is true of a village on a day. */
import type { DimensionName, SegmentName } from '../../../server/src/analysis/vocabulary.ts';
import type { AreaRow, Data, PokjaRow, VillageRow } from './data.ts';
import { remembered } from './groups.ts';
import { monthOf } from './time.ts';

export const NONE = 'NONE';
export const VILLAGE_DIMENSIONS: readonly DimensionName[] = [
  ...(['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE', 'VILLAGE_KIND', 'FORMED', 'CLASS', 'VILLAGE_SET'] as const),
];

const isWithin = (day: string, from: string | null, to: string | null) => (from ?? day) <= day && day <= (to ?? day);

const areas = new WeakMap<Data, Map<number, AreaRow>>();

export function areaOf(data: Data, ordinal: number): AreaRow {
  let known = areas.get(data);
  if (!known) {
    known = new Map(data.area.map((area) => [area.ordinal, area]));
    areas.set(data, known);
  }
  return known.get(ordinal)!;
}

export function stands(data: Data, { ordinal }: VillageRow, day: string): boolean {
  const area = areaOf(data, ordinal);
  if (isWithin(day, area.valid_from, area.valid_to)) return true;
  return data.area_period.some((period) => period.area_ordinal === ordinal && isWithin(day, period.valid_from, period.valid_to));
}

function isFormed(data: Data, { ordinal }: VillageRow, day: string): boolean {
  return data.kampung.some(
    ({ village_ordinal, launched_on, retired_at }) =>
      village_ordinal === ordinal && launched_on <= day && (retired_at === null || retired_at.slice(0, 10) > day),
  );
}

function classOf(data: Data, { ordinal }: VillageRow, day: string): string {
  const december = Math.floor(monthOf(day) / 12) * 12 + 11;
  const [newest] = data.classification
    .filter((row) => row.village_ordinal === ordinal && row.retired_at === null && Math.floor(row.period / 4) <= december)
    .toSorted((x, y) => y.period - x.period);
  return newest?.level ?? NONE;
}

function setsOf(data: Data, { ordinal }: VillageRow): string[] {
  const codes = data.village_set
    .filter(({ retired_at }) => retired_at === null)
    .filter(({ id }) => data.village_set_village.some((link) => link.village_set_id === id && link.village_ordinal === ordinal))
    .map(({ code }) => code);
  return codes.length > 0 ? codes : [NONE];
}

/** The decree in force. */
export const decreeOf = (data: Data, { ordinal }: VillageRow, day: string): PokjaRow | undefined =>
  data.pokja.find(
    (pokja) => pokja.village_ordinal === ordinal && pokja.retired_at === null && isWithin(day, pokja.valid_from, pokja.valid_to),
  );

const known = remembered<VillageRow, string[]>();

/** Keys of a village for one of its dimensions. */
export const villageKeys = (data: Data, village: VillageRow, dimension: DimensionName, day: string): string[] =>
  known(village, `${dimension} ${day}`, () => find(data, village, dimension, day));

function find(data: Data, village: VillageRow, dimension: DimensionName, day: string): string[] {
  if (dimension === 'PROVINCE') return [areaOf(data, village.province_ordinal).code];
  if (dimension === 'REGENCY') return [areaOf(data, village.regency_ordinal).code];
  if (dimension === 'DISTRICT') return [areaOf(data, village.district_ordinal).code];
  if (dimension === 'VILLAGE') return [village.code];
  if (dimension === 'VILLAGE_KIND') return [village.kind];
  if (dimension === 'FORMED') return [String(isFormed(data, village, day))];
  if (dimension === 'CLASS') return [classOf(data, village, day)];
  return setsOf(data, village);
}

/** The newest reported value of SINYAL says no. */
function hasWeakSignal(data: Data, { ordinal }: VillageRow): boolean {
  const ids = data.indicator.filter(({ code }) => code === 'SINYAL').map(({ id }) => id);
  const [newest] = data.observation
    .filter((row) => row.area_ordinal === ordinal && ids.includes(row.indicator_id) && row.numerator !== null)
    .toSorted((x, y) => y.period - x.period);
  return newest?.numerator === 0;
}

export function isInSegment(data: Data, village: VillageRow, segment: SegmentName, day: string): boolean {
  if (segment === 'PRIORITY_LIST') return !setsOf(data, village).includes(NONE);
  if (segment === 'NO_DECREE') return decreeOf(data, village, day) === undefined;
  return hasWeakSignal(data, village);
}
