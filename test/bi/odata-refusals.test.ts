/** What the door does not take: who may not, what is wrong, what would write. Never a 5xx but 501, and never a word of the database. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sets } from '../../server/src/bi/sets.ts';
import { type World, world } from '../world.ts';
import { type Ask, askerOf, pathOf, TYPED } from './odata.ts';

let w: World;
let ask: Ask;
let basic: (id: string, secret: string) => string;
let key: { id: string; secret: string };

beforeAll(async () => {
  w = await world({ baseUrl: TYPED });
  ask = askerOf(w, w.headersOf('biReader'));
  const [, id, secret] = w.headersOf('biReader').authorization!.split('_') as [string, string, string];
  key = { id, secret };
  basic = (user, password) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
});

afterAll(() => w?.close());

const as = (headers: Record<string, string>) => askerOf(w, headers)('/areas?$top=1');

describe('signing in', () => {
  it('takes the id of a key and its secret, or the key', async () => {
    expect((await as({ authorization: basic(key.id, key.secret) })).status).toBe(200);
    expect((await as({ authorization: `Bearer pk_${key.id}_${key.secret}` })).status).toBe(200);
  });

  it('asks whoever is nobody for a name and a password, at every address', async () => {
    const wrong = [
      {},
      { authorization: basic(key.id, '0'.repeat(64)) },
      { authorization: basic('admin', 'admin') },
      { authorization: basic(key.id, '') },
      { authorization: 'Basic !!!' },
      { authorization: 'Basic' },
      { authorization: 'Bearer x' },
      { authorization: 'Negotiate YII=' },
      { cookie: 'pilar.session_token=x' },
    ];
    for (const headers of wrong) {
      for (const path of ['', '/$metadata', '/areas', '/areas/$count', "/areas('65')", '/nothing', '/areas?$expand=x']) {
        const { status, headers: answered, body } = await askerOf(w, headers as Record<string, string>)(path);
        expect([status, body.error.code], `${path} ${JSON.stringify(headers)}`).toEqual([401, 'UNAUTHENTICATED']);
        expect(answered.get('www-authenticate')).toBe('Basic realm="Pilar", charset="UTF-8"');
        expect(answered.get('odata-version')).toBe('4.0');
      }
    }
  });

  it('refuses who does not hold bi.read', async () => {
    for (const person of ['viewer', 'partner'] as const) {
      const { status, body } = await as(w.headersOf(person));
      expect([status, body.error.code], person).toEqual([403, 'FORBIDDEN']);
    }
  });

  it('does not take a key in the address unless the operator says so', async () => {
    const path = `/areas?$top=1&key=pk_${key.id}_${key.secret}`;
    expect((await askerOf(w, {})(path)).status).toBe(401);
    expect((await ask(path)).status).toBe(501);
    const open = await world({ baseUrl: TYPED, biQueryKey: true });
    try {
      const { status, text } = await askerOf(open, {})(`/areas?$select=code&key=pk_${key.id}_${key.secret}`, { prefer: 'maxpagesize=1' });
      expect(status).toBe(200);
      expect(text).toContain('@odata.nextLink');
      expect(text).not.toContain(key.secret);
      expect((await askerOf(open, {})('/areas?key=pk_1_2')).status).toBe(401);
    } finally {
      await open.close();
    }
  });
});

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

/** Words of the language, of SQL, and of neither. */
const WORDS = [
  ...[
    'and',
    'or',
    'not',
    'eq',
    'ne',
    'gt',
    'ge',
    'lt',
    'le',
    'in',
    'add',
    'has',
    'null',
    'true',
    'false',
    '(',
    ')',
    ',',
    '()',
    "''",
    "'",
    "'a'",
  ],
  ...['name', 'area_order', 'valid_from', 'updated_at', 'is_synthetic', 'nothing', 'constructor', '__proto__', '$it', '@p', 'a/b'],
  ...['contains(', 'startswith(', 'length(', 'tolower(', 'year(', 'date(', 'now()', 'cast(', 'any(', 'toString('],
  ...['1', '-1', '1.5', '1e99', '1e-99', '99999999999999999999', '0x1', '1_000', '2026-01-01', '2026-13-01', '2026-01-01T00:00:00Z'],
  ...[
    '2026-01-01T00:00:00+07:00',
    '0001-01-01',
    '9999-12-31',
    'INF',
    'NaN',
    'asc',
    'desc',
    '*',
    '$count',
    ';',
    '--',
    '/*',
    '$1',
    '"',
    '\\',
  ],
  ...['%', '_', '\u0000', '\u202E', 'é', '🏘', '\n', "''; drop table pilar.area; --", ') or 1=1 --'],
];

const OPTIONS = ['$filter', '$orderby', '$select', '$top', '$skip', '$count', '$skiptoken', '$format'];

