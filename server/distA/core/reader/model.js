import { getNamedType, getNullableType, isEnumType, isListType, isNonNullType } from 'graphql';
import { guardOf, masksOf } from '../access/guard.js';
import { lowerCamel } from '../global-id.js';
import { SCHEMA } from '../orm.js';
import { encodePeriod } from '../period.js';
import { baseType, kindOf, partsOf, shownAs } from './column.js';
import { composedOf, computedOf, inversesOf, periodsOf, rootOf, spellingsOf, trailOf } from './declare.js';
import { inverseRelation, relationOf, trailRelation } from './relation.js';
import { name as quotedName } from './text.js';
const RESERVED = new Set(['and', 'or', 'not', 'isNull']);
export function buildModels(metadata, types) {
    const models = { byType: new Map(), byName: new Map(), verbs: new Set() };
    const served = metadata.filter((meta) => types.has(meta.className) && !meta.abstract && !meta.pivotTable);
    for (const meta of served) {
        const model = emptyModel(meta);
        models.byType.set(model.type, model);
        models.byName.set(model.name, model);
    }
    for (const meta of served)
        fill(models, models.byName.get(meta.className), meta, types.get(meta.className));
    for (const model of models.byName.values()) {
        model.path = pathOf(model);
        addTrails(models, model);
    }
    return models;
}
function emptyModel(meta) {
    const type = meta.class;
    const guard = guardOf(type);
    if (!guard)
        throw new Error(`${meta.className} has no @Guarded: nobody says who may read it.`);
    return {
        type,
        name: meta.className,
        prefix: lowerCamel(meta.className),
        table: `${quotedName(SCHEMA)}.${quotedName(meta.tableName)}`,
        guard,
        root: namesOf(type, lowerCamel(meta.className)),
        key: meta.getPrimaryProps().flatMap(partsOf),
        id: meta.props.some((prop) => prop.name === 'id')
            ? meta.props.filter((prop) => prop.name === 'id').flatMap(partsOf)
            : meta.getPrimaryProps().flatMap(partsOf),
        columns: new Map(),
        composed: new Map(),
        relations: new Map(),
        hasLast: meta.props.some((prop) => prop.name === 'last'),
        promised: meta.props.flatMap((prop) => promisesOf(meta, prop)),
        codeIsUnique: meta.props.some((prop) => prop.name === 'code' && Boolean(prop.unique)),
        column: (alias, property) => {
            const prop = meta.properties[property];
            if (prop?.fieldNames?.length !== 1)
                throw new Error(`${meta.className}.${property} is not one column.`);
            return `${alias}.${quotedName(prop.fieldNames[0])}`;
        },
    };
}
function namesOf(type, own) {
    const names = rootOf(type);
    return names && { many: names.many, one: names.one ?? own };
}
function promisesOf(meta, prop) {
    const isStored = prop.kind === 'scalar' || prop.kind === 'm:1' || (prop.kind === '1:1' && prop.owner);
    return isStored ? prop.fieldNames.map((column) => ({ name: `${meta.tableName}.${column}`, promise: !prop.nullable })) : [];
}
function fill(models, model, meta, type) {
    for (const prop of meta.props) {
        const relation = relationOf(models, model, prop, meta);
        if (relation)
            model.relations.set(prop.name, relation);
    }
    for (const [key, inverse] of inversesOf(model.type))
        model.relations.set(key, inverseRelation(models, model, key, inverse));
    for (const field of Object.values(type.getFields()))
        describe(model, meta, field);
    for (const verb of [model.guard.verb, model.guard.rows?.verb, ...[...masksOf(model.type).values()].map((mask) => mask.verb)]) {
        if (verb)
            models.verbs.add(verb);
    }
}
/** Checks a field of the API against the table: what the reader can't promise stops the boot. */
function describe(model, meta, field) {
    const where = `${model.name}.${field.name}`;
    if (field.name === model.guard.owner?.mark)
        return;
    if (RESERVED.has(field.name))
        throw new Error(`${where}: filters need this name.`);
    const nullable = !isNonNullType(field.type);
    const relation = model.relations.get(field.name);
    if (relation) {
        if (relation.nullable && !nullable && !relation.many)
            throw new Error(`${where} may be missing in the database, so the field must be nullable.`);
        return;
    }
    const parts = composedOf(model.type).get(field.name);
    if (parts) {
        const columns = Object.entries(parts).map(([part, property]) => [part, storedColumn(meta, property, 'float')]);
        if (!nullable && columns.some(([, column]) => column.nullable))
            throw new Error(`${where} may be missing, so the field must be nullable.`);
        model.composed.set(field.name, { parts: columns, nullable });
        return;
    }
    const column = columnOf(model, meta, field);
    if ((column.nullable || column.mask) && !nullable)
        throw new Error(`${where} may be null, so the field must be nullable.`);
    model.columns.set(field.name, column);
}
function columnOf(model, meta, field) {
    const named = getNamedType(field.type);
    if (isEnumType(named) && named.getValues().some((value) => value.value !== value.name)) {
        throw new Error(`${named.name}: names and stored values of an enum must be the same.`);
    }
    const kind = kindOf(named, isListType(getNullableType(field.type)));
    const mask = masksOf(model.type).get(field.name);
    if (kind === 'id')
        return idColumn(model);
    const computed = computedOf(model.type).get(field.name);
    if (computed) {
        const qualify = (alias) => (property) => model.column(alias, property);
        const exact = (alias) => computed.sql(qualify(alias));
        const shown = (alias) => (computed.shown ?? computed.sql)(qualify(alias));
        return {
            ...base(field.name, kind, computed.type, !isNonNullType(field.type)),
            mask,
            exact,
            shown: (alias) => shownAs(kind, shown(alias), 'text'),
        };
    }
    const column = storedColumn(meta, field.name, kind);
    const spell = spellingsOf(model.type).get(field.name);
    const stored = spell ? (value) => spell(value) : column.stored;
    if ((kind === 'period') !== periodsOf(model.type).has(field.name))
        throw new Error(`${model.name}.${field.name}: Period and @StoredPeriod go together.`);
    return { ...column, mask, stored };
}
/** What has a version is written, and what is written leaves a trail. */
function addTrails(models, model) {
    if (!model.columns.has('version'))
        return;
    for (const target of models.byName.values()) {
        const trail = trailOf(target.type);
        if (trail)
            model.relations.set(trail.field, trailRelation(model, target, trail));
    }
}
const same = (value) => value;
const base = (name, kind, type, nullable) => ({ name, kind, type, nullable, stored: same, plain: same });
function storedColumn(meta, property, kind) {
    const prop = meta.properties[property];
    if (prop?.kind !== 'scalar' || prop.fieldNames.length !== 1)
        throw new Error(`${meta.className}.${property} is neither a column nor declared.`);
    const type = baseType(prop.columnTypes[0]);
    if (/^(real|float|double)/.test(type))
        throw new Error(`${meta.className}.${property}: floats are not exact; use numeric.`);
    const sql = (alias) => `${alias}.${quotedName(prop.fieldNames[0])}`;
    const convert = kind === 'period' ? (value) => encodePeriod(value) : same;
    const compared = kind === 'decimal' ? 'numeric' : type === 'smallint' ? 'int' : type;
    return {
        ...base(property, kind, compared, Boolean(prop.nullable)),
        exact: sql,
        shown: (alias) => shownAs(kind, sql(alias), type),
        stored: convert,
        plain: convert,
    };
}
function idColumn(model) {
    const joined = (alias) => model.id.map((part) => `${alias}.${quotedName(part.column)}::text`).join(" || '.' || ");
    return {
        ...base('id', 'id', 'text', false),
        exact: joined,
        shown: (alias) => [{ text: `"${model.prefix}_` }, { sql: joined(alias) }, { text: '"' }],
    };
}
/** Walks the guard's path to the area; `''` is the row itself. */
function pathOf(model) {
    if (model.guard.area === undefined)
        return undefined;
    const path = [];
    let at = model;
    for (const property of model.guard.area.split('.').filter(Boolean)) {
        const relation = at.relations.get(property);
        if (!relation)
            throw new Error(`${model.name}: its guard's path ${model.guard.area} has no relation ${property}.`);
        path.push(relation);
        at = relation.target;
    }
    if (at.guard.area !== '')
        throw new Error(`${model.name}: its guard's path ${model.guard.area} does not end in an area.`);
    return path;
}
export const pathText = (model) => model.path?.map((step) => step.step).join('/');
//# sourceMappingURL=model.js.map