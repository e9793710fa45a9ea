/**
 * The semantic layer: each fact says once, as data, which rows it has, when they fall into a bucket of time, what they can be
 * split by and what can be measured on them. A new dimension or measure is one entry.
 *
 * SQL speaks of `v` (a village within the question), `t` (a bucket: months a to b, observations to ob, last day `day`) and the
 * fact's own tables.
 */
import type { Text } from '../core/errors.ts';
import { dueAt } from '../report/owed.ts';
import type { Aggregation, DimensionName, FactName, FieldName } from './analysis.enums.ts';

/** A dimension as the fact has it: a value of the row, or values of rows linked to it. */
export interface Split {
  sql: string;
  /** Rows linked to a row of the fact; `on` may speak of its columns by `q`. */
  link?: { from: string; on: string };
}

export interface Field {
  name: Text;
  unit: Text;
  /** A yes/no, a number per row, or what is counted once. */
  is: 'flag' | 'number' | 'distinct';
  sql: string;
  decimals?: number;
  /** Verb without which it may not be asked. */
  verb?: string;
  description: Text;
}

export interface Fact {
  name: Text;
  unit: Text;
  description: Text;
  /** Joined to `bucket t`; to `place v` where the fact has villages. */
  from: string;
  hasVillages: boolean;
  /** The area of a row, where it has no villages. */
  area?: string;
  /** Columns that links speak of, besides the village. */
  keys?: Readonly<Record<string, string>>;
  where: string;
  /** SQL of the record's key. */
  id: string;
  splits: Partial<Record<DimensionName, Split>>;
  fields: Partial<Record<FieldName, Field>>;
}

const month = (day: string) => `((extract(year from ${day})::int - 2000) * 12 + extract(month from ${day})::int - 1)`;
const inForce = (p: string, day: string) =>
  `${p}.retired_at IS NULL AND ${p}.valid_from <= ${day} AND coalesce(${p}.valid_to, 'infinity') >= ${day}`;

/** An active Kampung KB on the last day of the bucket. */
const FORMED = `EXISTS (SELECT 1 FROM pilar.kampung k WHERE k.village_ordinal = v.ordinal AND k.launched_on <= t.day
  AND (k.retired_at IS NULL OR k.retired_at::date > t.day))`;

const CLASS = `(SELECT c.level FROM pilar.classification c WHERE c.village_ordinal = v.ordinal AND c.retired_at IS NULL
  AND c.period / 48 <= extract(year from t.day)::int - 2000 ORDER BY c.period DESC LIMIT 1)`;

const VILLAGE_SETS = '(pilar.village_set_village sv JOIN pilar.village_set s ON s.id = sv.village_set_id AND s.retired_at IS NULL)';

export const OF_VILLAGE: Fact['splits'] = {
  PROVINCE: { sql: 'v.province_ordinal' },
  REGENCY: { sql: 'v.regency_ordinal' },
  DISTRICT: { sql: 'v.district_ordinal' },
  VILLAGE: { sql: 'v.ordinal' },
  VILLAGE_KIND: { sql: 'v.kind' },
  FORMED: { sql: `(${FORMED})::text` },
  CLASS: { sql: CLASS },
  VILLAGE_SET: { sql: 'sv.village_set_id', link: { from: VILLAGE_SETS, on: 'sv.village_ordinal = q.village' } },
};

const DECREED = `EXISTS (SELECT 1 FROM pilar.pokja p WHERE p.village_ordinal = v.ordinal AND ${inForce('p', 't.day')})`;
const EXPIRING = `EXISTS (SELECT 1 FROM pilar.pokja p WHERE p.village_ordinal = v.ordinal AND ${inForce('p', 't.day')} AND p.valid_to <= t.day + 90)`;
const CHAIRED = `EXISTS (SELECT 1 FROM pilar.pokja p JOIN pilar.pokja_member m ON m.pokja_id = p.id JOIN pilar.pokja_role r ON r.id = m.role_id
  WHERE p.village_ordinal = v.ordinal AND ${inForce('p', 't.day')} AND r.code = 'KETUA' AND m.retired_at IS NULL
  AND m.started_on <= t.day AND coalesce(m.ended_on, 'infinity') >= t.day)`;

/** Of several villages each has its share in whole numbers, so that shares add up to the whole. */
const shared = (amount: string) => `(div(${amount} * iv.n, iv.k) - div(${amount} * (iv.n - 1), iv.k))`;

