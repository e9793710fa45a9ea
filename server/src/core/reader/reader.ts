/** The one way to read: a GraphQL selection becomes one SQL statement, with the actor's rights inside it. */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { type Access, accessOf } from '../access/access.ts';
import type { Actor } from '../access/actor.ts';
import { visible } from '../access/policy.ts';
import type { Clock } from '../clock.ts';
import type { Asked, Key, ReadContext, Reader, Run } from '../context.ts';
import type { Statement } from '../database/asked.ts';
import { internal, isTooSlow, unauthenticated } from '../errors.ts';
import { type Compiler, collect, createCompiler, type Mode, objectType } from './compiler.ts';
import type { OwnFilters } from './filter.ts';
import type { Model, Models } from './model.ts';
import { createNames, type NameCounts, type Names } from './names.ts';
import { Bound, bind, createPlans, type Plan, type PlanCounts, type Plans, type Sought, shapeOfRequest } from './plans.ts';
import { newRow, partOfAnswer, root, wholeAnswer } from './roots.ts';
import { object } from './select.ts';
import { join } from './text.ts';
import type { Variables } from './value.ts';

/** A prepared statement to run; the answer is one column of one row. */
export type RunPlan = (statement: Statement, context: ReadContext) => Promise<string | null>;

export interface ReaderOptions {
  schema: GraphQLSchema;
  models: Models;
  own: OwnFilters;
  clock: Clock;
  run: RunPlan;
  /** Ordinals evenly drawn from all areas: they tell narrow scopes from wide ones. */
  spread: () => readonly number[];
  prepared: boolean;
}

export interface Operation {
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: Variables;
}

export interface CompilingReader extends Reader {
  /** The whole answer of a query of reader fields, as JSON text; undefined where it isn't one. */
  through(context: ReadContext, operation: Operation): Promise<string | undefined>;
  figures(): ReaderFigures;
}

/** What through left to plain: documents with other fields too, those that are refused, those that failed. */
export interface Aside {
  mixed: number;
  refused: number;
  failed: number;
}

/** Since the process started. */
export interface ReaderFigures {
  plans: PlanCounts;
  names: NameCounts;
  through: number;
  aside: Aside;
}

interface Engine extends ReaderOptions {
  plans: Plans;
  names: Names;
  accesses: WeakMap<Actor, Access>;
  parts: WeakMap<ReadContext, Promise<Part>>;
}

/** Answers by root field; undefined where each is to be asked for alone. */
type Part = Readonly<Record<string, unknown>> | undefined;

export function createReader(options: ReaderOptions): CompilingReader {
  const engine: Engine = { ...options, plans: createPlans(), names: createNames(), accesses: new WeakMap(), parts: new WeakMap() };
  const counts = { through: 0, aside: { mixed: 0, refused: 0, failed: 0 } };
  return {
    rows: (context, info) => rows(engine, context, info),
    back: (context, info, type, keys, run, asked = {}) => back(engine, context, info, type, keys, run, asked),
    through: async (context, operation) => {
      try {
        const answered = await through(engine, context, operation);
        if (answered === undefined) counts.aside.mixed += 1;
        else counts.through += 1;
        return answered;
      } catch (error) {
        counts.aside[isRefusal(error) ? 'refused' : 'failed'] += 1;
        throw error;
      }
    },
    figures: () => ({ plans: engine.plans.counts(), names: engine.names.counts(), ...counts }),
  };
}

const isRefusal = (error: unknown) =>
  error instanceof GraphQLError && error.extensions.code !== 'INTERNAL' && error.extensions.code !== 'SERVICE_UNAVAILABLE';

function accessFor(engine: Engine, actor: Actor | undefined): Access {
  if (!actor) throw unauthenticated();
  const known = engine.accesses.get(actor);
  if (known) return known;
  const access = accessOf(actor, engine.models.verbs, engine.spread());
  engine.accesses.set(actor, access);
  return access;
}

function compilerFor(
  engine: Engine,
  access: Access,
  mode: Mode,
  { fragments, variables }: Pick<Operation, 'fragments' | 'variables'>,
): Compiler {
  return createCompiler({ mode, schema: engine.schema, models: engine.models, access, variables, fragments });
}

async function rows(engine: Engine, context: ReadContext, info: GraphQLResolveInfo): Promise<unknown> {
  const key = String(info.path.key);
  const part = await partOf(engine, context, info);
  if (part && Object.hasOwn(part, key)) return part[key];
  return parsed(engine, context, info, `rows ${key}`, (c) => `SELECT ${join([root(c, engine.own, key, info.fieldNodes)])}`);
}

/** Of a query that asks for other things too, whoever comes first asks for all that is the reader's: one statement, and one moment. */
function partOf(engine: Engine, context: ReadContext, info: GraphQLResolveInfo): Promise<Part> {
  const known = engine.parts.get(context);
  if (known) return known;
  const asked = parsed(engine, context, info, 'part', (c) => partOfAnswer(c, engine.own, info.operation) ?? '').catch((error: unknown) => {
    // A complaint is about one of them, and the others are answered.
    if (isRefusal(error) && !isTooSlow(error)) return undefined;
    throw error;
  });
  engine.parts.set(context, asked as Promise<Part>);
  return asked as Promise<Part>;
}

