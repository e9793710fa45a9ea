/** What `analysis` does not answer: each refusal with its place and a sentence in both languages. Nothing is ignored, nothing silently empty. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PersonName } from '../persons.ts';
import { type World, world } from '../world.ts';

const ANALYSIS = 'query ($query: AnalysisInput!) { analysis(query: $query) { hash } }';
const CATALOGUE = 'query ($given: AnalysisInput) { analysisCatalogue(given: $given) { dimensions { dimension } } }';
const EXPLAIN = `query ($query: AnalysisInput!, $row: String!, $column: String!) {
  explainCell(query: $query, rowKey: $row, columnKey: $column) { formula } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const STUNTING = { indicator: 'STUNTING' };
const ACTIVITIES = { fact: 'INTERVENTION', alias: 'kegiatan' };
const OCTOBER = { from: '2026-10', to: '2026-10' };

const question = (more: object = {}) => ({ measures: [STUNTING], period: OCTOBER, ...more });
const filtered = (dimension: string, more: object) => ({ filters: [{ dimension, ...more }] });

/** Name of the case, what is asked, and the place of what is wrong with it. */
const WRONG: [string, object, string][] = [
  ['an unknown indicator', { measures: [STUNTING, { indicator: 'STUNTED' }] }, 'measures.1.indicator'],
  ['no measure', { measures: [] }, 'measures'],
  ['a measure that is neither indicator nor fact', { measures: [{ agg: 'COUNT' }] }, 'measures.0'],
  ['a fact that only comes with an indicator', { measures: [{ fact: 'OBSERVATION' }] }, 'measures.0'],
  ['an indicator that is also a fact', { measures: [{ ...STUNTING, fact: 'REPORT' }] }, 'measures.0'],
  ['a source of another indicator', { measures: [{ ...STUNTING, source: 'DUKCAPIL' }] }, 'measures.0.source'],
  ['a field that the fact does not have', { measures: [{ fact: 'REPORT', agg: 'SUM', of: 'AMOUNT' }] }, 'measures.0.of'],
  ['an aggregation that the field does not have', { measures: [{ fact: 'REPORT', agg: 'SUM', of: 'ON_TIME' }] }, 'measures.0.agg'],
  ['a measure of a fact with a source', { measures: [{ fact: 'REPORT', source: 'REPORT' }] }, 'measures.0'],
  [
    'an alias twice',
    {
      measures: [
        { ...STUNTING, alias: 'a' },
        { ...ACTIVITIES, alias: 'a' },
      ],
    },
    'measures.1.alias',
  ],
  ['an indicator twice without aliases', { measures: [STUNTING, { ...STUNTING, show: 'TARGET' }] }, 'measures.1.alias'],
  ['an alias that would break the keys', { measures: [{ ...STUNTING, alias: 'a|b' }] }, 'measures.0.alias'],
  ['an unknown district', filtered('DISTRICT', { in: ['65.01.05', '65.01.99'] }), 'filters.0.in.1'],
  ['a village of another regency', filtered('VILLAGE', { notIn: ['65.02.01.2002'] }), 'filters.0.notIn.0'],
  ['an unknown key of the catalogue', { measures: [ACTIVITIES], ...filtered('SECTOR', { in: ['SIHIR'] }) }, 'filters.0.in.0'],
  ['an unknown word', filtered('VILLAGE_KIND', { in: ['DESA', 'KOTA'] }), 'filters.0.in.1'],
  ['in and notIn at once', filtered('DISTRICT', { in: ['65.01.05'], notIn: ['65.01.10'] }), 'filters.0'],
  ['a filter without a condition', filtered('DISTRICT', {}), 'filters.0'],
  ['time as a filter', filtered('MONTH', { in: ['2026-10'] }), 'filters.0.dimension'],
  ['a filter that does not fit', { measures: [STUNTING, ACTIVITIES], ...filtered('SOURCE', { in: ['EPPGBM'] }) }, 'filters.0'],
  ['a filter that the indicator does not satisfy', filtered('SECTOR', { in: ['PENDIDIKAN'] }), 'filters.0'],
  [
    'an own filter that does not fit',
    { measures: [{ fact: 'REPORT', ...filtered('PARTNER', { in: ['MITRA_UJI'] }) }] },
    'measures.0.filters.0',
  ],
  ['PROGRAMME, which no indicator has', filtered('PROGRAMME', { notIn: ['NONE'] }), 'filters.0'],
  ['two forms of a period', { period: { ...OCTOBER, last: 3 } }, 'period'],
  ['no form of a period', { period: { grain: 'MONTH' } }, 'period'],
  ['a period without an end', { period: { from: '2026-10' } }, 'period'],
  ['a period that ends before it begins', { period: { from: '2026-10', to: '2026-09' } }, 'period.to'],
  ['more than 120 months', { period: { from: '2016-10', to: '2026-10' } }, 'period.to'],
  ['more than 120 months in years', { period: { last: 11, grain: 'YEAR' } }, 'period.last'],
  ['more than 120 periods', { period: { last: 121 } }, 'period.last'],
  ['the latest over time', { period: { latest: true }, columns: ['MONTH'] }, 'period'],
  ['the period before the latest', { period: { latest: true }, compare: 'PREVIOUS_PERIOD' }, 'compare'],
  ['a baseline that is not given', { compare: 'BASELINE' }, 'period.baseline'],
  ['more than three dimensions', { rows: ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] }, 'rows'],
  ['a fourth dimension by MY_CHILDREN', { rows: ['VILLAGE', 'VILLAGE_KIND', 'FORMED'], scope: 'MY_CHILDREN' }, 'rows'],
  ['a dimension twice on one axis', { rows: ['DISTRICT', 'DISTRICT'] }, 'rows'],
  ['a dimension on both axes', { rows: ['DISTRICT'], columns: ['DISTRICT'] }, 'columns.0'],
  ['having of an unknown measure', { rows: ['DISTRICT'], having: [{ measure: 'kegiatan', gt: 1 }] }, 'having.0.measure'],
  ['having without a condition', { rows: ['DISTRICT'], having: [{ measure: 'STUNTING' }] }, 'having.0'],
  ['an order by an unknown measure', { rows: ['DISTRICT'], orderBy: [{ measure: 'kegiatan' }] }, 'orderBy.0.measure'],
  ['an order by nothing', { rows: ['DISTRICT'], orderBy: [{ direction: 'DESC' }] }, 'orderBy.0'],
  ['an order by two things at once', { rows: ['DISTRICT'], orderBy: [{ measure: 'STUNTING', label: true }] }, 'orderBy.0'],
  ['the first rows by an unknown measure', { rows: ['DISTRICT'], top: { n: 3, measure: 'kegiatan' } }, 'top.measure'],
  ['having where there are no rows', { having: [{ measure: 'STUNTING', gt: 1 }] }, 'having'],
  ['an order where there are no rows', { orderBy: [{ measure: 'STUNTING' }] }, 'orderBy'],
  ['a segment of villages for targets', { measures: [{ fact: 'TARGET' }], segments: ['NO_DECREE'] }, 'segments'],
  ['the first rows where there are none', { top: { n: 3, measure: 'STUNTING' } }, 'top'],
];

