/** What a file may hold, before anything is known about it. */
import { at, invalid, type Text } from '../core/errors.ts';
import { numberText } from '../core/number-text.ts';

/** A feature as a file has it. */
export interface RawFeature {
  id?: unknown;
  properties?: unknown;
  geometry?: unknown;
}

export const MOST_LETTERS = 900_000;
export const MOST_FEATURES = 5000;
export const MOST_POINTS = 200_000;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const refused = (text: Text) => invalid([at('input.file', text)]);

export const checkFeatures = (count: number): void => check(count, MOST_FEATURES, { id: 'bentuk', en: 'features' });
export const checkPoints = (count: number): void => check(count, MOST_POINTS, { id: 'titik', en: 'points' });

function check(count: number, most: number, what: Text): void {
  if (count <= most) return;
  const [many, limit] = [numberText(String(count)), numberText(String(most))];
  throw refused({
    id: `Berkas ini memuat ${many.id} ${what.id}; batasnya ${limit.id}. Sederhanakan atau bagi per wilayah.`,
    en: `The file has ${many.en} ${what.en}; the limit is ${limit.en}. Simplify it or split it by area.`,
  });
}
