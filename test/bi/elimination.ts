/**
 * Those who may not read small cells ask every door at once. Of two worlds that differ in hidden figures only no answer differs, and from all
 * that they see anywhere, put together, no small figure follows.
 */
import { sets } from '../../server/src/bi/sets.ts';
import { encodePeriod } from '../../server/src/core/period.ts';
import type { Holding } from '../../server/src/identity/holding.ts';
import { type Random, random } from '../reader/random.ts';
import { solve } from '../release/exact.ts';
import { RELEASED, type TwoWorlds } from '../release/two-worlds.ts';
import type { World } from '../world.ts';
import { valuesOf } from './parity.ts';
import { type Reading, readingsOf } from './parity-actors.ts';
import { type Door, openAllDoors } from './parity-doors.ts';
import { drawQuestion, type Question, type Values, wholeOf, wordsOf } from './parity-questions.ts';

/** The last reads everything: what he is answered must differ, or nothing would be proved. */
const HOLDINGS: readonly (readonly Holding[])[] = [
  [{ role: 'VIEWER', area: '65.01' }],
  [{ role: 'BI_READER', area: '65' }],
  [{ role: 'PARTNER', area: '65.01.05', partner: 'MITRA_A' }],
  [{ role: 'SECTOR_OFFICER', area: '65.01', sector: 'SOSIAL' }],
  [{ role: 'ADMINISTRATOR' }],
];

interface Side {
  here: World;
  doors: readonly Door[];
  readings: readonly Reading[];
}

export interface Attack {
  /** How many answers were compared, and those that differ. */
  tell(count: number, from?: number): Promise<{ asked: number; differing: string[]; openly: number }>;
  /** By what the first so many see together; left out: all. */
  eliminate(readers?: number): Promise<Eliminated>;
  close(): Promise<void>;
}

async function sideOf(here: World): Promise<Side> {
  const readings = await readingsOf(here, HOLDINGS);
  return { here, readings, doors: await openAllDoors(here, readings) };
}

export async function attackOn({ one, other }: TwoWorlds, seed: number): Promise<Attack> {
  const sides = [await sideOf(one), await sideOf(other)] as const;
  const values = await valuesOf(sides[0].doors[0]!, sides[0].readings.at(-1)!);

  async function tell(count: number, from = 0) {
    const told = { asked: 0, differing: [] as string[], openly: 0 };
    for (let number = from; number < from + count; number++) {
      const question = drawOfValues(random(seed * 100_000 + number), values);
      for (const [place, { name }] of sides[0].doors.entries()) {
        for (const [index, reading] of sides[0].readings.entries()) {
          const answers = await Promise.all(sides.map(({ doors, readings }) => doors[place]!.ask(readings[index]!, question)));
          const [text, twin] = answers.map((answer) => JSON.stringify(answer));
          told.asked += 1;
          if (text === twin) continue;
          if (index === HOLDINGS.length - 1) told.openly += 1;
          else told.differing.push(`${name}, ${reading.name}: ${wordsOf(question)}`);
        }
      }
    }
    return told;
  }

  const close = async () => {
    for (const { doors } of sides) for (const door of doors) await door.close();
  };
  return { tell, eliminate: (readers = HOLDINGS.length - 1) => eliminated(sides[0], readers), close };
}

/** Two of three about what can be hidden. */
function drawOfValues(chance: Random, values: Values): Question {
  const isAny = chance.chance(1 / 3);
  for (;;) {
    const question = drawQuestion(chance, values);
    if (isAny || question.set.name.startsWith('observations')) return question;
  }
}

interface Version {
  key: string;
  isSmall: boolean;
  cells: number[];
  denominatorCells: number[];
}

const keyed = (code: unknown, area: unknown, period: unknown, source: unknown): string => [code, area, period, source].join('.');

const VERSIONS = `
  select concat_ws('.', indicator_code, area_ordinal, period, source_id) as key, is_small as "isSmall", cells,
    coalesce(denominator_cells, cells) as "denominatorCells"
  from pilar.figure_version order by id`;
const CELLS = 'select id, numerator, denominator from pilar.released_cell';
const FEW = [1, 2, 3, 4];

export interface Eliminated {
  /** Figures seen at any door, and those among them that the release doesn't show. */
  seen: number;
  strange: string[];
  small: number;
  /** Small figures that follow from the seen ones. */
  learned: string[];
}

