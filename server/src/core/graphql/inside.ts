/** The API asked from inside the server, for whoever came to another door: the same gate, points, rights and reader. */
import { execute, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Actor } from '../access/actor.ts';
import type { Context } from '../context.ts';
import { rateLimited } from '../errors.ts';
import { createGate } from './gate.ts';
import type { Meter } from './rate-limit.ts';
import { coerced } from './variables.ts';

export interface InsideDeps extends Pick<Context, 'clock' | 'reader' | 'writer' | 'rollups'> {
  schema: GraphQLSchema;
  meter: Meter;
}

/** Whoever asked at the other door. */
export type Asker = Pick<Context, 'requestId' | 'waiter' | 'end'> & { actor: Actor };

export interface Inside {
  schema: GraphQLSchema;
  contextOf(asker: Asker): Context;
  /** The data of a document of one operation; its first error is thrown. */
  ask<T>(asker: Asker, source: string, variables?: Record<string, unknown>): Promise<T>;
}

export function insideOf({ schema, meter, clock, reader, writer, rollups }: InsideDeps): Inside {
  const gate = createGate(schema);
  const contextOf = ({ actor, requestId, waiter, end }: Asker): Context => {
    return { actor, requestId, waiter, end, door: 'GRAPHQL', clock, reader, writer, rollups };
  };
  return {
    schema,
    contextOf,
    async ask<T>(asker: Asker, source: string, variables: Record<string, unknown> = {}) {
      const { document, cost } = gate({ query: source, variables }, asker);
      const metered = await meter.ask(asker.actor, cost);
      if (metered.isRefused) throw rateLimited(metered.seconds);
      coerced(schema, document.definitions[0] as OperationDefinitionNode, variables);
      const contextValue = { ...contextOf(asker), cost, metered };
      const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue });
      if (errors?.[0]) throw errors[0];
      return data as T;
    },
  };
}
