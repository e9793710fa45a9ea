import { dotted } from '../area/area-code.ts';
import { grantsOf } from '../core/access/actor.ts';
import { at, forbidden, invalid, notFound } from '../core/errors.ts';
import { explain } from '../core/write/complaints.ts';
import { reaches } from '../core/write/references.ts';
import { change, claimVersion, insert, load, type Restoring, type Row, restore, retire, type Values } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { SavedQuery } from './saved-query.entity.ts';
import type { CreateSavedQueryInput, UpdateSavedQueryInput } from './saved-query.input.ts';

explain('saved_query_resource_check', 'input.resource', {
  id: 'Isi untuk daftar, dan hanya untuk daftar.',
  en: 'Give it for a list, and only for a list.',
});

const SHARE = 'savedQuery.share';

export async function createSavedQuery(tx: Tx, { isShared, area, ...input }: CreateSavedQueryInput): Promise<Written> {
  const { kind, id: owner, name: ownerName } = tx.actor;
  if (kind === 'KEY') {
    throw invalid([at('input', { id: 'Kunci tidak menyimpan kueri; masuklah sendiri.', en: 'A key keeps no queries; sign in yourself.' })]);
  }
  const values = { ...input, owner, ownerName, ...(await sharing(tx, isShared ?? false, area)) };
  const { id } = await insert(tx, SavedQuery, values as Values<SavedQuery>, values.area);
  return { type: SavedQuery, key: id };
}

export async function updateSavedQuery(tx: Tx, id: string, version: number, input: UpdateSavedQueryInput): Promise<Written> {
  const before = await ownQuery(tx, id);
  await claimVersion(tx, SavedQuery, before, version);
  const { isShared, area, ...values } = input;
  const isAskedFor = isShared !== undefined || area !== undefined;
  const shared = isAskedFor ? await sharing(tx, isShared ?? before.isShared, area) : {};
  await change(tx, SavedQuery, before, { ...values, ...shared } as Values<SavedQuery>, before.area);
  return { type: SavedQuery, key: before.id };
}

export async function retireSavedQuery(tx: Tx, id: string, version: number, reason: string): Promise<Written> {
  const before = await ownQuery(tx, id);
  await claimVersion(tx, SavedQuery, before, version);
  await retire(tx, SavedQuery, before, reason, before.area);
  return { type: SavedQuery, key: before.id };
}

export async function restoreSavedQuery(tx: Tx, id: string, asked: Restoring): Promise<Written> {
  const before = await ownQuery(tx, id);
  await restore(tx, SavedQuery, before, asked, before.area);
  return { type: SavedQuery, key: before.id };
}

/** With whom: an area in which the actor may share; everybody only for who may do so everywhere; nobody where it is not shared. */
async function sharing(tx: Tx, isShared: boolean, code: string | null | undefined): Promise<{ isShared: boolean; area: number | null }> {
  if (!isShared) return { isShared, area: null };
  const grants = grantsOf(tx.actor, SHARE);
  if (grants.length === 0) throw forbidden(SHARE);
  if (!code) {
    if (grants.some(({ low }) => low === 0)) return { isShared, area: null };
    throw invalid([at('input.area', { id: 'Pilih wilayah di dalam wilayah Anda.', en: 'Choose an area within your own.' })]);
  }
  const [area] = await tx.run('select ordinal from pilar.area where code = $1 and retired_at is null', [dotted(code)]);
  if (!area || !reaches(tx, SHARE, Number(area.ordinal))) throw notFound('input.area', code);
  return { isShared, area: Number(area.ordinal) };
}

/** Only its owner changes it, whoever else sees it. */
async function ownQuery(tx: Tx, id: string): Promise<Row<SavedQuery>> {
  const query = await load(tx, SavedQuery, id);
  if (tx.actor.kind === 'USER' && tx.actor.id === query.owner) return query;
  throw isSeen(tx, query) ? forbidden(tx.verb) : notFound('id', id);
}

function isSeen({ actor }: Tx, { isShared, area }: Row<SavedQuery>): boolean {
  const touches = (low: number, high: number, above: readonly number[]) =>
    typeof area !== 'number' || (low <= area && area <= high) || above.includes(area);
  return isShared && grantsOf(actor, 'savedQuery.read').some(({ low, high, above }) => touches(low, high, above));
}
