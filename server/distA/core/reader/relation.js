import { SCHEMA } from '../orm.js';
import { partsOf } from './column.js';
import { quoted, name as quotedName } from './text.js';
function equal(parent, left, childAlias, right) {
    return left.map((column, index) => `${childAlias}.${quotedName(right[index])} = ${parent}.${quotedName(column)}`).join(' AND ');
}
export function relationOf(models, model, prop, meta) {
    if (prop.kind === 'scalar')
        return undefined;
    const target = models.byType.get(prop.targetMeta?.class);
    if (!target)
        return undefined;
    const many = prop.kind === '1:m' || prop.kind === 'm:n';
    const shared = { name: prop.name, many, nullable: Boolean(prop.nullable), target, orderBy: orderOf(prop) };
    if (prop.kind === 'm:n')
        return { ...shared, ...throughPivot(target, prop, meta) };
    if (prop.kind === '1:m') {
        const owner = prop.targetMeta.properties[prop.mappedBy];
        const on = (parent, childAlias) => equal(parent, owner.referencedColumnNames, childAlias, owner.joinColumns);
        return { ...shared, step: `?${prop.name}`, back: owner.joinColumns.join(), ...toTable(target, on) };
    }
    if (prop.kind === 'm:1' || (prop.kind === '1:1' && prop.owner)) {
        const on = (parent, childAlias) => equal(parent, prop.joinColumns, childAlias, prop.referencedColumnNames);
        const keys = (parent) => ({ key: `${parent}.${quotedName(prop.joinColumns[0])}` });
        return { ...shared, step: prop.joinColumns.join(), ...toTable(target, on), keys };
    }
    throw new Error(`${model.name}.${prop.name}: the reader has no relation of kind ${prop.kind}.`);
}
function toTable(target, on) {
    const link = (parent, childAlias) => ({ from: `${target.table} ${childAlias}`, on: on(parent, childAlias) });
    return {
        link,
        keys: (parent, childAlias) => ({ ...link(parent, childAlias), key: `${childAlias}.${quotedName(target.key[0].column)}` }),
    };
}
function throughPivot(target, prop, meta) {
    // From the side that owns it: on the other the ORM may name the table of another relation that is called the same.
    const { pivotTable } = (prop.mappedBy ? prop.targetMeta.properties[prop.mappedBy] : prop);
    const pivot = `${quotedName(SCHEMA)}.${quotedName(pivotTable)}`;
    const [own] = meta.getPrimaryProps().flatMap(partsOf);
    const mine = quotedName(prop.joinColumns[0]);
    const theirs = quotedName(prop.inverseJoinColumns[0]);
    const keys = (parent, childAlias) => ({
        from: `${pivot} ${childAlias}p`,
        on: `${childAlias}p.${mine} = ${parent}.${quotedName(own.column)}`,
        key: `${childAlias}p.${theirs}`,
    });
    const toTarget = (childAlias) => `JOIN ${target.table} ${childAlias} ON ${childAlias}.${quotedName(target.key[0].column)} = ${childAlias}p.${theirs}`;
    const link = (parent, childAlias) => {
        const { from, on } = keys(parent, childAlias);
        return { from: `${from} ${toTarget(childAlias)}`, on };
    };
    // Without the fence the planner walks all of the target in sort order, hoping to meet the parent's rows early.
    const list = (parent, childAlias) => {
        const { from, on } = keys(parent, childAlias);
        return {
            from: `(SELECT ${childAlias}p.${theirs} FROM ${from} WHERE ${on} OFFSET 0) ${childAlias}p ${toTarget(childAlias)}`,
            on: 'true',
        };
    };
    const step = (from, to) => `${pivotTable}(${from}>${to})`;
    return {
        link,
        list,
        keys,
        step: step(prop.joinColumns[0], prop.inverseJoinColumns[0]),
        back: step(prop.inverseJoinColumns[0], prop.joinColumns[0]),
    };
}
function orderOf(prop) {
    const maps = [prop.orderBy ?? []].flat();
    return maps.flatMap((map) => Object.entries(map).map(([property, direction]) => [property, String(direction).startsWith('desc')]));
}
export function inverseRelation(models, model, name, inverse) {
    const target = models.byType.get(inverse.type());
    const owner = target?.relations.get(inverse.by) ?? undefined;
    if (!target)
        throw new Error(`${model.name}.${name} leads to a type the reader does not serve.`);
    const columns = {
        own: model.key[0].column,
        get theirs() {
            return (owner ?? target.relations.get(inverse.by)).step;
        },
    };
    const on = (parent, childAlias) => equal(parent, [columns.own], childAlias, [columns.theirs]);
    return {
        name,
        many: false,
        nullable: true,
        target,
        step: `?${name}`,
        get back() {
            return columns.theirs;
        },
        single: inverse,
        orderBy: [],
        ...toTable(target, on),
    };
}
/** The rows about a record, which they name by type and global id. */
export function trailRelation(model, target, { field, description, about, newest }) {
    const on = (parent, childAlias) => {
        const id = `${quoted(`${model.prefix}_`)} || ${model.columns.get('id').exact(parent)}`;
        return `${target.column(childAlias, about.type)} = ${quoted(model.name)} AND ${target.column(childAlias, about.id)} = ${id}`;
    };
    return {
        name: field,
        description,
        many: true,
        nullable: false,
        target,
        step: `?${field}`,
        orderBy: newest.map((property) => [property, true]),
        ...toTable(target, on),
    };
}
//# sourceMappingURL=relation.js.map