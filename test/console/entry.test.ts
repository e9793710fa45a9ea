/** What is typed into the entry of values, and what is pasted into a sheet. */
import { describe, expect, it } from 'vitest';
import { cellOf, isBlank, isSame, problemOf, resultOf, rowOf } from '../../admin/src/observation/cell.ts';
import { readPaste, type Sheet } from '../../admin/src/observation/paste.ts';
import { frequenciesDue, lastDue, periodOf, recentPeriods } from '../../admin/src/observation/period.ts';
import { ratioOf } from '../../admin/src/observation/ratio.ts';

describe('What is due', () => {
  it.each([
    ['2026-10', ['MONTHLY'], '2026-10'],
    ['2026-09', ['MONTHLY', 'QUARTERLY'], '2026-Q3'],
    ['2026-06', ['MONTHLY', 'QUARTERLY', 'SEMESTER'], '2026-S1'],
    ['2026-12', ['MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL'], '2026'],
  ])('with %s follows from the frequencies', (month, due, last) => {
    expect(frequenciesDue(month)).toEqual(due);
    expect(lastDue(month)).toBe(last);
  });

  it('has periods that a month lies in, and the newest ones over the turn of the year', () => {
    expect(periodOf('2026-02', 'SEMESTER')).toBe('2026-S1');
    expect(recentPeriods('MONTHLY', '2026-01-25', 3)).toEqual(['2026-01', '2025-12', '2025-11']);
    expect(recentPeriods('QUARTERLY', '2026-05-01', 3)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4']);
    expect(recentPeriods('ANNUAL', '2026-05-01', 2)).toEqual(['2026', '2025']);
  });
});

describe('A ratio beside its parts', () => {
  it.each([
    ['1', '3', 100, 2, '33.33'],
    ['2', '3', 100, 2, '66.67'],
    ['1', '8', 100, 0, '13'],
    ['1', '800', 100, 2, '0.13'],
    ['0', '7', 100, 2, '0.00'],
    ['1005', '100000', 100, 2, '1.01'],
    ['9007199254740993', '9007199254740993', 100, 2, '100.00'],
  ])('%s of %s x %i with %i decimals is %s', (numerator, denominator, factor, decimals, value) => {
    expect(ratioOf(numerator, denominator, factor, decimals)).toBe(value);
  });

  it('is none over zero, and none of what is no whole number', () => {
    expect(ratioOf('1', '0', 100, 2)).toBeUndefined();
    expect(ratioOf('1.5', '3', 100, 2)).toBeUndefined();
    expect(ratioOf('', '3', 100, 2)).toBeUndefined();
  });
});

const value = (given: object) => ({ state: 'REPORTED', numerator: null, denominator: null, value: null, ...given }) as never;

describe('A cell', () => {
  it('keeps missing, zero and not applicable apart', () => {
    const count = { kind: 'COUNT' } as const;
    const missing = cellOf(count);
    const zero = cellOf(count, value({ numerator: '0', value: '0' }));
    const none = cellOf(count, value({ state: 'NOT_APPLICABLE' }));
    expect([missing, zero, none].map((cell) => isBlank(count, cell))).toEqual([true, false, false]);
    expect(isSame(missing, zero) || isSame(missing, none) || isSame(zero, none)).toBe(false);
    const place = { area: '65.01.05.2004', indicator: 'PUS', period: '2026-10', source: 'REPORT' };
    expect(rowOf(count, zero, place)).toEqual({ ...place, numerator: '0' });
    expect(rowOf(count, none, place)).toEqual({ ...place, state: 'NOT_APPLICABLE' });
  });

  it('offers a denominator without counting it as an answer', () => {
    const ratio = { kind: 'RATIO', factor: 100, decimals: 2 } as const;
    const offered = cellOf(ratio, undefined, '300');
    expect(offered.denominator).toBe('300');
    expect(isBlank(ratio, offered)).toBe(true);
    expect(resultOf(ratio, { ...offered, numerator: '120' })).toBe('40.00');
  });

  it.each([
    ['COUNT', { numerator: '1.2.3' }, 'pilar.entry.notNumber'],
    ['COUNT', { numerator: 'banyak' }, 'pilar.entry.notNumber'],
    ['RATIO', { numerator: '12.5', denominator: '30' }, 'pilar.entry.notWhole'],
    ['RATIO', { numerator: '12' }, 'pilar.entry.incomplete'],
    ['SCORE', { value: '12.5' }, undefined],
    ['COUNT', { numerator: '0' }, undefined],
  ] as const)('of %s with %j is not sent because of %s', (kind, given, problem) => {
    expect(problemOf({ kind }, { ...cellOf({ kind }), ...given }, false)).toBe(problem);
  });

  it('compares scores by their meaning', () => {
    const score = { kind: 'SCORE' } as const;
    const saved = cellOf(score, value({ value: '12.50' }));
    expect(isSame(saved, { ...saved, value: '12.5' })).toBe(true);
    expect(isSame(saved, { ...saved, value: '12.51' })).toBe(false);
  });
});

const village = (code: string, name: string, district: string) => ({ code, name, district: { name: district } });
const VILLAGES = [
  village('65.01.05.1001', 'Tanjung Selor Hulu', 'Tanjung Selor'),
  village('65.01.05.2004', 'Jelarai Selor', 'Tanjung Selor'),
  village('65.01.06.2001', 'Sidomulyo', 'Peso'),
  village('65.01.07.2002', 'Sidomulyo', 'Sekatak'),
  village('65.01.01.1003', 'Tanjung Palas Tengah', 'Tanjung Palas'),
  village('65.01.08.2001', 'Salimbatu', 'Tanjung Palas Tengah'),
];
const sheet = (given: Partial<Sheet> = {}): Sheet => ({ kind: 'RATIO', villages: VILLAGES, locale: 'id', ...given });
const told = (text: string, given?: Partial<Sheet>) =>
  readPaste(text, sheet(given)).map(({ village, cell, problem }) => [
    village?.slice(6),
    cell && (cell.applies ? [cell.numerator, cell.denominator, cell.value].filter(Boolean).join('/') : 'NA'),
    problem,
  ]);

describe('Rows of a spreadsheet', () => {
  it('are found by code, dotted or not, or by name, under a heading and beside other columns', () => {
    const text =
      'No\tKode\tNama\tKecamatan\tPembilang\tPenyebut\r\n1\t65.01.05.1001\tTanjung Selor Hulu\tTanjung Selor\t1.200\t3.000\r\n2\t6501052004\t\t\t12\t30\r\n';
    expect(told(text)).toEqual([
      ['05.1001', '1200/3000', undefined],
      ['05.2004', '12/30', undefined],
    ]);
    expect(told('jelarai  selor;12;30')).toEqual([['05.2004', '12/30', undefined]]);
  });

  it('are taken in order where there are only numbers', () => {
    expect(told('1\t2\n3\t4\n', { from: 5 })).toEqual([
      ['08.2001', '1/2', undefined],
      [undefined, undefined, 'beyondEnd'],
    ]);
  });

  it('keep the place of a village that has no numbers', () => {
    const expected = [
      ['05.2004', '12/30', undefined],
      ['06.2001', undefined, undefined],
      ['07.2002', '5/10', undefined],
    ];
    expect(told('12\t30\n\t\n5\t10\n', { from: 1 })).toEqual(expected);
    expect(told('Pembilang\tPenyebut\n12\t30\n-\t-\n5\t10', { from: 1 })).toEqual(expected);
    expect(told('\n7', { kind: 'COUNT' })[1]).toEqual(['05.2004', '7', undefined]);
  });

  it('never go to another village than the one that is meant', () => {
    expect(told('Tanjung Palas Tengah\tSalimbatu\t1\t2')).toEqual([['08.2001', '1/2', undefined]]);
    expect(told('Salimbatu\tTanjung Palas Tengah\t1\t2')).toEqual([['08.2001', '1/2', undefined]]);
    expect(told('Tanjung Palas\tTanjung Palas Tengah\t1\t2')).toEqual([['01.1003', '1/2', undefined]]);
    expect(told('Tanjung Palas Tengah\tDesa Antah\t1\t2')).toEqual([[undefined, undefined, 'unknownVillage']]);
    expect(told('65.01.05.2004\tTanjung Selor Hulu\t1\t2')).toEqual([[undefined, undefined, 'twoVillages']]);
    expect(told('Kec. Sekatak\tDesa Sidomulyo\t1\t2')).toEqual([['07.2002', '1/2', undefined]]);
    expect(told('Salimbatu\t1\t2\n\t3\t4')[1]).toEqual([undefined, undefined, 'noVillage']);
    expect(told('Salimbatu\t1\t2\n2\tAntah\t3\t4')[1]).toEqual([undefined, undefined, 'unknownVillage']);
  });

  it('say what is wrong with them', () => {
    expect(told('Desa Antah\t1\t2')).toEqual([[undefined, undefined, 'unknownVillage']]);
    expect(told('65.01.05.9999\t1\t2')).toEqual([[undefined, undefined, 'unknownVillage']]);
    expect(told('Sidomulyo\t1\t2')).toEqual([[undefined, undefined, 'manyVillages']]);
    expect(told('65.01.07.2002\tSidomulyo\t1\t2')).toEqual([['07.2002', '1/2', undefined]]);
    expect(told('6501052004\t12')).toEqual([['05.2004', undefined, 'tooFew']]);
    expect(told('6501052004\t12\tbanyak')).toEqual([['05.2004', undefined, 'notNumber']]);
    expect(told('6501052004\t1\t2\t50,00\t9')).toEqual([['05.2004', undefined, 'tooMany']]);
    expect(told('6501052004\t1,234\t2,000')).toEqual([['05.2004', undefined, 'notWhole']]);
    expect(told('6501052004\t1\t2\nJelarai Selor\t3\t4')).toEqual([
      ['05.2004', undefined, 'twice'],
      ['05.2004', undefined, 'twice'],
    ]);
  });

  it('keep what is missing missing, and take the words of the kind', () => {
    expect(told('6501052004\t-\t-\n6501051001\ttidak berlaku')).toEqual([
      ['05.2004', undefined, undefined],
      ['05.1001', 'NA', undefined],
    ]);
    expect(told('6501052004\tYa\n6501051001\ttidak', { kind: 'YES_NO' })).toEqual([
      ['05.2004', '1', undefined],
      ['05.1001', '0', undefined],
    ]);
    expect(told('6501052004\t54,25', { kind: 'SCORE' })).toEqual([['05.2004', '54.25', undefined]]);
  });
});
