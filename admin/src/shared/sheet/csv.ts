/** A sheet as text: with the mark of UTF-8, and with the separator and decimal sign that Excel expects in the language. */
import type { Locale } from '../../messages.ts';
import { type Cell, harmless, isDay, type Sheet } from './sheet.ts';

const MARK_OF_UTF8 = '\uFEFF';
const STYLE: Record<Locale, { separator: string; decimal: string; yes: string; no: string }> = {
  id: { separator: ';', decimal: ',', yes: 'Ya', no: 'Tidak' },
  en: { separator: ',', decimal: '.', yes: 'Yes', no: 'No' },
};

/** Further sheets stand below the first, each after an empty line. */
export function toCsv(sheets: Sheet | Sheet[], locale: Locale): string {
  const parts = [sheets].flat().map((sheet) => lined(sheet, locale, STYLE[locale].separator));
  return `${MARK_OF_UTF8}${parts.join('\r\n')}`;
}

/** For the clipboard: what programs for tables paste into cells. */
export const toTabbed = (sheet: Sheet, locale: Locale): string => lined(sheet, locale, '\t');

const lined = ({ header, rows }: Sheet, locale: Locale, separator: string): string =>
  [header, ...rows].map((row) => `${row.map((cell) => quoted(textOf(cell, locale), separator)).join(separator)}\r\n`).join('');

function textOf(cell: Cell, locale: Locale): string {
  const { decimal, yes, no } = STYLE[locale];
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  if (typeof cell === 'boolean') return cell ? yes : no;
  return cell instanceof Date ? written(cell) : harmless(cell);
}

function written(date: Date): string {
  const [day, time] = date.toISOString().split('T');
  return isDay(date) ? day! : `${day} ${time!.slice(0, 5)}`;
}

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
