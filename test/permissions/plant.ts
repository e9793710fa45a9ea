/**
 * Plants rows of every stored type for every owner: a place, in it two partners and two sectors. What a row is made of follows
 * from the ORM's metadata, so that a new type comes in by itself; what it can't know stands in `special.ts`.
 */
import type pg from 'pg';
import { masksOf } from '../../server/src/core/access/guard.ts';
import type { Api } from '../../server/src/core/graphql/schema.ts';
import { reachOf } from './matrix.ts';
import { COUNTRY, canaryOf, type Place } from './places.ts';
import { type Owner, ROWS_OF_OTHERS, SPECIAL } from './special.ts';

type EntityMetadata = ReturnType<Api['metadata']['getAll']> extends Map<unknown, infer Meta> ? Meta : never;
type EntityProperty = EntityMetadata['props'][number];

/** A row as the test knows it. */
export interface Row {
  type: string;
  /** Global id. */
  id: string;
  key: Record<string, unknown>;
  place: Place;
  sector?: string;
  partner?: string;
  /** A sensitive value that no release shows. */
  isSmall?: boolean;
  /** A score of a sensitive variable. */
  isSensitive?: boolean;
  /** Of what somebody keeps. */
  user?: number;
  isShared?: boolean;
  /** With whom it is shared; nobody named: with every role. */
  roles?: readonly string[];
  /** Of the journal: the type it is about. */
  about?: string;
}

export interface Garden {
  client: pg.Client;
  api: Api;
  owners: readonly Owner[];
  rows: Row[];
  /** By table and what a row hangs on: no row twice. */
  planted: Set<string>;
}

const column = (name: string) => `"${name}"`;

export const entitiesOf = ({ metadata }: Api): EntityMetadata[] =>
  [...metadata.getAll().values()].filter((meta) => meta.class && !meta.abstract && !meta.pivotTable);

/** Types in an order in which each comes after those it refers to. */
function inOrder(types: readonly EntityMetadata[]): EntityMetadata[] {
  const done = new Set<string>();
  const sorted: EntityMetadata[] = [];
  while (sorted.length < types.length) {
    const next = types.find((meta) => !done.has(meta.className) && relationsOf(meta).every((prop) => isDone(prop, meta, done)));
    if (!next) throw new Error('Types that refer to one another in a circle cannot be planted.');
    done.add(next.className);
    sorted.push(next);
  }
  return sorted;
}

const isDone = (prop: EntityProperty, meta: EntityMetadata, done: ReadonlySet<string>) => {
  const target = prop.targetMeta!.className;
  return target === meta.className || done.has(target);
};

const relationsOf = (meta: EntityMetadata) => meta.props.filter(({ kind, persist }) => kind === 'm:1' && persist !== false);

export async function plantAll(garden: Garden): Promise<void> {
  const { api } = garden;
  const served = entitiesOf(api).filter(({ className }) => api.models.byName.has(className));
  for (const meta of inOrder(served)) {
    if (ROWS_OF_OTHERS.has(meta.className)) continue;
    const owners = reachOf(meta.className) === 'all' ? await onlyIfEmpty(garden, meta) : garden.owners;
    for (const owner of owners) await plantFor(garden, meta, owner);
  }
}

/** What everyone sees comes with the catalogue; where it does not, one row will do. */
async function onlyIfEmpty({ client }: Garden, meta: EntityMetadata): Promise<Owner[]> {
  const { rows } = await client.query(`select 1 from pilar.${column(meta.tableName)} limit 1`);
  return rows.length > 0 ? [] : [{ place: COUNTRY }];
}

async function plantFor(garden: Garden, meta: EntityMetadata, owner: Owner): Promise<void> {
  const relations = await relatedKeys(garden, meta, owner);
  if (!relations) return;
  const once = JSON.stringify([meta.className, owner.place.name, ...Object.values(relations)]);
  if (garden.planted.has(once)) return;
  garden.planted.add(once);
  const given = SPECIAL[meta.className]?.(owner) ?? {};
  const values = { ...scalarsOf(meta, owner), ...relations, ...given };
  await insert(garden, meta, values, owner);
}

/** Types whose rows are of an indicator that may be sensitive. */
const SMALL = new Set(['Observation', 'ReportNote']);

async function insert(garden: Garden, meta: EntityMetadata, values: Record<string, unknown>, owner: Owner): Promise<void> {
  const { client } = garden;
  const names = Object.keys(values);
  const marks = names.map((_, index) => `$${index + 1}`);
  const sql = `insert into pilar.${column(meta.tableName)} (${names.map(column).join(', ')}) values (${marks.join(', ')}) returning *`;
  const { rows } = await client.query(sql, Object.values(values));
  const row = rowOf(garden.api, meta.className, rows[0] as Record<string, unknown>, owner.place);
  const isSmall = SMALL.has(meta.className) && owner.isSmall;
  const isSensitive = meta.className === 'ClassificationScore' && owner.isSmall;
  garden.rows.push({ ...row, ...tagsOf(garden, values, owner), isSmall, isSensitive });
  await linkAll(garden, meta, row.key, owner);
}

/** A row belongs to the sector and partner it names, or to those of the intervention it hangs on. */
function tagsOf({ rows }: Garden, values: Record<string, unknown>, { sector, partner }: Owner): Pick<Row, 'sector' | 'partner'> {
  const above = rows.find(({ type, key }) => type === 'Intervention' && key.id === values.intervention_id);
  if (above) return { sector: above.sector, partner: values.partner_id === undefined ? above.partner : partner?.code };
  const hasSector = values.sector_id !== undefined || values.indicator_id !== undefined;
  return { sector: hasSector ? sector?.code : undefined, partner: values.lead_id === undefined ? undefined : partner?.code };
}

