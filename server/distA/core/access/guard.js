/** What each type declares about who may see it. The policy reads these declarations; nothing else decides. */
const guards = new Map();
const masks = new Map();
/** Class decorator: every type the reader serves has exactly one. */
export function Guarded(guard) {
    return (target) => void guards.set(target, guard);
}
/** Property decorator: the field carries a verb of its own. */
export function Masked(mask) {
    return (target, key) => {
        const fields = masks.get(target.constructor) ?? new Map();
        masks.set(target.constructor, fields.set(String(key), mask));
    };
}
export const guardOf = (type) => guards.get(type);
export const masksOf = (type) => masks.get(type) ?? new Map();
//# sourceMappingURL=guard.js.map