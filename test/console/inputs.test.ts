/** What a form of the console sends. */
import { describe, expect, it } from 'vitest';
import { pick } from '../../admin/src/provider/resource.ts';

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
