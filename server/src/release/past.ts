/** What earlier releases told: the cells behind every figure when it was shown, and behind every small one. */
import type { Cell, Figure, Sum } from './lattice.ts';

export interface Version {
  code: string;
  area: number;
  period: number;
  isSmall: boolean;
  /** Keys of cells, ascending. */
  cells: number[];
  /** Null where they are the same. */
  denominatorCells: number[] | null;
}

export interface Known {
  shown: readonly Sum[];
  small: readonly Sum[];
  /** Shown, and still of the same cells. */
  isFixed(figure: Figure): boolean;
  /** Small, of the same cells. */
  isKnownSmall(figure: Figure): boolean;
}

/** Versions in the order in which they were released. */
export function knownFrom(versions: readonly Version[], cells: ReadonlyMap<number, Cell>): Known {
  const cellsOf = (keys: readonly number[]): Cell[] => keys.map((key) => cells.get(key) as Cell);
  const sumOf = ({ cells: keys, denominatorCells }: Version): Sum => ({
    cells: cellsOf(keys),
    denominatorCells: cellsOf(denominatorCells ?? keys),
  });
  const [small, shown] = [versions.filter(({ isSmall }) => isSmall), versions.filter(({ isSmall }) => !isSmall)];
  const newest = new Map(shown.map((version) => [placeOf(version), formOf(version)]));
  const hidden = new Set(small.map((version) => `${placeOf(version)} ${formOf(version)}`));
  return {
    shown: shown.map(sumOf),
    small: small.map(sumOf),
    isFixed: (figure) => newest.get(placeOf(figure)) === formOf(versionOf(figure)),
    isKnownSmall: (figure) => hidden.has(`${placeOf(figure)} ${formOf(versionOf(figure))}`),
  };
}

const placeOf = ({ code, area, period }: Pick<Version, 'code' | 'area' | 'period'>) => `${code}.${area}.${period}`;
const formOf = ({ cells, denominatorCells }: Pick<Version, 'cells' | 'denominatorCells'>) => `${cells}/${denominatorCells ?? ''}`;

export function versionOf({ code, area, period, isSmall, cells, denominatorCells }: Figure): Version {
  const keys = (of: readonly Cell[]) => of.map(({ id }) => id).sort((one, other) => one - other);
  return { code, area, period, isSmall, cells: keys(cells), denominatorCells: denominatorCells === cells ? null : keys(denominatorCells) };
}

export interface Decided {
  shown: readonly Figure[];
  hidden: readonly Figure[];
  /** Small ones that no earlier release knew of. */
  small: readonly Figure[];
}

/** What a release has to write. What is fixed stands already. */
export function decidedOf(figures: readonly Figure[], shown: ReadonlySet<Figure>, past: Known): Decided {
  return {
    shown: [...shown],
    hidden: figures.filter((figure) => figure.isOffered && !shown.has(figure) && !past.isFixed(figure)),
    small: figures.filter((figure) => figure.isSmall && !past.isKnownSmall(figure)),
  };
}
