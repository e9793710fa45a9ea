/** What was changed in a record stands beside it, for those who may read the journal there. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonName } from '../persons.ts';
import { type Both, both } from './both.ts';

const VILLAGE = '65.01.05.2004';
const CREATE = 'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }';
const UPDATE = `mutation ($id: ID!, $version: Int!, $input: UpdatePartnerInput!) {
  updatePartner(id: $id, version: $version, input: $input) { id history(first: 1) { nodes { after } } } }`;
const RECORD = `mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) { results { status fields { message } observation { id } } } }`;
const HISTORY = 'history { totalCount nodes { verb door actorName before after } }';

let here: Both;
beforeAll(async () => {
  here = await both();
});
afterAll(() => here?.close());

const withoutInstants = (data: unknown) => JSON.stringify(data).replace(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"*"');

/** Both servers are asked for the same; they have databases of their own. */
async function get(person: PersonName, query: string, variables: object = {}) {
  const data = await here.through.as(person).get(query, variables);
  expect(withoutInstants(await here.plain.as(person).get(query, variables))).toEqual(withoutInstants(data));
  return data;
}

const partner = (given: object = {}) => ({ code: 'RIWAYAT', name: 'Satu', kind: 'NGO', level: 'VILLAGE', area: VILLAGE, ...given });

it('of a record: the newest first, what stood there before and what stands there now, in one statement', async () => {
  const { createPartner } = await get('planner', CREATE, { input: partner() });
  const { updatePartner } = await get('planner', UPDATE, { id: createPartner.id, version: 1, input: { name: 'Dua' } });
  expect(updatePartner.history.nodes[0].after).toMatchObject({ name: 'Dua', version: 2 });
  const query = `query ($id: ID!) { partner(id: $id) { ${HISTORY} } }`;
  const { history } = (await get('planner', query, { id: createPartner.id })).partner;
  expect(history.totalCount).toBe(2);
  expect(history.nodes).toMatchObject([
    { verb: 'partner.update', door: 'GRAPHQL', actorName: 'planner', before: { name: 'Satu' }, after: { name: 'Dua' } },
    { verb: 'partner.create', before: null, after: { name: 'Satu', area: VILLAGE, kind: 'NGO' } },
  ]);
  const sent = await here.through.statementsOf(() => here.through.as('planner').get(query, { id: createPartner.id }));
  expect(sent.filter((sql) => !/api_key/.test(sql))).toHaveLength(1);
});

it('has pages, filters and orders, and is filtered by', async () => {
  const { partners } = await get(
    'planner',
    `{ partners(where: { history: { some: { verb: { eq: "partner.update" } } } }) {
      nodes { code history(where: { verb: { eq: "partner.create" } }, orderBy: [{ at: ASC }], first: 1) { totalCount pageInfo { hasNextPage } } } } }`,
  );
  expect(partners.nodes).toEqual([{ code: 'RIWAYAT', history: { totalCount: 1, pageInfo: { hasNextPage: false } } }]);
});

it('of a value too, though its key is made of four', async () => {
  const row = { area: VILLAGE, indicator: 'JAMBAN_LAYAK', period: '2025', source: 'REPORT', numerator: 3, denominator: 9 };
  const recorded = await get('planner', RECORD, { rows: [row] });
  await get('planner', RECORD, { rows: [{ ...row, numerator: 4, version: 1 }] });
  expect(recorded.recordObservations.results).toMatchObject([{ status: 'CREATED' }]);
  const { id } = recorded.recordObservations.results[0].observation;
  const { node } = await get('planner', `query ($id: ID!) { node(id: $id) { ... on Observation { ${HISTORY} } } }`, { id });
  expect(node.history.nodes).toMatchObject([{ before: { numerator: 3 }, after: { numerator: 4 } }, { before: null }]);
});

it('is read in the own area only, and by nobody without the verb', async () => {
  const query = '{ partners(where: { code: { eq: "RIWAYAT" } }) { nodes { history { totalCount } } } }';
  for (const person of ['villageOperator', 'districtOfficer', 'planner', 'administrator'] as const)
    expect([person, await get(person, query)]).toEqual([person, { partners: { nodes: [{ history: { totalCount: 2 } }] } }]);
  const { createPartner } = await get('planner', CREATE, { input: partner({ code: 'RIWAYAT_KAB', level: 'REGENCY', area: '65.01' }) });
  const above = 'query ($id: ID!) { partner(id: $id) { code history { totalCount } } }';
  for (const person of ['villageOperator', 'districtOfficer'] as const)
    expect(await get(person, above, { id: createPartner.id })).toEqual({ partner: { code: 'RIWAYAT_KAB', history: { totalCount: 0 } } });
  for (const person of ['sectorOfficer', 'partner', 'viewer'] as const)
    for (const server of [here.through, here.plain]) expect((await server.as(person).refused(query)).code).toBe('FORBIDDEN');
});
