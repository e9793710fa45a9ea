/** A scalar that also takes one word; which of the two it is decides the SQL. */
import { GraphQLScalarType, Kind } from 'graphql';
export function orWord(name, word, scalar, description) {
    const parseValue = (value) => (value === word ? word : scalar.parseValue(value));
    return new GraphQLScalarType({
        name,
        description,
        serialize: String,
        parseValue,
        parseLiteral: (node, variables) => (node.kind === Kind.STRING && node.value === word ? word : scalar.parseLiteral(node, variables)),
        extensions: { structure: (value) => (value === word ? word : '$') },
    });
}
//# sourceMappingURL=or-word.js.map