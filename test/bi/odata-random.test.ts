/** Whatever comes in is answered with 200, 400 or 501, is asked of the database as parameters, and means what OData says it means. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sets } from '../../server/src/bi/sets.ts';
import { type World, world } from '../world.ts';
import { type Ask, askerOf, pathOf, TYPED } from './odata.ts';

let w: World;
let ask: Ask;

beforeAll(async () => {
  w = await world({ baseUrl: TYPED });
  ask = askerOf(w, w.headersOf('biReader'));
});

afterAll(() => w?.close());

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

it('answers 40 groupings likewise, whatever what comes out is named', async () => {
  const column = fc.constantFrom(...sets.find(({ name }) => name === 'observations')!.columns.map(({ name }) => name));
  const alias = fc.oneof(column, fc.constantFrom('n', 'null', 'desc', 'and', 'select', 'constructor'));
  const item = fc.tuple(column, fc.constantFrom('min', 'max', 'countdistinct'), alias).map(([of, by, as]) => `${of} with ${by} as ${as}`);
  const asked = fc.record({
    groups: fc.uniqueArray(column, { minLength: 1, maxLength: 4 }),
    items: fc.array(item, { maxLength: 2 }),
    alias,
  });
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(asked, async ({ groups, items, alias }) => {
      const apply = `groupby((${groups}),aggregate(${[...items, `$count as ${alias}`]}))`;
      const { status } = await ask(pathOf('observations', { $apply: apply, $orderby: `${groups[0]} desc`, $filter: `${alias} ge 0` }));
      expect([200, 400]).toContain(status);
      if (status === 200) taken += 1;
    }),
    { numRuns: 40, seed: 20_261_129 },
  );
  expect(taken).toBeGreaterThan(20);
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
