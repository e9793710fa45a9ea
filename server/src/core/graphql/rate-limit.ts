/** How much an actor may ask within a minute, in points of cost. Counted in this process. */
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Actor } from '../access/actor.ts';
import type { Clock } from '../clock.ts';
import { unauthenticated } from '../errors.ts';
import { DateTimeScalar } from '../scalars.ts';

/** About what one connection of the database can do: sixty of the costliest requests. No person comes near it. */
const POINTS = 3_000_000;
const SECONDS = 60;

@ObjectType({ description: 'What the one who asks may still ask within the minute, in points of cost (see `extensions.cost`).' })
export class RateLimit {
  @Field(() => Int, { description: 'Points within a minute.' })
  limit!: number;

  @Field(() => Int, { description: 'Points left, this request already taken off.' })
  remaining!: number;

  @Field(() => DateTimeScalar, { description: 'When all points are there again.' })
  resetAt!: string;

  @Field(() => Int, { description: 'What this request costs.' })
  cost!: number;
}

export interface Metered extends RateLimit {
  isRefused: boolean;
  /** Seconds until all points are there again. */
  seconds: number;
}

export interface Meter {
  /** Takes off what something will cost; a refused request costs nothing. */
  ask(actor: Actor, cost: number): Promise<Metered>;
  /** Takes off what something has cost, also where so much is not left. */
  spend(actor: Actor, cost: number): Promise<Metered>;
}

/** Of each request, and hardly anybody asks when: it is told by the class, for V8 takes long to make an object with a getter of its own. */
class Counted implements Metered {
  remaining: number;
  readonly isRefused: boolean;
  readonly seconds: number;

  constructor(
    private readonly clock: Clock,
    readonly limit: number,
    readonly cost: number,
    private readonly counted: RateLimiterRes,
  ) {
    this.remaining = counted.remainingPoints;
    this.isRefused = counted.consumedPoints > limit;
    this.seconds = Math.ceil(counted.msBeforeNext / 1000);
  }

  get resetAt(): string {
    return new Date(this.clock.now().getTime() + this.counted.msBeforeNext).toISOString();
  }
}

export function createMeter(clock: Clock, limit = POINTS): Meter {
  const limiter = new RateLimiterMemory({ points: limit, duration: SECONDS });
  const spend: Meter['spend'] = async ({ kind, id }, cost) => new Counted(clock, limit, cost, await limiter.penalty(`${kind}:${id}`, cost));
  return {
    spend,
    async ask(actor, cost) {
      const metered = await spend(actor, cost);
      if (metered.isRefused) metered.remaining = (await limiter.reward(`${actor.kind}:${actor.id}`, cost)).remainingPoints;
      return metered;
    },
  };
}

/** As the IETF's draft on rate limit headers names them. */
export const rateHeaders = ({ limit, remaining, seconds, cost, isRefused }: Metered): Record<string, string> => ({
  'RateLimit-Policy': `"cost";q=${limit};w=${SECONDS}`,
  RateLimit: `"cost";r=${remaining};t=${seconds}`,
  'Pilar-Cost': String(cost),
  ...(isRefused && { 'Retry-After': String(seconds) }),
});

@Resolver()
export class RateLimitQuery {
  @Query(() => RateLimit, { description: 'What the one who asks may still ask within the minute.' })
  rateLimit(@Ctx() { metered }: { metered?: Metered }): RateLimit {
    if (!metered) throw unauthenticated();
    return metered;
  }
}
