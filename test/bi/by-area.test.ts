/** Figures of areas are those that `analysis` answers: live and released, out of stored sums, and with values written since. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asReader, openBiPool } from '../../server/src/bi/reading.ts';
import { grouped } from '../../server/src/core/grouped.ts';
import { rebuild } from '../../server/src/rollup/rebuild.ts';
import { writeMarked } from '../analysis/marked.ts';
import { OWN } from '../analysis/plant-indicators.ts';
import { plantWorld } from '../analysis/worlds.ts';
import type { PersonName } from '../persons.ts';
import { releaseAt } from '../release/release-at.ts';
import { type World, world } from '../world.ts';

const TODAY = '2026-11-20';
const YEAR = 2026;
const ROLLED = new Set(['RATIO_OF_SUMS', 'SUM', 'SHARE_OF_VILLAGES', 'MEAN_VILLAGES']);
const GRAINS = { MONTHLY: 'MONTH', QUARTERLY: 'QUARTER', SEMESTER: 'SEMESTER', ANNUAL: 'YEAR' } as const;
const LEVELS: Partial<Record<PersonName, readonly string[]>> = {
  administrator: ['PROVINCE', 'REGENCY', 'DISTRICT'],
  planner: ['REGENCY', 'DISTRICT'],
  sectorOfficer: ['REGENCY', 'DISTRICT'],
  biReader: ['REGENCY', 'DISTRICT'],
  districtOfficer: ['DISTRICT'],
};

let here: World;
let pool: ReturnType<typeof openBiPool>;

beforeAll(async () => {
  here = await world({ rollups: 'never', rateLimit: 1_000_000_000 });
  await plantWorld(here.owner, 20_261_129, TODAY);
  await releaseAt(here);
  await rebuild(here.owner, () => {});
  pool = openBiPool(here.url, 2);
}, 120_000);

afterAll(async () => {
  await pool?.end();
  await here?.close();
});

type Figures = Map<string, unknown>;

/** By area, period, indicator and source. */
async function inSet(person: PersonName): Promise<Figures> {
  const { rows } = await here.owner.query('select id from pilar.api_key where name = $1', [person]);
  const sql = `select concat_ws(' ', area_code, period, indicator_code, source_code) as key, value::text, numerator::text, denominator::text,
      reported_count as reported, expected_count as expected, state, is_suppressed as suppressed
    from bi_door.observations_by_area where year = ${YEAR} and indicator_code = any ($1)`;
  const found = await asReader(pool, { kind: 'KEY', id: rows[0].id }, (client) => client.query(sql, [OWN.map(({ code }) => code)]));
  return new Map(found.rows.map(({ key, ...figure }) => [key, figure]));
}

const ANALYSIS = `query ($measures: [AnalysisMeasureInput!]!, $level: AnalysisDimension!, $time: AnalysisDimension!) {
  analysis(query: { measures: $measures, rows: [$level], columns: [$time], period: { from: "${YEAR}-01", to: "${YEAR}-12" } }) {
    columns { key } rows { key cells { value numerator denominator reported expected state suppressed } } } }`;

interface Analysis {
  columns: { key: string }[];
  rows: { key: string; cells: { state: string }[] }[];
}

/** Each source by itself, all of one length of period together. */
const MEASURES = grouped(
  OWN.filter(({ space }) => ROLLED.has(space)).flatMap(({ code, frequency, sources }) =>
    sources
      .filter((source) => source !== 'PUBLISHED')
      .map((source) => ({ indicator: code, source, alias: `${code}__${source}`, frequency })),
  ),
  ({ frequency }) => GRAINS[frequency],
);

async function inAnalysis(person: PersonName): Promise<Figures> {
  const figures: Figures = new Map();
  for (const [time, asked] of MEASURES) {
    const measures = asked.map(({ frequency: _, ...measure }) => measure);
    for (const level of LEVELS[person]!) {
      const { data, errors } = await here.as(person).ask(ANALYSIS, { measures, level, time });
      expect(errors).toEqual([]);
      const { columns, rows } = (data as { analysis: Analysis }).analysis;
      for (const { key, cells } of rows) {
        for (const [place, cell] of cells.entries()) {
          const [period, alias] = columns[place]!.key.split('|');
          const isThere = cell.state !== 'MISSING' && cell.state !== 'ABSENT';
          if (isThere) figures.set([key, period, ...alias!.split('__')].join(' '), cell);
        }
      }
    }
  }
  return figures;
}

const PERSONS = Object.keys(LEVELS) as PersonName[];

async function compare(person: PersonName): Promise<number> {
  const [wanted, found] = [await inAnalysis(person), await inSet(person)];
  const keys = [...new Set([...wanted.keys(), ...found.keys()])];
  const differing = keys.filter((key) => JSON.stringify(sorted(wanted.get(key))) !== JSON.stringify(sorted(found.get(key))));
  expect(differing.slice(0, 3).map((key) => [key, wanted.get(key), found.get(key)])).toEqual([]);
  return keys.length;
}

const sorted = (figure: unknown) => figure && Object.entries(figure).sort(([one], [other]) => (one < other ? -1 : 1));

describe('Figures of areas are those of analysis', { timeout: 60_000 }, () => {
  it.each(PERSONS)('to %s', async (person) => {
    expect(await compare(person)).toBeGreaterThan(20);
  });

  it('also with values that no stored sum holds yet', async () => {
    await writeMarked(here.owner, 7, 60);
    for (const person of ['administrator', 'planner', 'biReader'] as const) await compare(person);
  });
});
