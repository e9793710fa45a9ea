/** What the reader computes in SQL, computed a second time: by whole numbers, over arrays. */
import type { Data, Row } from './data.ts';
import { type Fraction, ratio, rounded } from './values.ts';

/** The arithmetic of a value, by whole numbers. */
export function measure(data: Data, row: Row): { exact: Fraction | null; shown: string | null } {
  const indicator = data.having('indicator', 'id', row.indicator_id)[0]!;
  const exact = exactOf(row, indicator);
  return { exact, shown: exact && rounded(exact, indicator.decimals as number) };
}

function exactOf(row: Row, indicator: Row): Fraction | null {
  if (row.figure !== null) return ratio(BigInt(row.figure as number), 10n ** BigInt(indicator.decimals as number));
  if (row.numerator === null) return null;
  const top = BigInt(row.numerator as number);
  if (indicator.kind !== 'RATIO' && indicator.kind !== 'YES_NO') return ratio(top, 1n);
  if (row.denominator === null || row.denominator === 0) return null;
  return ratio(top * BigInt(indicator.factor as number), BigInt(row.denominator as number));
}

const stateOf = (row: Row): string => ((row.numerator ?? row.figure) === null ? 'NOT_APPLICABLE' : 'REPORTED');

const alive = (row: Row) => row.retired_at === null;

function reportState(data: Data, { area_ordinal, period, source_id }: Row): unknown {
  if (!data.having('source', 'id', source_id)[0]!.comes_by_report) return null;
  const month = (period as number) - ((period as number) % 4);
  return data.having('report', 'village_ordinal', area_ordinal).find((row) => alive(row) && row.period === month)?.state ?? null;
}

/** The regency's own deadline, else the country's. */
function dueAt(data: Data, report: Row): unknown {
  const regency = data.having('village', 'ordinal', report.village_ordinal)[0]!.regency_ordinal;
  const periods = data.having('reporting_period', 'period', report.period).filter(alive);
  const of = (area: unknown) => periods.find((row) => row.area_ordinal === area);
  return (of(regency) ?? of(null))?.due_at ?? null;
}

const MONTHS: Record<string, number> = { MONTHLY: 1, QUARTERLY: 3, SEMESTER: 6, ANNUAL: 12 };

/** Indicators that are due with the month of a report. */
function owed(data: Data, report: Row): readonly Row[] {
  const { kind } = data.having('village', 'ordinal', report.village_ordinal)[0]!;
  const month = (report.period as number) / 4 + 1;
  const reported = data.having('source', 'code', 'REPORT')[0]!.id;
  return data
    .rows('indicator')
    .filter(
      (row) =>
        row.valid_to === null &&
        alive(row) &&
        !row.is_derived &&
        (row.applies_to === 'VILLAGE' || (row.applies_to === 'DESA' && kind !== 'KELURAHAN')) &&
        month % MONTHS[row.frequency as string]! === 0 &&
        data.having('indicator_source', 'indicator_id', row.id).some((rank) => alive(rank) && rank.source_id === reported),
    );
}

function isFilled(data: Data, report: Row, indicator: Row): boolean {
  const grain = Object.keys(MONTHS).indexOf(indicator.frequency as string);
  return data
    .having('observation', 'area_ordinal', report.village_ordinal)
    .some(
      (row) =>
        row.indicator_id === indicator.id &&
        row.period === (report.period as number) + grain &&
        data.having('source', 'id', row.source_id)[0]!.comes_by_report,
    );
}

const MEASURED: Record<string, (data: Data, row: Row) => unknown> = {
  'Observation.state': (_, row) => stateOf(row),
  'Observation.reportState': reportState,
  'Observation.isPreliminary': (data, row) => ['DRAFT', 'SUBMITTED', 'RETURNED'].includes(reportState(data, row) as string),
  'Village.validFrom': (data, row) => data.having('area', 'ordinal', row.ordinal)[0]!.valid_from,
  'Village.validTo': (data, row) => data.having('area', 'ordinal', row.ordinal)[0]!.valid_to,
  // Keys own nothing.
  'SavedQuery.isMine': () => false,
  'SavedQuery.biSet': (_, row) => (row.kind === 'ANALYSIS' && row.is_shared && row.retired_at === null ? `question_${row.id}` : null),
  'Report.dueAt': dueAt,
  'Report.owedCount': (data, row) => owed(data, row).length,
  'Report.filledCount': (data, row) => owed(data, row).filter((indicator) => isFilled(data, row, indicator)).length,
};

/** As a column would hold it. */
export const measured = (data: Data, type: string, row: Row, name: string): unknown => MEASURED[`${type}.${name}`]!(data, row);
