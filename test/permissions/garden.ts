/** The world of the matrix: places, partners, sectors, rows for each of them, and people of every role who look at it. */
import type pg from 'pg';
import { buildApi } from '../../server/src/core/graphql/schema.ts';
import { features } from '../../server/src/features.ts';
import { createKey } from '../../server/src/identity/accounts.ts';
import type { Holding } from '../../server/src/identity/holding.ts';
import type { Client } from '../client.ts';
import { OTHER_PARTNER, PARTNER } from '../persons.ts';
import { signedIn } from '../signed-in.ts';
import { type World, world } from '../world.ts';
import { MASKS, mayRead, PRIVATE, type Role, reachOf, SMALL_CELLS } from './matrix.ts';
import { COUNTRY, canaryOf, isAround, isInside, layOut, type Place } from './places.ts';
import { entitiesOf, type Garden, plantAll, type Row, rowOf } from './plant.ts';
import { type Shape, shapesOf } from './shape.ts';
import type { Owner, SectorOwner } from './special.ts';

export interface Actor {
  name: string;
  role: Role;
  place: Place;
  sector?: string;
  partner?: string;
  /** Of a person; a key keeps nothing. */
  user?: number;
  client: Client;
}

export interface Grown extends Garden {
  here: World;
  places: ReadonlyMap<string, Place>;
  actors: readonly Actor[];
  /** Every row of a type. */
  of(type: string): readonly Row[];
  byId: ReadonlyMap<string, Row>;
  /** What there is to ask, by type. */
  shapes: ReadonlyMap<string, Shape>;
}

const SECTORS = { KESEHATAN: ['STUNTING', 'JKN'], PENDIDIKAN: ['ANAK_TIDAK_SEKOLAH', 'PAUD'] } as const;
export const SECTOR_CODES = Object.keys(SECTORS);
export const PARTNERS: Record<number, [string, string]> = { 1: [PARTNER, OTHER_PARTNER], 2: ['MITRA_SATU', 'MITRA_DUA'] };

/** In both regencies, with both sectors and both partners where the role has one. */
const HELD: { role: Role; at: [string, string] | ['negeri'] }[] = [
  { role: 'ADMINISTRATOR', at: ['negeri'] },
  { role: 'PLANNER', at: ['kab1', 'kab2'] },
  { role: 'SECTOR_OFFICER', at: ['kab1', 'kab2'] },
  { role: 'DISTRICT_OFFICER', at: ['kec1', 'kec3'] },
  { role: 'VILLAGE_OPERATOR', at: ['desa1', 'desa4'] },
  { role: 'PARTNER', at: ['kab1', 'kab2'] },
  { role: 'BI_READER', at: ['kab1', 'kab2'] },
  { role: 'VIEWER', at: ['kab1', 'kab2'] },
];

/** Everything is asked at once, by the same few people. */
const PLENTY = 1_000_000_000;

export async function grow(): Promise<Grown> {
  const here = await world({ rateLimit: PLENTY });
  const api = await buildApi(features);
  const client = here.owner;
  const places = await layOut(client);
  const garden: Garden = { client, api, owners: [], rows: [], planted: new Set() };
  const partners = await plantPartners(garden, places);
  garden.owners = ownersOf(places, partners, await sectorsOf(client));
  await plantAll(garden);
  const actors = await peopleOf(here, places);
  await plantQueries(garden, places, actors);
  await plantJournal(garden);
  await client.query('analyze');
  await readOthers(garden, places);
  const byType = new Map<string, Row[]>();
  for (const row of garden.rows) byType.set(row.type, [...(byType.get(row.type) ?? []), row]);
  const shapes = shapesOf(api.schema, [...api.models.byName.keys()]);
  return {
    ...garden,
    here,
    places,
    actors,
    of: (type) => byType.get(type) ?? [],
    byId: new Map(garden.rows.map((row) => [row.id, row])),
    shapes: new Map(shapes.map((shape) => [shape.type, shape])),
  };
}

