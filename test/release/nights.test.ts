/** Release after release while entries come late, are corrected and taken back, and a village changes its district. */
import { expect, it } from 'vitest';
import { choose } from '../../server/src/release/choose.ts';
import { type Cell, type Figure, figuresOf, type Report, windowsOf } from '../../server/src/release/lattice.ts';
import { decidedOf, knownFrom, type Version, versionOf } from '../../server/src/release/past.ts';
import { followingFrom, learnedBySpan } from './attack.ts';
import { cellOf, type Made, madeOf, type Regency, regencyOf, reportsOf, THROUGH, valueOf, YEAR } from './regency.ts';

const LATEST = { timeRule: 'LATEST' } as const;
const shared = (made: Made, numerator: string, denominator: string): Made => ({ ...made, numerator, denominator });
const inGroup = { ...LATEST, group: 'PUS' };

/** Indicators that share a quantity are released together: PUS is the denominator of two, modern users stand in two. */
const GROUPS: readonly (readonly [string, readonly Made[]])[] = [
  ['STUNTING', [madeOf('STUNTING', 86, 0.1, LATEST)]],
  ['BIRTHS', [madeOf('BIRTHS', 1.4, 0.7)]],
  ['MARRIAGES', [madeOf('MARRIAGES', 0.07, undefined)]],
  ['IMMUNISED', [madeOf('IMMUNISED', 4, 0.5, { timeRule: 'SUM_OVER_LATEST' })]],
  [
    'PUS',
    [
      shared(madeOf('MCPR', 30, 0.6, inGroup), 'modern', 'couples'),
      shared(madeOf('UNMET', 30, 0.08, inGroup), 'unmet', 'couples'),
      shared(madeOf('MKJP', 18, 0.3, inGroup), 'lasting', 'modern'),
    ],
  ],
];

interface State {
  regency: Regency;
  mades: readonly Made[];
  reports: Map<string, Report[]>;
  cells: Map<number, Cell>;
  versions: Version[];
}

/** What the group has in common is the same number. */
function entry({ regency, mades }: State, village: number, period: number): (Cell | null)[] {
  const numbers = new Map<string, number>();
  return mades.map((made) => {
    if (regency.chance.chance(0.02)) return null;
    const { numerator, denominator } = valueOf(regency, made, village);
    if (denominator === null) return cellOf(village, period, numerator, null);
    const over = numbers.get(made.denominator) ?? denominator;
    numbers.set(made.denominator, over);
    const part = Math.min(over, numerator);
    numbers.set(made.numerator, part);
    return cellOf(village, period, part, over);
  });
}

function put(state: State, village: number, period: number): void {
  entry(state, village, period).forEach((cell, index) => {
    const reports = state.reports.get(state.mades[index]!.measure.code) as Report[];
    const place = reports.findIndex((report) => report.village === village && report.period === period);
    const old = place >= 0 ? reports.splice(place, 1)[0]!.cell : null;
    const isSame = old && cell && old.numerator === cell.numerator && old.denominator === cell.denominator;
    const kept = isSame ? old : cell;
    if (kept) state.cells.set(kept.id, kept);
    reports.push({ village, period, cell: kept });
  });
}

function begin(mades: readonly Made[], seed: number): State {
  const regency = regencyOf(seed);
  const state: State = { regency, mades, reports: new Map(mades.map(({ measure }) => [measure.code, []])), cells: new Map(), versions: [] };
  for (const { village, period } of reportsOf(regency, mades[0]!, 0.3)) put(state, village, period);
  return state;
}

/** One to three late or corrected entries; now and then a village moves. */
function night(state: State): void {
  const { chance, villages } = state.regency;
  for (let count = 1 + chance.below(3); count > 0; count--) {
    put(state, chance.pick(villages).ordinal, ((YEAR - 2000) * 12 + chance.below(12)) * 4);
  }
  if (chance.chance(0.1)) chance.pick(villages).district = 2000 + chance.below(10);
}

