/** What a form of the console sends. */
import { describe, expect, it } from 'vitest';
import { pick } from '../../admin/src/provider/resource.ts';
import { parseDecimal } from '../../admin/src/shared/decimal.ts';

const villages = [{ code: '65.01.05.1001' }, { code: '65.01.05.1002' }];

describe('An input made of a form', () => {
  it('sends codes for records, null for what was emptied', () => {
    const values = { title: '', sector: { code: 'KESEHATAN' }, villages: { nodes: villages, totalCount: 2 } };
    expect(pick(values, ['title', 'sector.code', 'villages'])).toEqual({
      title: null,
      sector: 'KESEHATAN',
      villages: ['65.01.05.1001', '65.01.05.1002'],
    });
  });

  it('leaves a list alone of which it holds only the beginning', () => {
    expect(JSON.stringify(pick({ villages: { nodes: villages, totalCount: 101 } }, ['villages']))).toBe('{}');
  });
});

describe('A number as it is typed', () => {
  it.each([
    ['12,5', 'id', '12.5'],
    ['1.500.000,00', 'id', '1500000.00'],
    ['1.500', 'id', '1500'],
    ['0.125', 'id', '0.125'],
    ['12.5', 'id', '12.5'],
    ['1.50.000', 'id', '1.50.000'],
    ['1,500.25', 'en', '1500.25'],
    ['12,5', 'en', '12,5'],
    ['dua belas', 'id', 'duabelas'],
  ] as const)('%s in %s is %s', (typed, locale, plain) => {
    expect(parseDecimal(typed, locale)).toBe(plain);
  });
});
