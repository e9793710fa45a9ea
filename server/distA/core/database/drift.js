/** Compares the schema the classes describe with the one the migrations make: both are built, and the databases compared. */
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { ormOptions, SCHEMA } from '../orm.js';
/**
 * Columns, constraints and indexes in PostgreSQL's own words, so that two spellings of one thing are one. How a table is
 * partitioned is no matter of the classes: its parts are left out, and what is said of it is said as of any table.
 * What a migration adds without a class behind it carries the comment `by hand`.
 */
const DESCRIBE = `
  select * from (
    select 'column ' || c.relname || '.' || a.attname as key, false as by_hand,
           concat_ws(' ', format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'not null' end,
                     pg_get_expr(d.adbin, d.adrelid), a.attidentity) as text
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
    union all
    select 'constraint ' || c.relname || '.' || k.conname, obj_description(k.oid, 'pg_constraint') is not distinct from 'by hand',
           pg_get_constraintdef(k.oid)
      from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.connamespace = $1::regnamespace and k.contype <> 'n' and not c.relispartition
    union all
    select 'index ' || c.relname || '.' || x.relname, obj_description(x.oid, 'pg_class') is not distinct from 'by hand',
           replace(pg_get_indexdef(x.oid), ' ON ONLY ', ' ON ')
      from pg_index i join pg_class x on x.oid = i.indexrelid join pg_class c on c.oid = i.indrelid
     where c.relnamespace = $1::regnamespace and not c.relispartition
  ) thing
  where key !~ '^[a-z]+ migration[.]'`;
/** `migrated` holds the schema of the migrations; `empty` is a database of no content that is filled from the classes. */
export async function findDrift(migrated, empty, entities) {
    await run(empty, 'create extension if not exists btree_gist; create extension if not exists pg_trgm');
    await run(empty, await withOrm(empty, entities, (orm) => orm.schema.getCreateSchemaSQL()));
    const [stored, wanted] = [await describe(migrated), await describe(empty)];
    const isSame = ({ key, text }) => stored.get(key)?.text === text;
    const lines = [
        ...[...wanted.values()].filter((thing) => !isSame(thing)).map(({ key, text }) => `classes: ${key} ${text}`),
        ...[...stored.values()]
            .filter(({ key, text, by_hand }) => !by_hand && wanted.get(key)?.text !== text)
            .map(({ key, text }) => `migrations: ${key} ${text}`),
    ];
    if (lines.length === 0)
        return { lines, up: '', down: '' };
    const kept = [...stored.values()]
        .filter((thing) => thing.by_hand || wanted.get(thing.key)?.text === thing.text)
        .map(({ key }) => key.split('.').at(-1) ?? '');
    const sql = await withOrm(migrated, entities, (orm) => orm.schema.getUpdateSchemaMigrationSQL({ wrap: false }));
    return { lines, up: withoutNoise(sql.up, kept), down: withoutNoise(sql.down, kept) };
}
/** The ORM compares words, so it changes constraints that only PostgreSQL has reworded. */
function withoutNoise(sql, kept) {
    const mentions = (statement) => kept.some((name) => new RegExp(`\\b(constraint|index) (\\S+\\.)?"?${name}"?[ ;]`).test(statement));
    return `${sql
        .split('\n')
        .filter((line) => line.trim() !== '' && !mentions(line))
        .join('\n')}\n`;
}
async function describe(url) {
    const things = (await run(url, DESCRIBE, [SCHEMA]));
    return new Map(things.map((thing) => [thing.key, thing]));
}
async function run(url, sql, params) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
        return (await client.query(sql, params)).rows;
    }
    finally {
        await client.end();
    }
}
async function withOrm(url, entities, work) {
    const orm = await MikroORM.init(ormOptions({ entities, url }));
    try {
        return await work(orm);
    }
    finally {
        await orm.close(true);
    }
}
//# sourceMappingURL=drift.js.map