describe('A question with', () => {
  it.each(WRONG)('%s is refused at its place', async (_, more, path) => {
    const { code, message, messageEn, fields } = await here.as('planner').refused(ANALYSIS, { query: question(more) });
    expect([code, fields.map((field) => field.path)]).toEqual(['BAD_USER_INPUT', [`query.${path}`]]);
    const sentences = [fields[0]!.message, fields[0]!.messageEn];
    expect([message, messageEn]).toEqual(sentences);
    expect(sentences[0]).not.toBe(sentences[1]);
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.{8,}\.$/);
  });

  it('the same mistake is refused dry, and explained', async () => {
    const query = question({ measures: [{ indicator: 'STUNTED' }] });
    const planner = here.as('planner');
    const dry = await planner.refused('query ($query: AnalysisInput!) { analysis(query: $query, dryRun: true) { hash } }', { query });
    const explained = await planner.refused(EXPLAIN, { query, row: '*', column: 'STUNTED' });
    for (const { code, fields } of [dry, explained])
      expect([code, fields[0]!.messageEn]).toEqual(['BAD_USER_INPUT', 'STUNTED was not found.']);
  });

  it('several mistakes is told all of them', async () => {
    const query = question({ measures: [{ indicator: 'STUNTED' }], columns: ['MONTH'], period: { latest: true } });
    const { fields } = await here.as('planner').refused(ANALYSIS, { query });
    expect(fields.map(({ path }) => path).toSorted()).toEqual(['query.measures.0.indicator', 'query.period']);
  });

  it('a filter that does not fit names measure and filter; given to the other measure alone it fits', async () => {
    const filters = [{ dimension: 'SECTOR', in: ['PENDIDIKAN'] }];
    const refused = await here.as('planner').refused(ANALYSIS, { query: question({ measures: [STUNTING, ACTIVITIES], filters }) });
    expect(refused.fields).toHaveLength(1);
    expect(refused.fields[0]!.message).toMatch(/STUNTING.*sektor/i);
    expect(refused.fields[0]!.messageEn).toMatch(/STUNTING.*sector/i);
    await here.as('planner').get(ANALYSIS, { query: question({ measures: [STUNTING, { ...ACTIVITIES, filters }] }) });
  });

  it('an unknown cell is not found', async () => {
    const explain = async (row: string, column: string) => {
      const query = question({ rows: ['DISTRICT'] });
      const { code, fields } = await here.as('planner').refused(EXPLAIN, { query, row, column });
      return [code, fields[0]!.path];
    };
    expect(await explain('65.01.99', 'STUNTING')).toEqual(['BAD_USER_INPUT', 'rowKey']);
    expect(await explain('65.02.01', 'STUNTING')).toEqual(['BAD_USER_INPUT', 'rowKey']);
    expect(await explain('65.01.05|*', 'STUNTING')).toEqual(['BAD_USER_INPUT', 'rowKey']);
    expect(await explain('65.01.05', 'kegiatan')).toEqual(['BAD_USER_INPUT', 'columnKey']);
    expect(await explain('65.01.05', '2026-10|STUNTING')).toEqual(['BAD_USER_INPUT', 'columnKey']);
  });
});

