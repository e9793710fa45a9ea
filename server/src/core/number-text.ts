/** Numbers in words: `1.832,5` in Indonesian, `1,832.5` in English. */
import type { Text } from './errors.ts';

/** `decimal` in plain notation; its decimals stay as they are. */
export function numberText(decimal: string): Text {
  const digits = decimal.split('.')[1]?.length ?? 0;
  const write = (language: string) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
      decimal as Intl.StringNumericLiteral,
    );
  return { id: write('id'), en: write('en') };
}