async function parsed(
  engine: Engine,
  context: ReadContext,
  info: GraphQLResolveInfo,
  part: string,
  sqlOf: (compiler: Compiler) => string,
): Promise<unknown> {
  const access = accessFor(engine, context.actor);
  const operation = { operation: info.operation, fragments: info.fragments, variables: info.variableValues };
  const plan = engine.plans.find(sought(engine, access, operation, part), () => {
    const compiler = compilerFor(engine, access, 'rows', operation);
    return { compiler, sql: sqlOf(compiler) };
  });
  return plan.sql === '' ? undefined : JSON.parse(await answer(engine, context, plan, access, info.variableValues));
}

function sought(engine: Engine, access: Access, asked: Operation, part: string): Sought {
  return { key: `${part} ${access.signature} ${shapeOfRequest(engine.schema, asked)}`, asked };
}

async function answer(engine: Engine, context: ReadContext, plan: Plan, access: Access, variables: Variables): Promise<string> {
  const values = bind(plan, new Bound(engine.clock, access, variables));
  const result = await engine.run({ name: engine.prepared ? engine.names.nameFor(plan) : undefined, text: plan.sql, values }, context);
  // A column that holds NULL although the metadata says it can't would swallow its whole row.
  if (result === null) throw internal(context.requestId);
  return result;
}

function through(engine: Engine, context: ReadContext, operation: Operation): Promise<string> | undefined {
  const access = accessFor(engine, context.actor);
  const plan = engine.plans.find(sought(engine, access, operation, 'text'), () => {
    const compiler = compilerFor(engine, access, 'text', operation);
    return { compiler, sql: wholeAnswer(compiler, engine.own, operation.operation) ?? '' };
  });
  return plan.sql === '' ? undefined : answer(engine, context, plan, access, operation.variables);
}

async function back(
  engine: Engine,
  context: ReadContext,
  info: GraphQLResolveInfo,
  type: object,
  keys: readonly Key[],
  run: Run,
  { path = [], isFinal = false }: Asked,
): Promise<unknown[]> {
  const model = engine.models.byType.get(type)!;
  const access = accessFor(engine, context.actor);
  const operation = { operation: info.operation, fragments: info.fragments, variables: info.variableValues };
  const mode = isFinal ? 'text' : 'rows';
  const plan = engine.plans.find(sought(engine, access, operation, `back ${mode} ${model.name} ${info.path.key} ${path.join('.')}`), () => {
    const compiler = compilerFor(engine, access, mode, operation);
    return { compiler, sql: backSql(compiler, engine.own, model, selected(compiler, info, path)) };
  });
  const parts = keys.map((key) => (typeof key === 'object' ? key : String(key).split('.')));
  const [found] = await run(plan.sql, bind(plan, new Bound(engine.clock, access, info.variableValues, parts)));
  const byPlace = JSON.parse(found!.json as string) as Record<number, unknown>;
  return keys.map((_, index) => byPlace[index + 1] ?? null);
}

/** The selections of the field that a path leads to from the mutation's own answer. */
function selected(c: Compiler, info: GraphQLResolveInfo, path: readonly string[]): readonly FieldNode[] {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  let type = String(info.returnType).replace(/[[\]!]/g, '');
  for (const step of path) {
    nodes = [...collect(c, objectType(c, type), nodes).values()].flat().filter((node) => node.name.value === step);
    type = String(objectType(c, type).getFields()[step]!.type).replace(/[[\]!]/g, '');
  }
  return nodes;
}

/** Scope was checked by who wrote the rows; masks and row rules hold here as everywhere. One object of all that are there, by their places. */
function backSql(c: Compiler, own: OwnFilters, model: Model, nodes: readonly FieldNode[]): string {
  const row = newRow(c, model);
  const json = join(object(c, own, row, nodes));
  const conditions = visible(c, model, row.alias, true);
  // Numbers, and so never to be quoted: the driver would look at each for what must be.
  const keys = model.key.map((part, index) => c.param(`${part.type}[]`, (request) => `{${request.keys!.map((key) => key[index]).join()}}`));
  const columns = model.key.map((_, index) => `k${index}`);
  const on = model.key.map((part, index) => `${row.alias}."${part.column}" = k.${columns[index]}`);
  const from = [
    `unnest(${keys.join(', ')}) WITH ORDINALITY k(${columns.join(', ')}, place)`,
    `JOIN ${model.table} ${row.alias} ON ${on.join(' AND ')}`,
  ];
  const filter = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const rows = `SELECT k.place, ${json} AS json FROM ${[...from, ...row.joins].join(' ')}${filter}`;
  return `SELECT '{' || coalesce(string_agg('"' || place || '":' || json, ','), '') || '}' AS json FROM (${rows}) r`;
}
