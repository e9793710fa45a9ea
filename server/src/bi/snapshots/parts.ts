/** A set as files of Parquet: in folders by year and regency where it has both, else as one. Each is summed up while it is written. */
import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PoolClient } from 'pg';
import type { Chunk, Writing } from '../files/format.ts';
import { parquetIn } from '../files/parquet.ts';
import type { Cell } from '../odata/json.ts';
import { queryOf } from '../odata/query.ts';
import { type Asked, rowsOf } from '../rows.ts';
import type { BiSet } from '../set.ts';

export interface Part {
  path: string;
  rows: number;
  bytes: number;
  sha256: string;
}

/** Rows of many years of a regency come mixed: small groups keep few of them in memory. */
const parquet = parquetIn(5000);
/** A set of the nation is sorted first. */
const PATIENCE_MS = 15 * 60_000;
const ALL = { rows: Number.MAX_SAFE_INTEGER, isLast: true };
/** As Hive and those who read like it write what is NULL. */
const NOWHERE = '__HIVE_DEFAULT_PARTITION__';

const partitions = ['year', 'regency_code'] as const;

/** Rows of a regency come one after the other. */
function askedOf(set: BiSet, isParted: boolean): Asked {
  const order = isParted && set.order[0] !== 'area_order' ? [['$orderby', 'regency_code,year'] as const] : [];
  return { set, query: queryOf(new Map(order), set), page: ALL };
}

type Open = Map<string, { regency: Cell; part: OpenPart }>;

export async function writeParts(client: PoolClient, set: BiSet, folder: string): Promise<Part[]> {
  const open: Open = new Map();
  try {
    return await written(client, set, folder, open);
  } finally {
    // Those that came to no end.
    for (const { part } of open.values()) await part.close();
  }
}

async function written(client: PoolClient, set: BiSet, folder: string, open: Open): Promise<Part[]> {
  const places = partitions.map((name) => set.columns.findIndex((column) => column.name === name));
  const isParted = places.every((place) => place >= 0);
  const done: Part[] = [];
  const end = async (isOver: (regency: Cell) => boolean) => {
    for (const [path, { regency, part }] of open) {
      if (!isOver(regency)) continue;
      done.push(await part.end());
      open.delete(path);
    }
  };
  let current: Cell = null;
  for await (const rows of rowsOf(client, askedOf(set, isParted), { patience: PATIENCE_MS })) {
    for (const [path, { regency, batch }] of byPart(set, isParted ? places : [], rows)) {
      if (isParted && regency !== current && regency !== null) {
        await end((other) => other !== null && other !== regency);
        current = regency;
      }
      const part = open.get(path)?.part ?? (await openPart(folder, path, set));
      open.set(path, { regency, part });
      await part.add(batch);
    }
  }
  if (!isParted && open.size === 0) open.set('', { regency: null, part: await openPart(folder, `${set.name}/part-0.parquet`, set) });
  await end(() => true);
  return done;
}

/** In the order in which they come. */
function byPart({ name }: BiSet, places: readonly number[], rows: readonly Cell[][]) {
  const found = new Map<string, { regency: Cell; batch: Cell[][] }>();
  for (const row of rows) {
    const [year, regency = null] = places.map((place) => row[place] ?? null);
    const within = places.length > 0 ? `year=${year ?? NOWHERE}/regency=${regency ?? NOWHERE}/` : '';
    const path = `${name}/${within}part-0.parquet`;
    const part = found.get(path) ?? { regency, batch: [] };
    part.batch.push(row);
    found.set(path, part);
  }
  return found;
}

type OpenPart = Awaited<ReturnType<typeof openPart>>;

async function openPart(folder: string, path: string, set: BiSet) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  const handle: FileHandle = await open(file, 'wx', 0o440);
  const writing: Writing = parquet.begin({ set, columns: set.columns }, new Map());
  const sum = createHash('sha256');
  const found = { path, rows: 0, bytes: 0 };
  const put = async (chunk: Chunk) => {
    if (chunk.length === 0) return;
    const bytes = Buffer.from(chunk as Uint8Array);
    sum.update(bytes);
    found.bytes += bytes.length;
    await handle.writeFile(bytes);
  };
  return {
    close: () => handle.close(),
    add: async (batch: readonly Cell[][]) => {
      found.rows += batch.length;
      await put(await writing.rows(batch));
    },
    end: async (): Promise<Part> => {
      await put(await writing.end());
      await handle.sync();
      await handle.close();
      return { ...found, sha256: sum.digest('hex') };
    },
  };
}
