/** A rule on trial: what it makes of its cases, what cannot be read, and that nothing of it stays. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type World, world } from '../world.ts';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here?.close());

const TRY = 'mutation ($input: TryValidationRuleInput!) { tryValidationRule(input: $input) { outcomes { holds left right } } }';
const given = (values: Record<string, string>, holds = true) => ({
  given: Object.entries(values).map(([name, value]) => ({ name, value })),
  holds,
});
const RULE = {
  left: 'MCPR.numerator + 1',
  operator: 'LE',
  right: '1.2 * previous(PUS)',
  missing: 'SKIP',
  cases: [
    given({ 'MCPR.numerator': '119', 'previous(PUS)': '100' }),
    given({ 'MCPR.numerator': '120', 'previous(PUS)': '100' }),
    given({ 'MCPR.numerator': '120' }),
  ],
};
const tried = async (changes: object = {}) =>
  (await here.as('administrator').get(TRY, { input: { ...RULE, ...changes } })).tryValidationRule.outcomes;

it('says of each case what both sides are and whether the rule holds', async () => {
  expect(await tried()).toEqual([
    { holds: true, left: '120', right: '120' },
    { holds: false, left: '121', right: '120' },
    { holds: true, left: '121', right: null },
  ]);
});

it('takes a missing value as the rule says', async () => {
  expect((await tried({ missing: 'FAIL' }))[2]).toEqual({ holds: false, left: '121', right: null });
  expect((await tried({ missing: 'ZERO' }))[2]).toEqual({ holds: false, left: '121', right: '0' });
});

it('says where a side cannot be read', async () => {
  const { code, fields } = await here.as('administrator').refused(TRY, { input: { ...RULE, left: 'MCPR.numerator +' } });
  expect(code).toBe('BAD_USER_INPUT');
  expect(fields.map(({ path }) => path)).toEqual(['input.left']);
});

it('is for who keeps the catalogue, and keeps nothing', async () => {
  expect((await here.as('planner').refused(TRY, { input: RULE })).code).toBe('FORBIDDEN');
  const count = async () =>
    (await here.owner.query('select (select count(*) from pilar.validation_rule) + (select count(*) from pilar.audit_entry) as n')).rows[0]
      .n;
  const before = await count();
  await tried();
  expect(await count()).toBe(before);
});
