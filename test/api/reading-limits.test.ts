import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { World } from '../world.ts';
import { type Both, both as bothDoors, raw } from './both.ts';

let doors: Both;
let through: World;

beforeAll(async () => {
  doors = await bothDoors();
  through = doors.through;
});

afterAll(() => doors.close());

const both: Both['ask'] = (body, headers) => doors.ask(body, headers);

const nested = (depth: number): string => (depth === 0 ? 'code' : `parent { ${nested(depth - 1)} }`);

const times = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, index) => text(index)).join(' ');

describe('Refused before anything runs, alike by both executors', () => {
  it.each([
    ['11 levels of parents', `{ areas { nodes { ${nested(11)} } } }`, 400, 'QUERY_TOO_DEEP'],
    [
      'a depth hidden in fragments',
      `{ areas { nodes { ...A } } } fragment A on Area { ${nested(9)} ...B } fragment B on Area { ${nested(11)} }`,
      400,
      'QUERY_TOO_DEEP',
    ],
    ['101 aliases', `{ ${times(101, (n) => `a${n}: __typename`)} }`, 400, 'QUERY_TOO_COSTLY'],
    ['a field repeated 2,000 times', `{ areas { nodes { ${times(2000, () => 'code')} } } }`, 400, 'QUERY_TOO_COSTLY'],
    [
      'fragments that double',
      `{ areas { nodes { ...F0 } } } ${times(30, (n) => `fragment F${n} on Area { ...F${n + 1} ...F${n + 1} }`)} fragment F30 on Area { code }`,
      400,
      'QUERY_TOO_COSTLY',
    ],
    ['200 directives', `{ areas { nodes { code ${times(200, () => '@skip(if: false)')} } } }`, 400, 'QUERY_TOO_COSTLY'],
    ['6,000 words', `{ ${times(6000, () => 'a')} }`, 400, 'BAD_USER_INPUT'],
    [
      'lists in lists in lists',
      '{ villages(first: 100) { nodes { interventions(first: 100) { nodes { contributions(first: 100) { nodes { id } } } } } } }',
      400,
      'QUERY_TOO_COSTLY',
    ],
    ['a page of 101', '{ villages(first: 101) { nodes { code } } }', 400, 'PAGE_TOO_LARGE'],
    ['a page of 0', '{ villages(first: 0) { nodes { code } } }', 400, 'BAD_USER_INPUT'],
    ['a page of 0 that only counts', '{ villages(first: 0) { totalCount } }', 400, 'BAD_USER_INPUT'],
    ['half a document', '{ villages {', 400, 'BAD_USER_INPUT'],
    ['an unknown field', '{ villages { nodes { cod } } }', 400, 'BAD_USER_INPUT'],
    ['a fragment cycle', '{ areas { nodes { ...A } } } fragment A on Area { ...B } fragment B on Area { ...A }', 400, 'BAD_USER_INPUT'],
    ['two operations without a name', 'query A { __typename } query B { __typename }', 400, 'BAD_USER_INPUT'],
    ['a mutation that is none', 'mutation { nix }', 400, 'BAD_USER_INPUT'],
  ])('%s', async (_name, query, status, code) => {
    const started = performance.now();
    const statements = await through.statementsOf(async () => {
      expect(await both({ query })).toMatchObject({ status, code });
    });
    expect(performance.now() - started).toBeLessThan(1500);
    expect(statements.filter((text) => !text.includes('pilar.api_key'))).toEqual([]);
  });

  it('a variable called __proto__; one called constructor is as any other', async () => {
    const asked = (name: string) => `query ($${name}: IntFilter = { lte: 100 }, $lte: Int) {
      villages(first: $lte, where: { interventionCount: $${name} }) { nodes { code } } }`;
    expect(await both({ query: asked('__proto__') })).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', fields: [{ path: 'query' }] });
    const { body } = await both({ query: asked('few') });
    expect(JSON.parse(body).data.villages.nodes).toHaveLength(25);
    const unsaid = 'query ($constructor: Int) { villages(first: $constructor) { nodes { code } } }';
    expect(JSON.parse((await both({ query: unsaid })).body).data.villages.nodes).toHaveLength(25);
  });

  it('a page of 101 by a variable', async () => {
    const query = 'query ($n: Int) { villages(first: $n) { nodes { code } } }';
    expect(await both({ query, variables: { n: 101 } })).toMatchObject({ code: 'PAGE_TOO_LARGE', fields: [{ path: 'villages.first' }] });
    expect(await both({ query, variables: { n: 100 } })).toMatchObject({ status: 200, code: undefined });
    expect(await both({ query, variables: { n: null } })).toMatchObject({ status: 200, code: undefined });
    expect(await both({ query: query.replace('Int', 'Int = 101') })).toMatchObject({ code: 'PAGE_TOO_LARGE' });
  });

  it.each([
    ['nested 95,000 times', `{"w":${'{"not":'.repeat(95_000)}{}${'}'.repeat(95_000)}}`, 'QUERY_TOO_DEEP'],
    ['nested 40 times', `{"w":${'{"not":'.repeat(40)}{}${'}'.repeat(40)}}`, 'QUERY_TOO_DEEP'],
    [
      'of 3,000 conditions',
      JSON.stringify({ w: { or: Array.from({ length: 3000 }, (_, n) => ({ pokjas: { some: { id: { eq: `pokja_${n}` } } } })) } }),
      'QUERY_TOO_COSTLY',
    ],
  ])('a filter %s', async (_name, variables, code) => {
    const started = performance.now();
    expect(
      await both(`{"query":"query ($w: VillageWhere) { villages(where: $w) { totalCount } }","variables":${variables}}`),
    ).toMatchObject({ status: 400, code });
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('an order of 300 steps', async () => {
    const order = Array.from({ length: 300 }, () => ({ district: { parent: { name: 'ASC' } } }));
    const query = 'query ($o: [VillageOrder!]) { villages(orderBy: $o) { nodes { id } } }';
    expect(await both({ query, variables: { o: order } })).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY' });
  });

  it('never suggests a name', async () => {
    expect((await both({ query: '{ villages { nodes { nam } } }' })).body).not.toMatch(/did you mean|"name"/i);
  });
});

describe('What the database would have to go through', () => {
  const every = (levels: number): object => {
    const inner =
      levels <= 1
        ? { title: { contains: '' } }
        : { villages: { every: levels === 2 ? {} : { interventions: { every: every(levels - 2) } } } };
    return inner;
  };
  const counted = 'query ($w: VillageWhere) { villages(where: $w) { totalCount } }';

  it.each([4, 5, 7])('is refused at %i quantifiers inside each other', async (levels) => {
    const where = { interventions: { every: every(levels) } };
    expect(await both({ query: counted, variables: { w: where } })).toMatchObject({ status: 400, code: 'QUERY_TOO_DEEP' });
    const literal = JSON.stringify(where).replaceAll(/"(\w+)":/g, '$1:');
    expect(await both({ query: `{ villages(where: ${literal}) { totalCount } }` })).toMatchObject({ code: 'QUERY_TOO_DEEP' });
    const byDefault = counted.replace('VillageWhere', `VillageWhere = ${literal}`);
    expect(await both({ query: byDefault })).toMatchObject({ code: 'QUERY_TOO_DEEP' });
  });

  it('is answered at 3, and priced', async () => {
    const { status, body } = await both({ query: counted, variables: { w: { interventions: { every: every(3) } } } });
    expect([status, JSON.parse(body).extensions.cost.requested]).toEqual([200, 22_001]);
  });

  it('is refused where many lists count, filter or sort at once', async () => {
    for (const list of [
      'observations(where: { value: { gt: 1 } }) { totalCount }',
      'villages { totalCount }',
      'villages(orderBy: [{ name: ASC }], first: 1) { nodes { id } }',
    ]) {
      expect(await both({ query: `{ ${times(90, (n) => `a${n}: ${list}`)} }` })).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY' });
    }
  });

  it('is little for the lists of one record', async () => {
    const { body } = await both({
      query: '{ village(code: "65.01.05.2004") { pokjas(where: { retiredAt: { isNull: true } }) { totalCount } } }',
    });
    expect(JSON.parse(body).extensions.cost.requested).toBe(1);
  });

  it('is refused where every record of a list asks such a question', async () => {
    const inner = 'interventions(where: { villages: { every: { interventions: { every: { villages: { some: {} } } } } } }) { totalCount }';
    const list = (first: number) => `{ villages(first: ${first}) { nodes { a: ${inner} b: ${inner} c: ${inner} } } }`;
    expect(await both({ query: list(100) })).toMatchObject({ status: 400, code: 'QUERY_TOO_COSTLY' });
    expect(await both({ query: list(5) })).toMatchObject({ status: 200 });
  });

  it('is told as too costly, once and within 12 s, where it takes too long all the same', { timeout: 30_000 }, async () => {
    const query = '{ pillars(where: { name: { contains: "a" } }) { totalCount } }';
    const answers = [doors.through, doors.plain].map(async (server) => {
      await server.owner.query('begin; lock table pilar.pillar in access exclusive mode');
      const started = performance.now();
      let answer = { status: 0, body: '' };
      const sent = await server.statementsOf(async () => {
        answer = await raw(server, { query });
      });
      await server.owner.query('rollback');
      const { code } = JSON.parse(answer.body).errors[0].extensions;
      expect(performance.now() - started).toBeLessThan(12_000);
      expect([answer.status, code, sent.filter((text) => text.includes('"pillar"')).length]).toEqual([400, 'QUERY_TOO_COSTLY', 1]);
    });
    await Promise.all(answers);
  });
});

describe('Bad input is said alike by both executors', () => {
  it.each([
    ['eq: null', { name: { eq: null } }, 'villages.where.name.eq'],
    ['in: null', { name: { in: null } }, 'villages.where.name.in'],
    ['a relation that is null', { district: null }, 'villages.where.district'],
    ['null inside or', { or: [{ not: { memberCount: { lt: null } } }] }, 'villages.where.or.0.not.memberCount.lt'],
    ['a some that is null', { pokjas: { some: null } }, 'villages.where.pokjas.some'],
  ])('%s names its path', async (_name, where, path) => {
    const query = 'query ($where: VillageWhere) { villages(where: $where) { totalCount } }';
    expect(await both({ query, variables: { where } })).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it.each([
    ['a number for a text', { where: { name: { eq: 81236 } } }, 'where.name.eq'],
    ['a day that does not exist', { where: { pokjas: { some: { validFrom: { eq: '2026-02-30' } } } } }, 'where.pokjas.some.validFrom.eq'],
    ['a number beyond 32 bits', { where: { memberCount: { gt: 2 ** 31 } } }, 'where.memberCount.gt'],
    ['a field nobody knows', { where: { nix: { eq: 81236 } } }, 'where.nix'],
    ['two sort keys in one', { order: [{ name: 'ASC', code: 'ASC' }] }, 'order.0'],
    ['a direction nobody knows', { order: [{ name: 'geheim81236' }] }, 'order.0.name'],
  ])('%s names its path and does not repeat the value', async (_name, variables, path) => {
    const query = 'query ($where: VillageWhere, $order: [VillageOrder!]) { villages(where: $where, orderBy: $order) { totalCount } }';
    const answer = await both({ query, variables });
    expect(answer).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', fields: [{ path }] });
    expect(answer.body).not.toContain('81236');
  });

  it.each([
    ['no base64', '%%%'],
    ['base64 of something else', Buffer.from('{"a":1}').toString('base64')],
    ['another list', Buffer.from('["AAAAAAAA","1"]').toString('base64')],
  ])('a cursor that is %s', async (_name, after) => {
    const query = 'query ($after: String) { villages(after: $after) { nodes { code } } }';
    expect(await both({ query, variables: { after } })).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'villages.after' }],
    });
  });

  it('a cursor of another order, and one whose key was forged', async () => {
    const page = (await through.as('planner').get('{ villages(first: 1) { pageInfo { endCursor } } }')).villages.pageInfo
      .endCursor as string;
    const forged = Buffer.from(
      Buffer.from(page, 'base64')
        .toString()
        .replace(/"\d+"\]$/, '"x"]'),
    ).toString('base64');
    const query = 'query ($after: String, $order: [VillageOrder!]) { villages(after: $after, orderBy: $order) { nodes { code } } }';
    expect(await both({ query, variables: { after: page, order: [{ name: 'ASC' }] } })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await both({ query, variables: { after: forged } })).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('a bad cursor also where only the total is asked for', async () => {
    expect(await both({ query: '{ villages(after: "x") { totalCount } }' })).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('a cursor of another type in the same order', async () => {
    const { areas } = await through.as('planner').get('{ areas(first: 1) { pageInfo { endCursor } } }');
    const query = 'query ($after: String) { villages(after: $after) { nodes { code } } }';
    expect(await both({ query, variables: { after: areas.pageInfo.endCursor } })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('after together with offset', async () => {
    expect(await both({ query: '{ villages(after: "x", offset: 1) { totalCount } }' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await both({ query: '{ villages(offset: -1) { nodes { id } } }' })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

describe('Over HTTP', () => {
  it('says the cost of every answer', async () => {
    const { body } = await both({ query: '{ villages(first: 10) { nodes { code pokjas(first: 5) { nodes { id } } } } }' });
    expect(JSON.parse(body).extensions).toEqual({ cost: { requested: 60, limit: 50_000 } });
  });

  it.each([
    ['an array of requests', [{ query: '{ __typename }' }], 400],
    ['a body without query', { nix: 1 }, 400],
    ['no JSON', '{"query":', 400],
    ['variables that are a list', { query: '{ __typename }', variables: [] }, 400],
  ])('refuses %s', async (_name, body, status) => {
    expect(await both(body)).toMatchObject({ status, code: 'BAD_USER_INPUT' });
  });

  it('refuses other content types', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await raw(through, '{"query":"{ __typename }"}', { 'content-type': type })).status).toBe(400);
    }
  });

  it('refuses a body over 1 MB', async () => {
    const answer = await both({ query: '{ __typename }', variables: { a: 'x'.repeat(1_100_000) } });
    expect(answer).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  it('does not run a query by GET', async () => {
    const response = await fetch(`${through.address}/graphql?query={__typename}`, { headers: through.headersOf('planner') });
    expect(response.status).toBe(404);
  });

  it('does not unpack a packed body', async () => {
    const answer = await raw(through, '\u001f\u008b', { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(400);
  });

  it('lives and is ready', async () => {
    for (const path of ['live', 'ready']) {
      const response = await fetch(`${through.address}/health/${path}`);
      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    }
  });

  it('ends a request whose body never comes', { timeout: 30_000 }, async () => {
    const started = performance.now();
    const { port } = new URL(through.address);
    const status = await new Promise<number | undefined>((resolve) => {
      const slow = request({
        port,
        host: '127.0.0.1',
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': 100 },
      });
      slow.on('response', (response) => resolve(response.statusCode));
      slow.on('error', () => resolve(undefined));
      slow.write('{');
    });
    expect([undefined, 400, 408]).toContain(status);
    expect(performance.now() - started).toBeLessThan(25_000);
  });
});
