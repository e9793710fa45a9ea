/** An entry of the journal as a list of fields that changed. */
import type { AuditRowFragment } from '@pilar/schema/generated/graphql.ts';

export type Entry = AuditRowFragment;

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** What every record has and nobody typed. */
const OF_THE_MACHINE = new Set(['id', 'version', 'createdAt', 'updatedAt', 'isSynthetic', 'ordinal', 'accountId', 'secretHash', 'owner']);

type Noted = Record<string, unknown>;

export function changesOf({ before, after }: Pick<Entry, 'before' | 'after'>): FieldChange[] {
  const [old, now] = [(before ?? {}) as Noted, (after ?? {}) as Noted];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => !OF_THE_MACHINE.has(field))
    .map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }))
    .filter(({ before: was, after: is }) => JSON.stringify(was) !== JSON.stringify(is));
}
