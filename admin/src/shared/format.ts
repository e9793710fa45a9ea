/** Numbers, days and periods as a reader in Indonesia (or an English one) writes them. Moments are those of the areas' zone, which they name: who reads may be elsewhere. */
import type { Locale } from '../messages.ts';
import { ZONE_NAMES, zone } from './day.ts';
import { useLanguage } from './i18n.ts';

const TAGS: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };

export interface Measured {
  unit: string;
  unitEn: string;
}

export interface Format {
  integer: (value: number) => string;
  /** Exact text of the API, with the decimals it came with. */
  decimal: (text: string) => string;
  /** The same of a value in percent. */
  percent: (text: string) => string;
  /** Part of one, as a percentage. */
  share: (part: number) => string;
  rupiah: (text: string) => string;
  unit: (of: Measured) => string;
  day: (day: string) => string;
  moment: (instant: string) => string;
  period: (period: string) => string;
}

/** The sign of percent joins its number, in both languages; of all else the unit follows in words. */
export const isPercent = ({ unit }: Pick<Measured, 'unit'>): boolean => unit === 'persen';

const SEMESTER: Record<Locale, string> = { id: 'Semester', en: 'Semester' };
const QUARTER: Record<Locale, string> = { id: 'Triwulan', en: 'Quarter' };

function createFormat(locale: Locale, timeZone: string): Format {
  const tag = TAGS[locale];
  const integer = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const moment = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const month = new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const rupiah = new Intl.NumberFormat(tag, { style: 'currency', currency: 'IDR', maximumFractionDigits: 0 });
  // Kept, since tables write thousands of numbers and making a formatter takes longer than using it.
  const byDecimals: Intl.NumberFormat[] = [];
  const decimal = (text: string) => {
    const decimals = text.split('.')[1]?.length ?? 0;
    byDecimals[decimals] ??= new Intl.NumberFormat(tag, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    return byDecimals[decimals].format(Number(text));
  };
  const period = (text: string) => {
    const [year, part] = text.split('-');
    if (!part) return text;
    if (part.startsWith('S')) return `${SEMESTER[locale]} ${part.slice(1)} ${year}`;
    if (part.startsWith('Q')) return `${QUARTER[locale]} ${part.slice(1)} ${year}`;
    return month.format(new Date(`${text}-01T00:00:00Z`));
  };
  return {
    integer: (value) => integer.format(value),
    decimal,
    percent: (text) => `${decimal(text)}%`,
    share: (part) => share.format(part),
    rupiah: (text) => rupiah.format(Number(text)),
    unit: ({ unit, unitEn }) => (locale === 'en' ? unitEn : unit),
    day: (text) => day.format(new Date(`${text}T00:00:00Z`)),
    moment: (text) => `${moment.format(new Date(text))} ${ZONE_NAMES[timeZone] ?? timeZone}`,
    period,
  };
}

/** One for all who write in a language: its formatters take longer to make than a row to render. */
const formats: Record<string, Format> = {};

export function formatIn(language: Locale, timeZone = zone()): Format {
  formats[language + timeZone] ??= createFormat(language, timeZone);
  return formats[language + timeZone]!;
}

export const useFormat = (): Format => formatIn(useLanguage());
