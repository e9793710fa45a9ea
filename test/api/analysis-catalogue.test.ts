/** What may still be asked beside what is given: no choice offered is refused, and none refused is offered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const CATALOGUE = `query ($given: AnalysisInput) { analysisCatalogue(given: $given) {
  measures { fact indicator agg of name nameEn description descriptionEn unit pillar sector dimensions }
  dimensions { dimension name nameEn onAxis asFilter } } }`;
const ANALYSIS = 'query ($query: AnalysisInput!) { analysis(query: $query, dryRun: true) { hash warnings { code measure } } }';

interface Measure {
  fact: string;
  indicator: string | null;
  agg: string | null;
  of: string | null;
  dimensions: string[];
}

interface Dimension {
  dimension: string;
  onAxis: boolean;
  asFilter: boolean;
}

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

async function catalogue(given?: object): Promise<{ measures: Measure[]; dimensions: Dimension[] }> {
  return (await here.as('planner').get(CATALOGUE, { given })).analysisCatalogue;
}

const TIMES = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];

const asInput = ({ fact, indicator, agg, of }: Measure) => (indicator ? { indicator } : { fact, agg, of });
const nameOf = ({ fact, indicator, agg, of }: Measure) => indicator ?? `${fact} ${agg} ${of}`;
const onAxis = ({ dimensions }: { dimensions: Dimension[] }) => dimensions.filter((one) => one.onAxis).map(({ dimension }) => dimension);
const asFilter = ({ dimensions }: { dimensions: Dimension[] }) =>
  dimensions.filter((one) => one.asFilter).map(({ dimension }) => dimension);

describe('With nothing given', () => {
  it('all indicators and every measure of every fact are offered, in words', async () => {
    const { measures, dimensions } = await catalogue();
    const { rows } = await here.owner.query<{ n: number }>('select count(distinct code)::int as n from pilar.indicator');
    expect(measures.filter(({ indicator }) => indicator)).toHaveLength(rows[0]!.n);
    const facts = new Set(measures.map(({ fact }) => fact));
    expect([...facts].toSorted()).toEqual([
      'CLASSIFICATION',
      'CONTRIBUTION',
      'INTERVENTION',
      'MEMBER',
      'OBSERVATION',
      'REPORT',
      'TARGET',
      'VILLAGE',
    ]);
    for (const measure of measures)
      for (const [key, text] of Object.entries(measure))
        if (/name|desc|unit/i.test(key)) expect([key, text]).toEqual([key, expect.stringMatching(/\S/)]);
    expect(dimensions).toHaveLength(26);
    // The latest has no time to split by, and time is never a filter.
    expect(dimensions.filter(({ onAxis: fits }) => !fits).map(({ dimension }) => dimension)).toEqual(TIMES);
    expect(dimensions.filter(({ asFilter: fits }) => !fits).map(({ dimension }) => dimension)).toEqual(TIMES);
    expect(onAxis(await catalogue({ measures: [], period: { last: 12 } }))).toHaveLength(26);
  });

  it('what is offered can be asked', async () => {
    const { measures } = await catalogue();
    for (const measure of measures) {
      const { errors } = await here.as('planner').ask(ANALYSIS, { query: { measures: [asInput(measure)] } });
      expect([nameOf(measure), errors]).toEqual([nameOf(measure), []]);
    }
  });
});

describe('Beside an indicator', () => {
  const given = { measures: [{ indicator: 'STUNTING' }], period: { last: 12 } };

  it('its own dimensions fit, those of records do not', async () => {
    const offered = await catalogue(given);
    expect(onAxis(offered)).toEqual(expect.arrayContaining(['DISTRICT', 'MONTH', 'CLASS', 'SOURCE', 'SECTOR']));
    for (const dimension of ['PARTNER', 'FUNDING_SOURCE', 'POKJA_ROLE', 'REPORT_STATE', 'PROGRAMME']) {
      expect([dimension, onAxis(offered).includes(dimension), asFilter(offered).includes(dimension)]).toEqual([dimension, false, false]);
    }
  });

  it('a filter that is offered is accepted, one that is not is refused', async () => {
    const { dimensions } = await catalogue(given);
    const keys: Record<string, string> = {
      PILLAR: 'P3',
      SECTOR: 'KESEHATAN',
      MINISTRY: 'KEMENKES',
      INDICATOR: 'STUNTING',
      SOURCE: 'EPPGBM',
    };
    const places: Record<string, string> = { PROVINCE: '65', REGENCY: '65.01', DISTRICT: '65.01.05', VILLAGE: '65.01.05.2004' };
    for (const { dimension, asFilter: fits } of dimensions) {
      const key = keys[dimension] ?? places[dimension] ?? 'NONE';
      const { errors } = await here.as('planner').ask(ANALYSIS, { query: { ...given, filters: [{ dimension, in: [key] }] } });
      // A planner of a regency names no province.
      if (dimension !== 'PROVINCE') expect([dimension, errors.length === 0]).toEqual([dimension, fits]);
    }
  });
});

it('dimensions on an axis leave the measures that have them', async () => {
  const { measures } = await catalogue({ measures: [], rows: ['PARTNER'] });
  expect(new Set(measures.map(({ fact }) => fact))).toEqual(new Set(['INTERVENTION', 'CONTRIBUTION']));
  const funded = await catalogue({ measures: [], rows: ['PARTNER'], columns: ['FUNDING_SOURCE'] });
  expect(new Set(funded.measures.map(({ fact }) => fact))).toEqual(new Set(['CONTRIBUTION']));
  for (const measure of funded.measures) expect(measure.dimensions).toEqual(expect.arrayContaining(['PARTNER', 'FUNDING_SOURCE']));
});

it('a filter leaves the indicators that satisfy it', async () => {
  const { measures } = await catalogue({ measures: [], filters: [{ dimension: 'SECTOR', in: ['PENDIDIKAN'] }] });
  const indicators = measures.filter(({ indicator }) => indicator).map(({ indicator }) => indicator);
  const { rows } = await here.owner.query<{ code: string }>(
    "select code from pilar.indicator where sector_id = (select id from pilar.sector where code = 'PENDIDIKAN') and valid_to is null",
  );
  expect(indicators.toSorted()).toEqual(rows.map(({ code }) => code).toSorted());
  expect(measures.some(({ fact }) => fact === 'INTERVENTION')).toBe(true);
  expect(measures.some(({ fact }) => fact === 'REPORT')).toBe(false);
});

it('who may not read rupiah is not offered them', async () => {
  const { analysisCatalogue } = await here.as('viewer').get(CATALOGUE);
  const fields = new Set(analysisCatalogue.measures.map(({ of }: Measure) => of));
  expect([fields.has('AMOUNT'), fields.has('ATTENDANCE'), fields.has('ON_TIME')]).toEqual([false, false, true]);
});
