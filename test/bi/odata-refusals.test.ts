/** What the door does not take: what is wrong, what it cannot do, what would write. Always in OData's form, in both languages. */
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAnswer } from '../../server/src/bi/odata/answers.ts';
import { metadataOf } from '../../server/src/bi/odata/metadata.ts';
import { tokenOf } from '../../server/src/bi/odata/skiptoken.ts';
import { type BiSet, integer, say } from '../../server/src/bi/set.ts';
import { sets } from '../../server/src/bi/sets.ts';
import { until } from '../../server/src/core/deadlines.ts';
import { type World, world } from '../world.ts';
import { type Ask, askerOf, pathOf, TYPED } from './odata.ts';

let w: World;
let ask: Ask;

beforeAll(async () => {
  w = await world({ baseUrl: TYPED });
  ask = askerOf(w, w.headersOf('biReader'));
});

afterAll(() => w?.close());

describe('what would write', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'MERGE', 'PROPFIND'])('%s is refused', async (method) => {
    for (const path of ['', '/areas', "/areas('65.01')", '/areas/$count']) {
      const { status, headers, body } = await ask(path, { 'content-type': 'application/json' }, method);
      expect([status, body.error.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
      expect(headers.get('allow')).toBe('GET, HEAD');
      expect(headers.get('odata-version')).toBe('4.0');
    }
  });

  it('$batch is refused, whatever it holds', async () => {
    const { status, body } = await ask('/$batch', { 'content-type': 'multipart/mixed;boundary=x' }, 'POST');
    expect([status, body.error.code]).toEqual([501, 'NOT_IMPLEMENTED']);
  });
});

/** Of the address, what is answered, and what it is about. */
const REFUSED: [string, number, string?][] = [
  ['/nothing', 404],
  ['/Areas', 404],
  ['/constructor', 404],
  ['/__proto__', 404],
  ['/areas/65.01', 501],
  ["/areas('65.01')/name", 501],
  ["/areas('65.01')/name/$value", 501],
  ['/$all', 501],
  ['/$entity', 501],
  ['/$crossjoin(areas,villages)', 501],
  ['/areas(65.01)', 400],
  ['/areas(1)', 400],
  ['/areas()', 400],
  ["/areas(name='x')", 400],
  ["/areas('nowhere')", 404],
  ["/targets('1')", 400],
  ['/targets(2147483648)', 404],
  ["/observations('1')", 404],
  ["/observations('a.b.c.d')", 404],
  ["/observations('1.2.3.99999999999')", 404],
  ["/members('1.1.1.x')", 404],
  ['/areas?$expand=*', 501, '$expand'],
  ['/areas?$search=x', 501, '$search'],
  ['/areas?$apply=groupby((level))', 501, '$apply'],
  ['/areas?$compute=1', 501, '$compute'],
  ['/areas?$deltatoken=1', 501, '$deltatoken'],
  ['/areas?$inlinecount=allpages', 501, '$inlinecount'],
  ['/areas?$Filter=true', 501, '$Filter'],
  ['/areas?filter=true', 501, 'filter'],
  ['/areas?@p=1', 501, '@p'],
  ['/areas?x=1', 501, 'x'],
  ['/areas?$top=1&$top=2', 400, '$top'],
  ['/areas?$top=-1', 400, '$top'],
  ['/areas?$top=1.5', 400, '$top'],
  ['/areas?$top=', 400, '$top'],
  ['/areas?$top=99999999999999999999', 400, '$top'],
  ['/areas?$skip=1000001', 400, '$skip'],
  ['/areas?$count=yes', 400, '$count'],
  ['/areas?$format=atom', 501, '$format'],
  ['/$metadata?$format=json', 501, '$format'],
  ['/$metadata?$top=1', 400, '$top'],
  ['/areas?$select=', 400, '$select'],
  ['/areas?$select=nothing', 400, '$select'],
  ['/areas?$select=name/first', 501, '$select'],
  ['/areas?$orderby=', 400, '$orderby'],
  ['/areas?$orderby=name sideways', 400, '$orderby'],
  ['/areas?$orderby=tolower(name)', 501, '$orderby'],
  ['/areas?$filter=', 400, '$filter'],
  ['/areas?$filter=name', 400, '$filter'],
  ['/areas?$filter=name eq 1', 400, '$filter'],
  ["/areas?$filter=area_order eq '1'", 400, '$filter'],
  ['/areas?$filter=area_order eq name', 400, '$filter'],
  ['/areas?$filter=valid_from eq 2026-02-30', 400, '$filter'],
  ['/areas?$filter=updated_at eq 2026-01-01T25:00:00Z', 400, '$filter'],
  ['/areas?$filter=updated_at eq 2026-01-01T00:00:00%2B15:00', 400, '$filter'],
  ['/areas?$filter=is_synthetic gt false', 400, '$filter'],
  ['/areas?$filter=nothing eq 1', 400, '$filter'],
  ['/areas?$filter=contains(name)', 400, '$filter'],
  ['/areas?$filter=contains(area_order,1)', 400, '$filter'],
  ["/areas?$filter=substring(name,1) eq 'a'", 501, '$filter'],
  ["/areas?$filter=constructor(name) eq 'a'", 501, '$filter'],
  ["/areas?$filter=toString() eq 'a'", 501, '$filter'],
  ['/areas?$filter=area_order add 1 eq 2', 501, '$filter'],
  ['/areas?$filter=items/any(i: i eq 1)', 400, '$filter'],
  ["/areas?$filter=parent/name eq 'a'", 501, '$filter'],
  ["/areas?$filter=name eq 'a", 400, '$filter'],
  ["/areas?$filter=(name eq 'a'", 400, '$filter'],
  ["/areas?$filter=name eq 'a')", 400, '$filter'],
  ["/areas?$filter=name eq 'a%00b'", 400],
  ['/areas?$filter=%E0%A4%A', 400],
  ['/areas/%zz', 400],
  ["/areas('%E0%A4%A')", 400],
  ['/%', 400],
  ["/areas('%00')", 400],
  [`/areas('${'x'.repeat(9000)}')`, 404],
  [`/areas(${'1'.repeat(9000)})`, 400],
  [`/areas?$filter=${'('.repeat(60)}true${')'.repeat(60)}`, 400, '$filter'],
  [`/areas?$filter=${'not '.repeat(60)}true`, 400, '$filter'],
  [`/areas?$filter=${Array(1100).fill('true').join(' or ')}`, 400, '$filter'],
  ['/areas?$skiptoken=x', 400, '$skiptoken'],
  ['/areas?$skiptoken=', 400, '$skiptoken'],
  ["/areas('65.01')?$filter=true", 400, '$filter'],
];

