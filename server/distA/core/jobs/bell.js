/** On which the queue tells of new jobs. */
const CHANNEL = '"jobs:insert"';
export async function bellOf(session, stopping) {
    let isRung = stopping.aborted;
    let isGone = false;
    let wake = () => { };
    const ring = () => {
        isRung = true;
        wake();
    };
    session.on('notification', ring);
    session.on('end', () => {
        isGone = true;
        ring();
    });
    stopping.addEventListener('abort', ring, { once: true });
    await session.query(`listen ${CHANNEL}`);
    return async (ms) => {
        if (!isRung) {
            await new Promise((resolve) => {
                const timer = setTimeout(resolve, ms);
                wake = () => {
                    clearTimeout(timer);
                    resolve();
                };
            });
        }
        isRung = false;
        if (isGone)
            throw new Error('The session that waits for jobs has ended.');
    };
}
//# sourceMappingURL=bell.js.map