export const say = (id, en) => ({ id, en });
const of = (type) => (name, sql, label, more = {}) => ({ name, type, label, sql, ...more });
export const text = of('text');
export const integer = of('integer');
export const decimal = of('decimal');
export const date = of('date');
export const stamp = of('stamp');
export const boolean = of('boolean');
//# sourceMappingURL=set.js.map