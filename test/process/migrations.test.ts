/** The schema goes up and down, once however many start at once, and the roles may do what they should and no more. */
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { findDrift } from '../../server/src/core/database/drift.ts';
import { migrate, unmigrate } from '../../server/src/core/database/migrate.ts';
import { openPool } from '../../server/src/core/database/pools.ts';
import { APP_ROLE } from '../../server/src/core/database/roles.ts';
import { entities } from '../../server/src/features.ts';
import { migrateAuth } from '../../server/src/identity/auth.ts';

const owner = inject('templates').url;
/** They end with the PostgreSQL of the run. */
let made = 0;

async function run(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function newDatabase(): Promise<string> {
  const name = `migrations_${process.pid}_${made++}`;
  await run(owner, `create database ${name}`);
  return owner.replace(/[^/]+$/, name);
}

const tables = (url: string) => run(url, "select tablename from pg_tables where schemaname = 'pilar'");

describe('migrations', { timeout: 60_000 }, () => {
  it('go up, down to nothing, and up again', async () => {
    const url = await newDatabase();
    await migrate(url, entities);
    const first = (await tables(url)).length;
    expect(first).toBeGreaterThan(20);
    await unmigrate(url, entities);
    expect(await run(url, "select 1 from pg_namespace where nspname = 'pilar'")).toEqual([]);
    expect(await migrate(url, entities)).not.toEqual([]);
    expect(await tables(url)).toHaveLength(first);
  });

  it('are applied once by two servers that start at once', async () => {
    const url = await newDatabase();
    const applied = await Promise.all([migrate(url, entities), migrate(url, entities)]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
  });

  it('complete the tables of accounts that an earlier version made, and ask nobody for a new password', async () => {
    const url = await newDatabase();
    await migrate(url, entities);
    await migrateAuth(url);
    await run(url, 'alter table auth."user" drop column "mustChangePassword"');
    await run(
      url,
      `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ('lama', 'Lama', 'lama@bulungan.test', true, now(), now())`,
    );
    await migrateAuth(url);
    await migrateAuth(url);
    expect(await run(url, 'select id, "mustChangePassword" from auth."user"')).toEqual([{ id: 'lama', mustChangePassword: null }]);
  });

  it('are found to differ from the classes, and by what', async () => {
    const [url, empty] = [await newDatabase(), await newDatabase()];
    await migrate(url, entities);
    await run(url, 'alter table pilar.kampung drop column has_bkb; alter table pilar.pokja drop constraint pokja_no_overlap');
    const { lines, up } = await findDrift(url, empty, entities);
    expect(lines.map((line) => line.split(' ').slice(0, 3).join(' ')).sort()).toEqual([
      'classes: column kampung.has_bkb',
      'classes: constraint pokja.pokja_no_overlap',
      'classes: index pokja.pokja_no_overlap',
    ]);
    expect(up).toMatch(/add (column )?"has_bkb"/);
    expect(up).toContain('pokja_no_overlap');
    expect(up).not.toContain('village_area_foreign');
  });
});

describe('the role of the running server', { timeout: 60_000 }, () => {
  it('adds to the journal but cannot change it, and deletes no record', async () => {
    const url = await newDatabase();
    await migrate(url, entities);
    const pool = openPool(url, { role: APP_ROLE, max: 1, name: 'test' });
    try {
      await pool.query(
        "insert into pilar.audit_entry (actor_name, door, verb, entity, entity_id) values ('x', 'CLI', 'a.b', 'Area', 'area_1')",
      );
      for (const sql of [
        "update pilar.audit_entry set actor_name = 'y'",
        'delete from pilar.audit_entry',
        'truncate pilar.audit_entry',
        'delete from pilar.partner',
        'delete from pilar.observation',
        'create table pilar.mine (id int)',
        'update pilar.migration set name = null',
      ]) {
        await expect(pool.query(sql), sql).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await pool.end();
    }
  });
});
