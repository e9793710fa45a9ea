/** Twenty who read, by roles, areas of every level, sectors and partners, some with two of them. */
import { createKey } from '../../server/src/identity/accounts.ts';
import { assign, type Holding, resolveHolding } from '../../server/src/identity/holding.ts';
import type { World } from '../world.ts';

export interface Reading {
  name: string;
  keyId: string;
  headers: Record<string, string>;
  /** Held in every one of its areas: lists of the API show it no more than where it holds theirs, sets wherever it may read BI. */
  verbs: ReadonlySet<string>;
}

const VILLAGE = '65.01.05.2004';

/** The first sees everything. */
export const HOLDINGS: readonly (readonly Holding[])[] = [
  [{ role: 'ADMINISTRATOR' }],
  [{ role: 'PLANNER', area: 'NATIONAL' }],
  [{ role: 'PLANNER', area: '65.01' }],
  [{ role: 'PLANNER', area: '65.02' }],
  [{ role: 'BI_READER', area: '65.01' }],
  [{ role: 'VIEWER', area: '65.01' }],
  [{ role: 'PARTNER', area: '65.01.05', partner: 'MITRA_A' }],
  [{ role: 'SECTOR_OFFICER', area: '65.01', sector: 'KESEHATAN' }],
  [{ role: 'SECTOR_OFFICER', area: '65.01', sector: 'PU_PERUMAHAN' }],
  [{ role: 'SECTOR_OFFICER', area: '65.02.01', sector: 'DALDUK_KB' }],
  [{ role: 'DISTRICT_OFFICER', area: '65.01.05' }],
  [{ role: 'DISTRICT_OFFICER', area: '65.02.02' }],
  [{ role: 'VILLAGE_OPERATOR', area: VILLAGE }],
  [{ role: 'PARTNER', area: '65', partner: 'MITRA_B' }],
  [{ role: 'BI_READER', area: '65' }],
  [{ role: 'BI_READER', area: VILLAGE }],
  [{ role: 'VIEWER', area: '65.02.01' }],
  [
    { role: 'PLANNER', area: '65.01.02' },
    { role: 'PARTNER', area: '65', partner: 'MITRA_C' },
  ],
  [
    { role: 'DISTRICT_OFFICER', area: '65.01.01' },
    { role: 'VIEWER', area: '65' },
  ],
  [
    { role: 'SECTOR_OFFICER', area: '65.01', sector: 'KESEHATAN' },
    { role: 'SECTOR_OFFICER', area: '65.02', sector: 'SOSIAL' },
    { role: 'BI_READER', area: '65' },
  ],
];

export const nameOf = (holdings: readonly Holding[]): string =>
  holdings.map(({ role, area, sector, partner }) => [role, area, sector, partner].filter(Boolean).join(' ')).join(' + ');

/** Whoever is asked for may read BI: what is compared is rows and values, not who is let in. */
const OPEN = "update pilar.role set verbs = verbs || '{bi.read}'::text[] where not 'bi.read' = any (verbs)";

const HELD = 'select verb from pilar.role r cross join unnest(r.verbs) verb where r.code = any ($1) group by verb having count(*) = $2';

export async function readingsOf({ owner, pool }: World, holdings = HOLDINGS): Promise<Reading[]> {
  await owner.query(OPEN);
  const readings: Reading[] = [];
  for (const [first, ...others] of holdings) {
    const name = nameOf([first!, ...others]);
    const key = await createKey({ pool }, { ...first!, name });
    const keyId = key.split('_')[1]!;
    const run = async (sql: string, values: readonly unknown[] = []) => (await owner.query(sql, [...values])).rows;
    const [{ id }] = (await run('select id from pilar.api_key where key_id = $1', [keyId])) as [{ id: number }];
    for (const holding of others) await assign(run, { apiKeyId: id }, await resolveHolding(run, holding));
    const roles = [first!, ...others].map(({ role }) => role);
    const held = (await owner.query<{ verb: string }>(HELD, [roles, new Set(roles).size])).rows;
    const verbs = new Set(held.map(({ verb }) => verb));
    readings.push({ name, keyId, verbs, headers: { authorization: `Bearer ${key}` } });
  }
  return readings;
}