const INTERVENTION_VILLAGES = `(SELECT x.intervention_id, x.village_ordinal, row_number() OVER (PARTITION BY x.intervention_id ORDER BY w.code COLLATE "C") AS n,
  count(*) OVER (PARTITION BY x.intervention_id) AS k FROM pilar.intervention_village x JOIN pilar.village w ON w.ordinal = x.village_ordinal)`;

const INTERVENTIONS = `pilar.intervention i JOIN ${INTERVENTION_VILLAGES} iv ON iv.intervention_id = i.id
  JOIN place v ON v.ordinal = iv.village_ordinal JOIN pilar.sector se ON se.id = i.sector_id
  LEFT JOIN pilar.activity ac ON ac.id = i.activity_id LEFT JOIN pilar.programme pr ON pr.id = ac.programme_id
  LEFT JOIN pilar.partner le ON le.id = i.lead_id`;
const INTERVENTIONS_IN = `i.retired_at IS NULL AND i.status <> 'CANCELLED' AND ${month('i.started_on')} BETWEEN t.a AND t.b`;

const OF_INTERVENTION: Fact['splits'] = {
  ...OF_VILLAGE,
  PILLAR: { sql: 'pr.pillar_id' },
  PROGRAMME: { sql: 'ac.programme_id' },
  SECTOR: { sql: 'i.sector_id' },
  MINISTRY: { sql: 'coalesce(ac.ministry_id, se.ministry_id)' },
  SECTION: { sql: 'i.section_id' },
  TARGET_GROUP: {
    sql: 'tg.target_group_id',
    link: { from: 'pilar.intervention_target_group tg', on: 'tg.intervention_id = q.intervention' },
  },
  INDICATOR: {
    sql: 'ix.code',
    link: {
      from: '(pilar.intervention_indicator ii JOIN pilar.indicator ix ON ix.id = ii.indicator_id)',
      on: 'ii.intervention_id = q.intervention',
    },
  },
};

const flag = (sql: string, nameId: string, nameEn: string, id: string, en: string, unit: Text): Field => ({
  name: { id: nameId, en: nameEn },
  unit,
  is: 'flag',
  sql,
  description: { id, en },
});

const distinct = (sql: string, id: string, en: string, unit: Text): Field => ({
  name: { id: `banyaknya ${id} berbeda`, en: `different ${en}` },
  unit,
  is: 'distinct',
  sql,
  description: { id: `Setiap ${id} dihitung sekali, dihitung ulang di setiap total.`, en: `Each counted once, anew at every total.` },
});

const VILLAGES: Text = { id: 'desa', en: 'villages' };
const PARTNERS: Text = { id: 'mitra', en: 'partners' };
const SECTORS: Text = { id: 'sektor', en: 'sectors' };
const REPORTS: Text = { id: 'laporan', en: 'reports' };
const MEMBERS: Text = { id: 'anggota', en: 'members' };
const PEOPLE: Text = { id: 'orang', en: 'people' };
const DISTINCT_VILLAGE = distinct('v.ordinal', 'desa', 'villages', VILLAGES);

const attendance = (column: string, id: string, en: string): Field => ({
  name: { id, en },
  unit: PEOPLE,
  is: 'number',
  sql: shared(`(${column})`),
  verb: 'intervention.readDetail',
  description: {
    id: 'Kehadiran kegiatan di beberapa desa dibagi rata antar desa dalam bilangan bulat, sehingga jumlahnya tepat.',
    en: 'Attendance of an activity in several villages is split evenly among them in whole numbers, so that shares add up.',
  },
});

const index = (column: string, id: string, en: string): Field => ({
  name: { id, en },
  unit: { id: 'indeks 1-4', en: 'index 1-4' },
  is: 'number',
  sql: `c.${column}`,
  decimals: 2,
  description: { id: 'Rata-rata atas desa yang indeksnya diketahui.', en: 'Mean over the villages whose index is known.' },
});

const SENT = "r.state IN ('SUBMITTED', 'VERIFIED', 'LOCKED')";
const DUE_AT = dueAt((property) => `r.${property === 'village' ? 'village_ordinal' : property}`);

