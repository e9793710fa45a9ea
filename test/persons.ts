/** The persons tests speak as. All have a key; areas are of Bulungan (65.01), whose district 65.01.05 is Tanjung Selor. */
import type { Holding } from '../server/src/identity/holding.ts';

export const PARTNER = 'MITRA_UJI';
export const OTHER_PARTNER = 'MITRA_LAIN';

export const PERSONS = {
  administrator: { role: 'ADMINISTRATOR' },
  planner: { role: 'PLANNER', area: '65.01' },
  /** Plans in another regency. */
  neighbour: { role: 'PLANNER', area: '65.02' },
  sectorOfficer: { role: 'SECTOR_OFFICER', area: '65.01', sector: 'KESEHATAN' },
  districtOfficer: { role: 'DISTRICT_OFFICER', area: '65.01.05' },
  villageOperator: { role: 'VILLAGE_OPERATOR', area: '65.01.05.2004' },
  /** Works in Tanjung Selor only. */
  partner: { role: 'PARTNER', area: '65.01.05', partner: PARTNER },
  biReader: { role: 'BI_READER', area: '65.01' },
  viewer: { role: 'VIEWER', area: '65.01' },
} as const satisfies Record<string, Holding>;

export type PersonName = keyof typeof PERSONS;
export type Keys = Record<PersonName, string>;
