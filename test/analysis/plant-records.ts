/** Kampung KB and their classes, decrees and members, interventions and contributions, reports and their deadlines, lists. */
import { dayNear, type Ground, maybe, monthOf, noon, type Planted, range, retired } from './ground.ts';
import { someIndicators } from './plant-indicators.ts';

export async function plantRecords(ground: Ground, indicators: readonly number[]): Promise<void> {
  const kampungs = await plantKampungs(ground);
  await plantClasses(ground, kampungs);
  await plantReports(ground, kampungs);
  await plantSets(ground);
  await plantPokjas(ground);
  await plantInterventions(ground, indicators);
}

/** Some villages have none, some one that is no longer, and a few both. */
async function plantKampungs({ chance, villages, today, insert }: Ground): Promise<Planted[]> {
  const rows = villages.flatMap((village_ordinal) => {
    const base = { village_ordinal, name: 'Kampung uji' };
    const active = { ...base, launched_on: dayNear(today, -chance.pick([20, 100, 400, 900])), retired_at: null };
    const past = { ...base, launched_on: '2018-05-01', retired_at: noon(dayNear(today, -chance.pick([950, 1100, 45]))) };
    return [...(chance.chance(0.7) ? [active] : []), ...(chance.chance(0.25) ? [past] : [])];
  });
  const planted = rows.map((row, index) => ({ id: 1000 + index, ...row }));
  await insert('kampung', planted);
  return planted;
}

const oneOfEach = (kampungs: readonly Planted[]): Planted[] => [...new Map(kampungs.map((row) => [row.village_ordinal, row])).values()];

async function plantClasses({ chance, today, insert }: Ground, kampungs: readonly Planted[]): Promise<void> {
  const year = Number(today.slice(0, 4)) - 2000;
  const index = () => maybe(chance, 0.8, () => `${1 + chance.below(3)}.${chance.below(100)}`);
  await insert(
    'classification',
    oneOfEach(kampungs).flatMap(({ id, village_ordinal }) =>
      [year - 3, year - 2, year - 1, year]
        .filter(() => chance.chance(0.6))
        .map((one) => ({
          ...{ kampung_id: id, village_ordinal, rule_id: 1, period: (one * 12 + 11) * 4 + 3, ...retired(chance, today) },
          level: maybe(chance, 0.8, () => chance.pick(['BASIC', 'DEVELOPING', 'INDEPENDENT', 'SUSTAINABLE'])),
          ...{ input_index: index(), process_index: index(), output_index: index() },
        })),
    ),
  );
}

/** The fifth of the month after, in the middle of the day; the regency 65.01 now and then gives more time. */
async function plantReports({ chance, today, areas, insert }: Ground, kampungs: readonly Planted[]): Promise<void> {
  const months = range(26).map((back) => monthOf(today) - back);
  const fifth = (month: number) => new Date(Date.UTC(2000 + Math.floor((month + 1) / 12), (month + 1) % 12, 5)).toISOString().slice(0, 10);
  const regency = areas.find(({ code }) => code === '65.01')!.ordinal;
  const deadlines = months.flatMap((month) => [
    ...(chance.chance(0.95) ? [{ period: month * 4, area_ordinal: null, due_at: noon(fifth(month)), ...retired(chance, today, 0) }] : []),
    ...(chance.chance(0.3)
      ? [{ period: month * 4, area_ordinal: regency, due_at: noon(dayNear(fifth(month), 4)), ...retired(chance, today, 0.2) }]
      : []),
  ]);
  await insert(
    'reporting_period',
    deadlines.map((row) => ({ ...row, time_zone: 'Asia/Makassar' })),
  );
  await insert(
    'report',
    oneOfEach(kampungs).flatMap(({ id, village_ordinal }) =>
      months
        .filter(() => chance.chance(0.85))
        .map((month) => {
          const state = chance.pick(['DRAFT', 'SUBMITTED', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'VERIFIED', 'LOCKED']);
          const sent = state === 'DRAFT' ? null : noon(dayNear(fifth(month), chance.below(12) - 6));
          return { kampung_id: id, village_ordinal, period: month * 4, state, first_submitted_at: sent, ...retired(chance, today, 0.05) };
        }),
    ),
  );
}

async function plantSets({ chance, today, areas, villages, insert }: Ground): Promise<void> {
  const area_ordinal = areas[0]!.ordinal;
  const sets = ['LOKUS_A', 'LOKUS_B', 'LOKUS_LAMA'].map((code, index) => ({
    ...{ id: 100 + index, code, name: code, area_ordinal },
    retired_at: code === 'LOKUS_LAMA' ? noon(dayNear(today, -50)) : null,
  }));
  await insert('village_set', sets);
  await insert(
    'village_set_village',
    sets.flatMap(({ id }) => chance.some(villages, 6).map((village_ordinal) => ({ village_set_id: id, village_ordinal }))),
  );
}

/** First and last day, counted from today. Decrees of a village follow one another. */
const TERMS: readonly (readonly (readonly [from: number, to: number | null])[])[] = [
  [
    [-900, -301],
    [-300, 400],
  ],
  [[-700, 60]],
  [[-500, 90]],
  [
    [-800, -120],
    [-60, null],
  ],
  [[-900, -30]],
  [[-30, 91]],
  [],
];

