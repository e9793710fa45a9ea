import type { Locale } from '../messages.ts';

/**
 * A number as typed in the language of the screen, in plain notation. Marks between thousands count only where they stand right;
 * text that is no number comes back as it is, for the server to judge.
 */
export function parseDecimal(text: string, locale: Locale): string {
  const bare = text.trim().replace(/\s/g, '');
  const [group, point] = locale === 'id' ? ['.', ','] : [',', '.'];
  const isGrouped = new RegExp(`^-?[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${point}\\d+)?$`).test(bare);
  const isPlain = new RegExp(`^-?\\d+(\\${point}\\d+)?$`).test(bare);
  return isGrouped || isPlain ? bare.replaceAll(group, '').replace(point, '.') : bare;
}
