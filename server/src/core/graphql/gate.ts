/** The gate before the executors: who may ask at all, and whether the document is within the limits. Nothing has run yet. */
import { type DocumentNode, GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { can } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { at, forbidden, invalid, type Text, tooDeep, unauthenticated } from '../errors.ts';
import { isTooNested, LIMITS, type Measured, measure } from './limits.ts';

/** In characters of documents as JSON, each of some two bytes of memory. */
const CACHED_WEIGHT = 16_000_000;
/** Nothing longer is answered to who is not signed in, and so nothing longer is read. */
const STRANGERS_CHARACTERS = 1000;
const INTROSPECT = 'schema.introspect';

/** What a request asks, read and weighed. */
export interface Passed extends Body {
  document: DocumentNode;
  cost: number;
}

/** Throws the reason to refuse a request. */
export type Gate = (body: unknown, context: Pick<Context, 'actor'>) => Passed;

export function createGate(schema: GraphQLSchema): Gate {
  const known = new LRUCache<string, Measured>({
    max: 2000,
    maxSize: CACHED_WEIGHT,
    sizeCalculation: ({ document }, source) => source.length + JSON.stringify(document).length,
  });
  const measured = (source: string): Measured => {
    const found = known.get(source);
    if (found) return found;
    const made = measure(schema, source);
    if (!made.refusal) known.set(source, made);
    return made;
  };
  return (body, { actor }) => {
    const asked = requestOf(body);
    const { query, operationName, variables } = asked;
    if (!actor && query.length > STRANGERS_CHARACTERS) throw unauthenticated();
    // What strangers send is not kept: they are not metered, and could fill the memory.
    const weighed = parsed(actor ? measured : (source) => measure(schema, source), query, actor !== undefined);
    if (!actor && !weighed.trivial) throw unauthenticated();
    if (weighed.introspects && actor && !can(actor, INTROSPECT)) throw forbidden(INTROSPECT);
    const missing = actor && weighed.verbsOf(operationName, variables).find((verb) => !can(actor, verb));
    if (missing) throw forbidden(missing);
    if (weighed.refusal) throw weighed.refusal;
    if (isTooNested(variables)) throw tooDeep(LIMITS.nesting);
    return { ...asked, document: weighed.document, cost: weighed.costOf(operationName, variables) };
  };
}

/** Who is not signed in learns nothing about the document, not even that it does not parse. */
function parsed(measured: (source: string) => Measured, query: string, signedIn: boolean): Measured {
  try {
    return measured(query);
  } catch (error) {
    if (!signedIn) throw unauthenticated();
    throw invalid([at('query', unreadable(error))]);
  }
}

/** Where it stops being GraphQL; what stands there is not repeated, it may be text of any kind. */
function unreadable(error: unknown): Text {
  const [place] = (error instanceof GraphQLError && error.locations) || [];
  if (!place) return { id: 'Kueri tidak terbaca.', en: 'The document cannot be read.' };
  const { line, column } = place;
  return {
    id: `Kueri tidak terbaca pada baris ${line}, kolom ${column}.`,
    en: `The document cannot be read at line ${line}, column ${column}.`,
  };
}

interface Body {
  query: string;
  operationName?: string;
  variables: Record<string, unknown>;
  /** Of the protocol, not of ours. */
  hasExtensions: boolean;
}

function requestOf(body: unknown): Body {
  const { query, operationName, variables, extensions } = isObject(body) ? body : {};
  const named = operationName === undefined || operationName === null || typeof operationName === 'string';
  if (typeof query !== 'string' || query === '' || !named || !(variables === undefined || variables === null || isObject(variables))) {
    const text = { id: 'Kirim satu objek JSON dengan query.', en: 'Send one JSON object with a query.' };
    throw invalid([at('query', text)]);
  }
  return {
    query,
    operationName: operationName ?? undefined,
    variables: (variables ?? {}) as Record<string, unknown>,
    hasExtensions: extensions !== undefined,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
