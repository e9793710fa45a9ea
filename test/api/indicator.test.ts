/** Indicators are kept by administrators while the server runs: definitions, editions and the sources that count. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

const INDICATOR = 'id code edition name version validFrom validTo retiredAt sources { nodes { rank retiredAt source { code } } }';
const CREATE = `mutation ($input: CreateIndicatorInput!, $key: String) { createIndicator(input: $input, idempotencyKey: $key) { ${INDICATOR} } }`;
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateIndicatorInput!) {
  updateIndicator(id: $id, version: $version, input: $input) { ${INDICATOR} } }`;
const EDITION = `mutation ($id: ID!, $version: Int!, $input: NewIndicatorEditionInput!) {
  newIndicatorEdition(id: $id, version: $version, input: $input) { ${INDICATOR} kind decimals frequency unit pillar { code } } }`;
const UNIT = 'query ($id: ID!) { indicator(id: $id) { unit unitEn } }';
const RETIRE = `mutation ($id: ID!, $version: Int!) { retireIndicator(id: $id, version: $version, reason: "Tidak dipakai") { ${INDICATOR} } }`;
const RANK = `mutation ($indicator: String!, $version: Int!, $sources: [String!]!) {
  rankIndicatorSources(indicator: $indicator, version: $version, sources: $sources) { ${INDICATOR} } }`;
const RECORD = `mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) {
  results { status code fields { path messageEn } observation { value indicator { edition } source { code } } } } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

let number = 0;
const ratio = (given: object = {}) => ({
  code: `UKURAN_${++number}`,
  name: 'Keluarga dengan kebun gizi',
  nameEn: 'Families with a nutrition garden',
  pillar: 'P3',
  sector: 'PERTANIAN_PANGAN',
  unit: 'persen',
  direction: 'HIGHER',
  kind: 'RATIO',
  spaceRule: 'RATIO_OF_SUMS',
  timeRule: 'LATEST',
  numerator: 'keluarga berkebun',
  denominator: 'keluarga didata',
  min: 0,
  max: 100,
  appliesTo: 'VILLAGE',
  frequency: 'MONTHLY',
  sources: ['REPORT', 'SECTOR'],
  ...given,
});
const administrator = () => here.as('administrator');
const create = async (given: object = {}) => (await administrator().get(CREATE, { input: ratio(given) })).createIndicator;
const problem = async (query: string, variables: object) => {
  const { code, fields } = await administrator().refused(query, variables);
  return [code, ...fields.map(({ path }) => path)];
};
const record = async (row: object) => (await administrator().get(RECORD, { rows: [row] })).recordObservations.results[0];
const value = (indicator: string, given: object = {}) => ({
  area: '65.01.05.2004',
  indicator,
  period: '2026-10',
  source: 'REPORT',
  numerator: 30,
  denominator: 40,
  ...given,
});

describe('an indicator', () => {
  it('that is added while the server runs appears at once wherever indicators are asked for', async () => {
    const planner = here.as('planner');
    const catalogue =
      '{ indicators(where: { sector: { code: { eq: "PERTANIAN_PANGAN" } } }) { nodes { code name sources { nodes { source { code } } } } } }';
    const filtered = `query ($code: String!) { villages(where: { indicator: [{ code: $code, value: { gt: 70 } }] }) { nodes { code } } }`;
    const one = 'query ($code: String) { indicator(code: $code) { code observations { nodes { value area { code } } } } }';
    // Warm: the statements stand prepared, and know nothing of it.
    for (let time = 0; time < 3; time += 1) {
      await planner.get(filtered, { code: 'STUNTING' });
      expect((await planner.get(catalogue)).indicators.nodes).toEqual([]);
      expect((await planner.get(one, { code: 'KEBUN_GIZI' })).indicator).toBeNull();
      expect((await planner.refused(filtered, { code: 'KEBUN_GIZI' })).code).toBe('BAD_USER_INPUT');
      expect(await record(value('KEBUN_GIZI'))).toMatchObject({ status: 'REFUSED', code: 'NOT_FOUND' });
    }
    await create({ code: 'KEBUN_GIZI' });
    expect((await planner.get(catalogue)).indicators.nodes).toEqual([
      {
        code: 'KEBUN_GIZI',
        name: 'Keluarga dengan kebun gizi',
        sources: { nodes: [{ source: { code: 'REPORT' } }, { source: { code: 'SECTOR' } }] },
      },
    ]);
    expect((await planner.get(filtered, { code: 'KEBUN_GIZI' })).villages.nodes).toEqual([]);
    expect(await record(value('KEBUN_GIZI'))).toMatchObject({ status: 'CREATED', observation: { value: '75.00' } });
    expect((await planner.get(filtered, { code: 'KEBUN_GIZI' })).villages.nodes).toEqual([{ code: '65.01.05.2004' }]);
    expect((await planner.get(one, { code: 'KEBUN_GIZI' })).indicator.observations.nodes).toEqual([
      { value: '75.00', area: { code: '65.01.05.2004' } },
    ]);
    const rule = {
      code: 'KEBUN_PENUH',
      name: 'a',
      nameEn: 'a',
      left: 'KEBUN_GIZI',
      operator: 'LT',
      right: '90',
      missing: 'SKIP',
      effect: 'REFUSE',
      text: 'a',
      textEn: 'a',
      cases: [
        { given: [{ name: 'KEBUN_GIZI', value: 1 }], holds: true },
        { given: [{ name: 'KEBUN_GIZI', value: 90 }], holds: false },
      ],
    };
    await administrator().get('mutation ($input: CreateValidationRuleInput!) { createValidationRule(input: $input) { id } }', {
      input: rule,
    });
    expect(await record(value('KEBUN_GIZI', { period: '2026-09', numerator: 40 }))).toMatchObject({ status: 'REFUSED' });
  });

  it('is made once by a retry, and its code is taken then', async () => {
    const input = ratio();
    const both = await Promise.all([1, 2].map(() => administrator().get(CREATE, { input, key: 'indikator' })));
    expect(both[1]).toEqual(both[0]);
    expect(await problem(CREATE, { input })).toEqual(['CONFLICT', 'input.code']);
    const last = await administrator().get('{ indicators(orderBy: [{ position: DESC }], first: 1) { nodes { code } } }');
    expect(last.indicators.nodes[0].code).toBe(input.code);
  });

  it.each([
    [{ spaceRule: 'SUM' }, 'input.spaceRule'],
    [{ numerator: null }, 'input.numerator'],
    [{ kind: 'CLASS', spaceRule: 'DISTRIBUTION' }, 'input.kind'],
    [{ kind: 'COUNT', spaceRule: 'SUM', factor: 100 }, 'input.factor'],
    [{ kind: 'COUNT', spaceRule: 'DISTINCT_COUNT' }, 'input.spaceRule'],
    [{ kind: 'COUNT', spaceRule: 'SUM', decimals: 1 }, 'input.decimals'],
    [{ kind: 'SCORE', spaceRule: 'MEAN_WEIGHTED_FAMILIES' }, 'input.weightIndicator'],
    [{ kind: 'SCORE', spaceRule: 'MEAN_VILLAGES', timeRule: 'SUM' }, 'input.timeRule'],
    [{ kind: 'YES_NO', spaceRule: 'SHARE_OF_VILLAGES', factor: 1 }, 'input.factor'],
    [{ denominatorIndicator: 'STUNTING' }, 'input.denominatorIndicator'],
    [{ min: 50, max: 40 }, 'input.max'],
    [{ max: '0.1234567' }, 'input.max'],
    [{ sources: [] }, 'input.sources'],
    [{ sources: ['REPORT', 'REPORT'] }, 'input.sources'],
    [{ code: 'kecil' }, 'input.code'],
  ])('is refused where its definition does not go together: %o', async (given, path) => {
    expect(await problem(CREATE, { input: ratio(given) })).toEqual(['BAD_USER_INPUT', path]);
  });

  it('is changed in words and bounds, by version', async () => {
    const { id, code } = await create();
    const input = { name: 'Kebun gizi', max: 90, sector: 'KESEHATAN' };
    const { updateIndicator: changed } = await administrator().get(UPDATE, { id, version: 1, input });
    expect(changed).toMatchObject({ name: 'Kebun gizi', version: 2 });
    expect(await record(value(code, { numerator: 37 }))).toMatchObject({ status: 'REFUSED', fields: [{ messageEn: 'At most 90.' }] });
    const { code: refusal, current } = await administrator().refused(UPDATE, { id, version: 1, input });
    expect([refusal, current]).toMatchObject(['CONFLICT', { version: 2 }]);
    expect(await problem(UPDATE, { id, version: 2, input: { denominator: null } })).toEqual(['BAD_USER_INPUT', 'input.denominator']);
    expect(await problem(UPDATE, { id, version: 2, input: { name: null } })).toEqual(['BAD_USER_INPUT', 'input.name']);
  });

  it('has its unit in both languages, and in English never an old one', async () => {
    const unit = async (id: string) => (await administrator().get(UNIT, { id })).indicator;
    const { id } = await create({ unitEn: 'percent' });
    expect(await unit(id)).toEqual({ unit: 'persen', unitEn: 'percent' });
    expect(await unit((await create()).id)).toEqual({ unit: 'persen', unitEn: 'persen' });
    const changed = async (version: number, input: object) => {
      await administrator().get(UPDATE, { id, version, input });
      return unit(id);
    };
    expect(await changed(1, { unit: 'kebun' })).toEqual({ unit: 'kebun', unitEn: 'kebun' });
    expect(await changed(2, { unitEn: 'gardens' })).toEqual({ unit: 'kebun', unitEn: 'gardens' });
    expect(await changed(3, { unit: 'kebun', name: 'Kebun' })).toEqual({ unit: 'kebun', unitEn: 'gardens' });
    expect(await problem(UPDATE, { id, version: 4, input: { unitEn: null } })).toEqual(['BAD_USER_INPUT', 'input.unitEn']);
  });

  it('of changed meaning is a new edition: a late value of before keeps to the old one, and both series stay apart', async () => {
    const { id, code } = await create();
    expect(await record(value(code))).toMatchObject({ status: 'CREATED', observation: { value: '75.00', indicator: { edition: 1 } } });
    const input = {
      validFrom: '2026-11-01',
      kind: 'COUNT',
      spaceRule: 'SUM',
      numerator: 'kebun',
      denominator: null,
      factor: 1,
      decimals: 0,
      max: null,
      unit: 'kebun',
    };
    const { fields } = await administrator().refused(EDITION, { id, version: 1, input: { ...input, validFrom: '2026-10-31' } });
    expect(fields).toMatchObject([
      { path: 'input.validFrom', messageEn: 'Values up to 2026-10 are recorded under the present edition: begin after that.' },
    ]);
    const { newIndicatorEdition: made } = await administrator().get(EDITION, { id, version: 1, input });
    expect(made).toMatchObject({
      code,
      edition: 2,
      version: 1,
      kind: 'COUNT',
      unit: 'kebun',
      validFrom: '2026-11-01',
      validTo: null,
      pillar: { code: 'P3' },
    });
    expect(made.sources.nodes.map(({ source }: { source: object }) => source)).toEqual([{ code: 'REPORT' }, { code: 'SECTOR' }]);
    expect(await record(value(code, { period: '2026-09' }))).toMatchObject({
      status: 'CREATED',
      observation: { value: '75.00', indicator: { edition: 1 } },
    });
    expect(await record(value(code, { period: '2026-11' }))).toMatchObject({ status: 'REFUSED', fields: [{ path: 'denominator' }] });
    expect(await record(value(code, { period: '2026-11', denominator: null }))).toMatchObject({
      observation: { value: '30', indicator: { edition: 2 } },
    });
    const asked = `query ($code: String!) {
      before: villages(where: { indicator: [{ code: $code, period: "2026-09", value: { eq: 75 } }] }) { totalCount }
      now: villages(where: { indicator: [{ code: $code, value: { eq: 30 } }] }) { totalCount } }`;
    expect(await administrator().get(asked, { code })).toEqual({ before: { totalCount: 1 }, now: { totalCount: 1 } });
    const series = `query ($code: String!) { indicators(where: { code: { eq: $code } }, orderBy: [{ edition: ASC }]) {
      nodes { edition validTo observations(orderBy: [{ period: ASC }]) { nodes { period value } } } } }`;
    expect((await administrator().get(series, { code })).indicators.nodes).toEqual([
      {
        edition: 1,
        validTo: '2026-10-31',
        observations: {
          nodes: [
            { period: '2026-09', value: '75.00' },
            { period: '2026-10', value: '75.00' },
          ],
        },
      },
      { edition: 2, validTo: null, observations: { nodes: [{ period: '2026-11', value: '30' }] } },
    ]);
    expect((await problem(EDITION, { id, version: 2, input: { validFrom: '2026-11-15' } }))[0]).toBe('CONFLICT');
    for (const validFrom of ['2026-11-01', '2026-11-21']) {
      expect(await problem(EDITION, { id: made.id, version: 1, input: { validFrom } })).toEqual(['BAD_USER_INPUT', 'input.validFrom']);
    }
  });

  it('that supplies a denominator hands it on to its new edition', async () => {
    const base = await create({ kind: 'COUNT', spaceRule: 'SUM', denominator: null, max: null });
    const user = await create({ denominatorIndicator: base.code });
    await administrator().get(EDITION, { id: base.id, version: 1, input: { validFrom: '2026-11-01', nameEn: 'Other' } });
    const { indicator } = await administrator().get('query ($id: ID) { indicator(id: $id) { version denominatorIndicator { edition } } }', {
      id: user.id,
    });
    expect(indicator).toEqual({ version: 2, denominatorIndicator: { edition: 2 } });
  });

  it('that is retired is recorded no more, in no edition', async () => {
    const { id, code } = await create();
    const { newIndicatorEdition: made } = await administrator().get(EDITION, { id, version: 1, input: { validFrom: '2026-11-01' } });
    await administrator().get(RETIRE, { id: made.id, version: 1 });
    expect(await record(value(code))).toMatchObject({ status: 'REFUSED', code: 'NOT_FOUND' });
    expect((await problem(RETIRE, { id: made.id, version: 2 }))[0]).toBe('CONFLICT');
    const RESTORE = 'mutation ($id: ID!) { restoreIndicator(id: $id, version: 2, reason: "Keliru") { version retiredAt } }';
    expect((await administrator().get(RESTORE, { id: made.id })).restoreIndicator).toEqual({ version: 3, retiredAt: null });
    expect(await record(value(code))).toMatchObject({ status: 'CREATED', observation: { indicator: { edition: 1 } } });
  });

  it('that Pilar computes is named otherwise, and never redefined or retired', async () => {
    const { indicator } = await administrator().get('{ indicator(code: "SK_POKJA") { id version } }');
    const { updateIndicator } = await administrator().get(UPDATE, { ...indicator, input: { name: 'Pokja dengan SK' } });
    expect(updateIndicator.name).toBe('Pokja dengan SK');
    const { id, version } = updateIndicator;
    expect((await problem(EDITION, { id, version, input: { validFrom: '2026-11-01' } }))[0]).toBe('CONFLICT');
    expect((await problem(RETIRE, { id, version }))[0]).toBe('CONFLICT');
  });

  it('is the matter of administrators', async () => {
    expect((await here.as('planner').refused(CREATE, { input: ratio() })).code).toBe('FORBIDDEN');
  });
});

describe('the sources of an indicator', () => {
  const shown = ({ sources }: { sources: { nodes: { rank: number; retiredAt: string | null; source: { code: string } }[] } }) =>
    sources.nodes.map(({ rank, retiredAt, source }) => `${rank} ${source.code}${retiredAt ? ' retired' : ''}`);
  const rank = async (indicator: string, version: number, sources: string[]) =>
    (await administrator().get(RANK, { indicator, version, sources })).rankIndicatorSources;

  it('are put in another order, left out and taken back, and the one in front counts', async () => {
    const { code } = await create();
    await record(value(code));
    await record(value(code, { source: 'SECTOR', numerator: 10 }));
    const counting = `query ($code: String!) { villages(where: { indicator: [{ code: $code, value: { gt: 70 } }] }) { totalCount } }`;
    expect((await administrator().get(counting, { code })).villages.totalCount).toBe(1);
    const turned = await rank(code, 1, ['SECTOR', 'IMPORT', 'REPORT']);
    expect([turned.version, shown(turned)]).toEqual([2, ['1 SECTOR', '2 IMPORT', '3 REPORT']]);
    expect((await administrator().get(counting, { code })).villages.totalCount).toBe(0);
    const less = await rank(code, 2, ['REPORT']);
    expect(shown(less)).toEqual(['1 REPORT', '2 SECTOR retired', '3 IMPORT retired']);
    expect(await record(value(code, { source: 'SECTOR', period: '2026-09' }))).toMatchObject({
      status: 'REFUSED',
      fields: [{ path: 'source' }],
    });
    expect(shown(await rank(code, 3, ['IMPORT', 'REPORT']))).toEqual(['1 IMPORT', '2 REPORT', '3 SECTOR retired']);
    expect(await problem(RANK, { indicator: code, version: 3, sources: ['REPORT'] })).toEqual(['CONFLICT']);
    expect(await problem(RANK, { indicator: code, version: 4, sources: ['TIDAK_ADA'] })).toEqual(['NOT_FOUND', 'sources']);
    expect(await problem(RANK, { indicator: code, version: 4, sources: [] })).toEqual(['BAD_USER_INPUT', 'sources']);
  });
});