it.each(REFUSED)('%s is %i', async (path, wanted, target) => {
  const { status, headers, body } = await ask(path);
  expect([status, body.error.target]).toEqual([wanted, target]);
  expect(body.error.message).toMatch(/\S \/ \S/);
  expect(headers.get('odata-version')).toBe('4.0');
  expect(headers.get('content-type')).toContain('application/json');
});

it('an address that cannot be read is refused in the words of its door, and elsewhere in those of the catalogue', async () => {
  const long = 'x'.repeat(200);
  for (const path of ['/%zz', '/graphql/%E0%A4%A', '/api/%', `/api/map/districts/${long}`]) {
    const answer = await fetch(w.address + path);
    const { errors } = (await answer.json()) as { errors: { extensions: { code: string; requestId: string } }[] };
    expect([path, answer.status, errors[0]!.extensions.code]).toEqual([path, 404, 'NOT_FOUND']);
    expect(answer.headers.get('x-request-id')).toBe(errors[0]!.extensions.requestId);
  }
  for (const path of ['files/%zz.csv', 'odata', 'odata/', 'odata/v3/areas', 'odata/v4x', 'odata/v4%zz']) {
    const answer = await fetch(`${w.address}/bi/${path}`, { headers: w.headersOf('biReader') });
    expect([path, answer.status, await answer.json()]).toMatchObject([path, 404, { error: { code: 'NOT_FOUND' } }]);
    if (path.startsWith('odata')) expect(answer.headers.get('odata-version')).toBe('4.0');
  }
});

it('what is no request at all is told so in words too', async () => {
  const long = await fetch(`${w.address}/bi/odata/v4/areas?$filter=${'x'.repeat(20_000)}`);
  expect([long.status, await long.json()]).toMatchObject([431, { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }]);
  const socket = connect(Number(new URL(w.address).port), '127.0.0.1');
  socket.end("GET /bi/odata/v4/areas('\u00e9') HTTP/1.1\r\nHost: x\r\n\r\n", 'latin1');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 .*"messageEn":"This is no HTTP request\./s);
});

