/** The values that a rule names, as it writes them: `PUS`, `MCPR.numerator`, `previous(PUS)`. The server reads the rule. */
const VALUE = '([A-Z][A-Z0-9_]{1,59})(?:\\.(numerator|denominator|value))?';
const NAMES = new RegExp(`(previous)\\(\\s*${VALUE}\\s*\\)|${VALUE}`, 'g');
const PARTS = new RegExp(`${NAMES.source}|(\\d+(?:\\.\\d+)?)|([*/-])`, 'g');
const SIGNS: Record<string, string> = { '*': '×', '/': '÷', '-': '−' };

export interface Named {
  code: string;
  part?: 'numerator' | 'denominator' | 'value';
  isPrevious: boolean;
}

export function namesIn(...sides: (string | undefined)[]): string[] {
  const found = sides.flatMap((side) => [...(side ?? '').matchAll(NAMES)].map(([whole]) => whole.replace(/\s/g, '')));
  return [...new Set(found)];
}

/** The same with words for values, and numbers and signs as people write them. */
export const spelled = (side: string, word: (named: Named) => string, number: (text: string) => string): string =>
  side.replace(PARTS, (_, previous, before, partBefore, code, part, digits, sign) => {
    if (digits) return number(digits);
    if (sign) return SIGNS[sign]!;
    return word({ code: code ?? before, part: part ?? partBefore, isPrevious: previous !== undefined });
  });
