/** Who comes to the console in tests, one of each role. */
import type { Holding } from '../../server/src/identity/holding.ts';
import { PERSONS } from '../persons.ts';

/** Works in Tanjung Selor Hulu, a village with a Kampung KB in the demonstration. */
export const OWN_VILLAGE = '65.01.05.1001';

export const HOLDINGS = {
  ADMINISTRATOR: { role: 'ADMINISTRATOR' },
  PLANNER: { role: 'PLANNER', area: '65.01' },
  SECTOR_OFFICER: { role: 'SECTOR_OFFICER', area: '65.01', sector: 'KESEHATAN' },
  DISTRICT_OFFICER: { role: 'DISTRICT_OFFICER', area: '65.01.05' },
  VILLAGE_OPERATOR: { role: 'VILLAGE_OPERATOR', area: OWN_VILLAGE },
  PARTNER: PERSONS.partner,
  BI_READER: { role: 'BI_READER', area: '65.01' },
  VIEWER: { role: 'VIEWER', area: '65.01' },
} as const satisfies Record<string, Holding>;
export type Role = keyof typeof HOLDINGS;

export const emailOf = (role: Role) => `${role.toLowerCase()}@uji.pilar`;