async function plantPokjas({ chance, today, villages, insert, ids }: Ground): Promise<void> {
  const roles = await ids('pokja_role');
  const sections = await ids('section');
  const terms = villages.flatMap((village_ordinal) => chance.pick(TERMS).map(([from, to]) => ({ village_ordinal, from, to })));
  const pokjas = terms.map(({ village_ordinal, from, to }, index) => ({
    ...{ id: 1000 + index, village_ordinal, decree_number: `SK ${index}`, decreed_on: dayNear(today, from), issuer: 'CAMAT' },
    ...{ valid_from: dayNear(today, from), valid_to: to === null ? null : dayNear(today, to), ...retired(chance, today) },
  }));
  await insert('pokja', pokjas);
  const members = pokjas.flatMap(({ id: pokja_id, valid_from, village_ordinal }) =>
    range(chance.below(5)).map((place) => ({
      ...{ pokja_id, village_ordinal, role_id: roles.get(chance.pick(['KETUA', 'SEKRETARIS', 'ANGGOTA', 'ANGGOTA'])) },
      section_id: maybe(chance, 0.6, () => chance.pick([...sections.values()].slice(0, 3))),
      started_on: dayNear(valid_from, place * 20),
      ended_on: maybe(chance, 0.3, () => dayNear(valid_from, place * 20 + 60 + chance.below(500))),
      ...{ is_trained: chance.chance(0.4), ...retired(chance, today) },
    })),
  );
  const people = members.map(({ village_ordinal, ...member }, index) => ({
    village_ordinal,
    member: { ...member, person_id: 5000 + index },
  }));
  await insert(
    'person',
    people.map(({ village_ordinal, member }) => ({ id: member.person_id, name: 'Uji', village_ordinal })),
  );
  await insert(
    'pokja_member',
    people.map(({ member }) => member),
  );
}

const PARTNERS = ['MITRA_A', 'MITRA_B', 'MITRA_C', 'MITRA_D'];

async function plantPartners({ chance, insert, ids }: Ground): Promise<number[]> {
  const kinds = [...(await ids('partner_kind')).values()].slice(0, 3);
  await insert(
    'partner',
    PARTNERS.map((code) => ({ code, name: code, kind_id: chance.pick(kinds), level: 'REGENCY' })),
  );
  const known = await ids('partner');
  return PARTNERS.map((code) => known.get(code)!);
}

async function plantInterventions(ground: Ground, indicators: readonly number[]): Promise<void> {
  const { chance, insert, ids, villages } = ground;
  const groups = [...(await ids('target_group')).values()].slice(0, 4);
  const partners = await plantPartners(ground);
  const rows = await interventions(ground, partners);
  await insert('intervention', rows);
  const linked = (table: string, column: string, some: () => readonly number[]) =>
    insert(
      table,
      rows.flatMap(({ id }) => some().map((other) => ({ intervention_id: id, [column]: other }))),
    );
  await linked('intervention_village', 'village_ordinal', () => chance.some(villages, 1 + chance.below(4)));
  await linked('intervention_target_group', 'target_group_id', () => chance.some(groups, chance.below(3)));
  await linked('intervention_indicator', 'indicator_id', () => someIndicators(chance, indicators));
  await insert('contribution', await contributions(ground, rows, partners));
}

async function interventions({ chance, today, ids }: Ground, partners: readonly number[]): Promise<Planted[]> {
  const sectors = await ids('sector');
  const sections = await ids('section');
  const activities = await ids('activity');
  const chosen = ['KESEHATAN', 'PU_PERUMAHAN', 'DALDUK_KB', 'SOSIAL'].map((code) => sectors.get(code));
  const done = [...activities.values()].filter((_, index) => index % 8 === 0);
  return range(110).map((index) => ({
    ...{
      id: 5000 + index,
      title: `Uji ${index}`,
      sector_id: chance.pick(chosen),
      lead_id: maybe(chance, 0.7, () => chance.pick(partners)),
    },
    section_id: maybe(chance, 0.5, () => chance.pick([...sections.values()].slice(0, 3))),
    activity_id: maybe(chance, 0.6, () => chance.pick(done)),
    started_on: dayNear(today, 60 - Math.floor(chance.below(900) ** 2 / 900)),
    status: chance.pick(['PLANNED', 'ONGOING', 'DONE', 'DONE', 'CANCELLED']),
    attendance_male: maybe(chance, 0.6, () => chance.below(30)),
    attendance_female: maybe(chance, 0.6, () => chance.below(30)),
    ...retired(chance, today, 0.05),
  }));
}

async function contributions({ chance, today, ids }: Ground, rows: readonly Planted[], partners: readonly number[]): Promise<Planted[]> {
  const funds = [...(await ids('funding_source')).values()].slice(0, 3);
  return rows.flatMap(({ id }) =>
    chance.some(partners, chance.below(3)).map((partner_id) => ({
      ...{ intervention_id: id, partner_id, part: chance.pick(['LEAD', 'FUNDER', 'IMPLEMENTER']), ...retired(chance, today, 0.05) },
      funding_source_id: maybe(chance, 0.6, () => chance.pick(funds)),
      amount_rupiah: maybe(chance, 0.8, () => chance.pick([0, 1, 2, 1_000_001, chance.below(90_000_000)])),
    })),
  );
}
