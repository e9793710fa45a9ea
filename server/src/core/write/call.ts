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

/**
 * Parameter decorator: a long list of inputs as the schema itself made them. Their class declares no bounds, and is not asked for
 * any: for each of a thousand rows that would take longer than to judge it.
 */
export const Rows = (name: string, type: () => new () => object): ParameterDecorator =>
  createParameterDecorator<Context>(({ args }) => args[name], {
    arg: { name, typeFunc: () => [type()], options: { validate: false } },
  }) as ParameterDecorator;

export function verbOf({ parentType, fieldName }: GraphQLResolveInfo): string {
  const verb = parentType.getFields()[fieldName]?.extensions.verb;
  if (typeof verb !== 'string') throw new Error(`The mutation ${fieldName} declares no verb.`);
  return verb;
}
