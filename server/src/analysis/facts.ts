import { endsSoon, hasChair, hasDecree, hasDemoDecree, hasExpiringDecree, inForce } from '../pokja/in-force.ts';
import { dueAt } from '../report/owed.ts';
import {
  attendance,
  DISTINCT_VILLAGE,
  distinct,
  type Fact,
  FORMED,
  FORMED_IN_DEMO,
  flag,
  index,
  MEMBERS,
  OF_VILLAGE,
  ofArea,
  PARTNERS,
  REPORTS,
  SECTORS,
  STANDS,
  say,
  shared,
  VILLAGES,
} from './fact.ts';
import type { FactName } from './vocabulary.ts';

const INTERVENTIONS = `pilar.intervention i JOIN pilar.intervention_village iv ON iv.intervention_id = i.id
  JOIN place v ON v.ordinal = iv.village_ordinal JOIN pilar.sector se ON se.id = i.sector_id
  LEFT JOIN pilar.activity ac ON ac.id = i.activity_id LEFT JOIN pilar.programme pr ON pr.id = ac.programme_id
  LEFT JOIN pilar.partner le ON le.id = i.lead_id`;
const INTERVENTIONS_IN = "i.retired_at IS NULL AND i.status <> 'CANCELLED' AND i.started_on BETWEEN t.since AND t.until";

/** Linked to two editions of an indicator, a record is in its row once. */
const NO_NEWER_EDITION = `NOT EXISTS (SELECT 1 FROM pilar.intervention_indicator io JOIN pilar.indicator newer ON newer.id = io.indicator_id
  WHERE io.intervention_id = ii.intervention_id AND newer.code = ix.code AND newer.edition > ix.edition)`;

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
      on: `ii.intervention_id = q.intervention AND ${NO_NEWER_EDITION}`,
    },
  },
};

const DECREED_IN_DEMO = hasDemoDecree('v.ordinal', 't.day');

const SENT = "r.state IN ('SUBMITTED', 'VERIFIED', 'LOCKED')";
const DUE_AT = dueAt((property) => `r.${property === 'village' ? 'village_ordinal' : property}`);

