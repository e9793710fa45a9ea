/** Plans: one compiled statement per document, form of rights and shape of variables; bound to values at each request. */
import { type GraphQLInputType, type GraphQLSchema, type OperationDefinitionNode, typeFromAST, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Access } from '../access/access.ts';
import type { Clock } from '../clock.ts';
import { type Compiler, numbered, type Request } from './compiler.ts';
import type { Statement } from './names.ts';
import type { Operation } from './reader.ts';
import { shapeOf, type Variables } from './value.ts';

export interface Plan extends Statement {
  reads: ((request: Request) => unknown)[];
  checks: ((request: Request) => unknown)[];
}

/** What a plan is found by, and what it holds on to: its document and the values it was made for. */
export interface Sought {
  key: string;
  asked: Operation;
}

export interface Plans {
  find(sought: Sought, compile: () => { compiler: Compiler; sql: string }): Plan;
  counts(): PlanCounts;
}

export interface PlanCounts {
  kept: number;
  hits: number;
  misses: number;
  evicted: number;
}

const MAX_PLANS = 2000;
/** In characters of statements, and of documents and values as JSON. What is larger than one may be is made anew each time. */
const MAX_WEIGHT = 16_000_000;
const MAX_WEIGHT_OF_ONE = 200_000;

export function createPlans(): Plans {
  const counts = { hits: 0, misses: 0, evicted: 0 };
  const plans = new LRUCache<string, Plan>({
    max: MAX_PLANS,
    maxSize: MAX_WEIGHT,
    maxEntrySize: MAX_WEIGHT_OF_ONE,
    dispose: (_plan, _key, reason) => {
      if (reason === 'evict') counts.evicted += 1;
    },
  });
  return {
    find: (sought, compile) => {
      const known = plans.get(sought.key);
      counts[known ? 'hits' : 'misses'] += 1;
      if (known) return known;
      const { compiler, sql } = compile();
      const plan = { ...numbered(sql, compiler.params), checks: compiler.checks };
      plans.set(sought.key, plan, { size: weightOf(sought, plan) });
      return plan;
    },
    counts: () => ({ kept: plans.size, ...counts }),
  };
}

const weightOf = ({ key, asked }: Sought, { sql }: Plan): number => key.length + sql.length + JSON.stringify(asked).length;

/** What a request brings to a plan. The day is told only to a statement that needs it: it takes longer than all the rest. */
export class Bound implements Request {
  private day: string | undefined;

  constructor(
    private readonly clock: Clock,
    readonly access: Access,
    readonly variables: Variables,
    readonly keys?: Request['keys'],
  ) {}

  get today(): string {
    this.day ??= this.clock.today();
    return this.day;
  }
}

/** The parameters of a request, after everything that a request can get wrong was looked at. */
export function bind({ checks, reads }: Plan, request: Request): unknown[] {
  for (const check of checks) check(request);
  return reads.map((read) => read(request));
}

type Fragments = Operation['fragments'];

interface Known {
  number: number;
  /** Names and types of the variables that the reader sees. */
  variables: [name: string, type: GraphQLInputType][];
}

const documents = new WeakMap<OperationDefinitionNode, Known>();
let documentCount = 0;

function known(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Fragments): Known {
  const found = documents.get(operation);
  if (found) return found;
  documentCount += 1;
  const seen = operation.operation === 'mutation' ? readOf(operation, fragments) : undefined;
  const variables = (operation.variableDefinitions ?? [])
    .filter(({ variable }) => seen?.has(variable.name.value) ?? true)
    .map(({ variable, type }): [string, GraphQLInputType] => [variable.name.value, typeFromAST(schema, type as never) as never]);
  const made = { number: documentCount, variables };
  documents.set(operation, made);
  return made;
}

/** Of a write, the variables in what is read back: what its fields are given, a thousand rows of it, is not the reader's. */
function readOf({ selectionSet: { selections } }: OperationDefinitionNode, fragments: Fragments): Set<string> {
  const names = new Set<string>();
  for (const node of [...selections, ...Object.values(fragments)]) {
    visit(node.kind === 'Field' ? { ...node, arguments: [] } : node, { Variable: ({ name }) => void names.add(name.value) });
  }
  return names;
}

/**
 * Documents are told apart by identity: the server keeps one parsed document per text. Only variables can differ between
 * requests of one document, so their shapes are the document's shape.
 */
export function shapeOfRequest(schema: GraphQLSchema, { operation, fragments, variables: values }: Operation): string {
  const { number, variables } = known(schema, operation, fragments);
  let shape = `${number} `;
  for (const [name, type] of variables) shape += `${shapeOf(values[name], type)};`;
  return shape;
}