async function sectorsOf(client: pg.Client): Promise<SectorOwner[]> {
  const found: SectorOwner[] = [];
  for (const [code, [sensitive, ordinary]] of Object.entries(SECTORS)) {
    const sql = `select (select id from pilar.sector where code = $1) as id, $1::text as code,
      (select id from pilar.indicator where code = $2 and is_sensitive) as sensitive, (select id from pilar.indicator where code = $3 and not is_sensitive) as ordinary`;
    found.push((await client.query<SectorOwner>(sql, [code, sensitive, ordinary])).rows[0]!);
  }
  return found;
}

type PartnerRow = { id: number; code: string; place: Place };

/** Two in each regency act; every other place has one that only works there. */
async function plantPartners(garden: Garden, places: ReadonlyMap<string, Place>): Promise<PartnerRow[]> {
  const wanted = [...places.values()].flatMap((place) => {
    const codes = place.name.startsWith('kab') ? PARTNERS[place.regency!]! : [`SETEMPAT_${place.name.toUpperCase()}`];
    return codes.map((code) => ({ code, place }));
  });
  const sql = `insert into pilar.partner (code, name, kind_id, level, area_ordinal)
    values ($1, $2, (select min(id) from pilar.partner_kind), 'REGENCY', $3)
    on conflict (code) do update set name = excluded.name, area_ordinal = excluded.area_ordinal returning *`;
  const planted: PartnerRow[] = [];
  for (const { code, place } of wanted) {
    const { rows } = await garden.client.query(sql, [code, canaryOf(place.name), place.code === null ? null : place.low]);
    garden.rows.push({ ...rowOf(garden.api, 'Partner', rows[0], place), partner: code });
    planted.push({ id: rows[0].id, code, place });
  }
  return planted;
}

function ownersOf(places: ReadonlyMap<string, Place>, partners: readonly PartnerRow[], sectors: readonly SectorOwner[]): Owner[] {
  return [...places.values()].flatMap((place) => {
    const acting = partners.filter((partner) => partner.place.name.startsWith('kab') && partner.place.regency === place.regency);
    const local = acting.length > 0 ? acting : [undefined];
    return local.flatMap((partner) => sectors.flatMap((sector) => [true, false].map((isSmall) => ({ place, partner, sector, isSmall }))));
  });
}

async function peopleOf(here: World, places: ReadonlyMap<string, Place>): Promise<Actor[]> {
  const placed = HELD.flatMap(({ role, at }) => at.map((name) => ({ role, place: places.get(name)! })));
  const wanted = placed.flatMap((held): Pick<Actor, 'role' | 'place' | 'sector' | 'partner'>[] => {
    if (held.role === 'SECTOR_OFFICER') return SECTOR_CODES.map((sector) => ({ ...held, sector }));
    if (held.role === 'PARTNER') return PARTNERS[held.place.regency!]!.map((partner) => ({ ...held, partner }));
    return [held];
  });
  const people: Actor[] = [];
  for (const held of wanted) {
    const name = [held.role, held.place.name, held.sector, held.partner].filter(Boolean).join(' ');
    const holding = { role: held.role, sector: held.sector, partner: held.partner, area: held.place.code ?? undefined, name };
    const isFirst = people.every(({ role }) => role !== held.role);
    people.push({ ...held, name, ...(isFirst ? await person(here, holding) : await key(here, holding)) });
  }
  return people;
}

type Holder = Pick<Actor, 'client' | 'user'>;
type NewHolder = Holding & { name: string };

/** One of each role signs in, for what is kept by a person; only so many may in a minute. The others hold keys. */
async function person(here: World, holding: NewHolder): Promise<Holder> {
  const client = await signedIn(here, holding);
  const { rows } = await here.owner.query<{ id: number }>('select id from pilar."user" where name = $1', [holding.name]);
  return { client, user: rows[0]!.id };
}

async function key(here: World, holding: NewHolder): Promise<Holder> {
  return { client: here.with({ authorization: `Bearer ${await createKey({ pool: here.pool }, holding)}` }) };
}

const UNSHARED = { isShared: false, roles: [] };
const WAYS = [{ isShared: true, roles: [] }, UNSHARED, { isShared: true, roles: ['SECTOR_OFFICER', 'VIEWER'] }];

