/**
 * An area's place in tree order, computed from its official code alone: whatever is loaded, in whichever order, the same
 * area has the same ordinal, and an area that is created later finds its place free. Everything below an area lies in
 * [ordinal, last].
 */

const VILLAGES = 2000;
const DISTRICTS = 100 * VILLAGES;
const REGENCIES = 100 * DISTRICTS;
/** Villages are numbered from 1 in each kind (1 kelurahan, 2 desa, 3 desa adat); the highest number of 2025 is 116. */
const NUMBERS_OF_KIND = 600;

const WIDTHS = { PROVINCE: REGENCIES, REGENCY: DISTRICTS, DISTRICT: VILLAGES, VILLAGE: 1 } as const;

const CODE = /^([1-9]\d)(?:\.(\d{2})(?:\.(\d{2})(?:\.([1-3])(\d{3}))?)?)?$/;

export interface Range {
  ordinal: number;
  last: number;
}

/** The range of a dotted code. A code that is none throws a sentence. */
export function rangeOf(code: string): Range {
  const [, province, regency, district, kind, number] = CODE.exec(code) ?? [];
  if (!province || Number(number ?? 0) >= NUMBERS_OF_KIND) throw new Error(`${code} is no official area code.`);
  const ordinal =
    Number(province) * REGENCIES +
    Number(regency ?? 0) * DISTRICTS +
    Number(district ?? 0) * VILLAGES +
    (kind ? (Number(kind) - 1) * NUMBERS_OF_KIND + Number(number) : 0);
  return { ordinal, last: lastOf(ordinal, kind ? 'VILLAGE' : district ? 'DISTRICT' : regency ? 'REGENCY' : 'PROVINCE') };
}

export const lastOf = (ordinal: number, level: keyof typeof WIDTHS): number => ordinal + WIDTHS[level] - 1;

/** The same for text that may be no code: then a range in which nothing lies. */
export function rangeOrNothing(text: string): { low: number; high: number } {
  try {
    const { ordinal, last } = rangeOf(text);
    return { low: ordinal, high: last };
  } catch {
    return { low: 0, high: -1 };
  }
}
