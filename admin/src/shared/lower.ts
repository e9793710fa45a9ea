const NAMES = /^(Pokja|Kampung|Rumah|Bina|Pusat|Sekretariat KB)/;

/** A label inside a sentence: its first letter small, unless it is an abbreviation or a name such as Pokja. */
export const lower = (text: string): string =>
  /^[A-Z][a-z]/.test(text) && !NAMES.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
