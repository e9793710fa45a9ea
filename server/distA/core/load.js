/**
 * No more work at once than can be done: what is over it is refused before its body is read. Counted in requests, since what
 * a request may hold is bounded (body, time, cost); a limit on the delay of the event loop would refuse everybody for one
 * heavy answer, and see nothing while all wait for a database that hangs. A body that trickles in is not yet work.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { DEADLINES, isOver, until } from './deadlines.js';
import { unavailable } from './errors.js';
/** Some twenty times what a pool of ten connections works on. */
const MOST_AT_ONCE = 256;
/** Must be told also when nothing else can be. */
const HEALTH = '/health/';
export function limitLoad(app) {
    const working = new Set();
    let isClosing = false;
    const refused = ({ url }) => !url.startsWith(HEALTH) && (isClosing || working.size >= MOST_AT_ONCE) ? unavailable() : undefined;
    app.addHook('preClose', async () => {
        isClosing = true;
        void endSockets(app, working);
    });
    app.addHook('onRequest', (request, _reply, next) => next(refused(request)));
    app.addHook('preValidation', (request, _reply, next) => {
        const problem = refused(request);
        if (!problem)
            working.add(request);
        next(problem);
    });
    app.addHook('onResponse', (request, _reply, next) => {
        working.delete(request);
        next();
    });
    app.addHook('onRequestAbort', (request, next) => {
        working.delete(request);
        next();
    });
}
/** Closing, Node no longer looks for slow requests: one that trickles in would keep the server from ending. */
async function endSockets(app, working) {
    const wait = (ms) => sleep(ms, undefined, { ref: false });
    const end = until(DEADLINES.drain);
    do
        await wait(DEADLINES.trickle);
    while (working.size > 0 && !isOver(end));
    app.server.closeAllConnections();
}
//# sourceMappingURL=load.js.map