/** Inputs for any mutation, about any place: what the schema asks for, filled by the name of the field. */
import { type GraphQLField, type GraphQLInputType, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import { type Actor, type Grown, PARTNERS, SECTOR_CODES } from './garden.ts';
import type { Place } from './places.ts';
import type { Row } from './plant.ts';

/** What a write is about. */
export interface Target {
  place: Place;
  sector: string;
  partner: string;
}

export type Mutation = GraphQLField<unknown, unknown>;

/** Types of the records that mutations name by id, where the answer is of another type. */
const NAMED: Record<string, string> = { revealPhone: 'Person', resetPassword: 'User', renameArea: 'Area', splitArea: 'Area' };

/** Fields that say where, or on what, a write lands. */
const LOCATED = ['village', 'villages', 'area', 'areas', 'pokja', 'person', 'intervention', 'kampung'];
/** Those that say for which sector or partner it is done; they are given even where the schema does not ask. */
const OWNED = ['sector', 'partner', 'lead', 'indicator', 'indicators'];

export const inputNames = ({ args }: Mutation): Set<string> =>
  new Set(args.flatMap(({ name, type }) => [name, ...(isInputObjectType(getNamedType(type)) ? Object.keys(fieldsOf(type)) : [])]));

const fieldsOf = (type: GraphQLInputType) => {
  const named = getNamedType(type);
  return isInputObjectType(named) ? named.getFields() : {};
};

export const namesRecord = ({ args }: Mutation): boolean => args.some(({ name }) => name === 'id' || name === 'personId');

/** The record a mutation is about, where it names one. */
export function rowFor(grown: Grown, mutation: Mutation, { place, sector, partner }: Target): Row | undefined {
  const type = typeOf(mutation);
  if (!namesRecord(mutation)) return undefined;
  const rows = grown.of(type);
  const here = rows.filter((row) => row.place === place && (row.sector === undefined || row.sector === sector));
  // Where the partner does not act there are the records of others.
  return here.find((row) => row.partner === partner) ?? here[0] ?? rows.find((row) => row.place.name === 'negeri');
}

/** What a mutation writes is somebody's own, wherever it lies. */
export const isKept = (grown: Grown, mutation: Mutation): boolean => grown.of(typeOf(mutation)).some(({ user }) => user !== undefined);

/** The type of the record that it writes. */
export const typeOf = (mutation: Mutation): string => NAMED[mutation.name] ?? getNamedType(mutation.type).name;

/** It lands somewhere, so that somewhere else may be forbidden. */
export const isLocated = (grown: Grown, mutation: Mutation): boolean => {
  const type = typeOf(mutation);
  const names = inputNames(mutation);
  const byRow = namesRecord(mutation) && grown.of(type).some(({ place }) => place.isVillage);
  return byRow || LOCATED.some((name) => names.has(name));
};

export function callOf(
  grown: Grown,
  mutation: Mutation,
  target: Target,
  row = rowFor(grown, mutation, target),
): { query: string; variables: Record<string, unknown> } {
  const given = mutation.args.filter(({ name, type }) => isNonNullType(type) || name === 'dryRun');
  const declared = given.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = mutation.name === 'recordObservations' ? '{ results { code } }' : '{ __typename }';
  const fill = filling(grown, target, mutation.name);
  const variables = Object.fromEntries(
    given.map(({ name, type }) => [name, name === 'id' || name === 'personId' ? (row?.id ?? 'x_1') : sample(fill, type, name)]),
  );
  return { query: `mutation (${declared}) { ${mutation.name}(${passed}) ${selection} }`, variables };
}

/** Inputs that take only some of what their type allows. */
const SPECIAL: Record<string, (place: Place) => Record<string, unknown>> = {
  recomputeClassifications: () => ({ period: '2025' }),
  setPeriod: ({ code }) => ({ area: code?.slice(0, 5), timeZone: 'Asia/Makassar' }),
};

type Fill = (name: string, type: string) => unknown;

let number = 0;

function filling(grown: Grown, { place, sector, partner }: Target, mutation: string): Fill {
  const fits = (row: Row) => row.place === place && (!row.sector || row.sector === sector) && (!row.partner || row.partner === partner);
  const idOf = (type: string) => grown.of(type).find(fits)?.id ?? 'x_1';
  const firstOf = (type: string) => grown.of(type)[0]?.key.code;
  const known: Record<string, unknown> = {
    village: place.code,
    villages: place.code,
    area: place.code,
    areas: place.code,
    sector,
    partner,
    lead: partner,
    indicator: sector === 'KESEHATAN' ? 'JKN' : 'PAUD',
    indicators: sector === 'KESEHATAN' ? 'JKN' : 'PAUD',
    pokja: idOf('Pokja'),
    person: idOf('Person'),
    intervention: idOf('Intervention'),
    kampung: idOf('Kampung'),
    role: /User|ApiKey|assignRole/.test(mutation) ? 'VIEWER' : firstOf('PokjaRole'),
    kind: firstOf('PartnerKind'),
    pillar: firstOf('Pillar'),
    programme: firstOf('Programme'),
    ministry: firstOf('Ministry'),
    source: 'REPORT',
    year: '2026',
    email: `tulis${++number}@bulungan.test`,
    password: 'kata sandi yang panjang',
    version: 99,
    ...SPECIAL[mutation]?.(place),
  };
  const byType: Record<string, unknown> = {
    Int: 1,
    Date: '2026-01-01',
    DateTime: '2026-11-15T15:59:59Z',
    Period: '2026-10',
    Decimal: '1',
    Boolean: true,
    JSON: {},
  };
  return (name, type) => (name in known ? known[name] : (byType[type] ?? `UJI_${++number}`));
}

function sample(fill: Fill, type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return sample(fill, type.ofType, name);
  if (isListType(type)) return [sample(fill, type.ofType, name)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return fill(name, getNamedType(type).name);
  const wanted = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || [...LOCATED, ...OWNED].includes(field.name),
  );
  return Object.fromEntries(wanted.map((field) => [field.name, sample(fill, field.type, field.name)]));
}

/** A village of the actor's own, with its sector and partner. */
export function homeOf(grown: Grown, actor: Actor): Target {
  const regency = actor.place.regency ?? 1;
  const place = grown.places.get(regency === 1 ? 'desa1' : 'desa4')!;
  return { place, sector: actor.sector ?? SECTOR_CODES[0]!, partner: actor.partner ?? PARTNERS[regency]![0] };
}

/** The same in the other regency. */
export function elsewhere(grown: Grown, actor: Actor, home: Target): Target {
  const regency = actor.place.regency === 2 ? 1 : 2;
  return { ...home, place: grown.places.get(regency === 1 ? 'desa1' : 'desa4')!, partner: actor.partner ?? PARTNERS[regency]![0] };
}

export const otherSector = (home: Target): Target => ({ ...home, sector: SECTOR_CODES.find((code) => code !== home.sector)! });

export const otherPartner = (home: Target, actor: Actor): Target => ({
  ...home,
  partner: PARTNERS[actor.place.regency!]!.find((code) => code !== home.partner)!,
});
