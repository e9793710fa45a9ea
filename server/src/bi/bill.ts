/**
 * What a key's questions take of the database, in the points that the API counts, and out of the same ones. It is known only afterwards, so
 * it is taken off as it is spent, and whoever has nothing left is told to come back when the minute is over.
 */
import type { Actor } from '../core/access/actor.ts';
import { rateLimited } from '../core/errors.ts';
import { type Meter, rateHeaders } from '../core/graphql/rate-limit.ts';

/** All points of a minute are two minutes of one connection: more than who pages with both turns of OData can take. */
const POINTS_A_MS = 24;

export interface Bill {
  spend(ms: number): void;
  /** What was spent so far, and what is left. */
  headers(): Promise<Record<string, string>>;
}

/** Refused where nothing is left. */
export async function openBill(meter: Meter, actor: Actor): Promise<Bill> {
  const before = await meter.ask(actor, 0);
  if (before.isRefused) throw rateLimited(before.seconds);
  let last = Promise.resolve(before);
  let cost = 0;
  return {
    spend(ms) {
      const points = Math.ceil(ms * POINTS_A_MS);
      cost += points;
      last = meter.spend(actor, points);
    },
    headers: async () => rateHeaders({ ...(await last), cost, isRefused: false }),
  };
}
