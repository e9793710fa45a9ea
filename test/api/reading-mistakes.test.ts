import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coerced } from '../../server/src/core/graphql/variables.ts';
import { type Both, both } from './both.ts';

let doors: Both;

beforeAll(async () => {
  doors = await both();
});

afterAll(() => doors.close());

describe('A variable with a default that is sent as null', () => {
  const villages = (argument: string) => `{ villages(${argument}) { totalCount } }`;

  it.each([
    ['inside a list', `query ($x: String = "A") ${villages('where: { interventions: { none: { sector: { code: { in: [$x] } } } } }')}`],
    ['in a shorthand', `query ($x: String = "A") ${villages('where: { indicator: [{ code: $x }] }')}`],
    ['as a branch of and', `query ($x: VillageWhere = {}) ${villages('where: { and: [$x] }')}`],
    ['as a branch of or', `query ($x: VillageWhere = {}) ${villages('where: { or: [$x] }')}`],
  ])('%s does not lift the filter', async (_name, query) => {
    expect(await doors.ask({ query, variables: { x: null } })).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'villages.where' }],
    });
  });

  it.each([
    ['a whole sort key', `query ($x: VillageOrder = { name: ASC }) ${villages('orderBy: [$x]')}`],
    ['a direction', `query ($x: SortDirection = ASC) ${villages('orderBy: [{ name: $x }]')}`],
  ])('%s does not lift the order', async (_name, query) => {
    expect(await doors.ask({ query, variables: { x: null } })).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'villages.orderBy' }],
    });
  });

  it('is refused in a list of a record too', async () => {
    const query = `query ($x: String = "A") { villages { nodes { interventions(where: { sector: { code: { in: [$x] } } }) { totalCount } } } }`;
    expect(await doors.ask({ query, variables: { x: null } })).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(await doors.ask({ query })).toMatchObject({ status: 200, code: undefined });
  });
});

describe('A mistake of the client is never one of the server', () => {
  it.each([
    ['a subscription', 'subscription { x }', {}],
    ['null for an id', 'query ($x: ID = "x") { node(id: $x) { id } }', { x: null }],
    ['null for @include', 'query ($x: Boolean = true) { villages @include(if: $x) { totalCount } }', { x: null }],
    ['null for @skip inside', 'query ($x: Boolean = true) { villages { nodes { code @skip(if: $x) } } }', { x: null }],
    ['null for a version', 'mutation ($x: Int = 1) { updatePartner(id: "partner_1", version: $x, input: {}) { id } }', { x: null }],
  ])('%s', async (_name, query, variables) => {
    expect(await doors.ask({ query, variables })).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });
});

describe('Who is not signed in cannot try the schema', () => {
  it.each([
    'query A { __typename } fragment F on ApiKey { secretHash }',
    'query A { __typename } fragment F on ApiKey { keyId }',
    'query A($x: Nix) { __typename }',
    'query A($x: VillageWhere) { __typename }',
    'query A @nix { __typename }',
    '{ __typename(nix: 1) }',
    '{ __typename { nix } }',
  ])('%s', async (query) => {
    const answer = await doors.ask({ query }, { authorization: '' });
    expect(answer).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  });
});