/** What the metadata says of a set, and a request that shows whether it is so. */
const SHOWN: Record<string, (set: BiSet) => [string, string?]> = {
  TopSupported: ({ name }) => [`/${name}?$top=1`],
  SkipSupported: ({ name }) => [`/${name}?$skip=1&$top=1`],
  IndexableByKey: ({ name, key, columns }) => [`/${name}(${columns.find((one) => one.name === key)!.type === 'text' ? "'0.0.0.0'" : 0})`],
  ComputeSupported: ({ name }) => [`/${name}?$compute=1`],
  'SelectSupport.Supported': ({ name, columns }) => [`/${name}?$top=1&$select=${columns.map((one) => one.name)}`],
  'SelectSupport.Expandable': ({ name, key }) => [`/${name}?$top=1&$select=${key}/x`],
  'CountRestrictions.Countable': ({ name }) => [`/${name}/$count`],
  'FilterRestrictions.Filterable': ({ name, columns }) => [
    `/${name}?$top=1&$filter=${columns.map((one) => `${one.name} ne null`).join(' or ')}`,
  ],
  'FilterRestrictions.RequiresFilter': ({ name }) => [`/${name}?$top=1`],
  'SortRestrictions.Sortable': ({ name, columns }) => [`/${name}?$top=1&$orderby=${columns.map((one) => `${one.name} desc`)}`],
  'ExpandRestrictions.Expandable': ({ name }) => [`/${name}?$expand=*`],
  'SearchRestrictions.Searchable': ({ name }) => [`/${name}?$search=x`],
  'InsertRestrictions.Insertable': ({ name }) => [`/${name}`, 'POST'],
  'UpdateRestrictions.Updatable': ({ name }) => [`/${name}`, 'PATCH'],
  'DeleteRestrictions.Deletable': ({ name }) => [`/${name}`, 'DELETE'],
  'ChangeTracking.Supported': ({ name }) => [`/${name}?$deltatoken=x`],
};

/** By its name, and of a record by the names in it. */
function* claimsIn(set: Record<string, unknown>): Generator<[string, unknown]> {
  for (const [term, value] of Object.entries(set)) {
    const [, name] = /^@Capabilities\.(\w+)$/.exec(term) ?? [];
    if (name && typeof value !== 'object') yield [name, value];
    else if (name) for (const [property, one] of Object.entries(value as object)) yield [`${name}.${property}`, one];
  }
}

describe('what the metadata says of the door', () => {
  const { xml2json } = createRequire(import.meta.url)('odata-csdl');
  const { Container, ...types } = xml2json(metadataOf(sets), { strict: true }).Pilar;

  it.each(sets)('is so: $name', async (set) => {
    const claims = [...claimsIn(Container[set.name])];
    expect(claims.map(([name]) => name).sort()).toEqual(Object.keys(SHOWN).sort());
    for (const [name, value] of claims) {
      const [path, method] = SHOWN[name]!(set);
      const { status, body } = await ask(path, {}, method);
      // A key that no row has is absent: it was understood.
      const isDone = status === 200 || (name === 'IndexableByKey' && body.error.code === 'NOT_FOUND');
      const isClaimed = name === 'FilterRestrictions.RequiresFilter' ? !value : value;
      expect([name, status, isDone]).toEqual([name, status, isClaimed]);
      if (!isDone) expect([name, [405, 501].includes(status)]).toEqual([name, true]);
    }
    const { AggregatableProperties = [], Transformations = [] } = Container[set.name]['@Aggregation.ApplySupported'] ?? {};
    const alike = 'indicator_id,source_id,period,area_level';
    for (const { Property, SupportedAggregationMethods } of AggregatableProperties)
      for (const by of SupportedAggregationMethods) {
        const apply = `groupby((${alike}),aggregate(${Property} with ${by} as x))`;
        expect([apply, (await ask(pathOf(set.name, { $apply: apply }))).status]).toEqual([apply, 200]);
      }
    const forms = ['filter(true)/groupby((is_synthetic))', 'aggregate($count as n)'];
    for (const apply of forms) expect((await ask(pathOf(set.name, { $apply: apply }))).status).toBe(Transformations.length > 0 ? 200 : 501);
  });

  it('functions and formats that it names are taken, others are not', async () => {
    const functions: string[] = Container['@Capabilities.FilterFunctions'];
    const given = (name: string) =>
      /^(contains|startswith|endswith)$/.test(name)
        ? `${name}(name,'a')`
        : /^(year|month|day|date)$/.test(name)
          ? `${name}(updated_at) ne null`
          : `${name}(name) ne null`;
    const others = ['substring', 'indexof', 'concat', 'hour', 'now', 'round', 'matchesPattern', 'cast', 'isof', 'totaloffsetminutes'];
    for (const name of [...functions, ...others]) {
      const { status } = await ask(`/areas?$top=1&$filter=${given(name)}`);
      expect([name, status]).toEqual([name, functions.includes(name) ? 200 : 501]);
    }
    for (const format of Container['@Capabilities.SupportedFormats'])
      expect((await ask(pathOf('areas', { $top: 1, $format: format }))).status).toBe(200);
    expect(
      Object.keys(types)
        .filter((name) => !name.startsWith('@'))
        .sort(),
    ).toEqual(sets.map(({ name }) => name).sort());
  });
});

