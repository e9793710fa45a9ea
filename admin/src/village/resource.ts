import { VillageDocument, VillagesDocument, type VillageWhere } from '@pilar/schema/generated/graphql.ts';
import { villagesSince } from '../changes/since.ts';
import { resource } from '../provider/resource.ts';
import { type Group, readAsk } from './ask/ask.ts';
import { askWhere } from './ask/where.ts';

export interface VillageFilter {
  q?: string;
  district?: string[];
  kind?: string;
  formed?: boolean;
  level?: string;
  ask?: Group;
}

const formed: VillageWhere = { kampungs: { some: { retiredAt: { isNull: true } } } };

export const villages = resource({
  entity: 'Village',
  follows: ['Kampung', 'Classification', 'Pokja'],
  list: VillagesDocument,
  one: VillageDocument,
  given: (verbs) => ({ withClasses: verbs.includes('classification.read') }),
  standing: { validOn: 'TODAY' },
  filters: {
    q: (text: string): VillageWhere => (/^[\d.]+$/.test(text) ? { code: { startsWith: text } } : { name: { contains: text } }),
    district: (codes: string[]): VillageWhere => ({ district: { code: { in: codes } } }),
    kind: (kind: VillageFilter['kind']): VillageWhere => ({ kind: { eq: kind as never } }),
    formed: (is: boolean): VillageWhere => (is ? formed : { not: formed }),
    level: (level: never): VillageWhere => ({ classification: { level: { eq: level } } }),
    intervention: (id: string): VillageWhere => ({ interventions: { some: { id: { eq: id } } } }),
    since: villagesSince,
    ask: (ask: unknown): VillageWhere | undefined => {
      const question = readAsk(ask);
      return question && askWhere(question);
    },
  },
});
