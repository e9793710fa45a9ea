/** The shorthands of filters, said a second time: measured values, a decree in force on a day, and what stood on one. */
import type { Row } from './data.ts';
import { inForceOn, valueOf, type World } from './fields.ts';
import { storedPeriod } from './values.ts';
import { fieldHolds, type Where } from './where.ts';

export function pokjaHolds(world: World, village: Row, condition: Where): boolean {
  const day = condition.validOn === 'TODAY' || condition.validOn === undefined ? world.today : (condition.validOn as string);
  const decrees = world.data.having('pokja', 'village_ordinal', village.ordinal).filter((row) => world.sight.sees('Pokja', row));
  const has = decrees.some((row) => row.retired_at === null && inForceOn(row, day));
  return has !== (condition.none === true);
}

/** Of an area or a village: in the time on the area's own row, or in an earlier one. */
export function stoodOn({ data, today }: World, { ordinal }: Row, validOn: unknown): boolean {
  const day = validOn === 'TODAY' ? today : (validOn as string);
  const times = [...data.having('area', 'ordinal', ordinal), ...data.having('area_period', 'area_ordinal', ordinal)];
  const isWithin = ({ valid_from: since, valid_to: until }: Row) =>
    (since === null || (since as string) <= day) && (until === null || day <= (until as string));
  return times.some(isWithin);
}

export function indicatorHolds(world: World, village: Row, condition: Where): boolean {
  const value = chosen(world, village, condition);
  const { numerator, denominator, reported } = condition;
  if (reported === false) return value === undefined;
  if (value === undefined) return false;
  const tests = Object.entries({ value: condition.value, numerator, denominator }).filter(([, test]) => test !== undefined);
  return tests.every(([name, test]) => fieldHolds(world, valueOf(world, 'Observation', value, name), 'decimal', test as Where));
}

/** The reported value that counts: of the period, or of the newest one; of the source, or of the one ranked first. */
function chosen(world: World, village: Row, { code, source, period }: Where): Row | undefined {
  const { data, sight } = world;
  const editions = data.having('indicator', 'code', code).map(({ id }) => id);
  const reported = data
    .having('observation', 'area_ordinal', village.ordinal)
    .filter((row) => editions.includes(row.indicator_id) && (row.numerator ?? row.figure) !== null && sight.sees('Observation', row))
    .filter((row) => source === undefined || data.having('source', 'id', row.source_id)[0]!.code === source);
  const newest =
    period === undefined || period === 'LATEST' ? Math.max(...reported.map((row) => row.period as number)) : storedPeriod(period as string);
  const ofPeriod = reported.filter((row) => row.period === newest);
  return ofPeriod.toSorted(
    (a, b) =>
      rankOf(world, a) - rankOf(world, b) ||
      (a.source_id as number) - (b.source_id as number) ||
      (b.indicator_id as number) - (a.indicator_id as number),
  )[0];
}

function rankOf({ data }: World, row: Row): number {
  const ranks = data.having('indicator_source', 'indicator_id', row.indicator_id);
  return (ranks.find((rank) => rank.source_id === row.source_id && rank.retired_at === null)?.rank as number | undefined) ?? Infinity;
}
