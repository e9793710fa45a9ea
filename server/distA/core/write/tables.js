import { SCHEMA } from '../orm.js';
export function tablesOf(metadata) {
    const all = [...metadata.getAll().values()].filter((meta) => meta.class && !meta.pivotTable && !meta.abstract).map(tableOf);
    const byEntity = new Map(all.map((table) => [table.entity, table]));
    const byName = new Map(all.map((table) => [table.type, table]));
    return { of: (entity) => found(byEntity.get(entity), entity), named: (type) => found(byName.get(type), type) };
}
function found(table, wanted) {
    if (!table)
        throw new Error(`No table is known for ${String(wanted)}.`);
    return table;
}
function tableOf(meta) {
    const properties = Object.values(meta.properties);
    const stored = properties.filter(({ kind, persist }) => (kind === 'scalar' || kind === 'm:1') && persist !== false);
    const linked = properties.filter(({ kind, owner }) => kind === 'm:n' && owner);
    return {
        type: meta.className,
        entity: meta.class,
        name: qualified(meta.tableName),
        key: stored.find(({ name }) => name === meta.primaryKeys[0])?.fieldNames[0] ?? 'id',
        columns: new Map(stored.map((property) => [property.name, columnOf(property)])),
        links: new Map(linked.map((property) => [property.name, linkOf(property)])),
    };
}
const qualified = (table) => `${SCHEMA}."${table}"`;
const columnOf = ({ name, kind, fieldNames, columnTypes, nullable, hidden, targetMeta }) => ({
    property: name,
    name: `"${fieldNames[0]}"`,
    type: columnTypes[0] === 'serial' ? 'int' : (columnTypes[0] ?? 'text'),
    isNullable: nullable ?? false,
    isHidden: hidden ?? false,
    target: kind === 'm:1' ? targetMeta?.className : undefined,
});
const linkOf = ({ pivotTable, joinColumns, inverseJoinColumns, targetMeta }) => ({
    table: qualified(pivotTable),
    own: joinColumns[0] ?? '',
    other: inverseJoinColumns[0] ?? '',
    target: targetMeta?.className ?? '',
});
//# sourceMappingURL=tables.js.map