/** Every fact but observations, which have rules of their own: see plan.ts. */
export const FACTS: Readonly<Record<Exclude<FactName, 'OBSERVATION'>, Fact>> = {
  VILLAGE: {
    name: { id: 'desa/kelurahan', en: 'villages' },
    unit: VILLAGES,
    description: { id: 'Desa dan kelurahan yang berlaku pada akhir periode.', en: 'Villages that stand at the end of the period.' },
    hasVillages: true,
    from: 'place v JOIN standing st ON st.ordinal = v.ordinal',
    where: 'st.bucket = t.id',
    id: 'v.ordinal',
    splits: OF_VILLAGE,
    fields: {
      FORMED: flag(
        FORMED,
        'Kampung KB terbentuk',
        'with a Kampung KB',
        'Desa dengan Kampung KB aktif pada akhir periode.',
        'Villages with an active Kampung KB at the end of the period.',
        VILLAGES,
      ),
      DECREED: flag(
        DECREED,
        'desa ber-SK Pokja',
        'with a decree in force',
        'Desa dengan SK Pokja yang berlaku pada akhir periode.',
        'Villages with a Pokja decree in force at the end of the period.',
        VILLAGES,
      ),
      EXPIRING: flag(
        EXPIRING,
        'SK Pokja segera berakhir',
        'with a decree that ends soon',
        'SK yang berlaku berakhir dalam 90 hari sejak akhir periode.',
        'The decree in force ends within 90 days of the end of the period.',
        VILLAGES,
      ),
      VACANT: flag(
        `${DECREED} AND NOT ${CHAIRED}`,
        'Pokja tanpa ketua',
        'without a chair',
        'SK berlaku, tetapi tidak ada yang menjabat Ketua.',
        'A decree is in force, but nobody holds the role of Ketua.',
        VILLAGES,
      ),
    },
  },
  INTERVENTION: {
    name: { id: 'intervensi', en: 'interventions' },
    unit: { id: 'kegiatan', en: 'activities' },
    description: {
      id: 'Intervensi yang dimulai dalam periode dan tidak dibatalkan; satu kegiatan di beberapa desa dihitung sekali.',
      en: 'Interventions that began in the period and were not cancelled; one in several villages counts once.',
    },
    hasVillages: true,
    keys: { intervention: 'i.id' },
    from: INTERVENTIONS,
    where: INTERVENTIONS_IN,
    id: 'i.id',
    splits: { ...OF_INTERVENTION, PARTNER: { sql: 'i.lead_id' }, PARTNER_KIND: { sql: 'le.kind_id' } },
    fields: {
      ATTENDANCE: attendance(
        'CASE WHEN i.attendance_male IS NULL AND i.attendance_female IS NULL THEN NULL ELSE coalesce(i.attendance_male, 0) + coalesce(i.attendance_female, 0) END',
        'kehadiran',
        'attendance',
      ),
      ATTENDANCE_MALE: attendance('i.attendance_male', 'kehadiran laki-laki', 'attendance of men and boys'),
      ATTENDANCE_FEMALE: attendance('i.attendance_female', 'kehadiran perempuan', 'attendance of women and girls'),
      VILLAGE: DISTINCT_VILLAGE,
      SECTOR: distinct('i.sector_id', 'sektor', 'sectors', SECTORS),
      PARTNER: distinct('i.lead_id', 'mitra', 'partners', PARTNERS),
    },
  },
  CONTRIBUTION: {
    name: { id: 'kontribusi', en: 'contributions' },
    unit: { id: 'kontribusi', en: 'contributions' },
    description: {
      id: 'Kontribusi mitra pada intervensi yang dimulai dalam periode.',
      en: 'Contributions of partners to interventions that began in the period.',
    },
    hasVillages: true,
    keys: { intervention: 'i.id' },
    from: `pilar.contribution co JOIN ${INTERVENTIONS.replace('pilar.intervention i JOIN', 'pilar.intervention i ON i.id = co.intervention_id JOIN')} JOIN pilar.partner pa ON pa.id = co.partner_id`,
    where: `co.retired_at IS NULL AND ${INTERVENTIONS_IN}`,
    id: 'co.id',
    splits: {
      ...OF_INTERVENTION,
      PARTNER: { sql: 'co.partner_id' },
      PARTNER_KIND: { sql: 'pa.kind_id' },
      FUNDING_SOURCE: { sql: 'co.funding_source_id' },
    },
    fields: {
      AMOUNT: {
        name: { id: 'nilai kontribusi', en: 'amount of contributions' },
        unit: { id: 'rupiah', en: 'rupiah' },
        is: 'number',
        sql: shared('co.amount_rupiah'),
        verb: 'contribution.readAmount',
        description: {
          id: 'Rupiah; untuk kegiatan di beberapa desa dibagi rata antar desa dalam rupiah bulat, sehingga jumlahnya tepat.',
          en: 'Rupiah; of an activity in several villages split evenly among them in whole rupiah, so that shares add up.',
        },
      },
      VILLAGE: DISTINCT_VILLAGE,
      SECTOR: distinct('i.sector_id', 'sektor', 'sectors', SECTORS),
      PARTNER: distinct('co.partner_id', 'mitra', 'partners', PARTNERS),
    },
  },
  REPORT: {
    name: { id: 'laporan terutang', en: 'reports owed' },
    unit: REPORTS,
    description: { id: 'Laporan bulanan yang harus dikirim.', en: 'Monthly reports that are owed.' },
    hasVillages: true,
    from: 'pilar.report r JOIN place v ON v.ordinal = r.village_ordinal',
    where: 'r.retired_at IS NULL AND r.period / 4 BETWEEN t.a AND t.b',
    id: 'r.id',
    splits: { ...OF_VILLAGE, REPORT_STATE: { sql: 'r.state' } },
    fields: {
      RECEIVED: flag(
        SENT,
        'laporan diterima',
        'reports received',
        'Terkirim, terverifikasi, atau terkunci.',
        'Sent, verified or locked.',
        REPORTS,
      ),
      ON_TIME: flag(
        `r.first_submitted_at <= ${DUE_AT}`,
        'laporan tepat waktu',
        'reports on time',
        'Pertama kali dikirim sebelum tenggat.',
        'First sent before the deadline.',
        REPORTS,
      ),
      VERIFIED: flag(
        "r.state IN ('VERIFIED', 'LOCKED')",
        'laporan terverifikasi',
        'reports verified',
        'Terverifikasi atau terkunci.',
        'Verified or locked.',
        REPORTS,
      ),
      VILLAGE: DISTINCT_VILLAGE,
    },
  },
  MEMBER: {
    name: { id: 'anggota Pokja', en: 'members of Pokja' },
    unit: MEMBERS,
    description: { id: 'Anggota Pokja yang menjabat pada akhir periode.', en: 'Members of Pokja in office at the end of the period.' },
    hasVillages: true,
    from: 'pilar.pokja_member m JOIN pilar.pokja p ON p.id = m.pokja_id JOIN place v ON v.ordinal = p.village_ordinal',
    where: `m.retired_at IS NULL AND m.started_on <= t.day AND coalesce(m.ended_on, 'infinity') >= t.day AND ${inForce('p', 't.day')}`,
    id: 'm.id',
    splits: { ...OF_VILLAGE, POKJA_ROLE: { sql: 'm.role_id' }, SECTION: { sql: 'm.section_id' }, TRAINED: { sql: 'm.is_trained::text' } },
    fields: {
      TRAINED: flag(
        'm.is_trained',
        'anggota terlatih',
        'members trained',
        'Sudah dilatih untuk perannya.',
        'Trained for the role.',
        MEMBERS,
      ),
      EXPIRING: flag(
        'coalesce(p.valid_to <= t.day + 90, false)',
        'anggota dengan SK segera berakhir',
        'members whose decree ends soon',
        'SK berakhir dalam 90 hari sejak akhir periode.',
        'The decree ends within 90 days of the end of the period.',
        MEMBERS,
      ),
      VILLAGE: DISTINCT_VILLAGE,
    },
  },
  CLASSIFICATION: {
    name: { id: 'desa terklasifikasi', en: 'villages classified' },
    unit: VILLAGES,
    description: { id: 'Klasifikasi terbaru setiap desa dalam periode.', en: 'The newest classification of each village in the period.' },
    hasVillages: true,
    from: 'place v JOIN pilar.classification c ON c.village_ordinal = v.ordinal',
    where: `c.retired_at IS NULL AND c.period / 4 BETWEEN t.a AND t.ob AND NOT EXISTS (SELECT 1 FROM pilar.classification n
      WHERE n.village_ordinal = c.village_ordinal AND n.retired_at IS NULL AND n.period / 4 BETWEEN t.a AND t.ob AND (n.period, n.id) > (c.period, c.id))`,
    id: 'c.id',
    splits: { ...OF_VILLAGE, CLASS: { sql: 'c.level' } },
    fields: {
      INPUT_INDEX: index('input_index', 'indeks masukan', 'input index'),
      PROCESS_INDEX: index('process_index', 'indeks proses', 'process index'),
      OUTPUT_INDEX: index('output_index', 'indeks luaran', 'output index'),
      VILLAGE: DISTINCT_VILLAGE,
    },
  },
  TARGET: {
    name: { id: 'target', en: 'targets' },
    unit: { id: 'target', en: 'targets' },
    description: { id: 'Target yang ditetapkan untuk tahun dalam periode.', en: 'Targets that are set for a year of the period.' },
    hasVillages: false,
    area: 'y.area_ordinal',
    from: 'pilar.target y JOIN pilar.indicator x ON x.id = y.indicator_id JOIN pilar.sector se ON se.id = x.sector_id',
    where: 'y.retired_at IS NULL AND y.year / 4 BETWEEN t.a AND t.ob',
    id: 'y.id',
    splits: {
      ...Object.fromEntries(
        (['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] as const).map((level) => [
          level,
          { sql: `(SELECT a.ordinal FROM pilar.area a WHERE a.level = '${level}' AND y.area_ordinal BETWEEN a.ordinal AND a.last)` },
        ]),
      ),
      PILLAR: { sql: 'x.pillar_id' },
      SECTOR: { sql: 'x.sector_id' },
      MINISTRY: { sql: 'se.ministry_id' },
      INDICATOR: { sql: 'x.code' },
    },
    fields: {},
  },
};

