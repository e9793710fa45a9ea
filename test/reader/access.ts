/** Who may see which row and which field, said a second time: over arrays, from the rows of roles and assignments. */
import type { Data, Row } from './data.ts';
import type { Mask } from './shape.ts';

interface Grant {
  role: string;
  verbs: ReadonlySet<string>;
  low: number;
  high: number;
  sector?: number;
  partner?: number;
}

export interface Sight {
  /** Has the verb anywhere. */
  can(verb: string): boolean;
  sees(type: string, row: Row): boolean;
  shows(type: string, row: Row, mask: Mask): boolean;
  /** Shows the masked field on every row it sees: only then may filters and orders name it. */
  opens(type: string, mask: Mask): boolean;
  /** Has the verb in the whole country. */
  everywhere(verb: string): boolean;
}

const VERBS: Record<string, string> = {
  Area: 'area.read',
  AreaCode: 'area.read',
  Village: 'village.read',
  Kampung: 'kampung.read',
  Pokja: 'pokja.read',
  PokjaMember: 'pokjaMember.read',
  Person: 'person.read',
  Partner: 'partner.read',
  Indicator: 'indicator.read',
  Observation: 'observation.read',
  Intervention: 'intervention.read',
  Contribution: 'contribution.read',
  User: 'user.read',
  Assignment: 'user.read',
  ApiKey: 'apiKey.read',
  AuditEntry: 'audit.read',
  AreaEvent: 'area.read',
  AreaEventPart: 'area.read',
  AreaPeriod: 'area.read',
  ReportingPeriod: 'report.read',
  Report: 'report.read',
  ReportStep: 'report.read',
  ReportNote: 'report.read',
  Target: 'target.read',
  VillageSet: 'villageSet.read',
  MapLayer: 'area.read',
  SavedQuery: 'savedQuery.read',
  Classification: 'classification.read',
  ClassificationScore: 'classification.read',
  ClassificationStep: 'classification.read',
};

export const verbOf = (type: string): string => VERBS[type] ?? 'catalogue.read';

type Within = (data: Data, row: Row, grant: Grant) => boolean;

const below = (ordinal: unknown, grant: Grant) => typeof ordinal === 'number' && grant.low <= ordinal && ordinal <= grant.high;

/** Also the areas above one's own. */
function around(data: Data, ordinal: unknown, grant: Grant): boolean {
  if (ordinal === null || below(ordinal, grant)) return true;
  const area = data.having('area', 'ordinal', ordinal)[0]!;
  return (area.ordinal as number) <= grant.low && (area.last as number) >= grant.high;
}

const inVillages: Within = (data, row, grant) =>
  data.having('intervention_village', 'intervention_id', row.id).some((link) => below(link.village_ordinal, grant));

const areaAround: Within = (data, row, grant) => around(data, row.area_ordinal, grant);
const inVillage: Within = (_, row, grant) => below(row.village_ordinal, grant);
const classified: Within = (data, row, grant) =>
  below(data.having('classification', 'id', row.classification_id)[0]!.village_ordinal, grant);
const reported: Within = (data, row, grant) => below(data.having('report', 'id', row.report_id)[0]!.village_ordinal, grant);

const WITHIN: Record<string, Within> = {
  Area: (data, row, grant) => around(data, row.ordinal, grant),
  AreaCode: areaAround,
  AreaPeriod: areaAround,
  AreaEvent: areaAround,
  AreaEventPart: (data, row, grant) => areaAround(data, data.having('area_event', 'id', row.event_id)[0]!, grant),
  Partner: areaAround,
  ReportingPeriod: areaAround,
  VillageSet: areaAround,
  MapLayer: areaAround,
  SavedQuery: areaAround,
  Village: (_, row, grant) => below(row.ordinal, grant),
  Kampung: inVillage,
  Pokja: inVillage,
  Person: inVillage,
  Report: inVillage,
  ReportStep: reported,
  ReportNote: reported,
  Classification: inVillage,
  ClassificationScore: classified,
  ClassificationStep: classified,
  Target: areaAround,
  PokjaMember: (data, row, grant) => below(data.having('pokja', 'id', row.pokja_id)[0]!.village_ordinal, grant),
  Observation: (_, row, grant) => below(row.area_ordinal, grant),
  Intervention: inVillages,
  Contribution: (data, row, grant) => inVillages(data, { id: row.intervention_id }, grant),
  AuditEntry: (_, row, grant) => grant.low === -Infinity || below(row.area_ordinal, grant),
};

const within: (type: string) => Within = (type) => WITHIN[type] ?? (() => true);

/** The column that names the partner a row belongs to. */
const OWNER: Record<string, string> = { Partner: 'id', Intervention: 'lead_id', Contribution: 'partner_id' };

