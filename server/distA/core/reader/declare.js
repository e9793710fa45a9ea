/** How an entity tells the reader what it can't learn from the ORM's metadata. */
/** Class decorator: the type has root fields. */
export function Root(many, one) {
    return (target) => void roots.set(target, { many, one });
}
/** Property decorator: a to-one relation read from the other side, for example the decree in force today. Always nullable. */
export function OneOf(inverse) {
    return (target, key) => void into(inverses, target.constructor, String(key), inverse);
}
/** Property decorator: a field computed in SQL from columns of its own row. */
export function Computed(computed) {
    return (target, key) => void into(computeds, target.constructor, String(key), computed);
}
/** Class decorator: rows about records of any type. Every type whose records have a version gets the list of those about it. */
export function Trail(trail) {
    return (target) => void trails.set(target, trail);
}
/** Property decorator: accepts other spellings of a value in filters and arguments, for example a code without dots. */
export function Spelled(normalize) {
    return (target, key) => void into(spellings, target.constructor, String(key), normalize);
}
/** Property decorator: the stored smallint is shown and accepted as a `Period`. */
export function StoredPeriod() {
    return (target, key) => void into(periods, target.constructor, String(key), true);
}
/** Property decorator: an object made of columns of the own row (field name to property); null when the first column is. */
export function Composed(parts) {
    return (target, key) => void into(composeds, target.constructor, String(key), parts);
}
const roots = new Map();
const trails = new Map();
const inverses = new Map();
const computeds = new Map();
const spellings = new Map();
const periods = new Map();
const composeds = new Map();
function into(all, type, key, value) {
    const fields = all.get(type) ?? new Map();
    all.set(type, fields.set(key, value));
}
export const rootOf = (type) => roots.get(type);
export const trailOf = (type) => trails.get(type);
export const inversesOf = (type) => inverses.get(type) ?? new Map();
export const computedOf = (type) => computeds.get(type) ?? new Map();
export const spellingsOf = (type) => spellings.get(type) ?? new Map();
export const periodsOf = (type) => periods.get(type) ?? new Map();
export const composedOf = (type) => composeds.get(type) ?? new Map();
//# sourceMappingURL=declare.js.map