export interface Aggregate {
  /** SQL over `q`, the rows of the fact; `if` is a condition to be put into every FILTER. */
  num: (column: string, when: string) => string;
  den?: (column: string, when: string) => string;
  factor: number;
  decimals: number;
  unit: Text;
}

const PERCENT: Text = { id: 'persen', en: 'percent' };
const records = (when: string) => `count(DISTINCT q.id) FILTER (WHERE ${when})`;

/** How a fact and field are aggregated; undefined where the two do not go together. */
export function aggregateOf(fact: Fact, agg: Aggregation, field: Field | undefined): Aggregate | undefined {
  if (!field) return agg === 'COUNT' ? { num: (_, when) => records(when), factor: 1, decimals: 0, unit: fact.unit } : undefined;
  const { is, unit, decimals = 0 } = field;
  if (is === 'distinct') {
    return agg === 'DISTINCT'
      ? { num: (column, when) => `count(DISTINCT ${column}) FILTER (WHERE ${when})`, factor: 1, decimals: 0, unit }
      : undefined;
  }
  if (is === 'flag') {
    const num = (column: string, when: string) => records(`${when} AND ${column}`);
    if (agg === 'COUNT') return { num, factor: 1, decimals: 0, unit };
    return agg === 'AVERAGE' ? { num, den: (_, when) => records(when), factor: 100, decimals: 1, unit: PERCENT } : undefined;
  }
  const num = (column: string, when: string) => `sum(${column}) FILTER (WHERE ${when})`;
  if (agg === 'SUM' && decimals === 0) return { num, factor: 1, decimals, unit };
  const den = (column: string, when: string) => records(`${when} AND ${column} IS NOT NULL`);
  return agg === 'AVERAGE' ? { num, den, factor: 1, decimals: decimals || 1, unit } : undefined;
}

/** Villages with a name, as conditions on `v` and `t`. */
export const SEGMENTS: Readonly<Record<'PRIORITY_LIST' | 'WEAK_SIGNAL' | 'NO_DECREE', { name: Text; sql: string }>> = {
  PRIORITY_LIST: {
    name: { id: 'desa dalam daftar prioritas', en: 'villages on a priority list' },
    sql: `EXISTS (SELECT 1 FROM ${VILLAGE_SETS} WHERE sv.village_ordinal = v.ordinal)`,
  },
  WEAK_SIGNAL: {
    name: { id: 'desa dengan sinyal lemah', en: 'villages with a weak signal' },
    sql: `(SELECT o.numerator FROM pilar.observation o JOIN pilar.indicator x ON x.id = o.indicator_id
      WHERE o.area_ordinal = v.ordinal AND x.code = 'SINYAL' AND o.numerator IS NOT NULL ORDER BY o.period DESC, o.source_id LIMIT 1) = 0`,
  },
  NO_DECREE: { name: { id: 'desa tanpa SK Pokja berlaku', en: 'villages without a decree in force' }, sql: `NOT ${DECREED}` },
};