export function rowOf({ models }: Api, type: string, stored: Record<string, unknown>, place: Place): Row {
  const model = models.byName.get(type)!;
  const columns = model.id.map(({ column }) => column);
  const prefix = type.charAt(0).toLowerCase() + type.slice(1);
  return { type, id: `${prefix}_${columns.map((name) => stored[name]).join('.')}`, key: { ...stored, id: stored.id }, place };
}

/** Keys of what the row refers to; undefined where the owner has nothing of the kind that is required. */
async function relatedKeys(garden: Garden, meta: EntityMetadata, owner: Owner): Promise<Record<string, unknown> | undefined> {
  const keys: Record<string, unknown> = {};
  for (const prop of relationsOf(meta)) {
    const target = prop.targetMeta!.className;
    const key = target === meta.className ? null : await keyFor(garden, target, owner);
    if (key === null && !prop.nullable) return undefined;
    if (key !== null) keys[prop.fieldNames[0]!] = key;
  }
  const [first] = garden.api.models.byName.get(meta.className)!.path ?? [];
  return first?.many && !owner.place.isVillage ? undefined : keys;
}

async function keyFor({ client, rows, api }: Garden, target: string, owner: Owner): Promise<unknown> {
  const { place, sector, partner, isSmall } = owner;
  if (target === 'Area') return place.code === null ? null : place.low;
  if (target === 'Village') return place.isVillage ? place.low : null;
  if (target === 'Sector') return sector?.id ?? null;
  if (target === 'Partner') return partner?.id ?? null;
  if (target === 'Indicator') return (isSmall ? sector?.sensitive : sector?.ordinary) ?? null;
  if (target === 'User' || target === 'ApiKey') return null;
  if (reachOf(target) === 'all') {
    const kind = target === 'ClassificationVariable' ? `where is_sensitive = ${isSmall === true}` : '';
    const { rows: found } = await client.query(`select id from pilar.${tableOf(api, target)} ${kind} order by id limit 1`);
    return found[0]?.id ?? null;
  }
  const fits = (own: string | undefined, wanted: string | undefined) => own === undefined || own === wanted;
  const found = rows.find(
    (row) => row.type === target && row.place === place && fits(row.partner, partner?.code) && fits(row.sector, sector?.code),
  );
  return found?.key.id ?? null;
}

const tableOf = ({ models }: Api, type: string) => models.byName.get(type)!.table.split('.')[1];

/** Everything else: a canary in every text, a plain value where one is required, and something under every mask. */
function scalarsOf(meta: EntityMetadata, owner: Owner): Record<string, unknown> {
  const masks = masksOf(meta.class as object);
  const values: Record<string, unknown> = {};
  for (const prop of meta.props) {
    if (prop.kind !== 'scalar' || prop.persist === false || GIVEN.has(prop.name)) continue;
    const isMasked = masks.has(prop.name);
    const value = valueOf(prop, meta.className, owner, isMasked);
    if (value !== undefined) values[prop.fieldNames[0]!] = value;
  }
  return values;
}

const GIVEN = new Set(['id', 'version', 'createdAt', 'updatedAt', 'retiredAt', 'retiredReason', 'isSynthetic']);

let number = 0;

function valueOf(prop: EntityProperty, type: string, { place }: Owner, isMasked: boolean): unknown {
  const columnType = prop.columnTypes?.[0] ?? '';
  const isOptional = prop.nullable || prop.default !== undefined || prop.defaultRaw !== undefined;
  if (prop.items) return isOptional ? undefined : prop.items[0];
  if (columnType === 'text') return isMasked ? `SANDI-${place.name}` : `${canaryOf(place.name)}-${type}-${++number}`;
  if (isOptional && !isMasked) return undefined;
  if (columnType === 'jsonb') return JSON.stringify({ catatan: canaryOf(place.name) });
  if (columnType === 'date') return '2026-01-01';
  if (columnType.startsWith('timestamp')) return '2026-11-01T00:00:00Z';
  if (columnType === 'boolean') return false;
  return prop.name === 'period' ? MONTH : prop.name === 'year' ? YEAR : 2;
}

/** 2026-10 and 2026, as they are stored. */
const MONTH = (26 * 12 + 9) * 4;
const YEAR = (26 * 12 + 11) * 4 + 3;

async function linkAll({ client }: Garden, meta: EntityMetadata, key: Record<string, unknown>, owner: Owner): Promise<void> {
  for (const prop of meta.props.filter(({ kind, owner: owns }) => kind === 'm:n' && owns)) {
    const target = prop.targetMeta!;
    const [own] = prop.joinColumns;
    const [other] = prop.inverseJoinColumns;
    const which = target.className === 'Village' ? 'where ordinal between $2 and $3' : 'where $2::float <= $3::float order by id limit 1';
    const bounds = [Math.max(owner.place.low, 0), Math.min(owner.place.high, 2147483647)];
    const keyColumn = target.className === 'Village' ? 'ordinal' : 'id';
    await client.query(
      `insert into pilar.${column(prop.pivotTable)} (${column(own!)}, ${column(other!)})
       select $1::int, ${keyColumn} from pilar.${column(target.tableName)} ${which}`,
      [key.id, ...bounds],
    );
  }
}
