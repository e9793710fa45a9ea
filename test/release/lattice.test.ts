import { describe, expect, it } from 'vitest';
import { choose } from '../../server/src/release/choose.ts';
import { type Figure, figuresOf, LEVELS, windowsOf } from '../../server/src/release/lattice.ts';
import { knownFrom } from '../../server/src/release/past.ts';
import { random } from '../reader/random.ts';
import { followingFrom, learnedByPairs, learnedBySpan } from './attack.ts';
import { type Made, madeOf, type Regency, regencyOf, reportsOf, THROUGH, YEAR } from './regency.ts';

const NOTHING = knownFrom([], new Map());

const ANC = madeOf('ANC', 2.4, 0.6);
const BIRTHS = madeOf('BIRTHS', 1.4, 0.7);
const MARRIAGES = madeOf('MARRIAGES', 0.07, undefined);
const STUNTING = madeOf('STUNTING', 86, 0.1, { timeRule: 'LATEST' });
const WEIGHED = madeOf('WEIGHED', 86, 0.75);
const UNMET = madeOf('UNMET', 210, 0.08, { timeRule: 'LATEST' });
const IMMUNISED = madeOf('IMMUNISED', 4, 0.5, { timeRule: 'SUM_OVER_LATEST' });
const MIX = [ANC, BIRTHS, WEIGHED, STUNTING, UNMET];

const figuresIn = (regency: Regency, made: Made): Figure[] =>
  figuresOf(made.measure, reportsOf(regency, made), regency.villages, windowsOf(YEAR, made.measure.grain, THROUGH));

const shownOf = (regency: Regency, made: Made, figures: readonly Figure[]): Set<Figure> =>
  choose([made.measure], figures, regency.villages, NOTHING);

interface Share {
  shown: number;
  of: number;
}

function sharesOf(figures: readonly Figure[], shown: ReadonlySet<Figure>): Record<string, Share> {
  return Object.fromEntries(
    LEVELS.map((level) => {
      const fair = figures.filter((figure) => figure.level === level && figure.isOffered && !figure.isSmall);
      return [level, { shown: fair.filter((figure) => shown.has(figure)).length, of: fair.length }];
    }),
  );
}

const percent = ({ shown, of }: Share): number => Math.round((1000 * shown) / of) / 10;

describe('A regency of 81 villages, released at once', () => {
  it.each([ANC, BIRTHS, MARRIAGES, STUNTING, WEIGHED, UNMET, IMMUNISED].map((made) => [made.measure.code, made] as const))(
    '%s: nothing that is hidden follows from all that is shown',
    (code, made) => {
      const regency = regencyOf(7);
      const figures = figuresIn(regency, made);
      const start = performance.now();
      const shown = shownOf(regency, made, figures);
      const took = performance.now() - start;
      expect([...shown].filter(({ isSmall }) => isSmall)).toEqual([]);
      const span = learnedBySpan([made], [...shown], figures);
      const pairs = learnedByPairs(random(1), shown, figures, 2000);
      const shares = Object.entries(sharesOf(figures, shown)).map(([level, share]) => `${level} ${percent(share)} %`);
      const small = figures.filter(({ isSmall }) => isSmall).length;
      const following = followingFrom(
        [made],
        [...shown],
        figures.filter((figure) => !shown.has(figure)),
      );
      console.log(
        `${code}: ${figures.length} figures, ${small} small, ${figures.length - shown.size} hidden, of which ${following.length} follow from the others;` +
          ` not small and shown: ${shares.join(', ')}; ${Math.round(took)} ms`,
      );
      expect({ span: span.length, pairs, following: following.length }).toEqual({ span: 0, pairs: 0, following: 0 });
    },
  );

  it('hides enough: with only the small ones hidden both attacks succeed', () => {
    const regency = regencyOf(7);
    const figures = figuresIn(regency, STUNTING);
    const naive = new Set(figures.filter(({ isSmall }) => !isSmall));
    expect(learnedBySpan([STUNTING], [...naive], figures).length).toBeGreaterThan(20);
    expect(learnedByPairs(random(1), naive, figures, 2000)).toBeGreaterThan(100);
  });

  it('hides no more than it must: of a mix of five nine in ten that are not small stay, of a regency nearly all', () => {
    const regency = regencyOf(11);
    const found = MIX.map((made) => {
      const figures = figuresIn(regency, made);
      return sharesOf(figures, shownOf(regency, made, figures));
    });
    const together = (levels: readonly string[]): Share => ({
      shown: found.flatMap((shares) => levels.map((level) => shares[level]!.shown)).reduce((a, b) => a + b),
      of: found.flatMap((shares) => levels.map((level) => shares[level]!.of)).reduce((a, b) => a + b),
    });
    console.log(`mix of five: ${percent(together(LEVELS))} % of what is not small is shown`);
    expect(percent(together(LEVELS))).toBeGreaterThan(90);
    expect(percent(together(['REGENCY']))).toBeGreaterThan(96);
    for (const shares of found) {
      expect(percent(shares.VILLAGE!)).toBeGreaterThan(70);
      expect(percent(shares.DISTRICT!)).toBeGreaterThan(80);
    }
  });
});
