/** What the console offers to whom: a verb counts where the role that holds it reaches. */
import { describe, expect, it } from 'vitest';
import { isReached, may, newIn, seesMasked } from '../../admin/src/provider/scope.ts';

const role = (verbs: string[], area: string | null, owner: { sector?: string; partner?: string } = {}) => ({
  verbs,
  area,
  sector: owner.sector ?? null,
  partner: owner.partner ?? null,
});

const WATCHES_ALL = role(['partner.read'], '65.01');
const WORKS_IN_ONE = role(['partner.read', 'partner.update'], '65.01.05');
const HEALTH = role(['intervention.update', 'intervention.create'], '65.01', { sector: 'KESEHATAN' });

describe('Who holds two roles', () => {
  it('does with each only where that one reaches', () => {
    const roles = [WATCHES_ALL, WORKS_IN_ONE];
    expect(may(roles, 'partner.update', { areas: ['65.01.05.1002'] })).toBe(true);
    expect(may(roles, 'partner.update', { areas: ['65.01.06.2001'] })).toBe(false);
    expect(may(roles, 'partner.read', { areas: ['65.01.06.2001'] })).toBe(true);
  });

  it('reaches the areas of both, and no others', () => {
    const roles = [{ area: '65.01.05' }, { area: '65.01.06' }];
    expect(['65.01.05', '65.01.06.2001', '65.01', '65.01.07'].map((code) => isReached(roles, code))).toEqual([true, true, false, false]);
    expect(isReached([...roles, { area: null }], '64')).toBe(true);
  });

  it('needs a role for each area of a record, not one for all', () => {
    const both = { areas: ['65.01.05.1002', '65.01.06.2001'] };
    expect(may([WORKS_IN_ONE, role(['partner.update'], '65.01.06')], 'partner.update', both)).toBe(true);
    expect(may([WORKS_IN_ONE], 'partner.update', both)).toBe(false);
    expect(may([WORKS_IN_ONE], 'partner.update', { areas: [null] })).toBe(false);
  });
});

describe('A role for one sector', () => {
  it('changes what is of that sector, and begins what will be', () => {
    expect(may([HEALTH], 'intervention.update', { areas: ['65.01.05'], sector: 'KESEHATAN' })).toBe(true);
    expect(may([HEALTH], 'intervention.update', { areas: ['65.01.05'], sector: 'SOSIAL' })).toBe(false);
    expect(may([HEALTH], 'intervention.create', newIn('65.01.05'))).toBe(true);
    expect(may([HEALTH], 'intervention.create', newIn('65.02'))).toBe(false);
  });
});

it('A code is not within another that only begins like it', () => {
  expect(may([role(['partner.update'], '65.01')], 'partner.update', { areas: ['65.010'] })).toBe(false);
});

it('A masked field is open to its own partner, or where one area of it is', () => {
  const partner = role(['contribution.read'], '65.01', { partner: 'MITRA' });
  expect(seesMasked([partner], 'contribution.readAmount', { areas: ['65.01.05'], partner: 'MITRA' })).toBe(true);
  expect(seesMasked([partner], 'contribution.readAmount', { areas: ['65.01.05'], partner: 'LAIN' })).toBe(false);
  expect(seesMasked([role(['contribution.readAmount'], '65.01.05')], 'contribution.readAmount', { areas: ['65.01.06', '65.01.05'] })).toBe(
    true,
  );
});

it('Details are read of every sector, also by who changes those of one', () => {
  const officer = role(['intervention.readDetail', 'intervention.update'], '65.01', { sector: 'KESEHATAN' });
  const other = { areas: ['65.01.05'], sector: 'SOSIAL' };
  expect(seesMasked([officer], 'intervention.readDetail', other)).toBe(true);
  expect(may([officer], 'intervention.update', other)).toBe(false);
});
