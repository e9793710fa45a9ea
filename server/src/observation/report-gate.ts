/** Values that come with a report are written only while it is open. */
import { at, type Text } from '../core/errors.ts';
import { endMonthOf } from '../core/period.ts';
import type { Tx } from '../core/write/write.ts';
import type { Facts } from './facts.ts';
import type { Good, Refusal } from './judge.ts';
import { isSame, listOf, standingAt, type Values } from './stored.ts';

/** Locked until the write ends: one that is being submitted is waited for, and one that is written to cannot be. */
const HELD = `
  select r.village_ordinal as area, r.period, r.state from pilar.report r
  where r.retired_at is null and (r.village_ordinal, r.period) in (select * from unnest($1::int[], $2::smallint[]))
  order by r.id for share`;

const TEXTS: Record<string, Text | undefined> = {
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

interface Report {
  area: number;
  period: number;
}

const reportOf = ({ area, period }: Good): Report => ({ area, period: endMonthOf(period) * 4 });
const reportKey = ({ area, period }: Report): string => `${area}.${period}`;

/**
 * Rows whose report is closed are refused, the others go on. A row that repeats what stands there changes nothing, so it passes:
 * that is how the rules are asked about a closed report.
 */
export async function refuseClosed(
  tx: Tx,
  { reported }: Facts,
  rows: readonly (Good | Refusal)[],
  values: Values,
): Promise<(Good | Refusal)[]> {
  const isAsked = (row: Good | Refusal): row is Good => {
    if (!('area' in row) || !reported.has(row.source)) return false;
    const before = standingAt(values, row);
    return !before || !isSame(before, row);
  };
  const asked = new Map(rows.filter(isAsked).map((row) => [reportKey(reportOf(row)), reportOf(row)]));
  if (asked.size === 0) return [...rows];
  const reports = [...asked.values()];
  const held = await tx.run(HELD, [listOf(reports, ({ area }) => area), listOf(reports, ({ period }) => period)]);
  const closed = new Map(held.map(({ state, ...report }) => [reportKey(report as unknown as Report), TEXTS[String(state)]]));
  return rows.map((row) => {
    const text = isAsked(row) ? closed.get(reportKey(reportOf(row))) : undefined;
    return text ? { index: row.index, code: 'CONFLICT', fields: [at('period', text)] } : row;
  });
}
