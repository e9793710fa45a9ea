/** Seeded generator of documents: everything a client may write, in any mix, within the schema. */
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { verbOf } from './access.ts';
import { drawOrder, drawWhere, inputType } from './conditions.ts';
import { type Draft, type Drawn, declare, missing, newDraft, newName, otherValues, written } from './draft.ts';
import { drawIndicator, drawPokja } from './draw-shorthands.ts';
import { globalId, type World } from './fields.ts';
import { model } from './model.ts';
import { random } from './random.ts';

export interface Case {
  source: string;
  variables: Record<string, unknown>;
  /** Other values, for asking a second time. */
  others: Record<string, unknown>;
  /** Null may stand where a filter refuses it: either executor then says so, or neither does. */
  isSpoiled: boolean;
}

/** How deep and how broad the rest may become. */
interface Room {
  depth: number;
  rows: number;
}

const ROOM: Room = { depth: 4, rows: 400 };

export function generate(schema: GraphQLSchema, world: World, seed: number): Case {
  const draft = newDraft(schema, world, random(seed), true);
  const fields = Array.from({ length: 1 + draft.chance.below(3) }, () => rootField(draft));
  if (draft.chance.chance(0.1)) fields.push('__typename');
  return finished(draft, fields);
}

export function finished(draft: Draft, fields: readonly string[]): Case {
  const declared = draft.declared.length > 0 ? `(${draft.declared.join(', ')})` : '';
  return {
    source: `query Q${declared} {\n${fields.join('\n')}\n}\n${draft.fragments.join('\n')}`,
    variables: draft.variables,
    others: otherValues(draft, someIds(draft)),
    isSpoiled: draft.isSpoiled,
  };
}

const someIds = (draft: Draft): string[] => ['Village', 'Partner', 'Observation'].map((type) => idOf(draft, type));

function rootField(draft: Draft): string {
  const { chance } = draft;
  const kind = chance.below(10);
  if (kind === 0) return nodeField(draft);
  if (kind === 1 && draft.world.sight.can('village.read')) return measuredField(draft);
  const open = rootsOf(draft, kind < 8);
  return kind < 8 ? connectionField(draft, chance.pick(open), ROOM) : singleField(draft, chance.pick(open));
}

/** Villages by what was measured in them: the question that the product is for. */
function measuredField(draft: Draft): string {
  const { chance } = draft;
  const where: Drawn = { indicator: Array.from({ length: chance.chance(0.8) ? 1 : 2 }, () => drawIndicator(draft)) };
  if (chance.chance(0.2) && draft.world.sight.can('pokja.read')) where.pokja = drawPokja(draft);
  const condition = written(draft, inputType(draft, 'VillageWhere'), chance.chance(0.2) ? { not: where } : where);
  return `${alias(draft)}: villages(first: 60, where: ${condition}) { totalCount nodes { code } }`;
}

type AnyField = GraphQLField<unknown, unknown>;

/** Root fields of types this actor may read, the heavy ones more often. */
export function rootsOf({ schema, world }: Draft, many: boolean): AnyField[] {
  const roots = Object.values(schema.getQueryType()!.getFields()).filter((field) => {
    const name = getNamedType(field.type).name;
    const type = many ? name.replace(/Connection$/, '') : name;
    return many === name.endsWith('Connection') && model[type] && field.name !== 'viewer' && world.sight.can(verbOf(type));
  });
  const heavy = roots.filter((field) => HEAVY.includes(getNamedType(field.type).name.replace(/Connection$/, '')));
  return [...roots, ...heavy, ...heavy];
}

const HEAVY = ['Village', 'Intervention', 'Observation', 'Contribution', 'Partner', 'Pokja', 'PokjaMember', 'Kampung', 'Area'];

function nodeField(draft: Draft): string {
  const { world, chance } = draft;
  const type = chance.pick(Object.keys(model).filter((name) => world.sight.can(verbOf(name)) && isObjectType(draft.schema.getType(name))));
  const id = idOf(draft, type);
  const argument = chance.chance(Math.max(0.5, draft.vary)) ? declare(draft, 'ID!', id) : JSON.stringify(id);
  const selection = selectionOf(draft, type, { depth: 3, rows: 60 });
  return `${newName(draft, 'n')}: node(id: ${argument}) { __typename id ... on ${type} ${selection} }`;
}

