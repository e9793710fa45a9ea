/** How a query that is no stored record is declared: its verb and what it weighs stand in the schema's own extensions, where the gate reads them. */
import type { FieldNode } from 'graphql';
import { Extensions, Query } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Fragments } from './selects.ts';

/** Points of cost by the arguments, as the client wrote them: nothing has judged them yet. */
export type Weigh = (given: Readonly<Record<string, unknown>>) => number;

/** The answer to what was judged before and may be answered without being judged again; undefined where it was not. */
export type Knows = (context: Context, given: Readonly<Record<string, unknown>>, selected: Field) => Promise<object | undefined>;

interface Field {
  fieldNodes: readonly [FieldNode];
  fragments: Fragments;
}

/** Method decorator: a query that needs this verb. */
export function Asks(
  verb: string,
  weigh: Weigh,
  type: () => abstract new () => object,
  description: string,
  knows?: Knows,
): MethodDecorator {
  return (target, key, descriptor) => {
    Query(type, { description })(target, key as string, descriptor);
    Extensions({ verb, weigh, knows })(target, key as string, descriptor);
  };
}
