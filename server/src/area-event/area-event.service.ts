/** A change of areas, or with `dryRun` what it would do: the same plan, counted the same way, written or not. */
import type { Tx } from '../core/write/write.ts';
import { AreaEvent } from './area-event.entity.ts';
import type { AreaEffect, AreaEventOutcome } from './area-event.result.ts';
import { AreaFate } from './area-event.result.ts';
import { carryOut } from './carry-out.ts';
import { hangingOn, recordEffects } from './hanging.ts';
import type { Plan } from './plan.ts';
import { notApportioned } from './sentences.ts';

/** Kept as the answer of an idempotency key: the event by its key. */
type Outcome = Omit<AreaEventOutcome, 'event'> & { key?: number };

export async function happen(tx: Tx, plan: Plan, dryRun: boolean | null | undefined): Promise<Outcome> {
  const hanging = await hangingOn(tx, plan);
  const said = { areas: areaEffects(plan), records: recordEffects(plan, hanging), notApportioned: notApportioned(plan, hanging) };
  return dryRun ? said : { ...said, key: await carryOut(tx, plan) };
}

export async function shown(tx: Tx, { key, ...said }: Outcome): Promise<AreaEventOutcome> {
  return { ...said, event: key === undefined ? null : (await tx.show(AreaEvent, [key], ['event']))[0] };
}

function areaEffects({ ends, after }: Plan): AreaEffect[] {
  const ended = ends.map(({ code, name }) => ({ code, name, fate: AreaFate.ENDS, codeAfter: code, nameAfter: name }));
  const standing = after.map(({ code, name, fate, row }) => {
    return { code: row?.code ?? code, name: row?.name ?? name, fate, codeAfter: code, nameAfter: name };
  });
  return [...ended, ...standing];
}
