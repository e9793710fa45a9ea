/** What the database found, as cells that can be looked up by bucket, kept dimensions and measure. */
import { type Fraction, fractionOf } from '../core/fraction.ts';
import type { Figure } from './cells.ts';
import { NONE } from './dimensions.ts';
import type { Branch } from './plan.ts';

export interface FoundRow {
  measure: number;
  /** Value by axis position. */
  kept: ReadonlyMap<number, string>;
  /** Not a twin, and some value or record went in. */
  isMain: boolean;
}

export interface Found {
  rows: readonly FoundRow[];
  figure(measure: number, bucket: number, kept: ReadonlyMap<number, string>): Figure | undefined;
}

const address = (measure: number, bucket: number, kept: ReadonlyMap<number, string>): string =>
  `${measure}@${bucket}@${[...kept]
    .sort(([a], [b]) => a - b)
    .map(([position, value]) => `${position}=${value}`)
    .join('|')}`;

const number = (text: unknown): Fraction | undefined => (text === null ? undefined : fractionOf(text as string));

export function foundIn(cells: readonly unknown[][], branches: readonly Branch[], axes: number, mains: ReadonlySet<number>): Found {
  const figures = new Map<string, Figure>();
  const rows: FoundRow[] = [];
  for (const cell of cells) {
    const [branch, bucket, mask] = cell as [number, number, number];
    const [measure, num, den, values, reported, notApplicable] = cell.slice(3 + axes) as [number, string, string, number, number, number];
    const { used } = branches[branch]!;
    const isKept = (index: number) => ((mask >> (used.length - 1 - index)) & 1) === 0;
    const kept = new Map(used.filter((_, index) => isKept(index)).map((position) => [position, String(cell[3 + position] ?? NONE)]));
    figures.set(address(measure, bucket, kept), { num: number(num), den: number(den), values, reported, notApplicable });
    rows.push({ measure, kept, isMain: mains.has(bucket) && values !== 0 });
  }
  return { rows, figure: (measure, bucket, kept) => figures.get(address(measure, bucket, kept)) };
}
