/** Figures, by everyone: of their own villages, all of them, and of no other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askClosed } from './ask.ts';
import { type Actor, type Grown, grow } from './garden.ts';
import { GUARDED_MEASURES, MASKS, mayAsk, SMALL_CELLS } from './matrix.ts';
import { canariesIn, isAround, isInside, type Place } from './places.ts';

const ANALYSIS = `query ($query: AnalysisInput!) { analysis(query: $query) {
  rows { key label path { label } cells { value state } } columns { label } sentence warnings { message } origins { indicator } } }`;
const EXPLAIN = `query ($query: AnalysisInput!, $row: String!, $column: String!) { explainCell(query: $query, rowKey: $row, columnKey: $column) {
  formula inputs { area name } missing { area name } excluded { area name } records { id label place } } }`;
const LEVELS = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];

/** Two that are sensitive, of a sector each, and one that is not. */
const INDICATORS = [['STUNTING', 'KESEHATAN'], ['ANAK_TIDAK_SEKOLAH', 'PENDIDIKAN'], ['JKN']] as const;
/** One of every village for the period that ended with 2025, from the source that ranks first. */
const VALUES = `
  insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator, denominator)
  select v.ordinal, (25 * 12 + 11) * 4 + array_position(array['MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL'], i.frequency) - 1, i.id,
    (select source_id from pilar.indicator_source r where r.indicator_id = i.id order by rank limit 1), 3, 9
  from pilar.village v, pilar.indicator i where i.code = any($1)`;

let grown: Grown;
beforeAll(async () => {
  grown = await grow();
  await grown.here.owner.query(VALUES, [INDICATORS.map(([code]) => code)]);
});
afterAll(() => grown?.here.close());

const asking = (): Actor[] => grown.actors.filter(({ role }) => mayAsk(role));
const villages = (): Place[] => [...grown.places.values()].filter(({ isVillage }) => isVillage);

/** Names of places in a text that are not around the actor. */
const foreignIn = (actor: Actor, answer: unknown): string[] =>
  [...canariesIn(JSON.stringify(answer))].filter((name) => !isAround(grown.places.get(name)!, actor.place));

/** Facts with a table of their own, and how a village has its rows. */
const COUNTED: Record<string, string> = {
  VILLAGE: 'pilar.village r',
  REPORT: 'pilar.report r',
  INTERVENTION: "pilar.intervention_village r join pilar.intervention i on i.id = r.intervention_id and i.started_on <= '2026-11-20'",
  CONTRIBUTION:
    "pilar.intervention_village r join pilar.intervention i on i.id = r.intervention_id and i.started_on <= '2026-11-20' join pilar.contribution c on c.intervention_id = i.id",
};

async function countOf(fact: string, { low, high }: Place): Promise<string> {
  const key = { VILLAGE: 'r.ordinal', REPORT: 'r.id', INTERVENTION: 'i.id', CONTRIBUTION: 'c.id' }[fact];
  const place = fact === 'VILLAGE' ? 'r.ordinal' : 'r.village_ordinal';
  const { rows } = await grown.here.owner.query<{ n: string }>(
    `select count(distinct ${key}) as n from ${COUNTED[fact]} where ${place} between $1 and $2`,
    [Number.isFinite(low) ? low : 0, Number.isFinite(high) ? high : 2_000_000_000],
  );
  return rows[0]!.n;
}

describe('Who may not ask', () => {
  it('is refused at all three doors', async () => {
    const closed = grown.actors.filter(({ role }) => !mayAsk(role));
    expect(closed.length).toBeGreaterThan(0);
    const query = '{ measures: [{ fact: VILLAGE }] }';
    const doors = [
      `analysis(query: ${query}) { hash }`,
      `explainCell(query: ${query}, rowKey: "*", columnKey: "m1") { formula }`,
      'analysisCatalogue { measures { fact } }',
    ];
    for (const actor of closed) expect(await askClosed(actor, doors)).toEqual([]);
  });

  it('rupiah and attendance: like on the records', async () => {
    for (const actor of asking())
      for (const [of, field] of Object.entries(GUARDED_MEASURES)) {
        const fact = of === 'AMOUNT' ? 'CONTRIBUTION' : 'INTERVENTION';
        const { errors } = await actor.client.ask(ANALYSIS, { query: { measures: [{ fact, agg: 'SUM', of }] } });
        const expected = MASKS[field]!.roles.includes(actor.role) ? undefined : 'FORBIDDEN';
        expect([actor.name, of, errors[0]?.extensions.code]).toEqual([actor.name, of, expected]);
      }
  });
});

