/** Values that come with a report are written only while it is open. */
import { at, type Text } from '../core/errors.ts';
import type { Tx } from '../core/write/write.ts';
import type { Good, Refusal } from './judge.ts';

/**
 * A row that repeats what stands there changes nothing, so it passes: that is how the rules are asked about a closed report. The
 * reports are locked until the write ends: one that is being submitted is waited for, and one that is written to cannot be.
 */
const CLOSED = `
  with given as (
    select g.index, g.area, g.period / 4 * 4 as month
    from jsonb_to_recordset($1::jsonb)
      as g(index int, area int, period smallint, indicator int, source int, numerator int, denominator int, figure int)
    join pilar.source s on s.id = g.source
    left join pilar.observation o
      on (o.area_ordinal, o.period, o.indicator_id, o.source_id) = (g.area, g.period, g.indicator, g.source)
    where s.comes_by_report
      and (o.period is null or (o.numerator, o.denominator, o.figure) is distinct from (g.numerator, g.denominator, g.figure))
  ), held as (
    select r.village_ordinal, r.period, r.state from pilar.report r
    where r.retired_at is null and (r.village_ordinal, r.period) in (select area, month from given)
    order by r.id for share
  )
  select g.index, held.state from given g join held on (held.village_ordinal, held.period) = (g.area, g.month)
  where held.state in ('SUBMITTED', 'VERIFIED', 'LOCKED')`;

const TEXTS: Record<string, Text> = {
  SUBMITTED: {
    id: 'Laporan bulan ini sudah dikirim. Petugas kecamatan atau perencana dapat mengembalikannya.',
    en: 'The report of this month is submitted. A district officer or a planner can return it.',
  },
  VERIFIED: {
    id: 'Laporan bulan ini sudah diverifikasi. Petugas kecamatan atau perencana dapat mengembalikannya.',
    en: 'The report of this month is verified. A district officer or a planner can return it.',
  },
  LOCKED: {
    id: 'Laporan bulan ini terkunci. Perencana dapat membukanya.',
    en: 'The report of this month is locked. A planner can unlock it.',
  },
};

/** Rows whose report is closed are refused, the others go on. */
export async function refuseClosed(tx: Tx, rows: readonly (Good | Refusal)[]): Promise<(Good | Refusal)[]> {
  const asked = rows.filter((row): row is Good => 'area' in row);
  if (asked.length === 0) return [...rows];
  const closed = new Map((await tx.run(CLOSED, [JSON.stringify(asked)])).map(({ index, state }) => [index, TEXTS[String(state)] as Text]));
  return rows.map((row) => {
    const text = closed.get(row.index);
    return text ? { index: row.index, code: 'CONFLICT', fields: [at('period', text)] } : row;
  });
}