interface Outcome {
  shown: readonly Figure[];
  /** Whose numbers are not shown: neither these nor earlier ones. */
  hidden: readonly Figure[];
  small: readonly Figure[];
  changed: number;
  kept: number;
}

function release(state: State): Outcome {
  const { mades, regency, versions } = state;
  const figures = mades.flatMap(({ measure }) =>
    figuresOf(measure, state.reports.get(measure.code) as Report[], regency.villages, windowsOf(YEAR, measure.grain, THROUGH)),
  );
  const past = knownFrom(versions, state.cells);
  const chosen = choose(
    mades.map(({ measure }) => measure),
    figures,
    regency.villages,
    past,
  );
  const decided = decidedOf(figures, chosen, past);
  const before = new Set(versions.filter(({ isSmall }) => !isSmall).map(({ code, area, period }) => `${code}.${area}.${period}`));
  const changed = figures.filter((figure) => before.has(`${figure.code}.${figure.area}.${figure.period}`) && !past.isFixed(figure));
  versions.push(...[...decided.shown, ...decided.small].map(versionOf));
  return {
    shown: decided.shown,
    hidden: figures.filter((figure) => !chosen.has(figure) && !before.has(`${figure.code}.${figure.area}.${figure.period}`)),
    small: figures.filter(({ isSmall }) => isSmall),
    changed: changed.length,
    kept: changed.filter((figure) => !chosen.has(figure)).length,
  };
}

const NIGHTS = 30;

it.each(GROUPS)('%s: nothing small follows from all that was shown in 30 nightly releases', (name, mades) => {
  const state = begin(mades, 3);
  const outcomes = [release(state)];
  for (let count = 0; count < NIGHTS; count++) {
    night(state);
    outcomes.push(release(state));
  }
  const later = outcomes.slice(1);
  const sum = (of: (outcome: Outcome) => number) => later.reduce((total, outcome) => total + of(outcome), 0);
  const shown = outcomes.flatMap((outcome) => outcome.shown);
  const smalls = outcomes.flatMap(({ small }) => small);
  const { hidden } = outcomes.at(-1) as Outcome;
  const following = followingFrom(mades, shown, hidden);
  console.log(
    `${name}: ${shown.length} figures shown in ${outcomes.length} releases, ${smalls.length} times a small one; ${sum(({ changed }) => changed)} changed,` +
      ` ${sum(({ kept }) => kept)} kept their numbers; of ${hidden.length} hidden in the end ${following.length} follow`,
  );
  expect(sum((outcome) => outcome.shown.length)).toBeGreaterThan(0);
  expect(shown.filter(({ isSmall }) => isSmall)).toEqual([]);
  const learned = learnedBySpan(mades, shown, smalls);
  expect(learned.map(({ code, level, area, period }) => [code, level, area, period])).toEqual([]);
});

it('is needed: releases that forget the earlier ones betray small figures', () => {
  const mades = GROUPS[0]![1];
  const state = begin(mades, 3);
  const outcomes = [release(state)];
  for (let count = 0; count < NIGHTS; count++) {
    night(state);
    state.versions.length = 0;
    outcomes.push(release(state));
  }
  const [shown, small] = [outcomes.flatMap((outcome) => outcome.shown), outcomes.flatMap((outcome) => outcome.small)];
  expect(learnedBySpan(mades, shown, small).length).toBeGreaterThan(0);
});

it('lets more change when many entries come together: monthly releases keep fewer old numbers than nightly ones', () => {
  const mades = GROUPS[1]![1];
  const shareKept = (between: number) => {
    const state = begin(mades, 5);
    release(state);
    let [changed, kept] = [0, 0];
    for (let count = 1; count <= NIGHTS; count++) {
      night(state);
      if (count % between > 0) continue;
      const outcome = release(state);
      changed += outcome.changed;
      kept += outcome.kept;
    }
    return kept / changed;
  };
  const [nightly, monthly] = [shareKept(1), shareKept(30)];
  console.log(`of changed figures keep their old numbers: nightly ${Math.round(nightly * 100)} %, monthly ${Math.round(monthly * 100)} %`);
  expect(monthly).toBeLessThan(nightly);
});
