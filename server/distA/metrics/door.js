import { can } from '../core/access/actor.js';
import { DEADLINES, inTime } from '../core/deadlines.js';
import { forbidden, unauthenticated } from '../core/errors.js';
import { credentialsOf } from '../identity/auth-route.js';
import { createMetrics } from './registry.js';
const VERB = 'metrics.read';
/** By route, since an address may hold anything. */
const DOORS = [
    ['/graphql', 'graphql'],
    ['/api/auth', 'auth'],
    ['/health/', 'health'],
    ['/metrics', 'metrics'],
];
const doorOf = (route = '') => DOORS.find(([start]) => route.startsWith(start))?.[1] ?? 'other';
/** Before all other routes: it counts their answers. */
export function addMetrics(app, sources, actors) {
    const metrics = createMetrics(sources);
    app.addHook('onResponse', ({ routeOptions }, { statusCode, elapsedTime }, next) => {
        metrics.answered(doorOf(routeOptions.url), statusCode, elapsedTime / 1000);
        next();
    });
    app.get('/metrics', async (request, reply) => {
        if (!request.headers.authorization)
            throw unauthenticated();
        const { actor } = await actors.of(credentialsOf(request));
        if (!actor)
            throw unauthenticated();
        if (!can(actor, VERB))
            throw forbidden(VERB);
        const { type, text } = await inTime(DEADLINES.ready, metrics.text());
        return reply.type(type).header('cache-control', 'no-store').send(text);
    });
}
//# sourceMappingURL=door.js.map