describe('Who may ask', () => {
  it('is answered of every own village and of no other, with everything in it', async () => {
    const measures = Object.keys(COUNTED).map((fact) => ({ fact, alias: fact }));
    for (const actor of asking()) {
      const query = { measures, rows: ['VILLAGE'], totals: ['COLUMN'] };
      const { analysis } = await actor.client.get(ANALYSIS, { query });
      const own = villages().filter((place) => isInside(place, actor.place));
      const keys = analysis.rows.map(({ key }: { key: string }) => key);
      expect([actor.name, keys]).toEqual([actor.name, [...own.map(({ code }) => code).toSorted(), '*']]);
      for (const [index, place] of [...own.toSorted((a, b) => (a.code! < b.code! ? -1 : 1)), actor.place].entries()) {
        const expected: string[] = [];
        for (const fact of Object.keys(COUNTED)) expected.push(await countOf(fact, place));
        const shown = analysis.rows[index].cells.map(({ value }: { value: string }) => value);
        expect([actor.name, place.name, shown]).toEqual([actor.name, place.name, expected]);
      }
      expect([actor.name, foreignIn(actor, analysis)]).toEqual([actor.name, []]);
    }
  });

  it('hears no foreign name through any dimension', { timeout: 120_000 }, async () => {
    const { analysisCatalogue } = await grown.actors[0]!.client.get(
      '{ analysisCatalogue { measures { fact indicator agg of dimensions } } }',
    );
    const facts = new Map<string, string[]>();
    for (const { fact, indicator, dimensions } of analysisCatalogue.measures) if (!indicator) facts.set(fact, dimensions);
    const measures: [object, string[]][] = [
      ...[...facts].map(([fact, dimensions]): [object, string[]] => [{ fact }, dimensions]),
      [{ indicator: 'JKN' }, ['VILLAGE', 'DISTRICT', 'SOURCE', 'VILLAGE_SET', 'CLASS']],
      [{ indicator: 'STUNTING' }, ['VILLAGE', 'DISTRICT', 'REGENCY']],
    ];
    for (const actor of asking())
      for (const [measure, dimensions] of measures)
        for (const dimension of dimensions.filter((name) => !/MONTH|QUARTER|SEMESTER|YEAR/.test(name))) {
          const { analysis } = await actor.client.get(ANALYSIS, { query: { measures: [measure], rows: [dimension], totals: ['COLUMN'] } });
          expect([actor.name, measure, dimension, foreignIn(actor, analysis)]).toEqual([actor.name, measure, dimension, []]);
        }
  });

  it('a foreign place is as if there were none, an own one is answered', async () => {
    for (const actor of asking())
      for (const place of [...grown.places.values()].filter(({ code }) => code !== null)) {
        const isOwn = isInside(place, actor.place);
        if (!isOwn && isAround(place, actor.place)) continue;
        const filters = [{ dimension: LEVELS[place.code!.split('.').length - 1], in: [place.code] }];
        const { errors } = await actor.client.ask(ANALYSIS, { query: { measures: [{ fact: 'VILLAGE' }], filters } });
        const found = errors.map(({ extensions }) => [extensions.code, extensions.fields[0]?.path]);
        expect([actor.name, place.name, found]).toEqual([
          actor.name,
          place.name,
          isOwn ? [] : [['BAD_USER_INPUT', 'query.filters.0.in.0']],
        ]);
      }
  });

  it('is explained own cells, and shown small values only where they may be read', async () => {
    for (const actor of asking())
      for (const [measure, sector] of INDICATORS) {
        const query = { measures: [{ indicator: measure }], rows: ['REGENCY'], period: { from: '2025', to: '2025' } };
        const { analysis } = await actor.client.get(ANALYSIS, { query });
        const { explainCell } = await actor.client.get(EXPLAIN, { query, row: analysis.rows[0].key, column: measure });
        expect([actor.name, measure, foreignIn(actor, explainCell)]).toEqual([actor.name, measure, []]);
        const isSeen = !sector || (SMALL_CELLS.includes(actor.role) && (actor.role !== 'SECTOR_OFFICER' || actor.sector === sector));
        expect([actor.name, measure, explainCell.inputs.length > 0]).toEqual([actor.name, measure, isSeen]);
      }
  });
});
