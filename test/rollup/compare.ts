/** One reader's answer against the other's: of every area, series and source in a window of months, by three rules. */
import { grouped } from '../../server/src/core/grouped.ts';
import type { Mark, Observed, Series, Snapshot, Stored } from './snapshot.ts';

/** Months, both ends included. */
export interface Window {
  from: number;
  to: number;
}

const monthOf = (period: number) => Math.floor(period / 4);
const isIn = ({ from, to }: Window, period: number) => monthOf(period) >= from && monthOf(period) <= to;

/** What a question takes of a window: every row, the last row of each village, the last of its values that count. */
type Rule = 'all' | 'last' | 'last value';
const RULES: readonly Rule[] = ['all', 'last', 'last value'];

/** Sums by rule, level, area and source. */
type Cells = Map<string, number[]>;

export interface Compared {
  cells: number;
  wrong: string[];
}

/** Whose mark says what the rollups hold of a value: of several on it the first; the last is a reader that is wrong. */
export type Believing = 'the first' | 'the last';

export function compare(snapshot: Snapshot, window: Window, believing: Believing = 'the first'): Compared {
  const compared: Compared = { cells: 0, wrong: [] };
  for (const series of new Set(snapshot.series.filter(({ isCurrent }) => isCurrent).map((one) => one.series))) {
    const editions = snapshot.series.filter((one) => one.series === series);
    const [counted, rolled] = [byRows(snapshot.observed, editions, window), byRollups(snapshot, editions, window, believing)];
    for (const key of new Set([...counted.keys(), ...rolled.keys()])) {
      compared.cells++;
      const [right, said] = [counted.get(key) ?? NOTHING, rolled.get(key) ?? NOTHING];
      if (right.join() !== said.join())
        compared.wrong.push(`series ${series} ${window.from}-${window.to} ${key}: ${said.join()} is ${right.join()}`);
    }
  }
  return compared;
}

const NOTHING = [0, 0, 0, 0, 0, 0];

function add(cells: Cells, key: string, sums: readonly number[], sign = 1): void {
  const before = cells.get(key) ?? NOTHING;
  cells.set(
    key,
    before.map((sum, index) => sum + sign * sums[index]!),
  );
}

function byRows(observed: readonly Observed[], editions: readonly Series[], window: Window): Cells {
  const cells: Cells = new Map();
  const definitions = new Map(editions.map((one) => [one.indicator, one]));
  const seriesOfVillages = grouped(
    observed.filter(({ indicator, period, village }) => {
      const own = definitions.get(indicator);
      const stands = own && period % 4 === own.grain && !(own.desa_only && village.kind === 'KELURAHAN');
      return stands && isIn(window, period);
    }),
    ({ village, source }) => `${village.ordinal} ${source}`,
  );
  const order = (row: Observed) => row.period * 100 + definitions.get(row.indicator)!.edition;
  for (const rows of seriesOfVillages.values()) {
    const newest = rows.toSorted((a, b) => order(b) - order(a));
    const value = newest.find((row) => answers(row, editions[0]!));
    for (const row of newest) addRow(cells, 'all', row, editions[0]!);
    addRow(cells, 'last', newest[0]!, editions[0]!);
    if (value) addRow(cells, 'last value', value, editions[0]!);
  }
  return cells;
}

const answers = (row: Observed, { by_figure }: Series) => (by_figure ? row.figure : row.numerator) !== null;

function addRow(cells: Cells, rule: Rule, row: Observed, series: Series): void {
  const counts = answers(row, series);
  const of = (value: number | null) => (counts ? (value ?? 0) : 0);
  const positive = Number((row.numerator ?? 0) > 0);
  const sums = [1, Number(counts), positive, of(row.numerator), of(row.denominator), of(row.figure)];
  for (const [index, area] of row.village.places.entries()) add(cells, `${rule} ${index + 1} ${area} ${row.source}`, sums);
}

/**
 * What is stored. Of districts with a mark in the window that has kept nothing their rows instead; of others, what the villages with a mark
 * have more than they had.
 */
function byRollups(snapshot: Snapshot, editions: readonly Series[], window: Window, believing: Believing): Cells {
  const marks = marksOn(snapshot, editions, window);
  const marked = districtsOf(
    snapshot,
    marks.filter(({ sources }) => !sources),
  );
  const cells: Cells = byRows(
    snapshot.observed.filter(({ village }) => marked.has(village.places[2])),
    editions,
    window,
  );
  const written = new Set(marks.map(({ area }) => area));
  const now = snapshot.observed.filter(({ village }) => written.has(village.id) && !marked.has(village.places[2]));
  const then = asTheyWere(now, marks, believing);
  for (const [key, sums] of byRows(now, editions, window)) add(cells, key, sums);
  for (const [key, sums] of byRows(then, editions, window)) add(cells, key, sums, -1);
  const ids = new Set(editions.map(({ indicator }) => indicator));
  for (const row of snapshot.stored.filter(({ indicator, period }) => ids.has(indicator) && isIn(window, period))) {
    for (const rule of RULES.filter((one) => isTaken(row, one, window))) {
      const key = (level: number, area: number) => `${rule} ${level} ${area} ${row.source}`;
      if (row.level < 3) add(cells, key(row.level, row.area), row.sums);
      else if (!marked.has(row.area)) add(cells, key(3, row.area), row.sums);
      else for (const [index, area] of snapshot.above.get(row.area)!.entries()) add(cells, key(index + 1, area), row.sums, -1);
    }
  }
  return cells;
}

function isTaken({ period, gap, valueGap }: Stored, rule: Rule, { to }: Window): boolean {
  if (rule === 'all') return true;
  return monthOf(period) + (rule === 'last' ? gap : valueGap) > to;
}

function asTheyWere(rows: readonly Observed[], marks: readonly Mark[], believing: Believing): Observed[] {
  const keyOf = (village: number, period: number, indicator: number, source: number) => [village, period, indicator, source].join();
  const kept = new Map<string, Pick<Observed, 'numerator' | 'denominator' | 'figure'> | null>();
  for (const { area, period, indicators, sources, were, numerators, denominators, figures } of marks) {
    for (const [place, source] of sources?.entries() ?? []) {
      const key = keyOf(area, period!, indicators![place]!, source);
      const value = { numerator: numerators[place]!, denominator: denominators[place]!, figure: figures[place]! };
      if (believing === 'the last' || !kept.has(key)) kept.set(key, were[place] ? value : null);
    }
  }
  return rows.flatMap((row) => {
    const before = kept.get(keyOf(row.village.id, row.period, row.indicator, row.source));
    return before === null ? [] : [{ ...row, ...before }];
  });
}

const marksOn = ({ marks }: Snapshot, editions: readonly Series[], window: Window): Mark[] =>
  marks.filter(({ period, indicators }) => {
    const isAsked = indicators === null || editions.some(({ indicator }) => indicators.includes(indicator));
    return isAsked && (period === null || isIn(window, period));
  });

function districtsOf({ villages, districts }: Snapshot, marks: readonly Mark[]): Set<number> {
  const villageById = new Map([...villages.values()].map((village) => [village.id, village.places[2]]));
  return new Set(marks.flatMap(({ area }) => villageById.get(area) ?? districts.get(area) ?? []));
}
