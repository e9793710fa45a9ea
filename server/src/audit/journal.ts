/** Writes the journal of a write in its own transaction: one statement for all records it changed. */
import type { DoorName, Run } from '../core/context.ts';
import { globalId } from '../core/global-id.ts';
import type { Change, Tx } from '../core/write/write.ts';

export interface Entry {
  userId?: number;
  apiKeyId?: number;
  actorName: string;
  door: DoorName;
  verb: string;
  requestId?: string;
  changes: readonly Change[];
}

const RECORD = `
  insert into pilar.audit_entry (user_id, api_key_id, actor_name, door, verb, request_id, entity, entity_id, area_ordinal, before, after)
  select $1, $2, $3, $4, $5, $6, entity, id, area, before, after
  from jsonb_to_recordset($7::jsonb) as change(entity text, id text, area int, before jsonb, after jsonb)`;

export async function record(run: Run, { userId, apiKeyId, actorName, door, verb, requestId, changes }: Entry): Promise<void> {
  if (changes.length === 0) return;
  const rows = changes.map(({ type, key, area, before, after }) => ({ entity: type, id: globalId(type, key), area, before, after }));
  await run(RECORD, [userId ?? null, apiKeyId ?? null, actorName, door, verb, requestId ?? null, JSON.stringify(rows)]);
}

export async function journal({ context, actor, verb, run, changes }: Tx): Promise<void> {
  const { door, requestId } = context;
  const holder = actor.kind === 'USER' ? { userId: actor.id } : { apiKeyId: actor.id };
  await record(run, { ...holder, actorName: actor.name, door, verb, requestId, changes });
}