/** Of everyone restricted together, at all doors. */
async function eliminated({ here, doors, readings }: Side, readers: number): Promise<Eliminated> {
  const seen = new Set<string>();
  const looking = readings.slice(0, readers).map(async (reading) => {
    for (const door of doors.filter(({ name }) => name !== 'GraphQL')) for (const key of await seenIn(door, reading)) seen.add(key);
    for (const key of await seenInAnalysis(here, reading)) seen.add(key);
  });
  await Promise.all(looking);
  const versions = (await here.owner.query<Version>(VERSIONS)).rows;
  const cells = new Map((await here.owner.query(CELLS)).rows.map((cell) => [cell.id as number, cell]));
  const shown = new Map(versions.filter(({ isSmall }) => !isSmall).map((version) => [version.key, version]));
  const facts = [...seen].flatMap((key) => shown.get(key) ?? []);
  // Numerators and denominators are other numbers.
  const under = (keys: readonly number[]) => keys.filter((key) => cells.get(key)!.denominator !== null).map((key) => -key);
  const known = solve(facts.flatMap((version) => [version.cells, under(version.denominatorCells)]));
  const small = versions.filter(({ isSmall }) => isSmall);
  const sum = (keys: readonly number[], part: 'numerator' | 'denominator') => keys.reduce((total, key) => total + cells.get(key)![part], 0);
  const learned = small.filter(({ cells: over, denominatorCells }) => {
    const below = under(denominatorCells);
    const [top, bottom] = [
      sum(over, 'numerator'),
      sum(
        below.map((key) => -key),
        'denominator',
      ),
    ];
    const [tellsTop, tellsBottom] = [known.follows(over), below.length > 0 && known.follows(below)];
    return (
      (FEW.includes(top) && tellsTop) || (FEW.includes(bottom) && tellsBottom) || (FEW.includes(bottom - top) && tellsTop && tellsBottom)
    );
  });
  return {
    seen: seen.size,
    strange: [...seen].filter((key) => !shown.has(key)),
    small: small.length,
    learned: learned.map(({ key }) => key),
  };
}

const PLACED = ['indicator_code', 'area_order', 'period_order', 'source_id'];

async function seenIn(door: Door, reading: Reading): Promise<string[]> {
  const found: string[] = [];
  for (const name of ['observations', 'observations_by_area']) {
    const whole = wholeOf(sets.find((set) => set.name === name)!);
    const columns = [...PLACED, 'numerator', 'area_level'].map((column) => whole.columns.find((one) => one.name === column)!);
    for (const [code, area, period, source, numerator, level] of (await door.ask(reading, { ...whole, columns }))!) {
      const isOne = RELEASED.includes(code!) && numerator !== null && (name !== 'observations' || level === 'VILLAGE');
      if (isOne && level !== 'PROVINCE') found.push(keyed(code, area, period, source));
    }
  }
  return found;
}

const ANALYSIS = `query ($measures: [AnalysisMeasureInput!]!, $level: AnalysisDimension!, $time: AnalysisDimension!) {
  analysis(query: { measures: $measures, rows: [$level], columns: [$time], period: { from: "2024-01", to: "2026-12" } }) {
    columns { key } rows { key cells { numerator state } } } }`;

interface Table {
  columns: { key: string }[];
  rows: { key: string; cells: { numerator: string | null; state: string }[] }[];
}

/** In windows of every length; of each source by itself. */
async function seenInAnalysis({ address, owner }: World, { headers }: Reading): Promise<string[]> {
  const ordinals = new Map((await owner.query('select code, ordinal from pilar.area')).rows.map(({ code, ordinal }) => [code, ordinal]));
  const sources = await owner.query(
    `select distinct f.indicator_code as code, s.code as source, s.id from pilar.released_figure f join pilar.source s on s.id = f.source_id order by 1, 2`,
  );
  const ids = new Map(sources.rows.map(({ source, id }) => [source, id]));
  const found: string[] = [];
  for (const level of ['REGENCY', 'DISTRICT', 'VILLAGE']) {
    for (const time of ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR']) {
      const measures = sources.rows.map(({ code, source }) => ({ indicator: code, source, alias: `${code}__${source}` }));
      const body = JSON.stringify({ query: ANALYSIS, variables: { measures, level, time } });
      const response = await fetch(`${address}/bi/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
      const { data, errors } = (await response.json()) as { data?: { analysis: Table }; errors?: { extensions: { code: string } }[] };
      if (errors?.every(({ extensions }) => extensions.code === 'FORBIDDEN')) return [];
      if (!data) throw new Error(JSON.stringify(errors));
      for (const { key, cells } of data.analysis.rows) {
        for (const [place, { numerator, state }] of cells.entries()) {
          const [period, alias] = data.analysis.columns[place]!.key.split('|');
          const [code, source] = alias!.split('__');
          if (numerator !== null && state === 'REPORTED')
            found.push(keyed(code, ordinals.get(key), encodePeriod(period!), ids.get(source)));
        }
      }
    }
  }
  return found;
}
