const VALUE = '[A-Z][A-Z0-9_]{1,59}(?:\\.(?:numerator|denominator|value))?';
const NAME = new RegExp(`previous\\(\\s*(${VALUE})\\s*\\)|${VALUE}`, 'g');

/** The values that a rule names, as it writes them: `PUS`, `MCPR.numerator`, `previous(PUS)`. The server reads the rule. */
export function namesIn(...sides: (string | undefined)[]): string[] {
  const found = sides.flatMap((side) => [...(side ?? '').matchAll(NAME)].map(([name, before]) => (before ? `previous(${before})` : name)));
  return [...new Set(found)];
}