describe('A value that does not fit', () => {
  it.each([
    ['an enum', '{ villages(where: { kind: { eq: NOPE } }) { totalCount } }', 'villages.where.kind.eq', 'VillageKind'],
    ['a number', '{ villages(where: { memberCount: { gt: 2147483648 } }) { totalCount } }', 'villages.where.memberCount.gt', 'Int'],
    ['a day', '{ pokjas(where: { or: [{ validFrom: { eq: "x" } }] }) { totalCount } }', 'pokjas.where.or.0.validFrom.eq', 'Date'],
    ['a decimal', '{ observations(where: { value: { gt: "NaN" } }) { totalCount } }', 'observations.where.value.gt', 'Decimal'],
    ['a word', '{ villages(where: { pokja: { validOn: "x" } }) { totalCount } }', 'villages.where.pokja.validOn', 'Date'],
    [
      'a decimal of a mutation',
      'mutation { recordObservations(rows: [{ area: "65", indicator: "A", period: "2026", source: "B", numerator: "NaN" }]) { results { index } } }',
      'rows.0.numerator',
      'Decimal',
    ],
  ])('is named by its path and told in both languages: %s', async (_name, query, path, type) => {
    const answer = await doors.ask({ query });
    expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', fields: [{ path }] });
    expect([answer.message, answer.messageEn]).toEqual([
      expect.stringMatching(new RegExp(`^Harus berupa .*\\b${type}\\b\\)?\\.$`)),
      expect.stringMatching(new RegExp(`^Must be .*\\b${type}\\b\\)?\\.$`)),
    ]);
  });

  const list = 'query ($w: VillageWhere) { villages(where: $w) { totalCount } }';

  it('is named once where it is a field that nobody knows', async () => {
    const { fields } = await doors.ask({ query: list, variables: { w: { and: [{ zz: 1 }] } } });
    expect(fields).toEqual([{ path: 'w.and.0.zz', message: 'Isian ini tidak dikenal.', messageEn: 'This field is not known.' }]);
    expect((await doors.ask({ query: '{ villages(where: { zz: 1 }) { totalCount } }' })).fields).toMatchObject([
      { path: 'villages.where.zz' },
    ]);
  });

  it('is looked for ten times and no more', async () => {
    const { fields } = await doors.ask({ query: list, variables: { w: { and: Array.from({ length: 20_000 }, () => ({ zz: 1 })) } } });
    expect(fields.length).toBe(10);
    const looked = new Set<number>();
    const watched = (place: number) => new Proxy({ zz: 1 }, { ownKeys: (value) => Reflect.ownKeys(looked.add(place) && value) });
    const [operation] = parse('query ($w: W) { a(w: $w) }').definitions as [OperationDefinitionNode];
    const schema = buildSchema('input W { and: [W!] } type Query { a(w: W): Int }');
    expect(() => coerced(schema, operation, { w: { and: Array.from({ length: 20_000 }, (_, place) => watched(place)) } })).toThrow();
    expect([...looked]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe('What a caller sent is not repeated at length', () => {
  it.each([
    ['a code that is none', 'mutation { updatePartner(id: "Budi <script> Santoso", version: 1, input: {}) { id } }'],
    ['a text where none belongs', '{ villages(first: 1) "Budi Santoso" }'],
    ['a document cut off', '{ villages(where: { name: { eq: "Budi Santoso" '],
  ])('%s', async (_name, query) => {
    const { body, code } = await doors.ask({ query });
    expect(code).toBeDefined();
    expect(body).not.toMatch(/Budi|Santoso/);
  });

  it('an id that could be one is, for the caller to find it', async () => {
    const { messageEn } = await doors.ask({ query: 'mutation { updatePartner(id: "partner_999", version: 1, input: {}) { id } }' });
    expect(messageEn).toBe('partner_999 was not found.');
  });

  it('nor does a forged cursor pass for a missing code', async () => {
    const page = (await doors.through.as('planner').get('{ villages(first: 1) { pageInfo { endCursor } } }')).villages.pageInfo;
    const [signature] = JSON.parse(Buffer.from(page.endCursor as string, 'base64').toString()) as string[];
    const after = Buffer.from(JSON.stringify([signature, '@missing where.secret'])).toString('base64');
    const answer = await doors.ask({ query: 'query ($after: String) { villages(after: $after) { nodes { id } } }', variables: { after } });
    expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(answer.body).not.toContain('secret');
  });
});

describe('A shorthand that contradicts itself', () => {
  it.each(['value', 'numerator', 'denominator'])('not reported, and yet a %s', async (part) => {
    const query = `{ villages(where: { indicator: [{ code: "STUNTING", reported: false, ${part}: { gt: 1 } }] }) { totalCount } }`;
    expect(await doors.ask({ query })).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      fields: [{ path: `villages.where.indicator.0.${part}` }],
    });
  });
});

describe('Before GraphQL', () => {
  it.each(['utf-16', '"UTF-16LE"', 'iso-8859-1'])('a body in %s is refused', async (charset) => {
    const headers = { 'content-type': `application/json; charset=${charset}` };
    expect(await doors.ask({ query: '{ __typename }' }, headers)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it.each(['utf-8', 'UTF8', '"utf-8"'])('a body in %s is read', async (charset) => {
    const headers = { 'content-type': `application/json; charset=${charset}` };
    expect(await doors.ask({ query: '{ __typename }' }, headers)).toMatchObject({ status: 200 });
  });

  it.each([
    ['GET', '/graphql?query=rahasia'],
    ['PUT', '/graphql?query=rahasia'],
    ['GET', '/nix/rahasia'],
    ['OPTIONS', '/graphql'],
  ])('%s %s is told as everything else is', async (method, path) => {
    const response = await fetch(`${doors.through.address}${path}`, { method });
    const text = await response.text();
    expect(response.status).toBe(404);
    expect(text).not.toContain('rahasia');
    const [error] = JSON.parse(text).errors;
    expect(error.extensions).toMatchObject({ code: 'NOT_FOUND', fields: [], requestId: expect.any(String) });
  });
});

describe('A conflict shows the record as it was asked for', () => {
  it('under the names of the selection', async () => {
    const selection =
      'i: id __typename k: kind { c: code } name n: name contributions(first: 1) { nodes { id } e: edges { cursor } p: pageInfo { h: hasNextPage } }';
    for (const server of [doors.through, doors.plain]) {
      const created =
        'mutation { createPartner(input: { code: "TUKAR", name: "Tukar", kind: "AGENCY", level: REGENCY, area: "65.01" }) { id } }';
      const planner = server.as('administrator');
      const { id } = (await planner.get(created)).createPartner as { id: string };
      const read = await planner.get(`query ($id: ID!) { partner(id: $id) { ${selection} } }`, { id });
      const update = `mutation ($id: ID!) { x: updatePartner(id: $id, version: 99, input: {}) { ${selection} } }`;
      const { code, current } = await planner.refused(update, { id });
      expect(code).toBe('CONFLICT');
      expect(current).toEqual(read.partner);
      expect(JSON.stringify(current)).toBe(JSON.stringify(read.partner));
    }
  });
});

describe('A write, good or bad', () => {
  const row = { area: '65.01.05.2004', indicator: 'JAMBAN_LAYAK', period: '2025', source: 'REPORT', numerator: 3, denominator: 9 };
  const plain = (selected: string, other = '') =>
    `mutation ($rows: [ObservationRowInput!]!) { recordObservations(rows: $rows) { results { ${selected} } } ${other} }`;
  const record = (selected: string) =>
    `mutation Isi($rows: [ObservationRowInput!]!, $no: Boolean = false) { isi: recordObservations(rows: $rows) { results { index hasil: status ${selected} } } }
    fragment Nilai on Observation { v: version village { name observations(first: 1, where: { period: { in: ["2025"] } }) { totalCount } } }`;
  const whole = 'observation { ...Nilai again: version ... on Observation { numerator } period @skip(if: $no) __typename }';
  const update =
    'mutation ($id: ID!, $version: Int!) { updatePartner(id: $id, version: $version, input: { name: "Lain" }) { nama: name version } }';
  const answers = (text: string) => ({ status: 200, body: expect.stringContaining(text) });
  const refuses = (status: number, code: string) => ({ status, code, body: expect.stringContaining('"locations":[{"line":1,') });

  it.each([
    ['with what is read back', record(whole), { rows: [row] }, answers('"hasil":"CREATED","observation":{"v":1,"village":{"name":')],
    [
      'of which a row is refused',
      record(`code fields { path } ${whole}`),
      { rows: [row, { ...row, source: 'DEMO' }] },
      answers('"hasil":"UNCHANGED"'),
    ],
    [
      'beside another',
      plain('index', 'again: recordObservations(rows: $rows) { results { status } }'),
      { rows: [row] },
      answers('"UNCHANGED"'),
    ],
    [
      'that a directive leaves out',
      `${record(whole).replace('(rows: $rows)', '(rows: $rows) @include(if: $no)')}`,
      { rows: [row] },
      answers('"data":{}'),
    ],
    ['that asks for one field twice', plain('o: observation { version } p: observation { id }'), { rows: [row] }, answers('"p":{"id":')],
    ['without rows', plain('index'), { rows: [] }, refuses(400, 'BAD_USER_INPUT')],
    ['of a period that is none', plain('index'), { rows: [{ ...row, period: '2025-13' }] }, { status: 400, code: 'BAD_USER_INPUT' }],
    ['of nothing that is there', update, { id: 'partner_999999', version: 1 }, refuses(200, 'NOT_FOUND')],
    ['with a version that is too large', update, { id: 'partner_1', version: 2 ** 31 }, { status: 400, code: 'BAD_USER_INPUT' }],
  ])('%s is answered alike', async (_name, query, variables, expected) => {
    expect(await doors.ask({ query, variables })).toMatchObject(expected);
  });

  it('that comes too late is shown what stands there, as it was asked for', async () => {
    const input = { code: 'BERSAMA', name: 'Satu', kind: 'NGO', level: 'VILLAGE', area: row.area };
    const create = 'mutation ($input: CreatePartnerInput!) { createPartner(input: $input) { id } }';
    const made = JSON.parse((await doors.ask({ query: create, variables: { input } })).body) as { data: { createPartner: { id: string } } };
    const { id } = made.data.createPartner;
    expect(await doors.ask({ query: create, variables: { input } })).toMatchObject(refuses(200, 'CONFLICT'));
    const late = await doors.ask({ query: update, variables: { id, version: 7 } });
    expect(late).toMatchObject(refuses(200, 'CONFLICT'));
    expect(late.body).toContain('"current":{"nama":"Satu","version":1}');
  });
});
