/** What the queue's library says: its troubles to the server's log, the rest to nobody. */
import { Logger } from 'graphile-worker';
export const silent = new Logger(() => () => { });
/** Failed jobs are logged by us, with their error; the library repeats them without it. */
export const loggerOf = (log) => new Logger(() => (level, message, meta) => {
    if (level === 'error' && !meta?.failure)
        log.warn({ queue: message }, 'trouble with the job queue');
});
//# sourceMappingURL=log.js.map