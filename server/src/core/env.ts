/** Everything the environment may say, read and checked here and nowhere else. A wrong value stops the start with one sentence. */
import { existsSync } from 'node:fs';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { TIME_ZONE, TIME_ZONES, type TimeZone } from './clock.ts';
import { ROLLUPS, type Rollups } from './rollups.ts';

export interface Env {
  port: number;
  host: string;
  /** Address people type, where it differs from host and port. */
  publicUrl?: string;
  trustProxy: boolean | string[];
  tls?: { cert: string; key: string };
  /** None: the embedded database in the data folder. */
  databaseUrl?: string;
  /** Past a pooler: migrations, jobs, LISTEN. */
  databaseDirectUrl?: string;
  /** Replicas that BI reads from. */
  databaseReplicaUrls: string[];
  databasePool: number;
  databasePrepared: 'auto' | 'off';
  dataDir: string;
  secret?: string;
  demo: 'regency' | 'none';
  /** Last month of the demonstration data, `YYYY-MM`; none: the current one. */
  demoAsOf?: string;
  firstAdmin?: { email: string; password: string };
  executor: 'through' | 'plain';
  /** Points of cost that an actor may spend within a minute; left out: 3,000,000. */
  rateLimit?: number;
  /** Doors of BI take a key in the address too. */
  biQueryKey: boolean;
  /** Where the nightly snapshots of BI lie, and the id of the key whose rights they have; without one they are only served. */
  biSnapshots?: { folder: string; keyId?: string };
  /** Where days, times of jobs and current periods are counted. */
  timeZone: TimeZone;
  /** Stops the clock. */
  now?: string;
  rollups: Rollups;
  logLevel: (typeof LOG_LEVELS)[number];
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

type Variables = Record<string, string | undefined>;

export function readEnv(variables: Variables): Env {
  const get = reader(variables);
  const databaseUrl = get('DATABASE_URL', isPostgres, 'an address like postgresql://user:password@host:5432/database');
  const secret = get('PILAR_SECRET', (text) => text.length >= 32, '32 random characters or more');
  if (databaseUrl && !secret) throw wrong('PILAR_SECRET', undefined, '32 random characters or more, since DATABASE_URL is set');
  return {
    port: Number(get('PORT', isBetween(0, 65_535), 'a port number from 0 to 65535') ?? 4000),
    host: get('HOST', isHost, 'an address or name of this machine') ?? '127.0.0.1',
    publicUrl: get('PUBLIC_URL', isOrigin, 'an address like https://pilar.example.go.id, without a path'),
    trustProxy: trustOf(get('TRUST_PROXY', isTrust, 'true, false or addresses of proxies, separated by commas')),
    tls: tlsOf(get),
    databaseUrl,
    databaseDirectUrl: get('DATABASE_DIRECT_URL', isPostgres, 'an address like postgresql://user:password@host:5432/database'),
    databaseReplicaUrls: listOf(
      get('DATABASE_REPLICA_URLS', (text) => listOf(text).every(isPostgres), 'addresses like that of DATABASE_URL, separated by commas'),
    ),
    databasePool: Number(get('DATABASE_POOL', isBetween(1, 200), 'a number of connections from 1 to 200') ?? 10),
    databasePrepared: oneOf(get, 'DATABASE_PREPARED', ['auto', 'off']),
    dataDir: resolve(variables.PILAR_DATA_DIR || '.data'),
    secret,
    demo: oneOf(get, 'PILAR_DEMO', ['regency', 'none']),
    demoAsOf: get('PILAR_DEMO_AS_OF', (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text), 'a month like 2026-10'),
    firstAdmin: firstAdminOf(get),
    executor: oneOf(get, 'PILAR_EXECUTOR', ['through', 'plain']),
    rateLimit: numberOf(get('PILAR_RATE_LIMIT', isBetween(50_000, 1_000_000_000), 'points of cost a minute, from 50000 to 1000000000')),
    biQueryKey: oneOf(get, 'PILAR_BI_QUERY_KEY', ['off', 'on']) === 'on',
    biSnapshots: snapshotsOf(get),
    timeZone: oneOf(get, 'PILAR_TIME_ZONE', TIME_ZONES, TIME_ZONE),
    now: get('PILAR_NOW', isInstant, 'an instant like 2026-11-20T08:00:00Z'),
    rollups: oneOf(get, 'PILAR_ROLLUPS', ROLLUPS),
    logLevel: oneOf(get, 'LOG_LEVEL', LOG_LEVELS, 'warn'),
  };
}

/** Where it listens, as a browser says it. */
export const addressOf = ({ host, port, tls }: Env) => `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;

type Get = (name: string, isRight: (text: string) => boolean, expected: string) => string | undefined;

function reader(variables: Variables): Get {
  return (name, isRight, expected) => {
    const text = variables[name]?.trim();
    if (!text) return undefined;
    if (!isRight(text)) throw wrong(name, text, expected);
    return text;
  };
}

/** Secrets are never repeated, also not wrong ones. */
function wrong(name: string, text: string | undefined, expected: string): Error {
  const shown = text === undefined ? 'is not set' : /SECRET|PASSWORD|URL/.test(name) ? 'is not valid' : `is "${text}"`;
  return new Error(`The environment variable ${name} ${shown}; expected is ${expected}.`);
}

function oneOf<const T extends string>(get: Get, name: string, choices: readonly T[], preset: T = choices[0] as T): T {
  return (get(name, (text) => choices.includes(text as T), `one of ${choices.join(', ')}`) as T | undefined) ?? preset;
}

function tlsOf(get: Get): Env['tls'] {
  const cert = get('TLS_CERT', existsSync, 'the path of a certificate file in PEM form');
  const key = get('TLS_KEY', existsSync, 'the path of the key file of TLS_CERT');
  if (Boolean(cert) !== Boolean(key))
    throw wrong(cert ? 'TLS_KEY' : 'TLS_CERT', undefined, 'a file, since the other of TLS_CERT and TLS_KEY is set');
  return cert && key ? { cert, key } : undefined;
}

function snapshotsOf(get: Get): Env['biSnapshots'] {
  const folder = get('PILAR_BI_SNAPSHOTS', () => true, 'a folder');
  const keyId = get(
    'PILAR_BI_SNAPSHOT_KEY',
    (text) => /^[a-z0-9]{1,40}$/i.test(text),
    'the id of a key: what stands between pk_ and its secret',
  );
  if (keyId && !folder) throw wrong('PILAR_BI_SNAPSHOTS', undefined, 'a folder, since PILAR_BI_SNAPSHOT_KEY is of no use alone');
  return folder ? { folder: resolve(folder), ...(keyId && { keyId }) } : undefined;
}

function firstAdminOf(get: Get): Env['firstAdmin'] {
  const email = get('PILAR_ADMIN_EMAIL', (text) => /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text), 'a complete e-mail address');
  const password = get('PILAR_ADMIN_PASSWORD', (text) => text.length >= 12 && text.length <= 128, 'a password of 12 to 128 characters');
  if (Boolean(email) !== Boolean(password)) {
    throw wrong(email ? 'PILAR_ADMIN_PASSWORD' : 'PILAR_ADMIN_EMAIL', undefined, 'a value, since one of the two is of no use alone');
  }
  return email && password ? { email, password } : undefined;
}

function trustOf(text = 'false'): boolean | string[] {
  return text === 'true' ? true : text === 'false' ? false : text.split(',').map((address) => address.trim());
}

const listOf = (text = ''): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

const isTrust = (text: string) =>
  text === 'true' || text === 'false' || text.split(',').every((address) => isIP(address.trim().replace(/\/\d+$/, '')) > 0);

const numberOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));

const isHost = (text: string) => /^[\w.:-]+$/.test(text);

const isInstant = (text: string) => /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));

const isBetween = (least: number, most: number) => (text: string) => /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most;

const isPostgres = (text: string) => /^postgres(ql)?:$/.test(urlOf(text)?.protocol ?? '');

const isOrigin = (text: string) => /^https?:$/.test(urlOf(text)?.protocol ?? '') && urlOf(text)?.origin === text.replace(/\/$/, '');

const urlOf = (text: string) => (URL.canParse(text) ? new URL(text) : undefined);
