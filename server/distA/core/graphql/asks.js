/** How a query that is no stored record is declared: its verb and what it weighs stand in the schema's own extensions, where the gate reads them. */
import { Extensions, Query } from 'type-graphql';
/** Method decorator: a query that needs this verb. */
export function Asks(verb, weigh, type, description) {
    return (target, key, descriptor) => {
        Query(type, { description })(target, key, descriptor);
        Extensions({ verb, weigh })(target, key, descriptor);
    };
}
//# sourceMappingURL=asks.js.map