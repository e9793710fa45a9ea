/** Plans: one compiled statement per document, form of rights and shape of variables; bound to values at each request. */
import { createHash } from 'node:crypto';
import type { OperationDefinitionNode } from 'graphql';
import { type GraphQLSchema, typeFromAST } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Compiler, numbered, type Request } from './compiler.ts';
import { shapeOf, type Variables } from './value.ts';

export interface Plan {
  sql: string;
  reads: ((request: Request) => unknown)[];
  checks: ((request: Request) => unknown)[];
  uses: number;
  /** Set once the statement is worth preparing. */
  name?: string;
}

const MAX_PLANS = 2000;
/** A prepared statement weighs about 100 kB in every connection and is never forgotten by the driver. */
const MAX_NAMES = 150;
const NAMED_FROM_USE = 2;

export interface Plans {
  find(key: string, compile: () => { compiler: Compiler; sql: string }): Plan;
  /** A name for a statement that is used again, while there are names left. */
  nameFor(plan: Plan): string | undefined;
}

export function createPlans(prepared: boolean): Plans {
  const plans = new LRUCache<string, Plan>({ max: MAX_PLANS });
  const names = new Set<string>();
  return {
    find: (key, compile) => {
      const known = plans.get(key);
      if (known) return known;
      const { compiler, sql } = compile();
      const plan = { ...numbered(sql, compiler.params), checks: compiler.checks, uses: 0 };
      plans.set(key, plan);
      return plan;
    },
    nameFor: (plan) => {
      plan.uses += 1;
      if (!prepared || plan.name || plan.uses < NAMED_FROM_USE) return plan.name;
      const name = createHash('sha256').update(plan.sql).digest('base64url').slice(0, 24);
      if (!names.has(name) && names.size >= MAX_NAMES) return undefined;
      names.add(name);
      plan.name = name;
      return name;
    },
  };
}

/** The parameters of a request, after everything that a request can get wrong was looked at. */
export function bind({ checks, reads }: Plan, request: Request): unknown[] {
  for (const check of checks) check(request);
  return reads.map((read) => read(request));
}

const documents = new WeakMap<OperationDefinitionNode, number>();
let documentCount = 0;

/** Documents are told apart by identity: the server keeps one parsed document per text. */
export function documentKey(operation: OperationDefinitionNode): number {
  const known = documents.get(operation);
  if (known !== undefined) return known;
  documentCount += 1;
  documents.set(operation, documentCount);
  return documentCount;
}

/** Only variables can differ between requests of one document, so their shapes are the document's shape. */
export function variablesShape(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Variables): string {
  let shape = '';
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const value = variables[variable.name.value];
    shape += `${shapeOf(value, typeFromAST(schema, type as never) as never)};`;
  }
  return shape;
}
