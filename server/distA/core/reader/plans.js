/** Plans: one compiled statement per document, form of rights and shape of variables; bound to values at each request. */
import { typeFromAST } from 'graphql';
import { LRUCache } from 'lru-cache';
import { numbered } from './compiler.js';
import { shapeOf } from './value.js';
const MAX_PLANS = 2000;
/** In characters of documents, values and statements. What is larger than one may be is made anew each time. */
const MAX_WEIGHT = 8_000_000;
const MAX_WEIGHT_OF_ONE = 200_000;
export function createPlans() {
    const counts = { hits: 0, misses: 0, evicted: 0 };
    const plans = new LRUCache({
        max: MAX_PLANS,
        maxSize: MAX_WEIGHT,
        maxEntrySize: MAX_WEIGHT_OF_ONE,
        dispose: (_plan, _key, reason) => {
            if (reason === 'evict')
                counts.evicted += 1;
        },
    });
    return {
        find: (sought, compile) => {
            const known = plans.get(sought.key);
            counts[known ? 'hits' : 'misses'] += 1;
            if (known)
                return known;
            const { compiler, sql } = compile();
            const plan = { ...numbered(sql, compiler.params), checks: compiler.checks };
            plans.set(sought.key, plan, { size: weightOf(sought, plan) });
            return plan;
        },
        counts: () => ({ kept: plans.size, ...counts }),
    };
}
function weightOf({ key, operation, variables }, { sql }) {
    return key.length + sql.length + (operation.loc?.source.body.length ?? 0) + JSON.stringify(variables).length;
}
/** What a request brings to a plan. The day is told only to a statement that needs it: it takes longer than all the rest. */
export class Bound {
    constructor(clock, access, variables, keys) {
        this.clock = clock;
        this.access = access;
        this.variables = variables;
        this.keys = keys;
    }
    get today() {
        this.day ??= this.clock.today();
        return this.day;
    }
}
/** The parameters of a request, after everything that a request can get wrong was looked at. */
export function bind({ checks, reads }, request) {
    for (const check of checks)
        check(request);
    return reads.map((read) => read(request));
}
const documents = new WeakMap();
let documentCount = 0;
function known(schema, operation) {
    const found = documents.get(operation);
    if (found)
        return found;
    documentCount += 1;
    const variables = (operation.variableDefinitions ?? []).map(({ variable, type }) => [
        variable.name.value,
        typeFromAST(schema, type),
    ]);
    const made = { number: documentCount, variables };
    documents.set(operation, made);
    return made;
}
/**
 * Documents are told apart by identity: the server keeps one parsed document per text. Only variables can differ between
 * requests of one document, so their shapes are the document's shape.
 */
export function shapeOfRequest(schema, operation, values) {
    const { number, variables } = known(schema, operation);
    let shape = `${number} `;
    for (const [name, type] of variables)
        shape += `${shapeOf(values[name], type)};`;
    return shape;
}
//# sourceMappingURL=plans.js.map