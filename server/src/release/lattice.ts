/**
 * The lattice of one regency: every area in every calendar window of a year, with the values of villages that its figure adds up.
 * Who may not read small cells is shown figures of the lattice and nothing else, so that which ones are hidden depends on the data
 * alone, never on a question.
 */
import { stoodOn, type Times } from '../area/validity.ts';
import { grouped } from '../core/grouped.ts';
import { endMonthOf, type Grain, MONTHS_OF } from '../core/period.ts';
import { lastDayOf, periodsIn, storedPeriodOf, type Window } from '../core/window.ts';
import { isSmall } from './small.ts';

export const LEVELS = ['REGENCY', 'DISTRICT', 'VILLAGE'] as const;
export type Level = (typeof LEVELS)[number];
export const GRAINS = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'] as const satisfies readonly Grain[];

export interface Measure {
  code: string;
  timeRule: 'LATEST' | 'SUM' | 'SUM_OVER_LATEST';
  grain: Grain;
  /** The shortest window of each level that is released. */
  finest: Readonly<Record<Level, Grain>>;
  desaOnly: boolean;
  /** Indicators of one group share a quantity. */
  group: string;
}

export interface Village {
  ordinal: number;
  district: number;
  regency: number;
  isKelurahan: boolean;
  times: Times;
}

/** What a village reported for a period. Corrected, it is another cell. */
export interface Cell {
  id: number;
  village: number;
  period: number;
  numerator: number;
  denominator: number | null;
}

/** A village's answer in a period; without a cell it said that the indicator does not apply. */
export interface Report {
  village: number;
  period: number;
  cell: Cell | null;
}

/** Values that a figure adds up: those of its numerator, and those of its denominator. */
export interface Sum {
  cells: readonly Cell[];
  denominatorCells: readonly Cell[];
}

export interface Figure extends Sum {
  code: string;
  level: Level;
  area: number;
  period: number;
  grain: Grain;
  numerator: number;
  denominator: number | null;
  reported: number;
  expected: number;
  isSmall: boolean;
  /** Long enough for its level; another one is guarded all the same, but never shown. */
  isOffered: boolean;
}

export interface CalendarWindow extends Window {
  grain: Grain;
  period: number;
}

/** Windows of a year that are over when month `through` is: of the indicator's own length and longer. */
export function windowsOf(year: number, grain: Grain, through: number): CalendarWindow[] {
  const months: Window = { a: (year - 2000) * 12, b: (year - 2000) * 12 + 11 };
  return GRAINS.slice(GRAINS.indexOf(grain)).flatMap((each) =>
    periodsIn(months, each)
      .filter(({ b }) => b <= through)
      .map(({ a, b }) => ({ a, b, grain: each, period: storedPeriodOf({ a, b }) as number })),
  );
}

export function figuresOf(
  measure: Measure,
  reports: readonly Report[],
  villages: readonly Village[],
  windows: readonly CalendarWindow[],
): Figure[] {
  const bearing = villages.filter(({ isKelurahan }) => !(isKelurahan && measure.desaOnly));
  const byVillage = grouped(
    [...reports].sort((one, other) => one.period - other.period),
    ({ village }) => village,
  );
  return windows.flatMap((window) => {
    const day = lastDayOf(window.b);
    const shares = bearing.map((village) => shareOf(measure, village, byVillage.get(village.ordinal) ?? [], window, day));
    return LEVELS.flatMap((level) =>
      [...grouped(shares, ({ village }) => areaOf(village, level))].flatMap(([area, of]) => figureOf(measure, level, area, window, of)),
    );
  });
}

const areaOf = (village: Village, level: Level): number =>
  level === 'REGENCY' ? village.regency : level === 'DISTRICT' ? village.district : village.ordinal;

interface Share extends Sum {
  village: Village;
  isExpected: boolean;
  isReported: boolean;
}

/** What one village brings into a window. One that has ended brings what happened in it, not its last state. */
function shareOf({ timeRule }: Measure, village: Village, reports: readonly Report[], window: CalendarWindow, day: string): Share {
  const stands = stoodOn(village.times, day);
  const within = reports.filter(({ period }) => endMonthOf(period) >= window.a && endMonthOf(period) <= window.b);
  const given = within.flatMap(({ cell }) => cell ?? []);
  const newest = timeRule === 'LATEST' ? within.slice(-1).flatMap(({ cell }) => cell ?? []) : given.slice(-1);
  const latest = stands ? newest : [];
  const cells = timeRule === 'LATEST' ? latest : given;
  return {
    village,
    cells,
    denominatorCells: timeRule === 'SUM_OVER_LATEST' ? latest : cells,
    isExpected: stands && (within.length === 0 || newest.length > 0),
    isReported: stands && newest.length > 0,
  };
}

/** None where nobody reported. */
function figureOf(measure: Measure, level: Level, area: number, window: CalendarWindow, shares: readonly Share[]): Figure[] {
  const cells = shares.flatMap((share) => share.cells);
  if (cells.length === 0) return [];
  const denominatorCells = measure.timeRule === 'SUM_OVER_LATEST' ? shares.flatMap((share) => share.denominatorCells) : cells;
  const { numerator, denominator } = totalsOf({ cells, denominatorCells });
  const count = (is: (share: Share) => boolean) => shares.filter(is).length;
  return [
    {
      code: measure.code,
      level,
      area,
      period: window.period,
      grain: window.grain,
      cells,
      denominatorCells,
      numerator,
      denominator,
      reported: count(({ isReported }) => isReported),
      expected: count(({ isExpected }) => isExpected),
      isSmall: isSmall(numerator, denominator),
      isOffered: MONTHS_OF[window.grain] >= MONTHS_OF[measure.finest[level]],
    },
  ];
}

/** A count has cells without denominators. */
export function totalsOf({ cells, denominatorCells }: Sum): { numerator: number; denominator: number | null } {
  const numerator = cells.reduce((sum, cell) => sum + cell.numerator, 0);
  const isCount = cells.every((cell) => cell.denominator === null);
  return { numerator, denominator: isCount ? null : denominatorCells.reduce((sum, cell) => sum + (cell.denominator ?? 0), 0) };
}
