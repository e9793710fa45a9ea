/** Plants own indicators and their values by SQL, written as on paper: `3/10`, `7`, `=53.93`, `n/a`. */
import type pg from 'pg';
import { encodePeriod } from '../../../server/src/core/period.ts';

export interface Definition {
  kind: 'RATIO' | 'COUNT' | 'SCORE' | 'YES_NO' | 'CLASS';
  space: string;
  time?: 'LATEST' | 'SUM' | 'SUM_OVER_LATEST';
  frequency?: 'MONTHLY' | 'QUARTERLY' | 'SEMESTER' | 'ANNUAL';
  factor?: number;
  decimals?: number;
  appliesTo?: 'VILLAGE' | 'DESA' | 'REGENCY_AND_ABOVE';
  /** The first ranks first. */
  sources?: string[];
  /** Code of the indicator that weighs. */
  weight?: string;
  edition?: number;
  isSensitive?: boolean;
  /** Last day of an edition that another one followed. */
  until?: string;
}

const INDICATOR = `
  with own as (
    insert into pilar.indicator (code, edition, name, name_en, pillar_id, sector_id, unit, unit_en, direction, kind, space_rule, time_rule,
      weight_indicator_id, factor, decimals, applies_to, frequency, valid_to, is_sensitive)
    select $1, $2, $1, $1, (select id from pilar.pillar where code = 'P3'), (select id from pilar.sector where code = 'KESEHATAN'), 'unit', 'units',
      'HIGHER', $3, $4, $5, (select id from pilar.indicator where code = $6), $7, $8, $9, $10, $11, $12
    returning id
  ) insert into pilar.indicator_source (indicator_id, source_id, rank)
    select own.id, s.id, given.rank from own, unnest($13::text[]) with ordinality as given (code, rank) join pilar.source s using (code)`;

export async function indicator(owner: pg.Client, code: string, definition: Definition): Promise<void> {
  const { kind, space, time = 'LATEST', frequency = 'MONTHLY', appliesTo = 'VILLAGE', sources = ['REPORT'] } = definition;
  const isShare = kind === 'RATIO' || kind === 'YES_NO';
  const { factor = isShare ? 100 : 1, decimals = isShare ? 2 : 0, weight, edition = 1, until, isSensitive = false } = definition;
  const rules = [kind, space, time, weight ?? null, factor, decimals, appliesTo, frequency];
  await owner.query(INDICATOR, [code, edition, ...rules, until ?? null, isSensitive, sources]);
}

const VALUE = `
  insert into pilar.observation (area_ordinal, period, indicator_id, source_id, numerator, denominator, figure)
  select a.ordinal, $2, i.id, s.id, $5, $6, round($7::numeric * power(10, i.decimals))
  from pilar.area a, pilar.indicator i, pilar.source s where a.code = $1 and i.code = $3 and i.edition = $8 and s.code = $4`;

/** Of each area by code, the value of each period. */
export type Values = Record<string, Record<string, string>>;

export async function values(owner: pg.Client, code: string, given: Values, source = 'REPORT', edition = 1): Promise<void> {
  for (const [area, periods] of Object.entries(given))
    for (const [period, text] of Object.entries(periods)) {
      const done = await owner.query(VALUE, [area, encodePeriod(period), code, source, ...partsOf(text), edition]);
      if (done.rowCount !== 1) throw new Error(`${code} of ${area} in ${period} could not be planted.`);
    }
}

function partsOf(text: string): (string | null)[] {
  if (text === 'n/a') return [null, null, null];
  if (text.startsWith('=')) return [null, null, text.slice(1)];
  const [numerator, denominator = null] = text.split('/');
  return [numerator!, denominator, null];
}

const TARGET = `
  insert into pilar.target (indicator_id, area_ordinal, year, value, retired_at)
  select i.id, a.ordinal, $3, $4, $5 from pilar.indicator i, pilar.area a where i.code = $1 and i.valid_to is null and a.code = $2`;

export async function target(owner: pg.Client, code: string, area: string, year: string, value: number, retiredAt?: string): Promise<void> {
  await owner.query(TARGET, [code, area, encodePeriod(year), value, retiredAt ?? null]);
}

const KAMPUNG = `
  insert into pilar.kampung (village_ordinal, name, launched_on, retired_at)
  select ordinal, name, $2, $3 from pilar.village where code = $1`;

export const kampung = (owner: pg.Client, village: string, launchedOn = '2019-01-01', retiredAt?: string) =>
  owner.query(KAMPUNG, [village, launchedOn, retiredAt ?? null]);

const REPORT = `
  insert into pilar.report (kampung_id, village_ordinal, period, state, first_submitted_at)
  select k.id, k.village_ordinal, $2, $3, $4 from pilar.kampung k join pilar.village v on v.ordinal = k.village_ordinal where v.code = $1`;

export const report = (owner: pg.Client, village: string, month: string, state: string, firstSubmittedAt?: string) =>
  owner.query(REPORT, [village, encodePeriod(month), state, firstSubmittedAt ?? null]);

const CLASS = `
  insert into pilar.classification (kampung_id, village_ordinal, period, rule_id, level)
  select k.id, k.village_ordinal, $2, (select id from pilar.classification_rule limit 1), $3
  from pilar.kampung k join pilar.village v on v.ordinal = k.village_ordinal where v.code = $1`;

/** Of a village with a Kampung KB. */
export const classification = (owner: pg.Client, village: string, year: string, level: string) =>
  owner.query(CLASS, [village, encodePeriod(year), level]);

const SET = `
  with own as (
    insert into pilar.village_set (code, name, area_ordinal, retired_at) select $1, $1, ordinal, $3 from pilar.area where code = '65.01'
    returning id
  ) insert into pilar.village_set_village (village_set_id, village_ordinal)
    select own.id, v.ordinal from own, pilar.village v where v.code = any($2)`;

export const villageSet = (owner: pg.Client, code: string, villages: string[], retiredAt?: string) =>
  owner.query(SET, [code, villages, retiredAt ?? null]);
