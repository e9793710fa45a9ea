import { createParameterDecorator, Extensions, Mutation } from 'type-graphql';
/** Method decorator: a mutation that needs this verb. */
export function Writes(verb, type, description) {
    return (target, key, descriptor) => {
        Mutation(type, { description })(target, key, descriptor);
        Extensions({ verb })(target, key, descriptor);
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
export function TheCall({ isRepeatable = true } = {}) {
    const decorate = createParameterDecorator(({ context, info, args }) => ({ context, info, args }), {
        arg: isRepeatable ? IDEMPOTENCY_KEY : undefined,
    });
    return decorate;
}
export function verbOf({ parentType, fieldName }) {
    const verb = parentType.getFields()[fieldName]?.extensions.verb;
    if (typeof verb !== 'string')
        throw new Error(`The mutation ${fieldName} declares no verb.`);
    return verb;
}
//# sourceMappingURL=call.js.map