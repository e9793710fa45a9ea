/** Who sees what, as contract 5 says it and as no code of the server knows it. */

const ROLES = [
  'ADMINISTRATOR',
  'PLANNER',
  'SECTOR_OFFICER',
  'DISTRICT_OFFICER',
  'VILLAGE_OPERATOR',
  'PARTNER',
  'BI_READER',
  'VIEWER',
] as const;
export type Role = (typeof ROLES)[number];

/**
 * `all`: every row, whoever may read the type. `below`: rows of the own area. `around`: also of the areas above it and of none.
 * `own`: what the actor keeps itself, and around it what is shared.
 */
export type Reach = 'all' | 'below' | 'around' | 'own';

/** Reach, then a letter for each role in the order above. A type that is missing here fails the test. */
const READS: Record<string, `${Reach} ${string}`> = {
  Area: 'around xxxxxxxx',
  AreaCode: 'around xxxxxxxx',
  AreaPeriod: 'around xxxxxxxx',
  AreaEvent: 'around xxxxxxxx',
  AreaEventPart: 'around xxxxxxxx',
  Partner: 'around xxxxxx-x',
  Village: 'below xxxxxx-x',
  Kampung: 'below xxxxxx-x',
  Pokja: 'below xxxxx--x',
  PokjaMember: 'below xxxxx---',
  Person: 'below xxxxx---',
  Observation: 'below xxxxxx-x',
  Target: 'around xxxxx--x',
  Intervention: 'below xxxxxx-x',
  Contribution: 'below xxxxxx-x',
  ReportingPeriod: 'around xxxxx--x',
  Report: 'below xxxxx--x',
  ReportStep: 'below xxxxx--x',
  ReportNote: 'below xxxxx--x',
  Classification: 'below xxxxx--x',
  ClassificationScore: 'below xxxxx--x',
  ClassificationStep: 'below xxxxx--x',
  VillageSet: 'around xxxxx--x',
  MapLayer: 'around xxxxxxxx',
  SavedQuery: 'own xxxxx-xx',
  AuditEntry: 'below xx-xx---',
  User: 'all x-------',
  ApiKey: 'all x-------',
  Assignment: 'all x-------',
  ...Object.fromEntries(
    [
      'Role',
      'Ministry',
      'Sector',
      'Pillar',
      'Programme',
      'Activity',
      'Indicator',
      'Source',
      'IndicatorSource',
      'PartnerKind',
      'FundingSource',
      'PokjaRole',
      'Section',
      'TargetGroup',
      'ValidationRule',
      'ValidationCase',
      'ClassificationRule',
      'ClassificationVariable',
      'ClassificationBand',
    ].map((type) => [type, 'all xxxxxxxx' as const]),
  ),
};

/** Who may write what, by verb, a letter for each role. */
const WRITES: Record<string, string> = {
  'observation.record': 'xxxxx---',
  'target.set': 'xxx-----',
  'intervention.create': 'xxx-xx--',
  'intervention.update': 'xxx-xx--',
  'intervention.retire': 'xxx-xx--',
  'contribution.record': 'xxx-xx--',
  'kampung.form': 'xx------',
  'kampung.update': 'xx------',
  'kampung.retire': 'xx------',
  'village.place': 'x-------',
  'pokja.appoint': 'xx--x---',
  'pokja.update': 'xx--x---',
  'pokja.retire': 'xx--x---',
  'pokjaMember.add': 'xx--x---',
  'pokjaMember.update': 'xx--x---',
  'pokjaMember.end': 'xx--x---',
  'person.reveal': 'xx-x----',
  'partner.create': 'xx------',
  'partner.update': 'xx------',
  'partner.retire': 'xx------',
  'report.submit': 'xx-xx---',
  'report.verify': 'xx-x----',
  'report.lock': 'xx------',
  'report.unlock': 'xx------',
  'period.manage': 'xx------',
  'classification.recompute': 'xx------',
  'villageSet.create': 'xx------',
  'villageSet.update': 'xx------',
  'villageSet.retire': 'xx------',
  'savedQuery.create': 'xxxxx--x',
  'savedQuery.update': 'xxxxx--x',
  'savedQuery.retire': 'xxxxx--x',
  'area.setCode': 'xx------',
  'area.change': 'x-------',
  'mapLayer.load': 'x-------',
  'mapLayer.retire': 'x-------',
  'catalogue.manage': 'x-------',
  'user.manage': 'x-------',
  'apiKey.manage': 'x-------',
};

/** Who may ask for figures: `analysis`, `explainCell` and `analysisCatalogue`, a letter for each role. */
const ASKS = 'xxxxx-xx';

/** Who may ask the server for its metrics, a letter for each role. */
const METRICS = 'x-------';

/** Fields of measures that are as guarded as those of the records. */
export const GUARDED_MEASURES = {
  AMOUNT: 'Contribution.amountRupiah',
  ATTENDANCE: 'Intervention.attendanceMale',
  ATTENDANCE_MALE: 'Intervention.attendanceMale',
  ATTENDANCE_FEMALE: 'Intervention.attendanceFemale',
} as const;

/** Fields of their own right: who sees them on every row it sees, whether a partner sees them on its own rows, and all see them on ordinary ones. */
export const MASKS: Record<string, { roles: readonly Role[]; own?: true; ordinary?: true }> = {
  'Person.phone': { roles: ['VILLAGE_OPERATOR'] },
  'Intervention.description': detail(),
  'Intervention.place': detail(),
  'Intervention.attendanceMale': detail(),
  'Intervention.attendanceFemale': detail(),
  'Intervention.evidence': detail(),
  'Contribution.amountRupiah': detail(),
  'Contribution.inKind': detail(),
  // What a sensitive variable scores is of many sectors at once: an officer of one sector does not see it.
  'ClassificationScore.input': { roles: ['ADMINISTRATOR', 'PLANNER', 'DISTRICT_OFFICER', 'VILLAGE_OPERATOR'], ordinary: true },
};

function detail(): { roles: readonly Role[]; own: true } {
  return { roles: ['ADMINISTRATOR', 'PLANNER', 'SECTOR_OFFICER', 'DISTRICT_OFFICER', 'VILLAGE_OPERATOR'], own: true };
}

/** Who sees sensitive values of a village; a sector officer those of its own sector. */
export const SMALL_CELLS: readonly Role[] = ['ADMINISTRATOR', 'PLANNER', 'SECTOR_OFFICER', 'DISTRICT_OFFICER', 'VILLAGE_OPERATOR'];

/** Entries of the journal about these are for who may read users. */
export const PRIVATE = new Set(['User', 'ApiKey', 'Assignment', 'SavedQuery']);

function lineOf(type: string): { reach: Reach; letters: string } {
  const line = READS[type];
  if (!line) throw new Error(`Nobody says who may see a ${type}: give it a line in test/permissions/matrix.ts.`);
  const [reach, letters] = line.split(' ') as [Reach, string];
  return { reach, letters };
}

export const reachOf = (type: string): Reach => lineOf(type).reach;

export const mayRead = (role: Role, type: string): boolean => lineOf(type).letters[ROLES.indexOf(role)] === 'x';

export function mayWrite(role: Role, verb: string): boolean {
  const letters = WRITES[verb];
  if (!letters) throw new Error(`Nobody says who may ${verb}: give it a line in test/permissions/matrix.ts.`);
  return letters[ROLES.indexOf(role)] === 'x';
}

export const mayWatch = (role: Role): boolean => METRICS[ROLES.indexOf(role)] === 'x';

export const mayAsk = (role: Role): boolean => ASKS[ROLES.indexOf(role)] === 'x';
