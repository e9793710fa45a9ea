/** Test cases of a rule: numbers by name, and whether it holds for them. */
import { at, invalid } from '../core/errors.ts';
import { type Fraction, fractionOf } from '../core/fraction.ts';
import { nameOf, type Reference } from './expression.ts';
import type { ValidationCaseInput } from './rule.input.ts';

export interface Case {
  /** Numbers by the name of the value: `MCPR.numerator`, `previous(PUS)`. */
  given: Readonly<Record<string, string>>;
  holds: boolean;
}

const MOST = 40;

export function casesOf(cases: readonly ValidationCaseInput[]): Case[] {
  if (cases.length > MOST) throw invalid([at('input.cases', { id: `Paling banyak ${MOST}.`, en: `At most ${MOST}.` })]);
  const twice = cases.findIndex(({ given }) => new Set(given.map(({ name }) => name)).size < given.length);
  if (twice >= 0) throw invalid([at(`input.cases.${twice}.given`, { id: 'Satu nilai disebut dua kali.', en: 'A value is given twice.' })]);
  return cases.map(({ given, holds }) => ({ given: Object.fromEntries(given.map(({ name, value }) => [name, value])), holds }));
}

/** What is not given is missing. */
export function valuesIn(given: Case['given']): (reference: Reference) => Fraction | undefined {
  return (reference) => {
    const name = nameOf(reference);
    return Object.hasOwn(given, name) ? fractionOf(given[name] as string) : undefined;
  };
}
