/** The small catalogues are kept by administrators, and what they edit outlives the next start. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/src/exchange/catalogue.ts';
import { type World, world } from '../world.ts';

const INDICATOR = 'id version';
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdateIndicatorInput!) {
  updateIndicator(id: $id, version: $version, input: $input) { ${INDICATOR} } }`;
const EDITION = `mutation ($id: ID!, $version: Int!, $input: NewIndicatorEditionInput!) {
  newIndicatorEdition(id: $id, version: $version, input: $input) { ${INDICATOR} } }`;
const RANK = `mutation ($indicator: String!, $version: Int!, $sources: [String!]!) {
  rankIndicatorSources(indicator: $indicator, version: $version, sources: $sources) { ${INDICATOR} } }`;

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const administrator = () => here.as('administrator');
const problem = async (query: string, variables: object) => {
  const { code, fields } = await administrator().refused(query, variables);
  return [code, ...fields.map(({ path }) => path)];
};

const LISTS: [type: string, input: object, change: object, root: string][] = [
  [
    'Activity',
    { programme: 'KESEHATAN_KB', ministry: 'KEMENKES', validFrom: '2022-05-20' },
    { ministry: null, programme: 'PENDAMPINGAN_KRS' },
    'activities',
  ],
  ['Programme', { pillar: 'P3' }, { pillar: 'P4' }, 'programmes'],
  ['Sector', { ministry: 'KEMENKES' }, { ministry: null }, 'sectors'],
  ['Ministry', { validFrom: '2026-01-01' }, { succeededBy: 'KEMENKES', validTo: '2026-02-01' }, 'ministries'],
  ['Source', {}, { name: 'Lain' }, 'sources'],
  ['PartnerKind', {}, { name: 'Lain' }, 'partnerKinds'],
  ['FundingSource', {}, { name: 'Lain' }, 'fundingSources'],
  ['PokjaRole', {}, { name: 'Lain' }, 'pokjaRoles'],
  ['Section', {}, { name: 'Lain' }, 'sections'],
  ['TargetGroup', {}, { name: 'Lain' }, 'targetGroups'],
];

describe.each(LISTS)('%s', (type, input, change, root) => {
  const kind = ['Activity', 'Programme', 'Sector', 'Ministry'].includes(type) ? type : 'Entry';
  const CREATE_ONE = `mutation ($input: Create${kind}Input!) { create${type}(input: $input) { id code name position version } }`;
  const UPDATE_ONE = `mutation ($id: ID!, $version: Int!, $input: Update${kind}Input!) { update${type}(id: $id, version: $version, input: $input) { id name version } }`;
  const RETIRE_ONE = `mutation ($id: ID!, $version: Int!) { retire${type}(id: $id, version: $version, reason: "Ganti") { version retiredAt retiredReason } }`;
  const RESTORE_ONE = `mutation ($id: ID!, $version: Int!) { restore${type}(id: $id, version: $version, reason: "Keliru") { version retiredAt } }`;
  const names = { code: 'BARU_SEKALI', name: 'Baru', nameEn: 'New' };

  it('is added, changed by version, retired and taken back, and every step is written down', async () => {
    const made = (await administrator().get(CREATE_ONE, { input: { ...names, ...input } }))[`create${type}`];
    expect(made).toMatchObject({ code: 'BARU_SEKALI', version: 1 });
    const { [root]: list } = await here.as('viewer').get(`{ ${root}(orderBy: [{ position: DESC }], first: 1) { nodes { code } } }`);
    expect(list.nodes).toEqual([{ code: 'BARU_SEKALI' }]);
    const changed = (await administrator().get(UPDATE_ONE, { id: made.id, version: 1, input: change }))[`update${type}`];
    expect(changed.version).toBe(2);
    expect((await problem(UPDATE_ONE, { id: made.id, version: 1, input: change }))[0]).toBe('CONFLICT');
    const retired = (await administrator().get(RETIRE_ONE, { id: made.id, version: 2 }))[`retire${type}`];
    expect(retired).toMatchObject({ version: 3, retiredReason: 'Ganti' });
    const restored = (await administrator().get(RESTORE_ONE, { id: made.id, version: 3 }))[`restore${type}`];
    expect(restored).toEqual({ version: 4, retiredAt: null });
    const journal = await administrator().get(
      'query ($id: String!) { auditEntries(where: { entityId: { eq: $id } }, orderBy: [{ at: ASC }]) { nodes { verb before after } } }',
      { id: made.id },
    );
    expect(journal.auditEntries.nodes.map(({ verb }: { verb: string }) => verb)).toEqual(Array(4).fill('catalogue.manage'));
  });

  it('has a code of its own, and is the matter of administrators', async () => {
    expect(await problem(CREATE_ONE, { input: { ...names, ...input } })).toEqual(['CONFLICT', 'input.code']);
    expect((await here.as('planner').refused(CREATE_ONE, { input: { ...names, ...input } })).code).toBe('FORBIDDEN');
  });
});

it('the activities of the Instruction are those that sources name: never more than its annex has', async () => {
  const list = '{ programmes(orderBy: [{ position: ASC }]) { nodes { code activities(first: 100) { nodes { code } } } } }';
  const { programmes } = await here.as('viewer').get(list);
  const ANNEX = {
    DATA_KEPENDUDUKAN: 2,
    ADVOKASI_KIE: 12,
    KESEHATAN_KB: 6,
    PENDAMPINGAN_KRS: 15,
    CAKUPAN_PENDIDIKAN: 7,
    PERLINDUNGAN_SOSIAL: 3,
    EKONOMI_KELUARGA: 11,
    LINGKUNGAN_KELUARGA: 3,
  };
  for (const [code, most] of Object.entries(ANNEX)) {
    const { activities } = programmes.nodes.find((programme: { code: string }) => programme.code === code);
    const loaded = activities.nodes.filter((activity: { code: string }) => activity.code !== 'BARU_SEKALI').length;
    expect([code, loaded > 0 && loaded <= most]).toEqual([code, true]);
  }
});

it('a row neither follows itself nor ends before it begins, and refers to rows in use', async () => {
  const MINISTRY = 'mutation ($input: CreateMinistryInput!) { createMinistry(input: $input) { id } }';
  const given = { code: 'KEMENTERIAN_UJI', name: 'Uji', nameEn: 'Test', validFrom: '2026-02-01' };
  expect(await problem(MINISTRY, { input: { ...given, validTo: '2026-01-01' } })).toEqual(['BAD_USER_INPUT', 'input.validTo']);
  expect(await problem(MINISTRY, { input: { ...given, succeededBy: 'TIDAK_ADA' } })).toEqual(['NOT_FOUND', 'input.succeededBy']);
  const { createMinistry } = await administrator().get(MINISTRY, { input: given });
  const UPDATE_ONE = 'mutation ($id: ID!, $input: UpdateMinistryInput!) { updateMinistry(id: $id, version: 1, input: $input) { id } }';
  expect(await problem(UPDATE_ONE, { id: createMinistry.id, input: { succeededBy: 'KEMENTERIAN_UJI' } })).toEqual([
    'BAD_USER_INPUT',
    'input.succeededBy',
  ]);
  expect(await problem(UPDATE_ONE, { id: createMinistry.id, input: { validTo: '2026-01-01' } })).toEqual([
    'BAD_USER_INPUT',
    'input.validTo',
  ]);
});

it('what Pilar itself goes by is not retired', async () => {
  const { sources, sectors } = await administrator().get(
    '{ sources(where: { code: { eq: "COMPUTED" } }) { nodes { id version } } sectors(where: { code: { eq: "DALDUK_KB" } }) { nodes { id version } } }',
  );
  const retire = (type: string) =>
    `mutation ($id: ID!, $version: Int!) { retire${type}(id: $id, version: $version, reason: "Ganti") { id } }`;
  expect((await problem(retire('Source'), sources.nodes[0]))[0]).toBe('CONFLICT');
  expect((await problem(retire('Sector'), sectors.nodes[0]))[0]).toBe('CONFLICT');
});

it('what was edited stays when the catalogue is loaded again at the next start, and nothing comes twice', async () => {
  const { indicators } = await administrator().get('{ indicators(where: { code: { eq: "PAUD" } }) { nodes { id version code } } }');
  const { id, version, code } = indicators.nodes[0];
  await administrator().get(UPDATE, { id, version, input: { name: 'Nama lain', max: 99 } });
  await administrator().get(RANK, { indicator: code, version: version + 1, sources: ['IMPORT', 'SECTOR'] });
  await administrator().get(EDITION, { id, version: version + 2, input: { validFrom: '2026-11-01', nameEn: 'Another name' } });
  const { activities, validationRules } = await administrator().get(
    '{ activities(where: { code: { eq: "PKH" } }) { nodes { id version } } validationRules(where: { code: { eq: "PUS_NAIK" } }) { nodes { id version } } }',
  );
  await administrator().get(
    'mutation ($id: ID!, $version: Int!) { updateActivity(id: $id, version: $version, input: { name: "PKH baru" }) { id } }',
    activities.nodes[0],
  );
  await administrator().get(
    'mutation ($id: ID!, $version: Int!, $cases: [ValidationCaseInput!]) { updateValidationRule(id: $id, version: $version, input: { right: "1.3 * previous(PUS)", cases: $cases }) { id } }',
    {
      ...validationRules.nodes[0],
      cases: [
        {
          given: [
            { name: 'PUS', value: 130 },
            { name: 'previous(PUS)', value: 100 },
          ],
          holds: true,
        },
        {
          given: [
            { name: 'PUS', value: 131 },
            { name: 'previous(PUS)', value: 100 },
          ],
          holds: false,
        },
      ],
    },
  );
  const standing = async () => {
    const tables = ['indicator', 'indicator_source', 'activity', 'validation_rule', 'validation_case', 'source', 'sector', 'ministry'];
    const sums = tables.map(
      (table) => `(select count(*) || md5(string_agg(t::text, '|' order by t.id)) from pilar.${table} t) as ${table}`,
    );
    return (await here.owner.query(`select ${sums.join(', ')}`)).rows[0];
  };
  const before = await standing();
  await loadCatalogue(here.owner, () => {});
  expect(await standing()).toEqual(before);
});
