/** Every foreign id and code of an input passes here: what is outside the actor's scope does not exist for it. */
import { canAt } from '../access/actor.ts';
import { forbidden, notFound } from '../errors.ts';
import { type Class, link } from './rows.ts';
import type { Tx } from './write.ts';

export interface Place {
  ordinal: number;
  owner?: { sectorId?: number; partnerId?: number };
  /** The verb that lets the actor see the record at all. */
  readVerb: string;
  path: string;
  /** As the caller wrote it. */
  id: string;
}

/** May the actor do this there? What it may see but not change is FORBIDDEN; what it may not see was never there. */
export function judge(tx: Tx, { ordinal, owner, readVerb, path, id }: Place): void {
  if (canAt(tx.actor, tx.verb, ordinal, owner)) return;
  if (reaches(tx, readVerb, ordinal)) throw forbidden(tx.verb);
  throw notFound(path, id);
}

export const reaches = ({ actor }: Tx, verb: string, ordinal: number): boolean =>
  actor.grants.some(({ verbs, low, high }) => verbs.has(verb) && low <= ordinal && ordinal <= high);

/** Key of a catalogue row in use. */
export async function keyOf(tx: Tx, type: object, code: string, path: string): Promise<number> {
  const [key] = await keysOf(tx, type, [code], path);
  return key ?? missing(path, code);
}

/** The same where the input may leave it out or clear it: nothing given stays nothing, so that an update leaves it alone. */
export async function keyIfGiven(tx: Tx, type: object, code: string | null | undefined, path: string): Promise<number | null | undefined> {
  return code === null || code === undefined ? code : keyOf(tx, type, code, path);
}

/** Keys of catalogue rows, each code once. */
async function keysOf(tx: Tx, type: object, codes: readonly string[], path: string): Promise<number[]> {
  const { name, columns } = tx.tables.of(type);
  const current = columns.has('edition') ? ' and valid_to is null' : '';
  const found = await tx.run(`select id, code from ${name} where code = any($1::text[]) and retired_at is null${current}`, [codes]);
  const byCode = new Map(found.map(({ id, code }) => [code, Number(id)]));
  return [...new Set(codes)].map((code) => byCode.get(code) ?? missing(path, code));
}

export interface LinkedCodes {
  /** Type of the catalogue the codes are of. */
  to: object;
  codes: readonly string[] | null | undefined;
  path: string;
}

/** Makes these catalogue rows the linked ones; null clears the list, nothing given leaves it alone. */
export async function linkCodes<T extends { id: number }>(
  tx: Tx,
  type: Class<T>,
  property: keyof T & string,
  id: number,
  { to, codes, path }: LinkedCodes,
): Promise<void> {
  if (codes !== undefined) await link(tx, type, property, id, await keysOf(tx, to, codes ?? [], path));
}

function missing(path: string, code: string): never {
  throw notFound(path, code);
}
