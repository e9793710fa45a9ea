/** Values of indicators: which rows count, from which source, and the time rule: one value per village and source. */
import type { AnalysisFilterInput } from '../../../server/src/explore/explore.input.ts';
import type { Data, IndicatorRow, ObservationRow, VillageRow } from './data.ts';
import { type Fraction, fraction, sum } from './fraction.ts';
import { grouped } from './groups.ts';
import { isPlace, type Measure, passes, type Question } from './question.ts';
import { type Bucket, GRAIN_CODE } from './time.ts';
import { stands, villageKeys } from './village.ts';

/** What a village said in a bucket. */
export interface Observed {
  village: VillageRow;
  source: string;
  isStanding: boolean;
  isNotApplicable: boolean;
  num: Fraction | null;
  den: Fraction | null;
  /** Of a mean: the value given as such; its period says which weight belongs to it. */
  figure: Fraction | null;
  period: number;
}

const FREQUENCY_CODE: Record<string, number> = {
  MONTHLY: GRAIN_CODE.MONTH,
  QUARTERLY: GRAIN_CODE.QUARTER,
  SEMESTER: GRAIN_CODE.SEMESTER,
  ANNUAL: GRAIN_CODE.YEAR,
};
export const PUBLISHED = 'PUBLISHED';

export const endOf = ({ period }: ObservationRow): number => Math.floor(period / 4);
const LENGTH = [1, 3, 6, 12];

/** It ends in the bucket; where the bucket is not over yet, it may also go on. */
export const isIn = (row: ObservationRow, { a, b, ob }: Bucket): boolean =>
  a <= endOf(row) && endOf(row) <= ob && endOf(row) - LENGTH[row.period % 4]! + 1 <= b;

/** Is there a period of the indicator that could be in the bucket at all? */
export function isDue({ editions: [newest] }: Measure, { a, b, ob }: Bucket): boolean {
  const length = LENGTH[grainOf(newest!)]!;
  for (let end = length - 1; end <= Math.min(ob, b + length - 1); end += length) if (end >= a) return true;
  return false;
}
export const grainOf = ({ frequency }: { frequency: string }): number => FREQUENCY_CODE[frequency]!;

const byArea = new WeakMap<Data, Map<number, ObservationRow[]>>();

export function rowsAt(data: Data, ordinal: number): ObservationRow[] {
  let known = byArea.get(data);
  if (!known) {
    known = grouped(data.observation, (row) => row.area_ordinal);
    byArea.set(data, known);
  }
  return known.get(ordinal) ?? [];
}

export const appliesTo = ({ editions: [newest] }: Measure, { kind }: VillageRow): boolean =>
  kind !== 'KELURAHAN' || !(newest!.applies_to === 'DESA' || newest!.space_rule === 'MEAN_VILLAGES');

/** Rows of a village before approval, of any source. */
function baseRows({ data }: Question, measure: Measure, village: VillageRow): ObservationRow[] {
  if (!appliesTo(measure, village)) return [];
  const ids = measure.editions.map(({ id }) => id);
  const grain = grainOf(measure.editions[0]!);
  return rowsAt(data, village.ordinal).filter((row) => ids.includes(row.indicator_id) && row.period % 4 === grain);
}

const APPROVED = { ALL: [], SUBMITTED: ['SUBMITTED', 'VERIFIED', 'LOCKED'], VERIFIED: ['VERIFIED', 'LOCKED'] };

function isApproved({ data, approval }: Question, row: ObservationRow): boolean {
  const source = data.source.find(({ id }) => id === row.source_id)!;
  if (approval === 'ALL' || !source.comes_by_report) return true;
  const month = Math.floor(row.period / 4) * 4;
  const report = data.report.find((one) => one.village_ordinal === row.area_ordinal && one.period === month && one.retired_at === null);
  return report !== undefined && APPROVED[approval].includes(report.state);
}

