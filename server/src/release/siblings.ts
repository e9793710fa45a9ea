/**
 * First choice of what to hide: small figures, and beside them so many others that no sum shown leaves a small one over. What must
 * not be hidden alone, nor be small together, are the figures of one kind under a figure that is shown: areas of an area, and of
 * what adds up over time also the windows of a window.
 */
import { grouped } from '../core/grouped.ts';
import { endMonthOf, MONTHS_OF } from '../core/period.ts';
import { type Figure, GRAINS, LEVELS, type Measure, type Village } from './lattice.ts';
import { isSmall } from './small.ts';

interface Family {
  parent: Figure;
  children: readonly Figure[];
  /** Denominators add up too. */
  isWhole: boolean;
}

/** `isFixed`: shown earlier and unchanged, so that it can't be hidden any more. */
export function hiddenBeside(
  measure: Measure,
  figures: readonly Figure[],
  villages: readonly Village[],
  isFixed: (figure: Figure) => boolean,
): Set<Figure> {
  const hidden = new Set(figures.filter((figure) => !isFixed(figure) && (figure.isSmall || !figure.isOffered)));
  /** Hidden for a reason, and not only because such windows are not offered. */
  const meant = new Set([...hidden].filter(({ isSmall }) => isSmall));
  const families = [...familiesOfPlace(figures, villages), ...(measure.timeRule === 'LATEST' ? [] : familiesOfTime(measure, figures))];
  const hide = (figure: Figure | undefined): boolean => {
    if (!figure) return false;
    meant.add(figure);
    hidden.add(figure);
    return true;
  };
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const { parent, children, isWhole } of families) {
      const below = children.filter((child) => hidden.has(child));
      if (hidden.has(parent) || !below.some((child) => meant.has(child)) || isSafe(below, isWhole)) continue;
      const next = smallest(children.filter((child) => !hidden.has(child) && !isFixed(child)));
      isChanged = hide(next ?? (isFixed(parent) ? undefined : parent)) || isChanged;
    }
  }
  return meant;
}

function isSafe(below: readonly Figure[], isWhole: boolean): boolean {
  const numerator = below.reduce((sum, figure) => sum + figure.numerator, 0);
  const isRatio = isWhole && below.every((figure) => figure.denominator !== null);
  return below.length > 1 && !isSmall(numerator, isRatio ? below.reduce((sum, figure) => sum + (figure.denominator ?? 0), 0) : null);
}

const sizeOf = ({ numerator, denominator }: Figure): number => denominator ?? numerator;

const smallest = (figures: readonly Figure[]): Figure | undefined =>
  figures.reduce<Figure | undefined>((best, figure) => (best && sizeOf(best) <= sizeOf(figure) ? best : figure), undefined);

function familiesOfPlace(figures: readonly Figure[], villages: readonly Village[]): Family[] {
  const above = new Map(villages.flatMap(({ ordinal, district, regency }) => [[ordinal, district] as const, [district, regency] as const]));
  const children = grouped(figures, (figure) => `${above.get(figure.area)}.${figure.period}`);
  return figures
    .filter(({ level }) => level !== LEVELS.at(-1))
    .map((parent) => ({ parent, children: children.get(`${parent.area}.${parent.period}`) ?? [], isWhole: true }));
}

function familiesOfTime({ timeRule }: Measure, figures: readonly Figure[]): Family[] {
  const byArea = grouped(figures, ({ area }) => area);
  return [...byArea.values()].flatMap((of) =>
    of
      .map((parent) => ({ parent, children: windowsWithin(parent, of), isWhole: timeRule === 'SUM' }))
      .filter(({ children }) => children.length > 0),
  );
}

/** Of the next shorter grain. */
function windowsWithin(parent: Figure, figures: readonly Figure[]): Figure[] {
  const grain = GRAINS[GRAINS.indexOf(parent.grain) - 1];
  const last = endMonthOf(parent.period);
  const isWithin = (end: number) => end <= last && end > last - MONTHS_OF[parent.grain];
  return figures.filter((each) => each.grain === grain && isWithin(endMonthOf(each.period)));
}
