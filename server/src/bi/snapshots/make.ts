/**
 * What a key reads in one night, kept as files for good: all sets of one moment, with their columns, checksums, the editions of indicators
 * and how to cite them. A folder that is there is final; one that is being written has another name until it is whole.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { type Actor, can, rightsOf } from '../../core/access/actor.ts';
import { forbidden } from '../../core/errors.ts';
import { asReader, type Source, viewOf } from '../reading.ts';
import { VERB } from '../rights.ts';
import { sets } from '../sets.ts';
import { type Part, writeParts } from './parts.ts';
import { citationOf, readmeOf } from './words.ts';

export const MANIFEST = 'manifest.json';

export interface Snapshot {
  day: string;
  madeAt: string;
  /** What the key might do then: whoever may do the same may have the files. */
  rights: string;
  scope: Scope[];
  citation: { id: string; en: string };
  /** Every edition of every indicator that the figures may be of. */
  definitions: { code: string; edition: number; name: string }[];
  sets: { name: string; label: object; columns: object[]; files: Part[] }[];
}

export interface Scope {
  role: string;
  area: string;
  name: string;
}

export interface Making {
  pool: Source;
  actor: Actor;
  /** Where the nights lie. */
  folder: string;
  now: Date;
  /** In the area's zone. */
  day: string;
}

/** Undefined where that night is there already. */
export async function makeSnapshot(making: Making): Promise<string | undefined> {
  const { pool, actor, folder, day } = making;
  const path = join(folder, day);
  if (existsSync(path)) return undefined;
  if (!can(actor, VERB)) throw forbidden(VERB);
  const unfinished = join(folder, `.${day}.unfinished`);
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true, mode: 0o750 });
  await asReader(pool, actor, (client) => fill(client, unfinished, making));
  await rename(unfinished, path);
  return path;
}

async function fill(client: PoolClient, folder: string, { actor, day, now }: Making): Promise<void> {
  const made: Snapshot['sets'] = [];
  for (const set of sets) {
    const columns = set.columns.map(({ name, type, label, description, unit }) => ({ name, type, label, description, unit }));
    made.push({ name: set.name, label: set.label, columns, files: await writeParts(client, set, folder) });
  }
  const scope = (await client.query<Scope>(SCOPE(actor))).rows;
  const { rows: definitions } = await client.query<Snapshot['definitions'][number]>(DEFINITIONS);
  const citation = citationOf(day, scope);
  const snapshot: Snapshot = { day, madeAt: now.toISOString(), rights: rightsOf(actor), scope, citation, definitions, sets: made };
  const files = made.flatMap((set) => set.files);
  const texts = { [MANIFEST]: JSON.stringify(snapshot, null, 2), 'README.txt': readmeOf(citation) };
  for (const [name, text] of Object.entries(texts)) await keep(folder, name, text);
  const sums = [
    ...files.map(({ path, sha256 }) => ({ path, sha256 })),
    ...Object.entries(texts).map(([path, text]) => ({ path, sha256: sumOf(text) })),
  ];
  // As sha256sum --check reads it.
  await keep(folder, 'SHA256SUMS', sums.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
}

const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const keep = (folder: string, name: string, text: string): Promise<void> =>
  writeFile(join(folder, name), text, { mode: 0o440, flag: 'wx' });

const viewNamed = (name: string): string => viewOf(sets.find((set) => set.name === name)!);

const DEFINITIONS = `SELECT code, edition, name FROM ${viewNamed('indicators')} ORDER BY code, edition`;

/** Areas are named as the key itself reads them; the whole country has no name. */
function SCOPE({ grants }: Actor): string {
  const values = grants.filter(({ verbs }) => verbs.has(VERB)).map(({ role, low }) => `('${role.replaceAll("'", "''")}', ${low})`);
  return `SELECT g.role, coalesce(a.code, 'ID') AS area, coalesce(a.name, 'Indonesia') AS name
    FROM (VALUES ${values.join(', ')}) g(role, low) LEFT JOIN ${viewNamed('areas')} a ON a.area_order = g.low`;
}
