/**
 * What can be worked out from sums that are known: exact linear algebra modulo a prime. Every unknown that a sum makes superfluous
 * is written as a combination of the others, so what is known is the space of these combinations, and a sum is known when nothing
 * is left of it. Products of two numbers below the prime are exact in a double.
 */
const PRIME = 67_108_859;
export function createKnowledge() {
    const combinations = new Map();
    const guarded = new Set();
    /** Vectors that an unknown appears in. */
    const uses = new Map();
    const usersOf = (unknown) => {
        const users = uses.get(unknown) ?? new Set();
        uses.set(unknown, users);
        return users;
    };
    const keep = (vector) => {
        for (const unknown of vector.keys())
            usersOf(unknown).add(vector);
    };
    const rest = (row) => {
        const left = new Map();
        for (const unknown of row)
            add(left, combinations.get(unknown) ?? new Map([[unknown, 1]]), 1);
        return left;
    };
    const rarestOf = (vector) => [...vector.keys()].reduce((best, unknown) => (usersOf(unknown).size < usersOf(best).size ? unknown : best));
    return {
        show(row) {
            const left = rest(row);
            if (left.size === 0)
                return;
            const pivot = rarestOf(left);
            const scale = PRIME - inverse(left.get(pivot));
            left.delete(pivot);
            const combination = new Map([...left].map(([unknown, factor]) => [unknown, (factor * scale) % PRIME]));
            const users = usersOf(pivot);
            uses.delete(pivot);
            for (const vector of users) {
                const factor = vector.get(pivot);
                vector.delete(pivot);
                add(vector, combination, factor, (unknown, isThere) => (isThere ? usersOf(unknown).add(vector) : usersOf(unknown).delete(vector)));
            }
            combinations.set(pivot, combination);
            keep(combination);
        },
        protect(row) {
            const left = rest(row);
            guarded.add(left);
            keep(left);
        },
        betrays(row) {
            const left = rest(row);
            if (left.size === 0)
                return false;
            return [...usersOf(rarestOf(left))].some((vector) => guarded.has(vector) && areParallel(vector, left));
        },
        knows: (row) => rest(row).size === 0,
    };
}
/** `to` += `vector` x `factor`; `note` hears which unknowns are there now. */
function add(to, vector, factor, note) {
    for (const [unknown, each] of vector) {
        const sum = ((to.get(unknown) ?? 0) + each * factor) % PRIME;
        if (sum === 0)
            to.delete(unknown);
        else
            to.set(unknown, sum);
        note?.(unknown, sum !== 0);
    }
}
function areParallel(one, other) {
    if (one.size !== other.size)
        return false;
    const [[first, factor] = [0, 0]] = one;
    const scale = ((other.get(first) ?? 0) * inverse(factor)) % PRIME;
    return [...one].every(([unknown, each]) => other.get(unknown) === (each * scale) % PRIME);
}
/** By Fermat: the number to the power PRIME - 2. */
function inverse(number) {
    let result = 1;
    for (let power = PRIME - 2, base = number; power > 0; power = Math.floor(power / 2)) {
        if (power % 2 === 1)
            result = (result * base) % PRIME;
        base = (base * base) % PRIME;
    }
    return result;
}
//# sourceMappingURL=eliminate.js.map