/** Kampung KB, Pokja with members, values, and the trail. */

import type { Catalogue } from './plant-catalogue.ts';
import { plantInterventions } from './plant-interventions.ts';
import type { Place } from './plant-places.ts';
import { plantPlans } from './plant-plans.ts';
import { plantReports } from './plant-reports.ts';
import type { Random } from './random.ts';
import { day, type Garden, instant, maybe, type Planted, range, shuffled, stamps, TODAY, text } from './seeds.ts';
import { storedPeriod } from './values.ts';

export async function plantWork(garden: Garden, places: readonly Place[], catalogue: Catalogue): Promise<void> {
  const villages = places.filter((place) => place.level === 'VILLAGE').map((place) => place.ordinal);
  const kampungs = await plantKampungs(garden, villages);
  await plantPokjas(garden, villages);
  const values = observations(garden.chance, places, catalogue);
  await garden.insert('observation', values);
  await garden.insert('released_figure', releasedOf(garden.chance, values, catalogue, new Set(villages)));
  await plantInterventions(garden, villages, catalogue);
  await plantReports(garden, kampungs, catalogue);
  await plantPlans(garden, places, catalogue);
  await garden.insert(
    'audit_entry',
    range(500).map((id) => auditRow(garden.chance, places, values, id)),
  );
}

const flags = [
  'is_model',
  'has_bkb',
  'has_bkr',
  'has_bkl',
  'has_uppka',
  'has_pikr',
  'has_secretariat',
  'has_rumah_dataku',
  'has_work_plan',
];

async function plantKampungs({ chance, insert }: Garden, villages: readonly number[]): Promise<Planted[]> {
  const rows = villages.flatMap((village) => {
    const active = chance.chance(0.7) ? [{ ...kampungRow(chance, village), retired_at: null, retired_reason: null }] : [];
    const past = range(chance.below(3)).map(() => ({
      ...kampungRow(chance, village),
      retired_at: instant(chance),
      retired_reason: text(chance),
    }));
    return [...active, ...past];
  });
  const planted = shuffled(chance, rows);
  await insert('kampung', planted);
  await insert(
    'kampung_funding_source',
    planted.flatMap(({ id }) => chance.some(range(6), chance.below(4)).map((source) => ({ kampung_id: id, funding_source_id: source }))),
  );
  return planted;
}

const kampungRow = (chance: Random, village: number): Planted => ({
  ...stamps(chance),
  village_ordinal: village,
  name: text(chance),
  launched_on: chance.pick(['2016-01-01', '2020-06-29', day(chance, 2017, 9)]),
  decree_number: maybe(chance, 0.5, () => text(chance)),
  decreed_on: maybe(chance, 0.5, () => day(chance)),
  ...Object.fromEntries(flags.map((flag) => [flag, chance.chance(0.5)])),
  guided_by: maybe(chance, 0.7, () => chance.pick(['PLKB', 'CADRE', 'PKK', 'OTHER'])),
  regulations: chance.some(['GOVERNOR', 'REGENT', 'CAMAT', 'VILLAGE_HEAD'], chance.below(3)),
  data_kinds: chance.some(['FAMILY_DATA', 'ROUTINE', 'SECTOR'], chance.below(4)),
  operations: chance.some(['PLANNING', 'COORDINATION', 'MONITORING'], chance.below(3)),
  formation_reasons: chance.some(['LOW_KB_USE', 'POVERTY', 'REMOTE'], chance.below(4)),
});

/** Decrees of one village follow one another; a retired one may lie across. Some begin or end exactly today. */
const TERMS: readonly (readonly [string, string | null])[][] = [
  [
    ['2022-01-01', '2023-12-31'],
    ['2024-01-01', TODAY],
    ['2026-03-17', null],
  ],
  [
    ['2023-05-01', '2026-03-15'],
    [TODAY, null],
  ],
  [['2021-02-01', '2026-03-15']],
  [['2024-07-01', null]],
  [['2024-07-01', '2026-06-30']],
  [],
];

async function plantPokjas({ chance, insert }: Garden, villages: readonly number[]): Promise<void> {
  const rows = villages.flatMap((village) => {
    const terms = chance.pick(TERMS).map((term) => ({ ...pokjaRow(chance, village, term), retired_at: null, retired_reason: null }));
    const past = range(chance.below(2)).map(() => ({
      ...pokjaRow(chance, village, ['2023-01-01', '2026-12-31']),
      retired_at: instant(chance),
    }));
    return [...terms, ...past];
  });
  const pokjas = shuffled(chance, rows);
  const persons = range(260).map((id) => ({
    id,
    ...stamps(chance),
    name: text(chance),
    phone: maybe(chance, 0.6, () => `+62812${chance.below(1000)}`),
    village_ordinal: villages[id % villages.length],
  }));
  await insert('pokja', pokjas);
  await insert('person', persons);
  await insert(
    'pokja_member',
    shuffled(
      chance,
      pokjas.flatMap((pokja) => members(chance, pokja, persons)),
    ),
  );
}

const pokjaRow = (chance: Random, village: number, [from, to]: readonly [string, string | null]): Planted => ({
  ...stamps(chance),
  village_ordinal: village,
  decree_number: text(chance),
  decreed_on: day(chance),
  issuer: chance.pick(['VILLAGE_HEAD', 'CAMAT', 'REGENT']),
  valid_from: from,
  valid_to: to,
});