const DOORS: [string, string, object][] = [
  ['analysis', ANALYSIS, { query: question() }],
  ['explainCell', EXPLAIN, { query: question(), row: '*', column: 'STUNTING' }],
  ['analysisCatalogue', CATALOGUE, {}],
];

describe('Who asks', () => {
  it.each(DOORS)('%s: nobody without an actor, and no partner', async (_, text, variables) => {
    expect((await here.with({}).refused(text, variables)).code).toBe('UNAUTHENTICATED');
    const { code, message, messageEn } = await here.as('partner').refused(text, variables);
    expect(code).toBe('FORBIDDEN');
    expect([message, messageEn].every((sentence) => sentence.includes('analysis.run'))).toBe(true);
  });

  it('what a directive leaves out needs no verb, whatever else does', async () => {
    const asked = (directive: string) =>
      `query ($query: AnalysisInput!, $x: Boolean = false) { analysis(query: $query) ${directive} { hash } villages(first: 1) { totalCount } }`;
    const answered = (text: string, x?: boolean) => here.as('partner').ask(text, { query: question(), ...(x !== undefined && { x }) });
    for (const [text, x] of [
      [asked('@include(if: $x)')],
      [asked('@include(if: $x)'), false],
      [asked('@skip(if: $x)'), true],
      [asked('@include(if: false)').replace(', $x: Boolean = false', '')],
    ] as const) {
      expect(await answered(text, x)).toMatchObject({ status: 200, data: { villages: { totalCount: expect.any(Number) } } });
    }
    const spread = asked('@include(if: $x) ').replace('villages', '...Asked ...Asked @include(if: $x) villages');
    for (const [text, x] of [
      [asked('@include(if: $x)'), true],
      [asked('@skip(if: $x)'), false],
      [asked('@skip(if: $x)')],
      [asked('@include(if: true) @skip(if: $x)')],
      [`${spread} fragment Asked on Query { again: analysis(query: $query) { hash } }`],
    ] as const) {
      expect([text, await answered(text, x)]).toMatchObject([text, { status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] }]);
    }
  });

  it('a place outside the own area is as if there were none', async () => {
    const asked = (person: PersonName, dimension: string, key: string) =>
      here.as(person).ask(ANALYSIS, { query: question(filtered(dimension, { in: [key] })) });
    for (const [person, dimension, key] of [
      ['neighbour', 'REGENCY', '65.01'],
      ['neighbour', 'DISTRICT', '65.01.05'],
      ['districtOfficer', 'DISTRICT', '65.01.10'],
      ['villageOperator', 'VILLAGE', '65.01.05.2005'],
    ] as const) {
      const { errors } = await asked(person, dimension, key);
      expect([person, errors[0]?.extensions.code, errors[0]?.extensions.fields]).toEqual([
        ...[person, 'BAD_USER_INPUT'],
        [{ path: 'query.filters.0.in.0', message: `${key} tidak ditemukan.`, messageEn: `${key} was not found.` }],
      ]);
    }
    for (const [person, key] of [
      ['neighbour', '65.02'],
      ['planner', '65.01'],
      ['administrator', '65.01'],
    ] as const)
      expect([person, (await asked(person, 'REGENCY', key)).errors]).toEqual([person, []]);
  });

  it('rupiah and attendance need their verb over all of the area', async () => {
    const measures = {
      'contribution.readAmount': { fact: 'CONTRIBUTION', agg: 'SUM', of: 'AMOUNT' },
      'intervention.readDetail': { fact: 'INTERVENTION', agg: 'SUM', of: 'ATTENDANCE_MALE' },
    };
    for (const [verb, measure] of Object.entries(measures)) {
      for (const person of ['viewer', 'biReader'] as const) {
        const { code, messageEn } = await here.as(person).refused(ANALYSIS, { query: question({ measures: [measure] }) });
        expect([person, code, messageEn.includes(verb)]).toEqual([person, 'FORBIDDEN', true]);
      }
      for (const person of ['planner', 'sectorOfficer', 'villageOperator'] as const)
        await here.as(person).get(ANALYSIS, { query: question({ measures: [measure] }) });
    }
    await here.as('viewer').get(ANALYSIS, { query: question({ measures: [ACTIVITIES, { fact: 'CONTRIBUTION' }] }) });
  });

  it('everyone is answered of their own villages', async () => {
    const villages = async (person: PersonName) => {
      const query = { measures: [{ fact: 'VILLAGE', alias: 'desa' }] };
      const { analysis } = await here
        .as(person)
        .get('query ($query: AnalysisInput!) { analysis(query: $query) { rows { key cells { value } } } }', { query });
      return analysis.rows.map(({ key, cells }: { key: string; cells: { value: string }[] }) => [key, cells[0]!.value]);
    };
    expect(await villages('administrator')).toEqual([['*', '190']]);
    expect(await villages('planner')).toEqual([['*', '81']]);
    expect(await villages('biReader')).toEqual([['*', '81']]);
    expect(await villages('neighbour')).toEqual([['*', '109']]);
    expect(await villages('districtOfficer')).toEqual([['*', '9']]);
    expect(await villages('villageOperator')).toEqual([['*', '1']]);
  });
});
