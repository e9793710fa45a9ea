import type { EntryName } from './resource.ts';

/** A row of any small catalogue, with the fields that only some have. */
export interface Entry {
  id: string;
  version: number;
  code: string;
  name: string;
  nameEn: string;
  position: number;
  retiredAt: string | null;
  isSynthetic: boolean;
  pillar?: Named;
  programme?: Named;
  ministry?: Named | null;
  succeededBy?: Named | null;
  validFrom?: string | null;
  validTo?: string | null;
}

interface Named {
  id: string;
  code: string;
  name: string;
  nameEn: string;
}

export type ReferenceName = 'pillar' | 'programme' | 'ministry' | 'succeededBy';

/** Which references a catalogue has, and which of them it cannot do without. */
export const REFERENCES_OF: Partial<Record<EntryName, { name: ReferenceName; isNeeded?: boolean }[]>> = {
  programmes: [{ name: 'pillar', isNeeded: true }],
  activities: [{ name: 'programme', isNeeded: true }, { name: 'ministry' }],
  sectors: [{ name: 'ministry' }],
  ministries: [{ name: 'succeededBy' }],
};

/** Ministries were split and renamed, activities come and go. */
export const WITH_VALIDITY: readonly EntryName[] = ['ministries', 'activities'];

/** As the page of the catalogue shows them; programmes and activities stand in the tree. */
export const SMALL: readonly EntryName[] = [
  'sectors',
  'ministries',
  'sources',
  'partnerKinds',
  'fundingSources',
  'pokjaRoles',
  'sections',
  'targetGroups',
];