describe('a token', () => {
  const PAGE = { prefer: 'odata.maxpagesize=3' };
  const tokenIn = (link: string) => new URL(link).searchParams.get('$skiptoken')!;

  it('of another question, cut off or changed is refused', async () => {
    const { body } = await ask('/areas?$orderby=name&$top=9', PAGE);
    const token = tokenIn(body['@odata.nextLink']);
    expect((await ask(pathOf('areas', { $orderby: 'name', $skiptoken: token }))).body.value).toHaveLength(6);
    const [coded, sum] = token.split('.') as [string, string];
    const other = Buffer.from(JSON.stringify([null, 'x', '1'])).toString('base64url');
    for (const [set, options] of [
      ['areas', { $skiptoken: token }],
      ['areas', { $orderby: 'name desc', $skiptoken: token }],
      ['areas', { $orderby: 'name', $filter: 'true', $skiptoken: token }],
      ['villages', { $orderby: 'name', $skiptoken: token }],
      ['areas', { $orderby: 'name', $skip: 1, $skiptoken: token }],
      ['areas', { $orderby: 'name', $skiptoken: token.slice(0, -1) }],
      ['areas', { $orderby: 'name', $skiptoken: coded }],
      ['areas', { $orderby: 'name', $skiptoken: `${other}.${sum}` }],
      ['areas', { $orderby: 'name', $skiptoken: 'x'.repeat(9000) }],
    ] as const) {
      expect((await ask(pathOf(set, options as Record<string, string>))).status, JSON.stringify(options)).toBe(400);
    }
  });
});

it('a token that somebody made who knows how is wrong where its values are, and never breaks anything', async () => {
  for (const after of [['x'], ['99999999999'], ['1.5'], [''], ['\0'], [null], ["1'; select 1"], ['NaN']])
    for (const rest of [undefined, -1, 0, 2 ** 53 - 1]) {
      const token = tokenOf(['areas', undefined, undefined], { after, ...(rest !== undefined && { rest }) });
      const { status } = await ask(pathOf('areas', { $skiptoken: token }));
      expect([after, rest, [200, 400].includes(status)]).toEqual([after, rest, true]);
    }
});

it('a page whose rows come too slowly ends before it is due, though no part of it is slow', async () => {
  const columns = [integer('n', 'n', say('Nomor', 'Number'))];
  // Of each row some milliseconds: a batch of the cursor is well within the time, all of them are not.
  const from = () => '(select n, pg_sleep(0.003)::text as nap from generate_series(1, 3000) n order by n) rows';
  const shape = { ...sets[0]!, name: 'slow', key: 'n', order: ['n'], columns, from };
  const desk = { pool: w.biPool, root: '', questions: { all: async () => [], named: async () => undefined } };
  const actor = { kind: 'KEY' as const, id: 1, name: 'Slow', grants: [] };
  const asking = { actor, requestId: 'x', waiter: new PassThrough(), end: until(1500), size: 2000, bill: { spend: () => {} } };
  const answer = pageAnswer(desk, shape, { ...asking, options: new Map([['$orderby', 'n']]) });
  await expect(answer).rejects.toMatchObject({ extensions: { code: 'QUERY_TOO_COSTLY' } });
});

it('tells its size to who asks for the head only', async () => {
  const { status, headers, text } = await ask('/areas?$top=1', {}, 'HEAD');
  expect([status, text, headers.get('odata-version')]).toEqual([200, '', '4.0']);
});

it('is not read again by who has it', async () => {
  for (const path of ['', '/$metadata', '/areas?$top=3', `/${sets[0]!.name}?$top=0`]) {
    const first = await ask(path);
    const again = await ask(path, { 'if-none-match': `"x", ${first.headers.get('etag')}` });
    expect([again.status, again.text]).toEqual([304, '']);
  }
});
