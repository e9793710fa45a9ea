/** The reason a record is retired for, or a guarded value is shown for: a sentence somebody can be asked about. */
import { at, invalid } from '../errors.ts';
import { isPlain } from './bounds.ts';
import { clean } from './rows.ts';

const MOST = 500;

/** A remark that may be left out. */
export function reasonIfGiven(path: string, text: string | null | undefined): string | null {
  if (text == null) return null;
  if (isPlain(text, MOST, true)) return clean(text);
  throw invalid([at(path, { id: `1 sampai ${MOST} karakter.`, en: `1 to ${MOST} characters.` })]);
}

export function reasonOf(reason: string): string {
  if (isPlain(reason, MOST, true)) return clean(reason);
  throw invalid([at('reason', { id: `Sebutkan alasannya, 1 sampai ${MOST} karakter.`, en: `Give the reason, 1 to ${MOST} characters.` })]);
}
