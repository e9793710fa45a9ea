/** Tries to learn a small number from everything that was ever shown. */
import type { Cell, Figure } from '../../server/src/release/lattice.ts';
import type { Random } from '../reader/random.ts';
import { solve } from './exact.ts';
import type { Made } from './regency.ts';

const FEW = [1, 2, 3, 4];

/** Numbers a reader can tell apart: of a village, a period and what is counted, each time it was corrected. */
function numbering(mades: readonly Made[]) {
  const names = new Map(mades.map(({ measure, numerator, denominator }) => [measure.code, { numerator, denominator }]));
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key) as number;
  };
  const of = (code: string, part: 'numerator' | 'denominator', cells: readonly Cell[]): number[] =>
    cells.map((cell) => numberOf([names.get(code)?.[part], cell.village, cell.period, cell[part]].join('/')));
  return {
    numerator: (figure: Figure) => of(figure.code, 'numerator', figure.cells),
    denominator: (figure: Figure) => of(figure.code, 'denominator', figure.denominatorCells),
  };
}

/** Small figures, of all that ever were, whose small number follows from what was shown. */
export function learnedBySpan(mades: readonly Made[], shown: readonly Figure[], all: readonly Figure[]): Figure[] {
  const follows = spanOf(mades, shown);
  return all
    .filter((figure) => figure.isSmall)
    .filter((figure) => {
      const { numerator, denominator } = figure;
      const tells = follows(figure);
      if (FEW.includes(numerator) && tells.numerator()) return true;
      if (denominator === null) return false;
      if (FEW.includes(denominator) && tells.denominator()) return true;
      return FEW.includes(denominator - numerator) && tells.numerator() && tells.denominator();
    });
}

/** Hidden figures, whatever their size, that follow from those that are shown. */
export function followingFrom(mades: readonly Made[], shown: readonly Figure[], hidden: readonly Figure[]): Figure[] {
  const follows = spanOf(mades, shown);
  return hidden.filter((figure) => follows(figure).numerator() && (figure.denominator === null || follows(figure).denominator()));
}

function spanOf(mades: readonly Made[], shown: readonly Figure[]) {
  const rows = numbering(mades);
  const sums = shown.flatMap((figure) => [rows.numerator(figure), ...(figure.denominator === null ? [] : [rows.denominator(figure)])]);
  const known = solve(sums);
  return (figure: Figure) => ({
    numerator: () => known.follows(rows.numerator(figure)),
    denominator: () => known.follows(rows.denominator(figure)),
  });
}

/** As a person would: a shown figure around a small one, less everything shown inside it. Returns how many of the tries told it. */
export function learnedByPairs(chance: Random, shown: ReadonlySet<Figure>, all: readonly Figure[], tries: number): number {
  const small = all.filter((figure) => figure.isSmall && !shown.has(figure));
  const visible = [...shown].sort((one, other) => other.cells.length - one.cells.length);
  let told = 0;
  for (let attempt = 0; attempt < tries && small.length > 0; attempt++) {
    const wanted = new Set(chance.pick(small).cells);
    const around = visible.filter(({ cells }) => cells.length > wanted.size && [...wanted].every((cell) => cells.includes(cell)));
    if (around.length === 0) continue;
    const left = new Set(chance.pick(around).cells);
    for (const { cells } of visible) {
      if (cells.every((cell) => left.has(cell) && !wanted.has(cell))) for (const cell of cells) left.delete(cell);
    }
    if (left.size === wanted.size) told++;
  }
  return told;
}
