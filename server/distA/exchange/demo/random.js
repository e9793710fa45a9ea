/** Chance that repeats itself: every stream is named, so one feature of the demo never shifts another. */
export function createRandom(...name) {
    const next = stream(hash(name.join('/')));
    const int = (low, high) => low + Math.floor(next() * (high - low + 1));
    const sample = (list, count) => {
        const left = [...list];
        return Array.from({ length: Math.min(count, left.length) }, () => left.splice(int(0, left.length - 1), 1)[0]);
    };
    return {
        next,
        int,
        sample,
        chance: (probability) => next() < probability,
        normal: () => Math.max(-3, Math.min(3, Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()))),
        pick: (list) => {
            if (list.length === 0)
                throw new Error(`${name.join('/')}: nothing to pick from`);
            return list[int(0, list.length - 1)];
        },
        weighted: (list, weightOf) => weigh(list, weightOf, next()),
    };
}
function weigh(list, weightOf, place) {
    const total = list.reduce((sum, item) => sum + weightOf(item), 0);
    let left = place * total;
    const found = list.find((item) => {
        left -= weightOf(item);
        return left < 0;
    });
    return found ?? list.at(-1);
}
/** FNV-1a. */
function hash(text) {
    let state = 0x811c9dc5;
    for (let index = 0; index < text.length; index++)
        state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
    return state >>> 0;
}
/** mulberry32. */
function stream(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
}
//# sourceMappingURL=random.js.map