const isInPlace = (data: Data, filters: readonly AnalysisFilterInput[], village: VillageRow): boolean =>
  filters.every((filter) => !isPlace(filter.dimension) || passes(filter, villageKeys(data, village, filter.dimension, data.today)));

export const rankedSources = (data: Data, { id: indicator }: IndicatorRow): Data['source'] =>
  data.indicator_source
    .filter(({ indicator_id, retired_at }) => indicator_id === indicator && retired_at === null)
    .toSorted((x, y) => x.rank - y.rank)
    .map(({ source_id }) => data.source.find(({ id }) => id === source_id)!);

/** Codes of the sources that count, the first of them where one was to be chosen. */
export function sourcesOf(question: Question, measure: Measure, moments: readonly Bucket[]): string[] {
  const { data } = question;
  const ranked = rankedSources(data, measure.editions[0]!);
  if (measure.source) return [measure.source];
  const named = measure.filters.filter(({ dimension }) => dimension === 'SOURCE');
  const codes = ranked.map(({ code }) => code).filter((code) => named.every((filter) => passes(filter, [code])));
  if (named.length > 0 || [...question.rows, ...question.columns].includes('SOURCE')) return codes;
  const villages = question.villages.filter((village) => isInPlace(data, measure.filters, village));
  const found = ranked.find(
    ({ id, code }) =>
      code !== PUBLISHED &&
      villages.some((village) =>
        baseRows(question, measure, village).some((row) => row.source_id === id && moments.some((bucket) => isIn(row, bucket))),
      ),
  );
  return [(found ?? ranked.find(({ code }) => code !== PUBLISHED) ?? ranked[0])!.code];
}

/** One value per village and source, by the time rule. */
export function observedIn(question: Question, measure: Measure, bucket: Bucket, sources: readonly string[]): Observed[] {
  const { data, villages } = question;
  return villages.flatMap((village) =>
    sources.flatMap((code) => {
      const source = data.source.find((row) => row.code === code)!;
      const rows = baseRows(question, measure, village)
        .filter((row) => row.source_id === source.id && isIn(row, bucket) && isApproved(question, row))
        .toSorted((x, y) => y.period - x.period || editionOf(measure, y) - editionOf(measure, x));
      const isStanding = stands(data, village, bucket.day);
      const rule = bucket.isLatest ? 'LATEST' : measure.editions[0]!.time_rule;
      const told = rule === 'LATEST' ? latest(rows, isStanding) : summed(rows, isStanding, rule === 'SUM');
      return told ? [{ village, source: code, isStanding, ...told }] : [];
    }),
  );
}

const editionOf = ({ editions }: Measure, row: ObservationRow) => editions.find(({ id }) => id === row.indicator_id)!.edition;
const saysNothing = ({ numerator, figure }: ObservationRow) => numerator === null && figure === null;
const orNull = (number: number | null): Fraction | null => (number === null ? null : fraction(number));

type Told = Omit<Observed, 'village' | 'source' | 'isStanding'>;

function latest([newest]: readonly ObservationRow[], isStanding: boolean): Told | undefined {
  if (!newest || !isStanding) return undefined;
  const { numerator, denominator, figure, period } = newest;
  return { isNotApplicable: saysNothing(newest), num: orNull(numerator), den: orNull(denominator), figure: orNull(figure), period };
}

function summed(rows: readonly ObservationRow[], isStanding: boolean, sumsBoth: boolean): Told | undefined {
  const telling = rows.filter((row) => !saysNothing(row));
  const [newest] = telling;
  if (!newest) return rows[0] && { isNotApplicable: true, num: null, den: null, figure: null, period: rows[0].period };
  const dens = telling.flatMap(({ denominator }) => denominator ?? []);
  const last = isStanding ? orNull(newest.denominator) : null;
  const den = sumsBoth ? (dens.length > 0 ? sum(dens.map((x) => fraction(x))) : null) : last;
  const num = sum(telling.map(({ numerator }) => fraction(numerator ?? 0)));
  return { isNotApplicable: false, num, den, figure: null, period: newest.period };
}
