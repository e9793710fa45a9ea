/** Starts Pilar and stops it in order: requests that run are answered, then the database ends. */
import 'reflect-metadata';
import { DEADLINES } from './core/deadlines.js';
import { readEnv } from './core/env.js';
import { serve } from './serve.js';
const endings = [];
async function stop(code) {
    setTimeout(() => endAtOnce(), DEADLINES.stop).unref();
    for (const { stop } of endings.slice().reverse())
        await stop().catch((error) => console.error(error.message));
    process.exit(code);
}
/** Nothing is waited for: what was acknowledged stands in the database, which ends by itself. */
function endAtOnce() {
    for (const { letGo } of endings)
        letGo?.();
    process.exit(1);
}
/** Whoever started us may hand a signal on that we have had already. */
const ECHO_MS = 1000;
let stoppingSince;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
        if (stoppingSince !== undefined) {
            if (signal !== 'SIGHUP' && performance.now() - stoppingSince > ECHO_MS)
                endAtOnce();
            return;
        }
        stoppingSince = performance.now();
        console.log('Stopping …');
        void stop(0);
    });
}
try {
    await serve(readEnv(process.env), (line) => console.log(line), (one) => endings.push(one));
}
catch (error) {
    // A database that is stopped while it is being filled complains; that was asked for.
    if (stoppingSince === undefined) {
        console.error(error.message);
        await stop(1);
    }
}
//# sourceMappingURL=main.js.map