/** What goes wrong when people type figures: swapped digits, a digit too many, a zero where nothing was counted. */

import type { Values } from './measure.ts';
import type { Random } from './random.ts';

const SHARE = 0.005;

/** The mistaken value, still one the entry form would have taken: never above its denominator. */
export function mistype(random: Random, values: Values): Values {
  const { numerator, denominator } = values;
  if (numerator === null || !random.chance(SHARE)) return values;
  const wrong = random.pick([swapped(numerator), numerator * 10, 0]);
  return denominator !== null && wrong > denominator ? values : { ...values, numerator: wrong };
}

function swapped(figure: number): number {
  const digits = String(figure);
  return Number(digits.slice(0, -2) + digits.slice(-1) + digits.slice(-2, -1));
}
