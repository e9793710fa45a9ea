import { AuditEntriesDocument, AuditEntryDocument, type AuditEntryWhere } from '@pilar/schema/generated/graphql.ts';
import { resource } from '../provider/resource.ts';
import { daysFrom, today } from '../shared/day.ts';

export const auditEntries = resource({
  entity: 'AuditEntry',
  // Whatever changes is noted in it.
  follows: 'ALL',
  list: AuditEntriesDocument,
  one: AuditEntryDocument,
  filters: {
    q: (text: string): AuditEntryWhere => ({ actorName: { contains: text } }),
    entity: (entity: string): AuditEntryWhere => ({ entity: { eq: entity } }),
    door: (door: never): AuditEntryWhere => ({ door: { eq: door } }),
    verb: (verb: string): AuditEntryWhere => ({ verb: { eq: verb } }),
    days: (days: string): AuditEntryWhere => ({ at: { gte: `${daysFrom(today(), -Number(days))}T00:00:00Z` } }),
    record: (id: string): AuditEntryWhere => ({ entityId: { eq: id } }),
  },
});
