/** How records end with their area: on the day, with a reason that names the change. */
import { TIME_ZONE } from '../core/clock.js';
import { AreaEventKind } from './area-event.entity.js';
export async function endingOf(tx, plan) {
    const { happenedOn: on } = plan;
    // The day begins where the area lies.
    const [start] = await tx.run('select ($1::date::timestamp at time zone $2) as at', [on, TIME_ZONE]);
    return { on, retired: { retiredAt: start?.at, retiredReason: reasonOf(plan) } };
}
function reasonOf({ kind, happenedOn, decreeNumber, after }) {
    const what = kind === AreaEventKind.SPLIT ? 'Dimekarkan menjadi' : 'Digabung menjadi';
    const names = after.map(({ code, name }) => `${name} (${code})`).join(', ');
    return `${what} ${names} sejak ${happenedOn}${decreeNumber ? `, ${decreeNumber}` : ''}.`;
}
//# sourceMappingURL=ending.js.map