const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** As text or the value of an attribute in XML. */
export const xml = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter]!);