it('answers 1,200 random strings with 200, 400 or 501, and never knows what broke', { timeout: 120_000 }, async () => {
  const counted = new Map<number, number>();
  const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 9 }).map((some) => some.join(' '));
  const asked = fc.record({
    set: fc.constantFrom('areas', 'villages', 'targets'),
    option: fc.constantFrom('$filter', '$filter', '$filter', ...OPTIONS),
    text: words,
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ set, option, text }) => {
      const { status, text: answered } = await ask(`/${set}?$top=1&${option === '$top' ? '' : `${option}=`}${encodeURIComponent(text)}`);
      counted.set(status, (counted.get(status) ?? 0) + 1);
      expect([200, 400, 501]).toContain(status);
      expect(answered).not.toMatch(/syntax error|pg_|bi_door|SELECT|\bat \w+ \(/);
    }),
    { numRuns: 1200, seed: 20_261_129 },
  );
  expect(counted.get(400)).toBeGreaterThan(100);
  expect(counted.get(501)).toBeGreaterThan(20);
  expect(counted.get(200) ?? 0).toBeGreaterThan(5);
});

/** Whole conditions of right types: what is taken must be answered. */
function conditions(): fc.Arbitrary<string> {
  const texts = fc.string({ maxLength: 12 }).map((text) => `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`);
  const numbers = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((n) => n.toFixed(4)),
  );
  const by = fc.constantFrom('eq', 'ne', 'gt', 'ge', 'lt', 'le');
  const leaf = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('name', 'code', 'tolower(name)', 'trim(level)', 'parent_code'),
        by,
        fc.oneof(texts, fc.constantFrom('null', 'level')),
      )
      .map((some) => some.join(' ')),
    fc
      .tuple(fc.constantFrom('area_order', 'length(name)', 'year(valid_from)', 'month(updated_at)'), by, numbers)
      .map((some) => some.join(' ')),
    fc.tuple(fc.constantFrom('contains', 'startswith', 'endswith'), texts).map(([name, text]) => `${name}(name,${text})`),
    fc
      .tuple(fc.constantFrom('name', 'level'), fc.array(fc.oneof(texts, fc.constant('null')), { minLength: 1, maxLength: 4 }))
      .map(([name, list]) => `${name} in (${list})`),
    fc.constantFrom('is_synthetic', 'true', 'false', 'retired_at eq null', 'valid_from ge 2026-01-01', 'date(updated_at) le 2026-11-20'),
  );
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.tuple(tie('node'), fc.constantFrom('and', 'or'), tie('node')).map(([a, op, b]) => `(${a}) ${op} (${b})`),
      tie('node').map((one) => `not (${one})`),
    ),
  }));
  return node;
}

it('takes every condition that is right, and a row fits it or its opposite, or it is unknown', { timeout: 120_000 }, async () => {
  const all = Number((await ask('/areas/$count')).text);
  await fc.assert(
    fc.asyncProperty(conditions(), async (condition) => {
      const count = async (filter: string) => {
        const { status, text } = await ask(`/areas/$count?$filter=${encodeURIComponent(filter)}`);
        expect([status, status === 200 ? '' : text]).toEqual([200, '']);
        return Number(text);
      };
      const [yes, no] = [await count(condition), await count(`not (${condition})`)];
      expect(yes + no).toBeLessThanOrEqual(all);
      if (!/contains|startswith|endswith|is_synthetic/.test(condition)) expect(yes + no).toBe(all);
    }),
    { numRuns: 150, seed: 20_261_129 },
  );
});

it('lets nothing of a question into a statement but as a parameter', async () => {
  const attempts = [
    "x' or '1'='1",
    "'; drop table pilar.area; --",
    '$1',
    '\\',
    'pg_sleep(10)',
    '%',
    "x'||(select secret_hash from pilar.api_key limit 1)||'",
  ];
  const statements = await w.statementsOf(async () => {
    for (const attempt of attempts) {
      const { status, body } = await ask(
        pathOf('areas', { $filter: `name eq '${attempt.replaceAll("'", "''")}' or contains(name,'${attempt.replaceAll("'", "''")}')` }),
      );
      expect([status, body.value]).toEqual([200, []]);
    }
  });
  const asked = statements.filter((text) => text.includes('bi_door'));
  expect(new Set(asked).size).toBe(1);
  expect(asked.length).toBe(attempts.length);
});

describe('many at once', () => {
  it('wait for their turn, and what is over that is told when to come back', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask('/villages?$count=true')));
    const refused = answers.filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.every(({ status, headers }) => status === 429 && headers.get('retry-after') === '2')).toBe(true);
    expect((await ask('/villages?$top=1')).status).toBe(200);
  });
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
