/** A copy is one when it has been started: on a port of its own, read from end to end, and stopped in order. */
import { rmSync } from 'node:fs';
import { freePort, start, stop } from '../core/database/cluster.js';
import { DATABASE, urlOf } from '../core/database/embedded.js';
import { sumsOf } from './sums.js';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
export async function tryOut(place, password) {
    const interruption = listenForSignals();
    const running = await start(place, await freePort(), {});
    try {
        return await Promise.race([sumsOf(urlOf(running.port, password, 'postgres', DATABASE)), interruption.happened]);
    }
    finally {
        interruption.forget();
        await stop(place, running);
        rmSync(`${place.data}.log`, { force: true });
    }
}
/** The database is a process of its own: who is interrupted must still stop it. */
function listenForSignals() {
    let interrupt = () => { };
    const happened = new Promise((_, reject) => {
        interrupt = () => reject(new Error('Interrupted.'));
    });
    happened.catch(() => { });
    for (const signal of SIGNALS)
        process.once(signal, interrupt);
    return {
        happened,
        forget: () => {
            for (const signal of SIGNALS)
                process.off(signal, interrupt);
        },
    };
}
//# sourceMappingURL=trial.js.map