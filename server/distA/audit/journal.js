import { globalId } from '../core/global-id.js';
import { endWith } from '../core/write/ending.js';
const RECORD = `
  insert into pilar.audit_entry (user_id, api_key_id, actor_name, door, verb, request_id, entity, entity_id, area_ordinal, before, after)
  select $1, $2, $3, $4, $5, $6, entity, id, area, before, after
  from jsonb_to_recordset($7::jsonb) as change(entity text, id text, area int, before jsonb, after jsonb)
  returning 1`;
function partsOf({ userId, apiKeyId, actorName, door, verb, requestId, changes }) {
    if (changes.length === 0)
        return [];
    const rows = changes.map(({ type, key, area, before, after }) => ({ entity: type, id: globalId(type, key), area, before, after }));
    const params = [userId ?? null, apiKeyId ?? null, actorName, door, verb, requestId ?? null, JSON.stringify(rows)];
    return [{ name: 'journal', sql: RECORD, params }];
}
export const record = (run, entry) => endWith(run, partsOf(entry));
export function journal({ context, actor, verb, changes }) {
    const { door, requestId } = context;
    const holder = actor.kind === 'USER' ? { userId: actor.id } : { apiKeyId: actor.id };
    return partsOf({ ...holder, actorName: actor.name, door, verb, requestId, changes });
}
//# sourceMappingURL=journal.js.map