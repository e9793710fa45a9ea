/** What becomes of each row beside the value that stands there, and the one statement that writes those that are to be written. */
import { at } from '../core/errors.ts';
import { globalId } from '../core/global-id.ts';
import { decodePeriod } from '../core/period.ts';
import { unlessOvertaken } from '../core/write/transaction.ts';
import type { Change, Tx } from '../core/write/write.ts';
import { markOf } from '../rollup/mark.ts';
import type { Good } from './judge.ts';
import type { Numbers } from './numbers.ts';
import { RowStatus } from './observation.result.ts';
import type { Outcome } from './outcomes.ts';
import { isSame, listOf, type Stored, standingAt, type Values } from './stored.ts';

/** A row without a version must be new or repeat what stands there; one with a version must name the present one. */
export function outcomeOf(row: Good, values: Values): Outcome {
  const { index, key, version } = row;
  const parts = [row.area, row.period, row.indicator, row.source];
  const before = standingAt(values, row);
  if (before && isSame(before, row) && (version === null || version === before.version)) {
    return { index, status: RowStatus.UNCHANGED, key, parts };
  }
  if (version !== (before?.version ?? null)) {
    const text = { id: 'Nilai ini sudah diubah orang lain.', en: 'Someone else has changed this value.' };
    return { index, status: RowStatus.REFUSED, code: 'CONFLICT', fields: [at('version', text)], key, parts };
  }
  return { index, status: before ? RowStatus.UPDATED : RowStatus.CREATED, key, parts };
}

/** What is written of villages is marked in the same statement, with what it replaces: their rollups don't hold it yet. Fewer rows than were given make it a division by zero. */
const WRITE = `
  with given as (
    select * from unnest($1::int[], $2::smallint[], $3::int[], $4::int[], $5::smallint[], $6::int[], $7::int[], $8::int[], $9::int[], $10::int[], $11::int[])
      as g(area, period, indicator, source, version, numerator, denominator, figure, was_numerator, was_denominator, was_figure)
  ), changed as (
    update pilar.observation o set numerator = g.numerator, denominator = g.denominator, figure = g.figure,
      version = g.version + 1, updated_at = now()
    from given g
    where (o.area_ordinal, o.period, o.indicator_id, o.source_id) = (g.area, g.period, g.indicator, g.source) and o.version = g.version
      and (o.numerator, o.denominator, o.figure) is not distinct from (g.was_numerator, g.was_denominator, g.was_figure)
    returning o.area_ordinal, o.period, o.indicator_id, o.source_id, true as was, g.was_numerator, g.was_denominator, g.was_figure
  ), added as (
    insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator, denominator, figure, version)
    select area, period, indicator, source, numerator, denominator, figure, 1 from given where version is null
    on conflict do nothing
    returning area_ordinal, period, indicator_id, source_id, false, null::int, null::int, null::int
  ), written as (
    select * from changed union all select * from added
  ), ${markOf('written')}
  select 1 / (count(*) = cardinality($1::int[]))::int from written`;

/**
 * `values`: what was read of these rows. If another has written one of them since, nothing of this stands, and all begins anew. It is
 * not waited for: it fails by itself, and with it what is sent after it.
 */
export function writeRows(tx: Tx, rows: readonly Good[], values: Values): void {
  if (rows.length === 0) return;
  // In one order, so that two that write the same rows never wait for one another.
  const inOrder = rows.toSorted((a, b) => a.area - b.area || a.period - b.period || a.indicator - b.indicator || a.source - b.source);
  const before = inOrder.map((row) => standingAt(values, row));
  const column = (of: (row: Good) => number | null) => listOf(inOrder, of);
  const replaced = (part: keyof Numbers) => listOf(before, (one) => one?.[part] ?? null);
  const written = tx.run(WRITE, [
    column(({ area }) => area),
    column(({ period }) => period),
    column(({ indicator }) => indicator),
    column(({ source }) => source),
    column(({ version }) => version),
    column(({ numerator }) => numerator),
    column(({ denominator }) => denominator),
    column(({ figure }) => figure),
    replaced('numerator'),
    replaced('denominator'),
    replaced('figure'),
  ]);
  tx.along(unlessOvertaken(written));
  for (const row of rows) tx.changes.push(changeOf(row, standingAt(values, row)));
}

function changeOf(row: Good, before: Stored | undefined): Change {
  const { key, area, version } = row;
  return { type: 'Observation', key, area, before: before && notedOf(before, before.version), after: notedOf(row, (version ?? 0) + 1) };
}

const notedOf = ({ indicator, period, source, numerator, denominator, figure }: Good | Stored, version: number) => ({
  indicator: indicatorId(indicator),
  period: decodePeriod(period),
  source: sourceId(source),
  numerator,
  denominator,
  figure,
  version,
});

/** Of rows of the catalogue, of which there are few and that each value names. */
function idsOf(type: string): (key: number) => string {
  const known = new Map<number, string>();
  return (key) => {
    const id = known.get(key) ?? globalId(type, key);
    if (!known.has(key)) known.set(key, id);
    return id;
  };
}

const indicatorId = idsOf('Indicator');
const sourceId = idsOf('Source');
