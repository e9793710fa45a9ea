/** Seeded walks through the pages of a list, at the root or below a record, by cursor. */
import { GraphQLList, GraphQLNonNull, type GraphQLSchema, getNamedType } from 'graphql';
import { verbOf } from './access.ts';
import { drawOrder, drawWhere, inputType } from './conditions.ts';
import type { Row } from './data.ts';
import { type Draft, newDraft, written } from './draft.ts';
import { globalId, manyOf, type World } from './fields.ts';
import { finished, plainFields, rootsOf } from './generate.ts';
import { model } from './model.ts';
import { random } from './random.ts';

export interface Walk {
  /** Takes `$first`, `$after` and `$offset`; the reference skips, the reader continues after a cursor. */
  source: string;
  variables: Record<string, unknown>;
  /** Leads from the data to the page. */
  path: string[];
}

const PARENTS: [type: string, field: string, list: string][] = [
  ['Village', 'village', 'observations'],
  ['Village', 'village', 'interventions'],
  ['Sector', 'sector', 'indicators'],
  ['Indicator', 'indicator', 'observations'],
  ['Partner', 'partner', 'contributions'],
  ['Area', 'area', 'children'],
  ['Intervention', 'intervention', 'villages'],
  ['Partner', 'partner', 'history'],
  ['Village', 'village', 'history'],
];

export function drawWalk(schema: GraphQLSchema, world: World, seed: number): Walk {
  const draft = newDraft(schema, world, random(seed));
  draft.declared.push('$first: Int!', '$after: String', '$offset: Int');
  const below = draft.chance.chance(0.2) ? parentOf(draft) : undefined;
  const [type, name] = below ? [below.type, below.list] : rootOf(draft);
  const list = `page: ${name}(${argumentsOf(draft, type)}) ${selection(draft, type)}`;
  const { source, variables } = finished(draft, [below ? `record: ${below.root} { ${list} }` : list]);
  return { source, variables, path: below ? ['record', 'page'] : ['page'] };
}

function rootOf(draft: Draft): [type: string, name: string] {
  const field = draft.chance.pick(rootsOf(draft, true));
  return [getNamedType(field.type).name.replace(/Connection$/, ''), field.name];
}

/** The record below which the list is longest, of some the actor sees. */
function parentOf({ world, chance }: Draft): { root: string; type: string; list: string } | undefined {
  const [type, field, list] = chance.pick(PARENTS);
  const relation = model[type]!.fields[list]!;
  const rows = world.data.rows(model[type]!.table).filter((row) => world.sight.sees(type, row));
  if (relation.is !== 'many' || rows.length === 0 || !world.sight.can(verbOf(relation.type))) return undefined;
  const length = (row: Row) => manyOf(world, row, relation).length;
  const parent = chance.some(rows, 8).toSorted((a, b) => length(b) - length(a))[0]!;
  return { root: `${field}(id: "${globalId(type, parent)}")`, type: relation.type, list };
}

function argumentsOf(draft: Draft, type: string): string {
  const { chance } = draft;
  const texts = ['first: $first', 'after: $after', 'offset: $offset'];
  if (chance.chance(0.5)) texts.push(`where: ${written(draft, inputType(draft, `${type}Where`), drawWhere(draft, type, 2))}`);
  if (chance.chance(0.85)) {
    const order = new GraphQLList(new GraphQLNonNull(inputType(draft, `${type}Order`)));
    texts.push(`orderBy: ${written(draft, order, drawOrder(draft, type))}`);
  }
  return texts.join(', ');
}

function selection(draft: Draft, type: string): string {
  const total = draft.chance.chance(0.5) ? 'totalCount ' : '';
  const nodes = draft.chance.chance(0.7) ? `nodes { id ${plainFields(draft, type, 2)} } ` : '';
  return `{ ${total}${nodes}edges { cursor node { id } } pageInfo { hasNextPage endCursor } }`;
}
