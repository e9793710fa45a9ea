/** The people of the small world: roles by their verbs, and keys that hold them in areas. */
import { createHash } from 'node:crypto';

const CATALOGUE = ['area.read', 'catalogue.read', 'indicator.read'];
const PLACES = [
  ...CATALOGUE,
  'village.read',
  'kampung.read',
  'partner.read',
  'observation.read',
  'intervention.read',
  'contribution.read',
  'target.read',
  'classification.read',
];
const OURS = ['pokja.read', 'report.read', 'villageSet.read', 'savedQuery.read'];
const PROGRAMME = [...PLACES, ...OURS, 'pokjaMember.read', 'person.read', 'intervention.readDetail', 'contribution.readAmount'];
const OFFICE = ['user.read', 'apiKey.read', 'audit.read', 'person.readPhone'];

export const ROLES: Record<string, string[]> = {
  ADMINISTRATOR: [...PROGRAMME, ...OFFICE, 'observation.readSmall', 'schema.introspect'],
  PLANNER: [...PROGRAMME, 'observation.readSmall', 'audit.read', 'schema.introspect'],
  SECTOR_OFFICER: [...PROGRAMME, 'observation.readSmall'],
  DISTRICT_OFFICER: [...PROGRAMME, 'observation.readSmall', 'audit.read'],
  VILLAGE_OPERATOR: [...PROGRAMME, 'observation.readSmall', 'audit.read', 'person.readPhone'],
  PARTNER: [...PLACES, 'schema.introspect'],
  BI_READER: [...CATALOGUE, 'bi.read'],
  VIEWER: [...PLACES, ...OURS],
};

export interface Actor {
  name: string;
  /** Role, code of the area (none: the country), and the sector or partner beside it. */
  grants: readonly { role: string; area?: string; sector?: string; partner?: string }[];
}

export const ACTORS: readonly Actor[] = [
  { name: 'administrator', grants: [{ role: 'ADMINISTRATOR' }] },
  { name: 'planner', grants: [{ role: 'PLANNER', area: '65.01' }] },
  { name: 'districtOfficer', grants: [{ role: 'DISTRICT_OFFICER', area: '65.01.02' }] },
  { name: 'villageOperator', grants: [{ role: 'VILLAGE_OPERATOR', area: '65.01.01.2004' }] },
  { name: 'sectorOfficer', grants: [{ role: 'SECTOR_OFFICER', area: '65.01', sector: 'KESEHATAN' }] },
  { name: 'partner', grants: [{ role: 'PARTNER', area: '65.01', partner: 'MITRA_7' }] },
  { name: 'viewer', grants: [{ role: 'VIEWER', area: '65' }] },
  { name: 'biReader', grants: [{ role: 'BI_READER', area: '65.01' }] },
  {
    name: 'plannerAndPartner',
    grants: [
      { role: 'PLANNER', area: '65.01.03' },
      { role: 'PARTNER', area: '65', partner: 'MITRA_7' },
    ],
  },
  {
    name: 'officerAndViewer',
    grants: [
      { role: 'DISTRICT_OFFICER', area: '65.02.01' },
      { role: 'VILLAGE_OPERATOR', area: '65.02.02.1003' },
      { role: 'VIEWER', area: '71' },
    ],
  },
];

/** Others with rights of the same form elsewhere: a plan made for the one must not show the other's rows. */
const NEIGHBOURS: Record<string, Actor['grants']> = {
  planner: [{ role: 'PLANNER', area: '65.02' }],
  districtOfficer: [{ role: 'DISTRICT_OFFICER', area: '65.01.03' }],
  villageOperator: [{ role: 'VILLAGE_OPERATOR', area: '65.01.02.1006' }],
  sectorOfficer: [{ role: 'SECTOR_OFFICER', area: '65.02', sector: 'PENDIDIKAN' }],
  partner: [{ role: 'PARTNER', area: '65.02', partner: 'MITRA_9' }],
  viewer: [{ role: 'VIEWER', area: '71' }],
  plannerAndPartner: [
    { role: 'PLANNER', area: '65.02.01' },
    { role: 'PARTNER', area: '65', partner: 'MITRA_9' },
  ],
};

const neighbours = new Map(Object.entries(NEIGHBOURS).map(([name, grants]) => [name, { name: `neighbour of ${name}`, grants }]));
export const neighbourOf = (actor: Actor): Actor | undefined => neighbours.get(actor.name);
export const EVERYONE: readonly Actor[] = [...ACTORS, ...neighbours.values()];

const secretOf = (actor: Actor): string => createHash('sha256').update(`secret of ${actor.name}`).digest('hex');
export const keyIdOf = (actor: Actor): string => secretOf(actor).slice(0, 16);
export const secretHashOf = (actor: Actor): string => createHash('sha256').update(secretOf(actor)).digest('hex');
export const bearerOf = (actor: Actor): string => `Bearer pk_${keyIdOf(actor)}_${secretOf(actor)}`;
