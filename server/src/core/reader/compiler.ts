/** What one compilation carries: the document's values, the actor's rights and the parameters met so far. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  type SelectionNode,
} from 'graphql';
import type { Access } from '../access/access.ts';
import { sameScope, visible } from '../access/policy.ts';
import type { Ask } from '../access/scope.ts';
import { tooCostly } from '../errors.ts';
import { type Model, type Models, pathText, type Relation } from './model.ts';
import { argumentValue, type Val, type Variables } from './value.ts';

/** What a plan is bound to at each request. */
export interface Request {
  variables: Variables;
  access: Access;
  today: string;
  /** Keys of the rows a mutation reads back. */
  keys?: readonly (readonly (number | string)[])[];
}

type Read = (request: Request) => unknown;

/** `text` answers clients; `rows` feeds graphql-js, which wants scalars under field names and the rest under response keys. */
export type Mode = 'text' | 'rows';

export interface Compiler extends Ask {
  mode: Mode;
  schema: GraphQLSchema;
  models: Models;
  variables: Variables;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  params: Read[];
  /** Conditions and sort steps so far: each is work for the database's planner. */
  steps: number;
  /** Look at a request's values whether or not the statement needs them; throw what is wrong. */
  checks: Read[];
  param(type: string, read: Read): string;
}

/** A row being written: its table's alias, and where to-one relations may add their joins. */
export interface Row {
  model: Model;
  alias: string;
  /** Known to be in the actor's scope. */
  scoped: boolean;
  joins: string[];
  /** Names its type to graphql-js, where the field's own type is an interface. */
  typed?: boolean;
}

const MARK = '\u0001';

export function createCompiler(given: Omit<Compiler, 'params' | 'steps' | 'checks' | 'param' | 'alias'>): Compiler {
  const params: Read[] = [];
  let aliases = 0;
  return {
    ...given,
    params,
    steps: 0,
    checks: [],
    alias: () => `t${aliases++}`,
    param: (type, read) => `${MARK}${params.push(read) - 1}${MARK}::${type}`,
  };
}

/** Deals out parameter numbers in order of appearance; what was compiled but not written falls away. */
export function numbered(sql: string, params: readonly Read[]): { sql: string; reads: Read[] } {
  const order: number[] = [];
  const text = sql.replace(new RegExp(`${MARK}(\\d+)${MARK}`, 'g'), (_, found: string) => {
    const index = Number(found);
    const known = order.indexOf(index);
    return `$${known >= 0 ? known + 1 : order.push(index)}`;
  });
  return { sql: text, reads: order.map((index) => params[index]!) };
}

/** More than any question needs, and few enough to be planned in milliseconds. */
const MAX_STEPS = 200;

export function countStep(c: Compiler): void {
  c.steps += 1;
  if (c.steps > MAX_STEPS) throw tooCostly(c.steps, MAX_STEPS);
}

export const today = (c: Compiler): string => c.param('date', (request) => request.today);

/** Fields by response key, fragments spread and directives decided, in the order graphql-js would execute them. */
export function collect(c: Compiler, type: GraphQLObjectType, nodes: readonly FieldNode[]): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  const add = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, c.variables)) continue;
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value;
        const group = fields.get(key);
        if (group) group.push(selection);
        else fields.set(key, [selection]);
      } else if (selection.kind === 'InlineFragment') {
        if (applies(c.schema, type, selection.typeCondition?.name.value)) add(selection.selectionSet.selections);
      } else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = c.fragments[selection.name.value]!;
        if (applies(c.schema, type, fragment.typeCondition.name.value)) add(fragment.selectionSet.selections);
      }
    }
  };
  for (const node of nodes) add(node.selectionSet?.selections ?? []);
  return fields;
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (!condition || condition === type.name) return true;
  return type.getInterfaces().some((implemented) => implemented.name === condition) && schema.getType(condition) !== undefined;
}

function isIncluded(node: SelectionNode, variables: Variables): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

export const objectType = (c: Compiler, name: string): GraphQLObjectType => c.schema.getType(name) as GraphQLObjectType;

export function argumentsOf(c: Compiler, parent: GraphQLObjectType, node: FieldNode): Record<string, Val> {
  const given = new Map(node.arguments?.map((argument) => [argument.name.value, argument.value]));
  const definitions = parent.getFields()[node.name.value]!.args;
  return Object.fromEntries(
    definitions.map((definition) => {
      const path = `${node.alias?.value ?? node.name.value}.${definition.name}`;
      return [definition.name, argumentValue(definition, given.get(definition.name), c.variables, path)];
    }),
  );
}

/** Conditions under which a related row is there for the actor, and whether it is then known to be in scope. */
function reach(c: Compiler, parent: Row, relation: Relation, alias: string): { conditions: string[]; scoped: boolean } {
  const { target } = relation;
  const carried = parent.scoped && carriesScope(c, parent.model, relation);
  const shown = !relation.many && !relation.nullable;
  return { conditions: visible(c, target, alias, carried || shown), scoped: carried || !shown || !target.path };
}

/** The path from the child to its area leads through the parent, or the parent's through its one child. */
function carriesScope(c: Compiler, parent: Model, relation: Relation): boolean {
  const from = pathText(parent);
  const to = pathText(relation.target);
  if (from === undefined || to === undefined || !sameScope(c, parent.guard, relation.target.guard)) return false;
  const steps = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('/');
  return (relation.back !== undefined && to === steps(relation.back, from)) || (!relation.many && from === steps(relation.step, to));
}

interface Related {
  row: Row;
  from: string;
  /** Those that tie it to the parent, then its own. */
  conditions: string[];
  own: string[];
}

/** FROM item and conditions that reach a relation's rows from a parent row. */
export function related(c: Compiler, parent: Row, relation: Relation, asList = false): Related {
  const alias = c.alias();
  const { from, on } = ((asList && relation.list) || relation.link)(parent.alias, alias);
  const { conditions, scoped } = reach(c, parent, relation, alias);
  const single = relation.single?.where((property) => relation.target.column(alias, property), today(c));
  const row = { model: relation.target, alias, scoped, joins: [] };
  const own = single ? [single, ...conditions] : conditions;
  return { row, from, conditions: [on, ...own], own };
}

/** A join that reaches at most one row; a relation without a key behind it is cut to one. */
export function joined(relation: Relation, row: Row, from: string, conditions: readonly string[]): string {
  if (!relation.single) return `LEFT JOIN ${from} ON ${conditions.join(' AND ')}`;
  return `LEFT JOIN LATERAL (SELECT ${row.alias}.* FROM ${from} WHERE ${conditions.join(' AND ')} LIMIT 1) ${row.alias} ON true`;
}
