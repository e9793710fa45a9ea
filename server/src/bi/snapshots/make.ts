/**
 * What a key reads in one night, kept as files for good: all sets of one moment, with their columns, checksums, the editions of indicators
 * and how to cite them. A folder that is there is final; one that is being written has another name until it is whole.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { type Actor, can } from '../../core/access/actor.ts';
import { forbidden } from '../../core/errors.ts';
import { asReader, type Source, viewOf } from '../reading.ts';
import { VERB } from '../rights.ts';
import { sets } from '../sets.ts';
import { type Part, writeParts } from './parts.ts';
import { RIGHTS_FILE, rightsToRead } from './rights.ts';
import { citationOf, readmeOf } from './words.ts';

export interface Snapshot {
  day: string;
  madeAt: string;
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
  /** The key as it is at that moment. */
  actorNow: () => Promise<Actor>;
  /** Where the nights lie. */
  folder: string;
  now: Date;
  /** In the area's zone. */
  day: string;
}

/** Undefined where that night is there already, also where another wrote it meanwhile. */
export async function makeSnapshot(making: Making): Promise<string | undefined> {
  const { folder, day } = making;
  const path = join(folder, day);
  if (existsSync(path)) return undefined;
  const actor = await making.actorNow();
  if (!can(actor, VERB)) throw forbidden(VERB);
  await mkdir(folder, { recursive: true, mode: 0o750 });
  await tidy(folder);
  const unfinished = await mkdtemp(join(folder, `.${day}.`));
  try {
    await chmod(unfinished, 0o750);
    await asReader(making.pool, actor, (client) => fill(client, unfinished, making, actor));
    // Rows are those of its rights at their moment: what came to them since must not stand under what they were before.
    if (rightsToRead(await making.actorNow()) !== rightsToRead(actor))
      throw new Error('The rights of the key changed meanwhile: make it again.');
    await rename(unfinished, path);
    return path;
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!TAKEN.includes(String((error as NodeJS.ErrnoException).code))) throw error;
    return undefined;
  }
}

/** There is a night of that name, and it is not empty. */
const TAKEN = ['ENOTEMPTY', 'EEXIST'];
const UNFINISHED = /^\.\d{4}-\d{2}-\d{2}\./;
const DAY_MS = 86_400_000;

/** Takes away what was broken off more than a day ago: nobody is writing it any more. */
async function tidy(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((one) => UNFINISHED.test(one))) {
    const left = join(folder, name);
    const found = await stat(left).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > DAY_MS) await rm(left, { recursive: true, force: true });
  }
}

async function fill(client: PoolClient, folder: string, { day, now }: Making, actor: Actor): Promise<void> {
  const made: Snapshot['sets'] = [];
  for (const set of sets) {
    const columns = set.columns.map(({ name, type, label, description, unit }) => ({ name, type, label, description, unit }));
    made.push({ name: set.name, label: set.label, columns, files: await writeParts(client, set, folder) });
  }
  const scope = (await client.query<Scope>(SCOPE(actor))).rows;
  const { rows: definitions } = await client.query<Snapshot['definitions'][number]>(DEFINITIONS);
  const citation = citationOf(day, scope);
  const snapshot: Snapshot = { day, madeAt: now.toISOString(), scope, citation, definitions, sets: made };
  const files = made.flatMap((set) => set.files);
  const texts = {
    'manifest.json': JSON.stringify(snapshot, null, 2),
    'README.txt': readmeOf(citation),
    [RIGHTS_FILE]: rightsToRead(actor),
  };
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
