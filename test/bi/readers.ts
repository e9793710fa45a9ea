/** The small world of the reader with the views of BI on it, and everyone's way in: a login of the database, and the server's own pool. */
import pg from 'pg';
import { installBi } from '../../server/src/bi/install.ts';
import { type Login, openLogin } from '../../server/src/bi/logins.ts';
import { asReader, openBiPool } from '../../server/src/bi/reading.ts';
import { type Actor, keyIdOf } from '../reader/actors.ts';
import { onDatabase } from '../template.ts';

export type Row = Record<string, string | null>;

/** As PostgreSQL writes it, but for what JSON writes otherwise. */
const INSTANTS = new Set([1184]);
const BOOLEANS = new Set([16]);
const types = {
  getTypeParser: (oid: number) => (text: string) => (INSTANTS.has(oid) ? instant(text) : BOOLEANS.has(oid) ? String(text === 't') : text),
} as pg.CustomTypesConfig;

/** `2026-11-01 04:00:00.5+00` as the API writes it. */
function instant(text: string): string {
  const [day, time] = text.replace('+00', '').split(' ');
  const [seconds, fraction = ''] = time!.split('.');
  return `${day}T${seconds}.${fraction.padEnd(6, '0')}Z`;
}

export interface Readers {
  /** Rows as a login of the actor's key reads them. */
  login(actor: Actor, sql: string): Promise<Row[]>;
  /** Rows as a door of the server reads them for the actor. */
  door(actor: Actor, sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

/** Everyone may read BI where they may read anything. */
const OPEN = "update pilar.role set verbs = verbs || '{bi.read}'::text[] where not 'bi.read' = any (verbs)";

export async function openReaders(url: string): Promise<Readers> {
  await installBi(url);
  await onDatabase(url, (owner) => owner.query(OPEN));
  const keys = await onDatabase(url, (owner) => owner.query<{ id: number; key: string }>('select id, key_id as key from pilar.api_key'));
  const ids = new Map(keys.rows.map(({ id, key }) => [key, id]));
  const pool = openBiPool(url, 2);
  const logins = new Map<Actor, Login>();
  const loginOf = async (actor: Actor): Promise<Login> => {
    const known = logins.get(actor) ?? (await onDatabase(url, (owner) => openLogin(owner, keyIdOf(actor))))!;
    logins.set(actor, known);
    return known;
  };
  return {
    login: async (actor, sql) => {
      const client = new pg.Client({ connectionString: addressOf(url, await loginOf(actor)), types, options: '-c TimeZone=UTC' });
      await client.connect();
      try {
        return (await client.query<Row>(sql)).rows;
      } finally {
        await client.end();
      }
    },
    door: async (actor, sql) => {
      return asReader(
        pool,
        { kind: 'KEY', id: ids.get(keyIdOf(actor))! },
        async (client) => (await client.query<Row>({ text: sql, types })).rows,
      );
    },
    close: async () => {
      await pool.end();
      await onDatabase(url, async (owner) => {
        for (const { role } of logins.values()) await owner.query(`drop role ${role}`);
      });
    },
  };
}

export function addressOf(url: string, { role, password }: Login): string {
  const address = new URL(url);
  address.username = role;
  address.password = password;
  return address.href;
}
