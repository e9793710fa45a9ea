/** Which list of the API shows the same rows as a set, and where each column is found in it. */

export interface Mirror {
  set: string;
  /** Root field of the connection. */
  root: string;
  /** Type, as the verb of its guard names it. */
  verb: string;
  /** By column, the path of the field. */
  fields: Readonly<Record<string, string>>;
}

const village = {
  village_code: 'village.code',
  district_code: 'village.district.code',
  regency_code: 'village.regency.code',
  province_code: 'village.province.code',
};
const record = { is_synthetic: 'isSynthetic', updated_at: 'updatedAt', retired_at: 'retiredAt' };
const indicator = {
  indicator_code: 'indicator.code',
  indicator_edition: 'indicator.edition',
  unit: 'indicator.unit',
  unit_en: 'indicator.unitEn',
  is_sensitive: 'indicator.isSensitive',
  pillar_code: 'indicator.pillar.code',
  sector_code: 'indicator.sector.code',
};
const area = { area_code: 'area.code', area_level: 'area.level' };

export const MIRRORS: readonly Mirror[] = [
  {
    set: 'observations',
    root: 'observations',
    verb: 'observation.read',
    fields: {
      id: 'id',
      ...area,
      ...indicator,
      source_code: 'source.code',
      period: 'period',
      state: 'state',
      value: 'value',
      numerator: 'numerator',
      denominator: 'denominator',
      report_state: 'reportState',
      is_preliminary: 'isPreliminary',
      updated_at: 'updatedAt',
    },
  },
  {
    set: 'targets',
    root: 'targets',
    verb: 'target.read',
    fields: { id: 'id', ...area, ...indicator, period: 'year', value: 'value', ...record },
  },
  {
    set: 'classifications',
    root: 'classifications',
    verb: 'classification.read',
    fields: {
      id: 'id',
      ...village,
      period: 'period',
      level: 'level',
      input_index: 'inputIndex',
      process_index: 'processIndex',
      output_index: 'outputIndex',
      missing_count: 'missingCount',
      rule_edition: 'rule.edition',
      ...record,
    },
  },
  {
    set: 'reports',
    root: 'reports',
    verb: 'report.read',
    fields: {
      id: 'id',
      ...village,
      period: 'period',
      state: 'state',
      due_at: 'dueAt',
      submitted_at: 'submittedAt',
      verified_at: 'verifiedAt',
      owed_count: 'owedCount',
      filled_count: 'filledCount',
      ...record,
    },
  },
  {
    set: 'interventions',
    root: 'interventions',
    verb: 'intervention.read',
    fields: {
      id: 'id',
      title: 'title',
      sector_code: 'sector.code',
      lead_code: 'lead.code',
      section_code: 'section.code',
      started_on: 'startedOn',
      ended_on: 'endedOn',
      status: 'status',
      attendance_male: 'attendanceMale',
      attendance_female: 'attendanceFemale',
      ...record,
    },
  },
  {
    set: 'contributions',
    root: 'contributions',
    verb: 'contribution.read',
    fields: {
      id: 'id',
      partner_code: 'partner.code',
      part: 'part',
      funding_source_code: 'fundingSource.code',
      amount_rupiah: 'amountRupiah',
      in_kind: 'inKind',
      title: 'intervention.title',
      ...record,
    },
  },
  {
    set: 'areas',
    root: 'areas',
    verb: 'area.read',
    fields: {
      code: 'code',
      name: 'name',
      level: 'level',
      parent_code: 'parent.code',
      valid_from: 'validFrom',
      valid_to: 'validTo',
      ...record,
    },
  },
  {
    set: 'villages',
    root: 'villages',
    verb: 'village.read',
    fields: {
      code: 'code',
      name: 'name',
      kind: 'kind',
      district_code: 'district.code',
      regency_code: 'regency.code',
      province_code: 'province.code',
      valid_to: 'validTo',
      latitude: 'point.latitude',
      kampung_name: 'kampung.name',
      launched_on: 'kampung.launchedOn',
      member_count: 'memberCount',
      intervention_count: 'interventionCount',
      ...record,
    },
  },
  {
    set: 'indicators',
    root: 'indicators',
    verb: 'indicator.read',
    fields: {
      id: 'id',
      code: 'code',
      edition: 'edition',
      name: 'name',
      name_en: 'nameEn',
      kind: 'kind',
      factor: 'factor',
      min: 'min',
      ...record,
    },
  },
  { set: 'pillars', root: 'pillars', verb: 'catalogue.read', fields: { code: 'code', name: 'name', name_en: 'nameEn', ...record } },
  {
    set: 'sectors',
    root: 'sectors',
    verb: 'catalogue.read',
    fields: { code: 'code', name: 'name', ministry_code: 'ministry.code', ...record },
  },
  {
    set: 'partners',
    root: 'partners',
    verb: 'partner.read',
    fields: {
      code: 'code',
      name: 'name',
      kind_code: 'kind.code',
      level: 'level',
      area_code: 'area.code',
      sector_code: 'sector.code',
      successor_code: 'succeededBy.code',
      ...record,
    },
  },
  {
    set: 'periods',
    root: 'periods',
    verb: 'report.read',
    fields: { id: 'id', period: 'period', area_code: 'area.code', due_at: 'dueAt', time_zone: 'timeZone', ...record },
  },
];

/** `{ area { code } value }` of `area.code` and `value`. */
export function selectionOf({ fields }: Mirror): string {
  const tree: Tree = {};
  for (const path of Object.values(fields)) {
    let at = tree;
    for (const step of path.split('.')) at = at[step] ??= {};
  }
  return written(tree);
}

interface Tree {
  [field: string]: Tree;
}

const written = (tree: Tree): string =>
  `{ ${Object.entries(tree)
    .map(([name, below]) => (Object.keys(below).length > 0 ? `${name} ${written(below)}` : name))
    .join(' ')} }`;

/** A record of the API as a row of the set, all as text. */
export const rowOf = ({ fields }: Mirror, node: unknown): Record<string, string | null> =>
  Object.fromEntries(
    Object.entries(fields).map(([column, path]) => [
      column,
      textOf(
        column,
        path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step] ?? null, node),
      ),
    ]),
  );

/** Ids are the API's without the name of the type. */
function textOf(column: string, value: unknown): string | null {
  if (value === null) return null;
  if (column === 'id') return String(value).replace(/^\w+?_/, '');
  return String(value);
}
