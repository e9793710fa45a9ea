/** Opaque global ids: `village_12`, `pokjaMember_7`. Clients never take them apart; only this file does. */
export const lowerCamel = (typeName) => typeName.charAt(0).toLowerCase() + typeName.slice(1);
export const globalId = (typeName, key) => `${lowerCamel(typeName)}_${key}`;
/** The key inside a global id of this type; undefined when the text is anything else. */
export function keyIn(typeName, id) {
    const prefix = `${lowerCamel(typeName)}_`;
    return id.startsWith(prefix) && id.length > prefix.length ? id.slice(prefix.length) : undefined;
}
const LARGEST = 2147483647;
/** The same for types with one integer key. */
export function numericKeyIn(typeName, id) {
    const key = keyIn(typeName, id);
    return key !== undefined && /^[1-9]\d{0,9}$/.test(key) && Number(key) <= LARGEST ? Number(key) : undefined;
}
//# sourceMappingURL=global-id.js.map