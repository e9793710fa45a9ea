/** The release of the demonstration, told from its tables: what follows from everything shown, and how much of what is not small is shown. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { grouped } from '../../server/src/core/grouped.ts';
import { type World, world } from '../world.ts';
import { solve } from './exact.ts';
import { releaseAt } from './release-at.ts';

let here: World;
beforeAll(async () => {
  here = await world({ demo: true });
  await releaseAt(here);
});
afterAll(() => here?.close());

interface Version {
  code: string;
  source: number;
  regency: number;
  year: number;
  isSmall: boolean;
  cells: number[];
  denominatorCells: number[] | null;
}

interface Cell {
  id: number;
  village: number;
  period: number;
  numerator: number;
  denominator: number | null;
}

const VERSIONS = `
  select indicator_code as code, source_id as source, regency_ordinal as regency, (period / 48)::int as year, is_small as "isSmall", cells,
    denominator_cells as "denominatorCells"
  from pilar.figure_version order by id`;
const CELLS = 'select id, village_ordinal as village, period, numerator, denominator from pilar.released_cell';

/** What the parts of indicators count, where several count the same. */
const COUNTED: Record<string, readonly [numerator: string, denominator: string]> = {
  MCPR: ['modern', 'couples'],
  MKJP: ['lasting', 'modern'],
  UNMET_NEED: ['unmet', 'couples'],
  KRS: ['at risk', 'families'],
  KRS_DIDAMPINGI: ['assisted', 'at risk'],
};
const GROUPS: Record<string, string> = { MCPR: 'PUS', MKJP: 'PUS', UNMET_NEED: 'PUS', KRS: 'KRS', KRS_DIDAMPINGI: 'KRS' };
const FEW = [1, 2, 3, 4];

/** Small figures of one group, regency, source and year that follow from those that are shown. */
function learned(versions: readonly Version[], cells: ReadonlyMap<number, Cell>): Version[] {
  const numbers = new Map<string, number>();
  const unknown = (key: string) => numbers.get(key) ?? numbers.set(key, numbers.size).size - 1;
  const rowsOf = ({ code, cells: keys, denominatorCells }: Version) => {
    const [top, bottom] = COUNTED[code] ?? [`${code} numerator`, `${code} denominator`];
    const tops = keys.map((key) => cells.get(key) as Cell);
    const bottoms = (denominatorCells ?? keys).map((key) => cells.get(key) as Cell).filter(({ denominator }) => denominator !== null);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    return {
      numerator: tops.map(({ village, period, numerator }) => unknown(`${top}/${village}/${period}/${numerator}`)),
      denominator: bottoms.map(({ village, period, denominator }) => unknown(`${bottom}/${village}/${period}/${denominator}`)),
      top: sum(tops.map(({ numerator }) => numerator)),
      bottom: sum(bottoms.map(({ denominator }) => denominator as number)),
    };
  };
  const shown = versions.filter(({ isSmall }) => !isSmall).map(rowsOf);
  const known = solve(shown.flatMap(({ numerator, denominator }) => [numerator, denominator]));
  return versions.filter((version) => {
    if (!version.isSmall) return false;
    const { numerator, denominator, top, bottom } = rowsOf(version);
    const [tellsTop, tellsBottom] = [known.follows(numerator), denominator.length > 0 && known.follows(denominator)];
    return (
      (FEW.includes(top) && tellsTop) || (FEW.includes(bottom) && tellsBottom) || (FEW.includes(bottom - top) && tellsTop && tellsBottom)
    );
  });
}

it('no small figure follows from everything that is shown', async () => {
  const versions = (await here.owner.query<Version>(VERSIONS)).rows;
  const cells = new Map((await here.owner.query<Cell>(CELLS)).rows.map((cell) => [cell.id, cell]));
  const portions = grouped(versions, ({ code, source, regency, year }) => [GROUPS[code] ?? code, source, regency, year].join());
  const found = [...portions.values()].flatMap((portion) => learned(portion, cells));
  const small = versions.filter(({ isSmall }) => isSmall).length;
  console.log(`${versions.length - small} figures shown, ${small} small ones, ${portions.size} portions: ${found.length} follow`);
  expect(small).toBeGreaterThan(1000);
  expect(found).toEqual([]);
});

/** Small is what has a version of its own that is; a province is judged by its regencies. */
const SHARES = `
  select f.level, f.indicator_code as code, count(*)::int as all, count(*) filter (where not f.is_hidden)::int as shown
  from pilar.released_figure f where not exists (select from pilar.figure_version v where v.is_small
    and (v.indicator_code, v.period, v.area_ordinal, v.source_id) = (f.indicator_code, f.period, f.area_ordinal, f.source_id))
  group by 1, 2 order by 1, 2`;

it('of what is not small nearly everything is shown', async () => {
  const rows = (await here.owner.query<{ level: string; code: string; all: number; shown: number }>(SHARES)).rows;
  const percent = (of: typeof rows) => (100 * of.reduce((sum, { shown }) => sum + shown, 0)) / of.reduce((sum, { all }) => sum + all, 0);
  const byLevel = grouped(rows, ({ level }) => level);
  for (const [level, of] of byLevel) {
    const each = of.map((one) => `${one.code} ${percent([one]).toFixed(1)}`).join(', ');
    console.log(`${level}: ${percent(of).toFixed(1)} % (${each})`);
  }
  expect(percent(byLevel.get('REGENCY')!)).toBeGreaterThan(98);
  expect(percent(byLevel.get('DISTRICT')!)).toBeGreaterThan(95);
  expect(percent(byLevel.get('VILLAGE')!)).toBeGreaterThan(90);
});