/** People of the village, and now and then one whose records another village holds. */
function members(chance: Random, pokja: Planted, persons: readonly Planted[]): Planted[] {
  const near = persons.filter((person) => person.village_ordinal === pokja.village_ordinal);
  const chosen = chance.some(near, chance.below(5));
  if (chance.chance(0.1)) chosen.push(chance.pick(persons.filter((person) => !near.includes(person))));
  return chosen.map((person) => ({
    ...stamps(chance),
    pokja_id: pokja.id,
    person_id: person.id,
    role_id: 1 + chance.below(7),
    section_id: maybe(chance, 0.5, () => 1 + chance.below(8)),
    started_on: chance.pick(['2022-01-01', '2024-01-01', day(chance, 2021, 2)]),
    ended_on: maybe(chance, 0.3, () => day(chance, 2024, 2)),
    is_trained: chance.chance(0.4),
  }));
}

const PERIODS = ['2025-11', '2025-12', '2026-01', '2026-02', '2025-Q4', '2025-S2', '2025', '2024'].map(storedPeriod);

function observations(chance: Random, places: readonly Place[], { indicators }: Catalogue): Planted[] {
  return places.flatMap((place) =>
    indicators
      .filter(() => chance.chance(0.5))
      .flatMap((indicator) =>
        chance.some(PERIODS, 1 + chance.below(3)).flatMap((period) =>
          chance.some(range(6), chance.chance(0.3) ? 2 : 1).map((source_id) => ({
            area_ordinal: place.ordinal,
            period,
            indicator_id: indicator.id,
            source_id,
            ...figures(chance, indicator),
            version: 1 + chance.below(3),
            updated_at: instant(chance),
          })),
        ),
      ),
  );
}

/** Of half the values of villages: as they stand, as they stood before, or hidden. Editions of a code share one figure. */
function releasedOf(chance: Random, values: readonly Planted[], { indicators }: Catalogue, villages: ReadonlySet<number>): Planted[] {
  const figures = new Map<string, Planted>();
  for (const { area_ordinal, period, indicator_id, source_id, numerator, denominator } of values) {
    if (!villages.has(area_ordinal as number) || typeof numerator !== 'number' || chance.chance(0.5)) continue;
    const indicator_code = indicators.find(({ id }) => id === indicator_id)!.code;
    const is_hidden = chance.chance(0.2);
    const shown = is_hidden ? { numerator: null, denominator: null } : { numerator: numerator + chance.pick([0, 0, 0, 1]), denominator };
    const place = { area_ordinal, level: 'VILLAGE', period, indicator_code, source_id };
    figures.set(Object.values(place).join(), { ...place, ...shown, reported: 1, expected: 1, is_hidden, released_at: instant(chance) });
  }
  return [...figures.values()].map((figure, index) => ({ id: index + 1, ...figure }));
}

function figures(chance: Random, { kind }: Planted): Planted {
  const denominator = chance.pick([0, 1, 2, 3, 6, 7, 8, 12, 40, 300, 640]);
  const numerator = chance.pick([0, 0, 1, 2, 3, chance.below(denominator + 1), denominator]);
  if (chance.chance(0.08)) return { numerator: null, denominator: null, figure: null };
  if (kind === 'SCORE' || (kind === 'RATIO' && chance.chance(0.1)))
    return { numerator: null, denominator: null, figure: chance.pick([0, 5, 50, 1287, 823, -45, 10000]) };
  if (kind === 'YES_NO') return { numerator: chance.below(2), denominator: 1, figure: null };
  if (kind === 'RATIO') return { numerator, denominator: chance.chance(0.95) ? denominator : null, figure: null };
  return { numerator: chance.pick([0, 1, 2, 170239, 2147483647]), denominator: null, figure: null };
}

/** Types with a few records that the journal comes back to. */
const WRITTEN = { Partner: 12, Pokja: 12, Kampung: 12, Village: 40, Area: 40, Person: 12, Indicator: 13, User: 5, ApiKey: 8 };

function recordOf(chance: Random, values: readonly Planted[]): { entity: string; entity_id: string } {
  if (chance.chance(0.2)) {
    const { area_ordinal, period, indicator_id, source_id } = values[chance.below(20)]!;
    return { entity: 'Observation', entity_id: `observation_${[area_ordinal, period, indicator_id, source_id].join('.')}` };
  }
  const [entity, most] = chance.pick(Object.entries(WRITTEN));
  // Now and then the id is of another type: it takes both to be found.
  const named = chance.chance(0.1) ? 'partner' : entity.charAt(0).toLowerCase() + entity.slice(1);
  return { entity, entity_id: `${named}_${1 + chance.below(most)}` };
}

const auditRow = (chance: Random, places: readonly Place[], values: readonly Planted[], id: number): Planted => {
  const byUser = chance.chance(0.5);
  return {
    id,
    at: instant(chance),
    user_id: byUser ? 1 + chance.below(5) : null,
    api_key_id: byUser ? null : maybe(chance, 0.7, () => 1 + chance.below(8)),
    actor_name: text(chance),
    door: chance.pick(['CONSOLE', 'GRAPHQL', 'CLI', 'SYSTEM']),
    verb: chance.pick(['partner.create', 'pokja.appoint']),
    ...recordOf(chance, values),
    area_ordinal: maybe(chance, 0.8, () => chance.pick(places).ordinal),
    before: maybe(chance, 0.6, () => ({ nama: text(chance), daftar: [1, null, { b: true, a: '1' }] })),
    after: maybe(chance, 0.6, () => ({ angka: 12.5, kosong: null })),
    request_id: maybe(chance, 0.8, () => `r${id}`),
  };
};
