var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
/** How much an actor may ask within a minute, in points of cost. Counted in this process; a refused request costs nothing. */
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { unauthenticated } from '../errors.js';
import { DateTimeScalar } from '../scalars.js';
/** About what one connection of the database can do: sixty of the costliest requests. No person comes near it. */
const POINTS = 3_000_000;
const SECONDS = 60;
let RateLimit = class RateLimit {
};
__decorate([
    Field(() => Int, { description: 'Points within a minute.' })
], RateLimit.prototype, "limit", void 0);
__decorate([
    Field(() => Int, { description: 'Points left, this request already taken off.' })
], RateLimit.prototype, "remaining", void 0);
__decorate([
    Field(() => DateTimeScalar, { description: 'When all points are there again.' })
], RateLimit.prototype, "resetAt", void 0);
__decorate([
    Field(() => Int, { description: 'What this request costs.' })
], RateLimit.prototype, "cost", void 0);
RateLimit = __decorate([
    ObjectType({ description: 'What the one who asks may still ask within the minute, in points of cost (see `extensions.cost`).' })
], RateLimit);
export { RateLimit };
export function createMeter(clock, limit = POINTS) {
    const limiter = new RateLimiterMemory({ points: limit, duration: SECONDS });
    return async ({ kind, id }, cost) => {
        const key = `${kind}:${id}`;
        const { remainingPoints, consumedPoints, msBeforeNext } = await limiter.penalty(key, cost);
        const isRefused = consumedPoints > limit;
        const remaining = isRefused ? (await limiter.reward(key, cost)).remainingPoints : remainingPoints;
        return {
            limit,
            remaining,
            cost,
            isRefused,
            seconds: Math.ceil(msBeforeNext / 1000),
            get resetAt() {
                return new Date(clock.now().getTime() + msBeforeNext).toISOString();
            },
        };
    };
}
/** As the IETF's draft on rate limit headers names them. */
export const rateHeaders = ({ limit, remaining, seconds, cost, isRefused }) => ({
    'RateLimit-Policy': `"cost";q=${limit};w=${SECONDS}`,
    RateLimit: `"cost";r=${remaining};t=${seconds}`,
    'Pilar-Cost': String(cost),
    ...(isRefused && { 'Retry-After': String(seconds) }),
});
let RateLimitQuery = class RateLimitQuery {
    rateLimit({ metered }) {
        if (!metered)
            throw unauthenticated();
        return metered;
    }
};
__decorate([
    Query(() => RateLimit, { description: 'What the one who asks may still ask within the minute.' }),
    __param(0, Ctx())
], RateLimitQuery.prototype, "rateLimit", null);
RateLimitQuery = __decorate([
    Resolver()
], RateLimitQuery);
export { RateLimitQuery };
//# sourceMappingURL=rate-limit.js.map