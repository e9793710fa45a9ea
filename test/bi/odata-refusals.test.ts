/** What the door does not take: what is wrong, what it cannot do, what would write. Always in OData's form, in both languages. */
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageAnswer } from '../../server/src/bi/odata/answers.ts';
import { integer, say } from '../../server/src/bi/set.ts';
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

it('has no words of its own for an address that cannot be read', async () => {
  expect((await ask('/areas/%zz')).status).toBe(400);
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

it('a page whose rows come too slowly ends before it is due, though no part of it is slow', async () => {
  const columns = [integer('n', 'n', say('Nomor', 'Number'))];
  // Of each row some milliseconds: a batch of the cursor is well within the time, all of them are not.
  const from = () => '(select n, pg_sleep(0.003)::text as nap from generate_series(1, 3000) n order by n) rows';
  const shape = { ...sets[0]!, name: 'slow', key: 'n', order: ['n'], columns, from };
  const desk = { pool: w.biPool, root: '', questions: { all: async () => [], named: async () => undefined } };
  const actor = { kind: 'KEY' as const, id: 1, name: 'Slow', grants: [] };
  const asking = { actor, requestId: 'x', waiter: new PassThrough(), end: until(1500), size: 2000 };
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
