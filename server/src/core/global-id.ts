/** Opaque global ids: `village_12`, `pokjaMember_7`. Clients never take them apart; only this file does. */

export const lowerCamel = (typeName: string): string => typeName.charAt(0).toLowerCase() + typeName.slice(1);

/** Of types, of which there are few: a batch names hundreds of records. */
const prefixes = new Map<string, string>();

function prefixOf(typeName: string): string {
  const known = prefixes.get(typeName) ?? `${lowerCamel(typeName)}_`;
  prefixes.set(typeName, known);
  return known;
}

export const globalId = (typeName: string, key: number | string): string => prefixOf(typeName) + key;

/** The key inside a global id of this type; undefined when the text is anything else. */
export function keyIn(typeName: string, id: string): string | undefined {
  const prefix = `${lowerCamel(typeName)}_`;
  return id.startsWith(prefix) && id.length > prefix.length ? id.slice(prefix.length) : undefined;
}

const LARGEST = 2147483647;

/** The same for types with one integer key. */
export function numericKeyIn(typeName: string, id: string): number | undefined {
  const key = keyIn(typeName, id);
  return key !== undefined && /^[1-9]\d{0,9}$/.test(key) && Number(key) <= LARGEST ? Number(key) : undefined;
}