/** Sensitive values are for those who may read small cells there, sector officers in their sector only. */
function tooSmall(data: Data, row: Row, grants: readonly Grant[], ordinal = row.area_ordinal): boolean {
  const indicator = data.having('indicator', 'id', row.indicator_id)[0]!;
  if (!data.having('indicator', 'code', indicator.code).some((edition) => edition.is_sensitive)) return false;
  return !grants.some(
    (grant) =>
      grant.verbs.has('observation.readSmall') &&
      below(ordinal, grant) &&
      (grant.sector === undefined || grant.sector === indicator.sector_id),
  );
}

/** To others a village's value is there as long as it is what was released; above, what others publish is. */
function isReleased(data: Data, row: Row): boolean {
  const indicator = data.having('indicator', 'id', row.indicator_id)[0]!;
  if (data.having('area', 'ordinal', row.area_ordinal)[0]!.level !== 'VILLAGE') {
    return indicator.space_rule === 'NONE' || data.having('source', 'id', row.source_id)[0]!.code === 'PUBLISHED';
  }
  return data
    .having('released_figure', 'area_ordinal', row.area_ordinal)
    .some(
      (figure) =>
        figure.indicator_code === indicator.code &&
        figure.period === row.period &&
        figure.source_id === row.source_id &&
        figure.numerator !== null &&
        Number(figure.numerator) === row.numerator &&
        (figure.denominator === null ? row.denominator === null : Number(figure.denominator) === row.denominator),
    );
}

const PRIVATE = new Set(['User', 'ApiKey', 'Assignment', 'SavedQuery']);

/** Entries about users, keys and what somebody keeps are for who may read users there. */
function aboutPersons(data: Data, row: Row, grants: readonly Grant[]): boolean {
  if (!PRIVATE.has(row.entity as string)) return false;
  return !grants.some((grant) => grant.verbs.has('user.read') && within('AuditEntry')(data, row, grant));
}

/** What is for some roles is seen by who holds one of them there, whatever else the same actor holds. */
function isForOneOf(data: Data, row: Row, grants: readonly Grant[]): boolean {
  const roles = row.roles as string[];
  const named = grants.filter(({ verbs, role }) => verbs.has('savedQuery.read') && roles.includes(role));
  return roles.length === 0 || named.some((grant) => within('SavedQuery')(data, row, grant));
}

const HIDDEN: Record<string, (data: Data, row: Row, grants: readonly Grant[]) => boolean> = {
  Observation: (data, row, grants) => tooSmall(data, row, grants) && !isReleased(data, row),
  // What is said of such a value is as small.
  ReportNote: (data, row, grants) => tooSmall(data, row, grants, data.having('report', 'id', row.report_id)[0]!.village_ordinal),
  AuditEntry: aboutPersons,
  // Keys own nothing: what is not shared is nobody's.
  SavedQuery: (data, row, grants) => !row.is_shared || !isForOneOf(data, row, grants),
};

export function sightOf(data: Data, apiKeyId: number): Sight {
  const grants = data
    .having('assignment', 'api_key_id', apiKeyId)
    .filter((row) => row.retired_at === null)
    .map((row) => grantOf(data, row));
  const reaches = (type: string, row: Row, verb: string) => grants.some((grant) => grant.verbs.has(verb) && within(type)(data, row, grant));
  return {
    everywhere: (verb) => grants.some((grant) => grant.verbs.has(verb) && grant.low === -Infinity),
    can: (verb) => grants.some((grant) => grant.verbs.has(verb)),
    sees: (type, row) => reaches(type, row, verbOf(type)) && !HIDDEN[type]?.(data, row, grants),
    shows: (type, row, mask) =>
      !covers(data, row, mask) ||
      unmasking(grants, mask).some((grant) => within(type)(data, row, grant)) ||
      (mask.own === true && grants.some((grant) => grant.partner !== undefined && grant.partner === row[OWNER[type]!])),
    opens: (type, mask) =>
      grants
        .filter((grant) => grant.verbs.has(verbOf(type)))
        .every(({ low, high }) => unmasking(grants, mask).some((grant) => grant.low <= low && grant.high >= high)),
  };
}

const covers = (data: Data, row: Row, { where }: Mask) => !where || data.having(where.table, 'id', row[where.from])[0]![where.is] === true;

const unmasking = (grants: readonly Grant[], { verb, allSectors }: Mask) =>
  grants.filter((grant) => grant.verbs.has(verb) && !(allSectors && grant.sector !== undefined));

function grantOf(data: Data, assignment: Row): Grant {
  const role = data.having('role', 'id', assignment.role_id)[0]!;
  const area = data.having('area', 'ordinal', assignment.area_ordinal)[0];
  return {
    role: role.code as string,
    verbs: new Set(role.verbs as string[]),
    low: area ? (area.ordinal as number) : -Infinity,
    high: area ? (area.last as number) : Infinity,
    sector: (assignment.sector_id as number | null) ?? undefined,
    partner: (assignment.partner_id as number | null) ?? undefined,
  };
}