/** What a stranger shares and what it keeps to itself, in every place; and something private of everybody. */
async function plantQueries(garden: Garden, places: ReadonlyMap<string, Place>, actors: readonly Actor[]): Promise<void> {
  const stranger = await garden.client.query<{ id: number }>(
    "insert into pilar.\"user\" (account_id, name, email) values ('orang-lain', 'Orang lain', 'lain@bulungan.test') returning id",
  );
  const user = stranger.rows[0]!.id;
  const kept = [
    ...[...places.values()].flatMap((place) => WAYS.map((way) => ({ ...way, place, user }))),
    ...actors.flatMap((actor) => (actor.user ? [{ ...UNSHARED, place: actor.place, user: actor.user }] : [])),
  ];
  const sql = `insert into pilar.saved_query (owner_id, owner_name, kind, name, content, is_shared, area_ordinal, roles)
    values ($1, 'Pemilik', 'ANALYSIS', $2, '{}', $3, $4, $5) returning *`;
  for (const { place, user: owner, isShared, roles } of kept) {
    const area = place.code === null ? null : place.low;
    const { rows } = await garden.client.query(sql, [owner, canaryOf(place.name), isShared, area, roles]);
    garden.rows.push({ ...rowOf(garden.api, 'SavedQuery', rows[0], place), user: owner, isShared, roles });
  }
}

/** An entry about every row, filed where the row lies. */
async function plantJournal({ client, rows }: Garden): Promise<void> {
  const entries = rows
    .filter(({ type }) => reachOf(type) !== 'all')
    .map(({ type, id, place }) => ({ type, id, area: place.code === null ? null : place.low, after: { catatan: canaryOf(place.name) } }));
  await client.query(
    `insert into pilar.audit_entry (actor_name, door, verb, entity, entity_id, area_ordinal, after)
     select 'Penanam', 'SYSTEM', 'uji.tanam', type, id, area, after from jsonb_to_recordset($1::jsonb) as e(type text, id text, area int, after jsonb)`,
    [JSON.stringify(entries)],
  );
}

/** Areas, villages, accounts, the journal and the catalogue: whatever stands in their tables. */
async function readOthers(garden: Garden, places: ReadonlyMap<string, Place>): Promise<void> {
  const byOrdinal = new Map([...places.values()].map((place) => [place.low, place]));
  const planted = new Set(garden.rows.map(({ type }) => type));
  for (const meta of entitiesOf(garden.api)) {
    const type = meta.className;
    if (!garden.api.models.byName.has(type) || planted.has(type)) continue;
    const { rows } = await garden.client.query(`select * from pilar."${meta.tableName}"`);
    for (const row of rows) {
      const ordinal = type === 'AuditEntry' ? row.area_ordinal : row.ordinal;
      garden.rows.push({ ...rowOf(garden.api, type, row, byOrdinal.get(ordinal) ?? COUNTRY), about: row.entity });
    }
    if (rows.length === 0) throw new Error(`No row of ${type} was planted: test/permissions must know how to make one.`);
  }
}

/** The matrix, applied to a row. */
export function sees(actor: Actor, row: Row): boolean {
  if (!mayRead(actor.role, row.type)) return false;
  const reach = reachOf(row.type);
  if (reach === 'all') return true;
  if (reach === 'own')
    return (actor.user !== undefined && row.user === actor.user) || (isFor(actor, row) && isAround(row.place, actor.place));
  if (row.isSmall && !seesSmall(actor, row)) return false;
  if (row.about && PRIVATE.has(row.about) && actor.role !== 'ADMINISTRATOR') return false;
  return reach === 'below' ? isInside(row.place, actor.place) : isAround(row.place, actor.place);
}

const isFor = ({ role }: Actor, { isShared, roles = [] }: Row) => isShared === true && (roles.length === 0 || roles.includes(role));

const seesSmall = ({ role, sector }: Actor, row: Row) => SMALL_CELLS.includes(role) && (role !== 'SECTOR_OFFICER' || row.sector === sector);

/** Whether a field that carries a right of its own shows on a row the actor sees. */
export function shows(actor: Actor, row: Row, field: string): boolean {
  const mask = MASKS[`${row.type}.${field}`];
  if (!mask || (mask.ordinary && !row.isSensitive)) return true;
  return mask.roles.includes(actor.role) || (mask.own === true && row.partner !== undefined && row.partner === actor.partner);
}
