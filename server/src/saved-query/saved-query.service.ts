import { dotted } from '../area/area-code.ts';
import { grantsOf } from '../core/access/actor.ts';
import { audienceOf, isFor } from '../core/access/audience.ts';
import { guardOf } from '../core/access/guard.ts';
import { at, forbidden, invalid, notFound } from '../core/errors.ts';
import { explain } from '../core/write/complaints.ts';
import { keyOf, reaches } from '../core/write/references.ts';
import { change, claimVersion, insert, load, type Restoring, type Row, restore, retire, type Values } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { Role } from '../identity/identity.entity.ts';
import { dashboardIn, type Tile } from './dashboard.ts';
import { SavedQuery } from './saved-query.entity.ts';
import type { CreateSavedQueryInput, UpdateSavedQueryInput } from './saved-query.input.ts';

explain('saved_query_resource_check', 'input.resource', {
  id: 'Isi untuk daftar, dan hanya untuk daftar.',
  en: 'Give it for a list, and only for a list.',
});

const SHARE = 'savedQuery.share';

export async function createSavedQuery(tx: Tx, { isShared, area, roles, ...input }: CreateSavedQueryInput): Promise<Written> {
  const { kind, id: owner, name: ownerName } = tx.actor;
  if (kind === 'KEY') {
    throw invalid([at('input', { id: 'Kunci tidak menyimpan kueri; masuklah sendiri.', en: 'A key keeps no queries; sign in yourself.' })]);
  }
  const content = input.kind === 'DASHBOARD' ? await dashboard(tx, input.content) : input.content;
  const values = { ...input, content, owner, ownerName, ...(await sharing(tx, { isShared: isShared ?? false, area, roles })) };
  const { id } = await insert(tx, SavedQuery, values as Values<SavedQuery>, values.area);
  return { type: SavedQuery, key: id };
}

export async function updateSavedQuery(tx: Tx, id: string, version: number, input: UpdateSavedQueryInput): Promise<Written> {
  const before = await ownQuery(tx, id);
  await claimVersion(tx, SavedQuery, before, version);
  const { isShared, area, roles, ...values } = input;
  if (values.content && before.kind === 'DASHBOARD') values.content = await dashboard(tx, values.content, before.content as object);
  const isAskedFor = isShared !== undefined || area !== undefined || roles !== undefined;
  const shared = isAskedFor ? await sharing(tx, { isShared: isShared ?? before.isShared, area, roles }, before) : {};
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

interface Sharing {
  isShared: boolean;
  area: number | null;
  roles: string[];
}

interface Asked extends Pick<CreateSavedQueryInput, 'area' | 'roles'> {
  isShared: boolean;
}

/** With whom: an area in which the actor may share; everybody only for who may do so everywhere; nobody where it is not shared. */
async function sharing(tx: Tx, { isShared, area: code, roles: asked }: Asked, before?: Row<SavedQuery>): Promise<Sharing> {
  if (!isShared) return { isShared, area: null, roles: [] };
  const grants = grantsOf(tx.actor, SHARE);
  if (grants.length === 0) throw forbidden(SHARE);
  for (const [index, role] of (asked ?? []).entries()) await keyOf(tx, Role, role, `input.roles.${index}`);
  // Left out is not null: who changes one of the two does not widen the other.
  const roles = asked === undefined && before ? before.roles : (asked ?? []);
  const area = code === undefined && before ? (before.area as number | null) : await ordinalOf(tx, code);
  const isOwnArea = area === null ? grants.some(({ low }) => low === 0) : reaches(tx, SHARE, area);
  if (isOwnArea) return { isShared, area, roles };
  if (code) throw notFound('input.area', code);
  throw invalid([at('input.area', { id: 'Pilih wilayah di dalam wilayah Anda.', en: 'Choose an area within your own.' })]);
}

async function ordinalOf(tx: Tx, code: string | null | undefined): Promise<number | null> {
  if (!code) return null;
  const [area] = await tx.run('select ordinal from pilar.area where code = $1 and retired_at is null', [dotted(code)]);
  if (!area) throw notFound('input.area', code);
  return Number(area.ordinal);
}

/** A question that a tile begins to name is one that its owner sees; what stood there before may have gone since. */
async function dashboard(tx: Tx, content: object, before?: object): Promise<{ tiles: Tile[] }> {
  const known = new Set((before as { tiles: Tile[] } | undefined)?.tiles.map(({ question }) => question));
  const { tiles } = dashboardIn(content);
  for (const [index, { question }] of tiles.entries()) {
    if (question === undefined || known.has(question)) continue;
    const path = `input.content.tiles.${index}.question`;
    const named = await load(tx, SavedQuery, question, path);
    const isThere = named.kind === 'ANALYSIS' && !named.retiredAt && isSeen(tx, named);
    if (!isThere) throw notFound(path, question);
  }
  return { tiles };
}

/** Only its owner changes it, whoever else sees it. */
async function ownQuery(tx: Tx, id: string): Promise<Row<SavedQuery>> {
  const query = await load(tx, SavedQuery, id);
  if (isOwn(tx, query)) return query;
  throw isSeen(tx, query) ? forbidden(tx.verb) : notFound('id', id);
}

const isOwn = ({ actor }: Tx, { owner }: Row<SavedQuery>): boolean => actor.kind === 'USER' && actor.id === owner;

function isSeen({ actor }: Tx, query: Row<SavedQuery>): boolean {
  const guard = guardOf(SavedQuery)!;
  return isFor(actor, guard, audienceOf(guard, query)!);
}
