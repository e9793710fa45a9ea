/** The arithmetic of a value before it is stored, against fractions of big integers: exact, or refused. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { IndicatorFact } from '../../server/src/observation/facts.ts';
import { boundOf, numbersOf } from '../../server/src/observation/numbers.ts';
import type { ObservationRowInput } from '../../server/src/observation/observation.input.ts';

const LARGEST = 2147483647;

const indicator = (given: Partial<IndicatorFact>): IndicatorFact => ({
  id: 1,
  code: 'UJI',
  sectorId: 1,
  kind: 'RATIO',
  factor: 100,
  decimals: 2,
  min: boundOf('0.000000'),
  max: boundOf('100.000000'),
  isDerived: false,
  isSensitive: false,
  appliesTo: 'VILLAGE',
  frequency: 'MONTHLY',
  validFrom: null,
  validTo: null,
  sources: new Map(),
  ...given,
});
const row = (given: Partial<ObservationRowInput>) => given as ObservationRowInput;

it('a percentage is stored exactly when its numerator is at most its denominator, and refused otherwise', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LARGEST }), fc.integer({ min: 1, max: LARGEST }), (numerator, denominator) => {
      const numbers = numbersOf(row({ numerator: String(numerator), denominator: String(denominator) }), indicator({}), false);
      if (numerator > denominator) expect(numbers).toMatchObject([{ path: 'numerator' }]);
      else expect(numbers).toEqual({ numerator, denominator, figure: null });
    }),
    { numRuns: 2000 },
  );
});

it('a score is stored as all its digits, or refused: never rounded', () => {
  const digits = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 4 }), fc.nat(9999));
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 3 }), ([units, length, tail], decimals) => {
      const fraction = String(tail).padStart(4, '0').slice(0, length);
      const value = length === 0 ? String(units) : `${units}.${fraction}`;
      const numbers = numbersOf(row({ value }), indicator({ kind: 'SCORE', decimals }), false);
      const significant = fraction.replace(/0+$/, '');
      if (significant.length > decimals) expect(numbers).toMatchObject([{ path: 'value' }]);
      else expect(numbers).toEqual({ numerator: null, denominator: null, figure: Number(`${units}${significant.padEnd(decimals, '0')}`) });
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ['0', 0],
  ['100', 10000],
  ['100.00', 10000],
  ['007.5', 750],
])('%s of a score with two decimals is stored as %i', (value, figure) => {
  expect(numbersOf(row({ value }), indicator({ kind: 'SCORE' }), false)).toMatchObject({ figure });
});

it.each(['100.01', '-0.01', '99999999999999999999', '100.000001'])('%s is no score from 0 to 100', (value) => {
  expect(numbersOf(row({ value }), indicator({ kind: 'SCORE' }), false)).toMatchObject([{ path: 'value' }]);
});

it.each(['2147483648', '1.5', '-1', '1e3', '9007199254740993', ''])('%s is no count', (numerator) => {
  expect(numbersOf(row({ numerator }), indicator({ kind: 'COUNT', factor: 1, max: null }), false)).toMatchObject([{ path: 'numerator' }]);
});

it('bounds are compared exactly, not after rounding', () => {
  const strict = indicator({ max: boundOf('33.333333') });
  expect(numbersOf(row({ numerator: '1', denominator: '3' }), strict, false)).toMatchObject([{ path: 'numerator' }]);
  expect(numbersOf(row({ numerator: '333333', denominator: '1000000' }), strict, false)).toMatchObject({ numerator: 333333 });
});

it('a published figure may stand without its parts, and only a published one', () => {
  expect(numbersOf(row({ value: '12.87' }), indicator({}), true)).toEqual({ numerator: null, denominator: null, figure: 1287 });
  expect(numbersOf(row({ value: '12.87' }), indicator({}), false)).toMatchObject([{ path: 'numerator' }, { path: 'denominator' }]);
});
