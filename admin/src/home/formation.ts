import type { HomeQuery } from '@pilar/schema/generated/graphql.ts';
import { today } from '../shared/day.ts';

type Rows = NonNullable<HomeQuery['shares']>['rows'];

export interface Share {
  code: string;
  label: string;
  labelEn: string;
  formed: number;
  all: number;
}

const countOf = (row: Rows[number], measure: number): number => Number(row.cells[measure]?.value ?? 0);

/** Of the areas directly below, the one furthest behind first: that is where the road is longest. */
export const sharesOf = (rows: Rows): Share[] =>
  rows
    .map((row) => ({ code: row.key, label: row.label, labelEn: row.labelEn, all: countOf(row, 0), formed: countOf(row, 1) }))
    .filter(({ all }) => all > 0)
    .sort((a, b) => a.formed / a.all - b.formed / b.all || a.code.localeCompare(b.code));

export interface Point {
  day: Date;
  formed: number;
}

const QUARTER = 3;

/** How many stood at the end of each quarter, from the first of them to today. */
export function pointsOf(rows: Rows, formedToday: number): Point[] {
  const points = rows.map((row) => {
    const [year, quarter] = row.key.split('-Q').map(Number) as [number, number];
    return { day: new Date(Date.UTC(year, quarter * QUARTER, 0)), formed: countOf(row, 0) };
  });
  const first = points.findIndex(({ formed }) => formed > 0);
  return [...(first < 0 ? [] : points.slice(first)), { day: new Date(`${today()}T00:00:00Z`), formed: formedToday }];
}
