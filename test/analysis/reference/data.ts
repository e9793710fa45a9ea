/** A world as plain rows, column names as in the tables. Read once, without a join or a condition. */
import type pg from 'pg';

interface Row {
  id: number;
  retired_at: string | null;
}
export interface Coded extends Row {
  code: string;
  position?: number;
}
export interface AreaRow {
  ordinal: number;
  last: number;
  level: string;
  code: string;
  name: string;
  parent_ordinal: number | null;
  valid_from: string | null;
  valid_to: string | null;
}
export interface VillageRow {
  ordinal: number;
  code: string;
  kind: string;
  district_ordinal: number;
  regency_ordinal: number;
  province_ordinal: number;
}
export interface IndicatorRow extends Coded {
  edition: number;
  pillar_id: number;
  sector_id: number;
  kind: string;
  space_rule: string;
  time_rule: string;
  weight_indicator_id: number | null;
  factor: number;
  decimals: number;
  is_sensitive: boolean;
  applies_to: string;
  frequency: string;
}
export interface ObservationRow {
  area_ordinal: number;
  period: number;
  indicator_id: number;
  source_id: number;
  numerator: number | null;
  denominator: number | null;
  figure: number | null;
}
export interface PokjaRow extends Row {
  village_ordinal: number;
  valid_from: string;
  valid_to: string | null;
}
export interface MemberRow extends Row {
  pokja_id: number;
  role_id: number;
  section_id: number | null;
  started_on: string;
  ended_on: string | null;
  is_trained: boolean;
}
export interface InterventionRow extends Row {
  sector_id: number;
  lead_id: number | null;
  section_id: number | null;
  activity_id: number | null;
  started_on: string;
  status: string;
  attendance_male: number | null;
  attendance_female: number | null;
}
export interface ClassificationRow extends Row {
  village_ordinal: number;
  period: number;
  level: string | null;
  input_index: number | null;
  process_index: number | null;
  output_index: number | null;
}
export interface ReportRow extends Row {
  village_ordinal: number;
  period: number;
  state: string;
  first_submitted_at: string | null;
}

interface ReleasedRow {
  /** Null for a figure of a province. */
  regency_ordinal: number | null;
  area_ordinal: number;
  level: string;
  period: number;
  indicator_code: string;
  source_id: number;
  numerator: number | null;
  denominator: number | null;
  reported: number;
  expected: number;
  is_hidden: boolean;
}

interface Tables {
  area: AreaRow;
  area_period: { area_ordinal: number; valid_from: string | null; valid_to: string };
  village: VillageRow;
  kampung: Row & { village_ordinal: number; launched_on: string };
  classification: ClassificationRow;
  village_set: Coded;
  village_set_village: { village_set_id: number; village_ordinal: number };
  pokja: PokjaRow;
  pokja_member: MemberRow;
  pokja_role: Coded;
  section: Coded;
  target_group: Coded;
  funding_source: Coded;
  partner: Coded & { kind_id: number };
  partner_kind: Coded;
  pillar: Coded;
  programme: Coded & { pillar_id: number };
  activity: Coded & { programme_id: number; ministry_id: number | null };
  sector: Coded & { ministry_id: number | null };
  ministry: Coded;
  source: Coded & { comes_by_report: boolean };
  indicator: IndicatorRow;
  indicator_source: Row & { indicator_id: number; source_id: number; rank: number };
  observation: ObservationRow;
  target: Row & { indicator_id: number; area_ordinal: number; year: number; value: number };
  intervention: InterventionRow;
  intervention_village: { intervention_id: number; village_ordinal: number };
  intervention_target_group: { intervention_id: number; target_group_id: number };
  intervention_indicator: { intervention_id: number; indicator_id: number };
  contribution: Row & { intervention_id: number; partner_id: number; funding_source_id: number | null; amount_rupiah: number | null };
  report: ReportRow;
  released_figure: ReleasedRow;
  reporting_period: Row & { period: number; area_ordinal: number | null; due_at: string };
}

export type Data = { today: string } & { [T in keyof Tables]: Tables[T][] };

const TABLES: readonly (keyof Tables)[] = [
  ...(['area', 'area_period', 'village', 'kampung', 'classification', 'village_set', 'village_set_village'] as const),
  ...(['pokja', 'pokja_member', 'pokja_role', 'section', 'target_group', 'funding_source', 'partner', 'partner_kind'] as const),
  ...(['pillar', 'programme', 'activity', 'sector', 'ministry', 'source', 'indicator', 'indicator_source', 'observation'] as const),
  ...(['target', 'intervention', 'intervention_village', 'intervention_target_group', 'intervention_indicator'] as const),
  ...(['contribution', 'report', 'reporting_period', 'released_figure'] as const),
];

/** Nothing but today. */
export const emptyData = (today: string): Data => ({ today, ...Object.fromEntries(TABLES.map((table) => [table, []])) }) as unknown as Data;

export async function loadData(owner: pg.Client, today: string): Promise<Data> {
  const data = emptyData(today) as Record<keyof Tables, unknown[]> & { today: string };
  for (const table of TABLES) {
    const { rows } = await owner.query(`select to_jsonb(t) as row from pilar."${table}" t`);
    data[table] = rows.map(({ row }) => row);
  }
  return data as unknown as Data;
}