function idOf({ world, chance }: Draft, type: string): string {
  const rows = world.data.rows(model[type]!.table);
  if (chance.chance(0.1)) return `${type.charAt(0).toLowerCase()}${type.slice(1)}_999999`;
  return globalId(type, chance.pick(rows));
}

function singleField(draft: Draft, field: AnyField): string {
  const { chance, world } = draft;
  const type = getNamedType(field.type).name;
  const byCode = field.args.some((argument) => argument.name === 'code') && chance.chance(0.6);
  const code = () => {
    const found = String(chance.pick(world.data.rows(model[type]!.table)).code);
    return chance.chance(0.5) && (type === 'Village' || type === 'Area') ? found.replaceAll('.', '') : found;
  };
  const value = byCode ? code() : idOf(draft, type);
  const declared = byCode ? 'String!' : 'ID!';
  const argument = `${byCode ? 'code' : 'id'}: ${chance.chance(Math.max(0.4, draft.vary)) ? declare(draft, declared, value) : JSON.stringify(value)}`;
  return `${alias(draft)}: ${field.name}(${argument})${directive(draft)} ${selectionOf(draft, type, { depth: 3, rows: 100 })}`;
}

function alias(draft: Draft): string {
  return newName(draft, draft.chance.chance(0.05) ? `${'a'.repeat(190)}_` : 'a');
}

function directive(draft: Draft): string {
  const { chance } = draft;
  if (!chance.chance(0.1)) return '';
  const value = chance.chance(0.5);
  return ` @${chance.pick(['include', 'skip'])}(if: ${chance.chance(Math.max(0.5, draft.vary)) ? declare(draft, 'Boolean!', value) : String(value)})`;
}

function connectionField(draft: Draft, field: AnyField, room: Room): string {
  const type = getNamedType(field.type).name.replace(/Connection$/, '');
  const first = 1 + draft.chance.below(Math.max(1, Math.min(room.depth > 3 ? 12 : 5, room.rows)));
  const texts = argumentsOf(draft, field, type, { first, isTight: room.rows < 25, atRoot: room.depth > 3 });
  const name = texts.length > 0 || draft.chance.chance(0.5) ? `${alias(draft)}: ${field.name}` : field.name;
  const inner = { depth: room.depth - 1, rows: Math.floor(room.rows / (texts.some((text) => text.startsWith('first')) ? first : 25)) };
  return `${name}${texts.length > 0 ? `(${texts.join(', ')})` : ''}${directive(draft)} ${pageSelection(draft, type, inner)}`;
}

interface Page {
  first: number;
  /** No room for a page of the usual size. */
  isTight: boolean;
  atRoot: boolean;
}

function argumentsOf(draft: Draft, field: AnyField, type: string, { first, isTight, atRoot }: Page): string[] {
  const { chance } = draft;
  const argument = (name: string, value: unknown) => `${name}: ${written(draft, field.args.find((one) => one.name === name)!.type, value)}`;
  const texts: string[] = [];
  if (chance.chance(atRoot ? 0.75 : 0.4)) texts.push(argument('where', drawWhere(draft, type, atRoot ? 3 : 2)));
  if (chance.chance(0.55)) texts.push(argument('orderBy', drawOrder(draft, type)));
  if (chance.chance(0.9) || isTight) texts.push(argument('first', first));
  if (chance.chance(0.2)) texts.push(argument('offset', chance.below(8)));
  const named = new Set(texts.map((text) => text.split(':')[0]));
  for (const { name, type: declared } of field.args) {
    if (!named.has(name) && (name !== 'first' || !isTight) && chance.chance(0.02)) texts.push(`${name}: ${missing(draft, declared)}`);
  }
  return texts;
}

function pageSelection(draft: Draft, type: string, room: Room): string {
  const { chance } = draft;
  const parts: string[] = [];
  const named = (field: string) => `${chance.chance(0.15) ? `${alias(draft)}: ` : ''}${field}${directive(draft)}`;
  if (chance.chance(0.3)) parts.push(named('totalCount'));
  if (chance.chance(0.75)) parts.push(`${named('nodes')} ${selectionOf(draft, type, room)}`);
  if (chance.chance(0.25))
    parts.push(`${named('edges')} { ${named(chance.pick(['cursor', '__typename']))} ${named('node')} ${selectionOf(draft, type, room)} }`);
  if (chance.chance(0.3))
    parts.push(
      `${named('pageInfo')} { ${chance.pick(['hasNextPage', 'endCursor', 'more: hasNextPage endCursor hasNextPage', '__typename endCursor'])} }`,
    );
  if (chance.chance(0.1)) parts.push('__typename');
  if (chance.chance(0.1)) parts.push(`nodes { ${plainFields(draft, type, 2)} }`);
  return `{ ${parts.length > 0 ? parts.join(' ') : 'totalCount'} }`;
}

