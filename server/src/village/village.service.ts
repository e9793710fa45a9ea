/** Villages as inputs name them, and the counters they carry. */
import { dotted } from '../area/area-code.ts';
import { conflict, notFound } from '../core/errors.ts';
import { judge, type Place } from '../core/write/references.ts';
import type { Tx } from '../core/write/write.ts';

type Owner = Place['owner'];

/** Ordinal of a village the actor may write in. */
export async function villageIn(tx: Tx, code: string, path: string, owner?: Owner): Promise<number> {
  const [ordinal] = await villagesIn(tx, [code], path, { owner });
  return ordinal ?? missing(path, code);
}

interface Naming {
  owner?: Owner;
  /** Villages that the record names already: those among them that ended meanwhile may stay. */
  already?: readonly number[];
}

const NAMED = `
  select ordinal, code from pilar.village where code = any($1::text[]) and (retired_at is null or ordinal = any($2::int[]))`;

/** Ordinals of villages, each once. One outside the scope refuses them all. */
export async function villagesIn(tx: Tx, codes: readonly string[], path: string, { owner, already = [] }: Naming = {}): Promise<number[]> {
  const wanted = [...new Set(codes.map(dotted))];
  const found = await tx.run(NAMED, [wanted, already]);
  const byCode = new Map(found.map(({ code, ordinal }) => [code, Number(ordinal)]));
  return wanted.map((code) => {
    const ordinal = byCode.get(code) ?? missing(path, code);
    judge(tx, { ordinal, owner, readVerb: 'village.read', path, id: code });
    return ordinal;
  });
}

/** In a village that ended nothing comes back into force. */
export async function requireStanding(tx: Tx, ordinal: number): Promise<void> {
  const ended = await tx.run('select 1 from pilar.village where ordinal = $1 and retired_at is not null', [ordinal]);
  if (ended.length > 0) throw conflict({ id: 'Desa ini sudah tidak berlaku.', en: 'This village no longer stands.' });
}

/** Who writes about the same villages comes one behind the other. */
export async function lockVillages(tx: Tx, ordinals: readonly number[]): Promise<void> {
  await tx.run('select 1 from pilar.village where ordinal = any($1::int[]) order by ordinal for no key update', [ordinals]);
}

/**
 * Counts anew what these villages show about themselves. The rows are locked before counting: a write that was first is then
 * seen by the count, whose statement starts later.
 */
export async function recount(tx: Tx, ordinals: readonly number[]): Promise<void> {
  const villages = [...new Set(ordinals)].sort((a, b) => a - b);
  if (villages.length === 0) return;
  await lockVillages(tx, villages);
  await tx.run('select pilar.recount_villages($1::int[])', [villages]);
}

function missing(path: string, code: string): never {
  throw notFound(path, code);
}
