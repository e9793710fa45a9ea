/** Writes rows by one statement, and says what became of each. */
import { at } from '../core/errors.ts';
import { globalId } from '../core/global-id.ts';
import { decodePeriod } from '../core/period.ts';
import type { Tx } from '../core/write/write.ts';
import { markOf } from '../rollup/mark.ts';
import type { Good } from './judge.ts';
import { type ObservationResult, RowStatus } from './observation.result.ts';
import type { Warning } from './rule-check.ts';

/** Kept as the answer of an idempotency key: what became of each row, and which value it is about. */
export type Outcome = Omit<ObservationResult, 'observation' | 'warnings'> & { key?: string; warnings?: Warning[] };

/**
 * What is written of villages is marked in the same statement: their rollups don't hold it yet.
 * A row without a version must be new or repeat what stands there; one with a version must name the present one. `old` is locked,
 * so that a twin in flight is waited for; a twin that inserted meanwhile is met by the conflict clause.
 */
const WRITE = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g(
      index int, area int, period smallint, indicator int, source int, version smallint, numerator int, denominator int, figure int)
  ), old as (
    select g.index, o.numerator, o.denominator, o.figure, o.version
    from given g join pilar.observation o
      on (o.area_ordinal, o.period, o.indicator_id, o.source_id) = (g.area, g.period, g.indicator, g.source)
    order by o.area_ordinal, o.period, o.indicator_id, o.source_id
    for no key update of o
  ), fit as (
    select g.*, old.version as old_version,
      (old.numerator, old.denominator, old.figure) is not distinct from (g.numerator, g.denominator, g.figure) as is_same
    from given g left join old using (index)
    where g.version is not distinct from old.version or (g.version is null and old.version is not null)
  ), written as (
    insert into pilar.observation as o (area_ordinal, period, indicator_id, source_id, numerator, denominator, figure, version)
    select area, period, indicator, source, numerator, denominator, figure, coalesce(version, 0) + 1
    from fit where version is not distinct from old_version and not (old_version is not null and is_same)
    order by area, period, indicator, source
    on conflict (area_ordinal, period, indicator_id, source_id) do update
      set numerator = excluded.numerator, denominator = excluded.denominator, figure = excluded.figure,
        version = excluded.version, updated_at = now()
      where o.version = excluded.version - 1
    returning o.area_ordinal, o.period, o.indicator_id, o.source_id, o.version
  ), ${markOf('written')}
  select g.index, w.version as written, coalesce(fit.is_same and old.version is not null, false) as same,
    old.version, old.numerator, old.denominator, old.figure
  from given g left join old using (index) left join fit using (index) left join written w
    on (w.area_ordinal, w.period, w.indicator_id, w.source_id) = (g.area, g.period, g.indicator, g.source)`;

interface Met {
  index: number;
  written: number | null;
  same: boolean;
  version: number | null;
  numerator: number | null;
  denominator: number | null;
  figure: number | null;
}

export async function writeRows(tx: Tx, good: readonly Good[]): Promise<Outcome[]> {
  if (good.length === 0) return [];
  const met = (await tx.run(WRITE, [JSON.stringify(good)])) as unknown as Met[];
  const byIndex = new Map(met.map((row) => [row.index, row]));
  return good.map((row) => outcomeOf(tx, row, byIndex.get(row.index) as Met));
}

function outcomeOf(tx: Tx, row: Good, { written, same, ...before }: Met): Outcome {
  const { index } = row;
  const key = keyOf(row);
  if (written === null && same) return { index, status: RowStatus.UNCHANGED, fields: [], key };
  if (written === null) {
    const text = { id: 'Nilai ini sudah diubah orang lain.', en: 'Someone else has changed this value.' };
    return { index, status: RowStatus.REFUSED, code: 'CONFLICT', fields: [at('version', text)], key };
  }
  const isNew = before.version === null;
  tx.changes.push({
    type: 'Observation',
    key,
    area: row.area,
    before: isNew ? undefined : noted(row, before),
    after: noted(row, { ...row, version: written }),
  });
  return { index, status: isNew ? RowStatus.CREATED : RowStatus.UPDATED, fields: [], key };
}

const noted = (
  { indicator, period, source }: Good,
  { numerator, denominator, figure, version }: Omit<Met, 'index' | 'written' | 'same'>,
) => ({
  indicator: globalId('Indicator', indicator),
  period: decodePeriod(period),
  source: globalId('Source', source),
  numerator,
  denominator,
  figure,
  version,
});

export const keyOf = ({ area, period, indicator, source }: Good): string => [area, period, indicator, source].join('.');
