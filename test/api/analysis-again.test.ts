/** A question that was asked before is answered at once, without graphql-js: in the same bytes, and only as long as it is the same question. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PersonName } from '../persons.ts';
import { type World, world } from '../world.ts';
import { raw } from './both.ts';

let here: World;
let plain: World;
beforeAll(async () => {
  here = await world({ demo: true });
  plain = await world({ demo: true, executor: 'plain' });
});
afterAll(() => Promise.all([here?.close(), plain?.close()]));

const QUERY = {
  measures: [{ indicator: 'STUNTING' }, { indicator: 'JKN' }],
  rows: ['DISTRICT'],
  period: { from: '2026-09', to: '2026-10' },
};
const WHOLE = `columns { key label unit direction decimals measure isTotal path { dimension key label } }
  rows { key level isTotal path { key labelEn } cells { value numerator denominator reported expected state suppressed comparison { value delta } } }
  sentence sentenceEn warnings { code measure message } origins { measure editions sources isSynthetic releasedAt } cost rowsRead hash`;

const asked = (server: World, query: string, variables: object, person: PersonName = 'planner') =>
  raw(server, { query, variables }, {}, person);

it.each([
  ['all of it', `query ($query: AnalysisInput!) { analysis(query: $query) { ${WHOLE} } }`],
  ['other names', 'query ($query: AnalysisInput!) { a: analysis(query: $query) { b: rows { c: key d: cells { e: value } } __typename } }'],
  ['values alone', 'query ($query: AnalysisInput!) { analysis(query: $query) { rows { key label cells { value } } } }'],
  ['a fragment', 'query ($query: AnalysisInput!) { analysis(query: $query) { ...f } } fragment f on Analysis { hash rows { key } }'],
  ['a directive', 'query ($query: AnalysisInput!) { analysis(query: $query) { hash rows @skip(if: true) { key } } }'],
  [
    'a name that objects keep for themselves',
    'query ($query: AnalysisInput!) { analysis(query: $query) { rows { __proto__: key label } } }',
  ],
  ['a field twice', 'query ($query: AnalysisInput!) { analysis(query: $query) { rows { key } rows { label } } }'],
])('asked again it is answered in the same bytes: %s', async (_, query) => {
  const first = await asked(here, query, { query: QUERY });
  expect(first).toMatchObject({ status: 200, body: expect.stringContaining('"data":{"a') });
  expect(await asked(here, query, { query: QUERY })).toEqual(first);
  expect(await asked(plain, query, { query: QUERY })).toEqual(first);
});

const VALUES =
  'query ($query: AnalysisInput!, $dry: Boolean) { analysis(query: $query, dryRun: $dry) { hash rows { key cells { value } } } }';
const rowsOf = ({ body }: { body: string }) => JSON.parse(body).data.analysis.rows;

it('a dry run of it has no rows', async () => {
  expect(rowsOf(await asked(here, VALUES, { query: QUERY })).length).toBeGreaterThan(1);
  expect(rowsOf(await asked(here, VALUES, { query: QUERY, dry: true }))).toEqual([]);
});

it('who has other rights gets another answer', async () => {
  const [whole, part] = [await asked(here, VALUES, { query: QUERY }), await asked(here, VALUES, { query: QUERY }, 'districtOfficer')];
  expect(rowsOf(part).length).toBeLessThan(rowsOf(whole).length);
  expect(await asked(here, VALUES, { query: QUERY })).toEqual(whole);
});

it('by a definition that has changed it is asked anew', async () => {
  const before = rowsOf(await asked(here, VALUES, { query: QUERY }));
  await here.owner.query("update pilar.indicator set decimals = 0, version = version + 1 where code = 'JKN'");
  const after = rowsOf(await asked(here, VALUES, { query: QUERY }));
  expect(before[0].cells[1].value).toMatch(/\./);
  expect(after[0].cells[1].value).not.toMatch(/\./);
  await here.owner.query("update pilar.indicator set decimals = 2, version = version + 1 where code = 'JKN'");
});

it('a value that was written since counts at once', async () => {
  const JKN = { ...QUERY, measures: [{ indicator: 'JKN' }] };
  const before = rowsOf(await asked(here, VALUES, { query: JKN }));
  await here.owner.query(`with written as (
      update pilar.observation o set numerator = 0 from pilar.indicator i where i.id = o.indicator_id and i.code = 'JKN' and o.period / 4 in (320, 321)
      returning o.area_ordinal, o.period, o.indicator_id)
    insert into pilar.rollup_mark (area_id, period, indicators) select v.id, w.period, array_agg(w.indicator_id)
      from written w join pilar.village v on v.ordinal = w.area_ordinal group by v.id, w.period`);
  const after = rowsOf(await asked(here, VALUES, { query: JKN }));
  expect(after).toHaveLength(before.length);
  expect(after.every(({ cells: [cell] }: { cells: { value: string }[] }) => Number(cell!.value) === 0)).toBe(true);
  expect(before.some(({ cells: [cell] }: { cells: { value: string }[] }) => Number(cell!.value) > 0)).toBe(true);
});
