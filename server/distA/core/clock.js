/** The one clock. `PILAR_NOW` stops it for tests; days are days of the area's time zone. */
/** Where days, deadlines and current periods are counted. */
export const TIME_ZONE = 'Asia/Makassar';
export function createClock(timeZone, fixed) {
    const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    const now = () => (fixed ? new Date(fixed) : new Date());
    // Every request asks, and to spell a day takes long: it is spelled once a minute, since no day ends within one.
    let minute;
    let day = '';
    const today = () => {
        const current = Math.floor(now().getTime() / MINUTE_MS);
        if (current !== minute)
            [minute, day] = [current, days.format(now())];
        return day;
    };
    return { now, today };
}
const MINUTE_MS = 60_000;
/** Calendar day before this one. */
export function dayBefore(day) {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - 1);
    return date.toISOString().slice(0, 10);
}
//# sourceMappingURL=clock.js.map