/** How a query that is no stored record is declared: its verb and what it weighs stand in the schema's own extensions, where the gate reads them. */
import { Extensions, Query } from 'type-graphql';

/** Points of cost by the arguments, as the client wrote them: nothing has judged them yet. */
export type Weigh = (given: Readonly<Record<string, unknown>>) => number;

/** Method decorator: a query that needs this verb. */
export function Asks(verb: string, weigh: Weigh, type: () => abstract new () => object, description: string): MethodDecorator {
  return (target, key, descriptor) => {
    Query(type, { description })(target, key as string, descriptor);
    Extensions({ verb, weigh })(target, key as string, descriptor);
  };
}
