/** How a mutation is declared: its verb stands in the schema's own extensions, where tests and doors can read it. */
import type { GraphQLResolveInfo } from 'graphql';
import { createParameterDecorator, Extensions, Mutation } from 'type-graphql';
import type { Context } from '../context.ts';

export interface Call {
  context: Context;
  info: GraphQLResolveInfo;
  args: Record<string, unknown>;
}

/** Method decorator: a mutation that needs this verb. */
export function Writes(verb: string, type: () => abstract new () => object, description: string): MethodDecorator {
  return (target, key, descriptor) => {
    Mutation(type, { description })(target, key as string, descriptor);
    Extensions({ verb })(target, key as string, descriptor);
  };
}

const IDEMPOTENCY_KEY = {
  name: 'idempotencyKey',
  typeFunc: () => String,
  options: {
    nullable: true,
    description: 'Of your own making. For 24 hours the same key with the same input gives the same answer and writes nothing twice.',
  },
};

/**
 * Parameter decorator: everything about the call itself; it also gives the mutation its argument `idempotencyKey`, unless every
 * call is to be an act of its own.
 */
export function TheCall({ isRepeatable = true } = {}): ParameterDecorator {
  const decorate = createParameterDecorator<Context>(({ context, info, args }): Call => ({ context, info, args }), {
    arg: isRepeatable ? IDEMPOTENCY_KEY : undefined,
  });
  return decorate as ParameterDecorator;
}

interface RowsOf {
  mutation: string;
  name: string;
  type: () => new () => object;
}

/** The schema gets them as arguments (`core/graphql/schema`): TypeGraphQL would make an instance of each, and look for its type anew for every field. */
export const rowsOf: RowsOf[] = [];

/** Parameter decorator: a long list of inputs as the schema itself made them. Their class declares no bounds, and is not asked for any. */
export const Rows =
  (name: string, type: RowsOf['type']): ParameterDecorator =>
  (target, mutation, index) => {
    rowsOf.push({ mutation: String(mutation), name, type });
    (createParameterDecorator<Context>(({ args }) => args[name]) as ParameterDecorator)(target, mutation, index);
  };

export function verbOf({ parentType, fieldName }: GraphQLResolveInfo): string {
  const verb = parentType.getFields()[fieldName]?.extensions.verb;
  if (typeof verb !== 'string') throw new Error(`The mutation ${fieldName} declares no verb.`);
  return verb;
}