/** Fields, aliases, relations, inline and named fragments of one type. */
function selectionOf(draft: Draft, type: string, room: Room): string {
  const { chance } = draft;
  const parts = [plainFields(draft, type, 1 + chance.below(5))];
  for (const field of chance.some(relationsOf(draft, type), room.depth > 0 ? chance.below(3) : 0))
    parts.push(relationField(draft, field, room));
  if (chance.chance(0.15)) parts.push(`... on ${type}${directive(draft)} { ${plainFields(draft, type, 2)} }`);
  if (chance.chance(0.05)) parts.push(`...${directive(draft)} { ${plainFields(draft, type, 1)} }`);
  if (chance.chance(0.2)) parts.push(...spreads(draft, type, room));
  return `{ ${chance.some(parts, parts.length).join(' ')} }`;
}

/** One fragment per type, spread once or twice wherever the type comes up again. */
function spreads(draft: Draft, type: string, room: Room): string[] {
  const { chance } = draft;
  if (!draft.fragmentsOf.has(type)) {
    const name = newName(draft, 'F');
    const relations = relationsOf(draft, type).filter((field) => !getNamedType(field.type).name.endsWith('Connection'));
    const relation =
      room.depth > 1 && relations.length > 0 && chance.chance(0.6)
        ? relationField(draft, chance.pick(relations), { depth: 0, rows: 1 })
        : '';
    draft.fragments.push(`fragment ${name} on ${type} { ${plainFields(draft, type, 3)} ${relation} }`);
    draft.fragmentsOf.set(type, name);
  }
  const spread = () => `...${draft.fragmentsOf.get(type)}${directive(draft)}`;
  return chance.chance(0.5) ? [spread(), spread()] : [spread()];
}

export function plainFields(draft: Draft, type: string, count: number): string {
  const { chance } = draft;
  const fields = fieldsOf(draft, type).filter((field) => isLeafType(getNamedType(field.type)));
  const texts = chance
    .some(fields, count)
    .map((field) => `${chance.chance(0.2) ? `${alias(draft)}: ` : ''}${field.name}${directive(draft)}`);
  if (model[type]!.fields.point && chance.chance(0.3)) texts.push(...points(draft));
  if (chance.chance(0.03)) texts.push('... on Node { id }');
  return chance.chance(0.1) ? ['__typename', ...texts].join(' ') : texts.join(' ');
}

/** An object made of columns, now and then twice with other parts. */
function points(draft: Draft): string[] {
  const parts = () => draft.chance.pick(['longitude latitude', 'latitude', 'east: longitude', '__typename longitude']);
  const one = `${alias(draft)}: point { ${parts()} }`;
  return draft.chance.chance(0.3) ? [one, `${alias(draft)}: point { ${parts()} }`] : [`point { longitude latitude }`];
}

function fieldsOf({ schema }: Draft, type: string): AnyField[] {
  return Object.values((schema.getType(type) as GraphQLObjectType).getFields()).filter((field) => model[type]!.fields[field.name]);
}

function relationsOf(draft: Draft, type: string): AnyField[] {
  return fieldsOf(draft, type).filter((field) => {
    const relation = model[type]!.fields[field.name]!;
    return (relation.is === 'one' || relation.is === 'many') && draft.world.sight.can(verbOf(relation.type));
  });
}

function relationField(draft: Draft, field: AnyField, room: Room): string {
  const named = getNamedType(field.type).name;
  if (named.endsWith('Connection')) return twice(draft, () => connectionField(draft, field, room));
  const name = draft.chance.chance(0.2) ? `${alias(draft)}: ${field.name}` : field.name;
  return `${name}${directive(draft)} ${selectionOf(draft, named, { ...room, depth: room.depth - 1 })}`;
}

/** Now and then the same list with two sets of arguments. */
const twice = (draft: Draft, text: () => string): string => (draft.chance.chance(0.15) ? `${text()} ${text()}` : text());
