/** How records end with their area: on the day, with a reason that names the change. */
import type { Tx } from '../core/write/write.ts';
import { AreaEventKind } from './area-event.entity.ts';
import type { Plan } from './plan.ts';

export interface Ending {
  on: string;
  retired: { retiredAt: string; retiredReason: string };
}

export async function endingOf(tx: Tx, plan: Plan): Promise<Ending> {
  const { happenedOn: on } = plan;
  // The day begins where the area lies.
  const [start] = await tx.run('select ($1::date::timestamp at time zone $2) as at', [on, tx.context.clock.timeZone]);
  return { on, retired: { retiredAt: start?.at as string, retiredReason: reasonOf(plan) } };
}

function reasonOf({ kind, happenedOn, decreeNumber, after }: Plan): string {
  const what = kind === AreaEventKind.SPLIT ? 'Dimekarkan menjadi' : 'Digabung menjadi';
  const names = after.map(({ code, name }) => `${name} (${code})`).join(', ');
  return `${what} ${names} sejak ${happenedOn}${decreeNumber ? `, ${decreeNumber}` : ''}.`;
}