/** Every fact but observations, which have rules of their own: see plan.ts. */
export const FACTS: Readonly<Record<Exclude<FactName, 'OBSERVATION'>, Fact>> = {
  VILLAGE: {
    name: say('desa/kelurahan', 'villages'),
    unit: VILLAGES,
    description: say('Desa dan kelurahan yang berlaku pada akhir periode.', 'Villages that stand at the end of the period.'),
    at: 'v.ordinal',
    from: 'place v',
    where: STANDS,
    id: 'v.ordinal',
    isOneRow: true,
    splits: OF_VILLAGE,
    fields: {
      FORMED: flag(
        FORMED,
        say('Kampung KB terbentuk', 'with a Kampung KB'),
        say('Desa/kelurahan dengan Kampung KB aktif pada akhir periode.', 'Villages with an active Kampung KB at the end of the period.'),
        VILLAGES,
        FORMED_IN_DEMO,
      ),
      DECREED: flag(
        hasDecree('v.ordinal', 't.day'),
        say('desa/kelurahan ber-SK Pokja', 'with a decree in force'),
        say(
          'Desa/kelurahan dengan SK Pokja yang berlaku pada akhir periode.',
          'Villages with a Pokja decree in force at the end of the period.',
        ),
        VILLAGES,
        DECREED_IN_DEMO,
      ),
      EXPIRING: flag(
        hasExpiringDecree('v.ordinal', 't.day'),
        say('SK Pokja segera berakhir', 'with a decree that ends soon'),
        say(
          'SK yang berlaku berakhir dalam 90 hari sejak akhir periode.',
          'The decree in force ends within 90 days of the end of the period.',
        ),
        VILLAGES,
        DECREED_IN_DEMO,
      ),
      VACANT: flag(
        `${hasDecree('v.ordinal', 't.day')} AND NOT ${hasChair('v.ordinal', 't.day')}`,
        say('Pokja tanpa ketua', 'without a chair'),
        say('SK berlaku, tetapi tidak ada yang menjabat Ketua.', 'A decree is in force, but nobody holds the role of Ketua.'),
        VILLAGES,
        DECREED_IN_DEMO,
      ),
    },
  },
  INTERVENTION: {
    name: say('intervensi', 'interventions'),
    unit: say('kegiatan', 'activities'),
    description: say(
      'Intervensi yang dimulai dalam periode dan tidak dibatalkan; satu kegiatan di beberapa desa dihitung sekali.',
      'Interventions that began in the period and were not cancelled; one in several villages counts once.',
    ),
    at: 'iv.village_ordinal',
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
    name: say('kontribusi', 'contributions'),
    unit: say('kontribusi', 'contributions'),
    description: say(
      'Kontribusi mitra pada intervensi yang dimulai dalam periode.',
      'Contributions of partners to interventions that began in the period.',
    ),
    at: 'iv.village_ordinal',
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
        name: say('nilai kontribusi', 'amount of contributions'),
        unit: say('rupiah', 'rupiah'),
        is: 'number',
        sql: shared('co.amount_rupiah'),
        verb: 'contribution.readAmount',
        description: say(
          'Rupiah; untuk kegiatan di beberapa desa dibagi rata antar desa dalam rupiah bulat, sehingga jumlahnya tepat.',
          'Rupiah; of an activity in several villages split evenly among them in whole rupiah, so that shares add up.',
        ),
      },
      VILLAGE: DISTINCT_VILLAGE,
      SECTOR: distinct('i.sector_id', 'sektor', 'sectors', SECTORS),
      PARTNER: distinct('co.partner_id', 'mitra', 'partners', PARTNERS),
    },
  },
  REPORT: {
    name: say('laporan terutang', 'reports owed'),
    unit: REPORTS,
    description: say('Laporan bulanan yang harus dikirim.', 'Monthly reports that are owed.'),
    at: 'r.village_ordinal',
    from: 'pilar.report r JOIN place v ON v.ordinal = r.village_ordinal',
    where: 'r.retired_at IS NULL AND r.period / 4 BETWEEN t.a AND t.b',
    id: 'r.id',
    isOneRow: true,
    splits: { ...OF_VILLAGE, REPORT_STATE: { sql: 'r.state' } },
    fields: {
      RECEIVED: flag(
        SENT,
        say('laporan diterima', 'reports received'),
        say('Terkirim, terverifikasi, atau terkunci.', 'Sent, verified or locked.'),
        REPORTS,
      ),
      ON_TIME: flag(
        `r.first_submitted_at <= ${DUE_AT}`,
        say('laporan tepat waktu', 'reports on time'),
        say('Pertama kali dikirim sebelum tenggat.', 'First sent before the deadline.'),
        REPORTS,
      ),
      VERIFIED: flag(
        "r.state IN ('VERIFIED', 'LOCKED')",
        say('laporan terverifikasi', 'reports verified'),
        say('Terverifikasi atau terkunci.', 'Verified or locked.'),
        REPORTS,
      ),
      VILLAGE: DISTINCT_VILLAGE,
    },
  },
  MEMBER: {
    name: say('anggota Pokja', 'members of Pokja'),
    unit: MEMBERS,
    description: say('Anggota Pokja yang menjabat pada akhir periode.', 'Members of Pokja in office at the end of the period.'),
    at: 'p.village_ordinal',
    from: 'pilar.pokja_member m JOIN pilar.pokja p ON p.id = m.pokja_id JOIN place v ON v.ordinal = p.village_ordinal',
    where: `m.retired_at IS NULL AND m.started_on <= t.day AND coalesce(m.ended_on, 'infinity') >= t.day AND ${inForce('p', 't.day')}`,
    id: 'm.id',
    isOneRow: true,
    splits: { ...OF_VILLAGE, POKJA_ROLE: { sql: 'm.role_id' }, SECTION: { sql: 'm.section_id' }, TRAINED: { sql: 'm.is_trained::text' } },
    fields: {
      TRAINED: flag(
        'm.is_trained',
        say('anggota terlatih', 'members trained'),
        say('Sudah dilatih untuk perannya.', 'Trained for the role.'),
        MEMBERS,
      ),
      EXPIRING: flag(
        `coalesce(${endsSoon('p', 't.day')}, false)`,
        say('anggota dengan SK segera berakhir', 'members whose decree ends soon'),
        say('SK berakhir dalam 90 hari sejak akhir periode.', 'The decree ends within 90 days of the end of the period.'),
        MEMBERS,
      ),
      VILLAGE: DISTINCT_VILLAGE,
    },
  },
  CLASSIFICATION: {
    name: say('desa/kelurahan terklasifikasi', 'villages classified'),
    unit: VILLAGES,
    description: say(
      'Klasifikasi terbaru setiap desa/kelurahan dalam periode.',
      'The newest classification of each village in the period.',
    ),
    at: 'c.village_ordinal',
    from: 'place v JOIN pilar.classification c ON c.village_ordinal = v.ordinal',
    where: `c.retired_at IS NULL AND c.period / 4 BETWEEN t.a AND t.ob AND NOT EXISTS (SELECT 1 FROM pilar.classification n
      WHERE n.village_ordinal = c.village_ordinal AND n.retired_at IS NULL AND n.period / 4 BETWEEN t.a AND t.ob AND (n.period, n.id) > (c.period, c.id))`,
    id: 'c.id',
    isOneRow: true,
    splits: { ...OF_VILLAGE, CLASS: { sql: 'c.level' } },
    fields: {
      INPUT_INDEX: index('input_index', 'indeks masukan', 'input index'),
      PROCESS_INDEX: index('process_index', 'indeks proses', 'process index'),
      OUTPUT_INDEX: index('output_index', 'indeks luaran', 'output index'),
      VILLAGE: DISTINCT_VILLAGE,
    },
  },
  TARGET: {
    name: say('target', 'targets'),
    unit: say('target', 'targets'),
    description: say('Target yang ditetapkan untuk tahun dalam periode.', 'Targets that are set for a year of the period.'),
    at: 'y.area_ordinal',
    isOfAreas: true,
    from: 'pilar.target y JOIN pilar.indicator x ON x.id = y.indicator_id JOIN pilar.sector se ON se.id = x.sector_id',
    where: 'y.retired_at IS NULL AND y.year / 4 BETWEEN t.a AND t.ob',
    id: 'y.id',
    splits: {
      ...ofArea('y.area_ordinal'),
      PILLAR: { sql: 'x.pillar_id' },
      SECTOR: { sql: 'x.sector_id' },
      MINISTRY: { sql: 'se.ministry_id' },
      INDICATOR: { sql: 'x.code' },
    },
    fields: {},
  },
};
