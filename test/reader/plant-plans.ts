/** Targets, lists of villages, deadlines, what people keep, and changes of the tree of areas. */
import type { Catalogue } from './plant-catalogue.ts';
import type { Place } from './plant-places.ts';
import { periodRows } from './plant-reports.ts';
import { day, type Garden, maybe, type Planted, range, stamps, text } from './seeds.ts';
import { storedPeriod } from './values.ts';

const YEARS = ['2024', '2025', '2026'].map(storedPeriod);

const numbered = (rows: readonly Planted[]): Planted[] => rows.map((row, index) => ({ id: index + 1, ...row }));

export async function plantPlans(garden: Garden, places: readonly Place[], catalogue: Catalogue): Promise<void> {
  const { chance, insert } = garden;
  const regencies = places.filter(({ level }) => level === 'REGENCY').map(({ ordinal }) => ordinal);
  await insert('reporting_period', periodRows(chance, regencies));
  await insert('target', targets(garden, places, catalogue));
  await plantSets(garden, places);
  await insert('saved_query', queries(garden, places));
  await insert('map_layer', layers(garden, places));
  await plantEvents(garden, places);
}

function targets({ chance }: Garden, places: readonly Place[], { indicators }: Catalogue): Planted[] {
  const rows = places.flatMap(({ ordinal }) =>
    chance
      .some(indicators, chance.below(4))
      .flatMap(({ id }) => chance.some(YEARS, 1 + chance.below(2)).map((year) => ({ ordinal, id, year }))),
  );
  return numbered(
    rows.map(({ ordinal, id, year }) => ({
      ...stamps(chance),
      indicator_id: id,
      area_ordinal: ordinal,
      year,
      value: `${chance.below(100)}.${chance.pick(['000000', '500000', '123456'])}`,
    })),
  );
}

async function plantSets({ chance, insert }: Garden, places: readonly Place[]): Promise<void> {
  const sets = range(24).map((id) => {
    const area = chance.pick(places);
    return {
      area,
      row: { id, ...stamps(chance), code: `DAFTAR_${id}`, name: text(chance), area_ordinal: area.ordinal, ...decree(chance) },
    };
  });
  await insert(
    'village_set',
    sets.map(({ row }) => row),
  );
  const villages = places.filter(({ level }) => level === 'VILLAGE');
  await insert(
    'village_set_village',
    sets.flatMap(({ area, row }) => {
      const inside = villages.filter(({ ordinal }) => area.ordinal <= ordinal && ordinal <= area.last);
      return chance.some(inside, chance.below(6)).map(({ ordinal }) => ({ village_set_id: row.id, village_ordinal: ordinal }));
    }),
  );
}

const decree = (chance: Garden['chance']): Planted => ({
  year: maybe(chance, 0.7, () => 2020 + chance.below(7)),
  decree_number: maybe(chance, 0.6, () => text(chance)),
  decreed_on: maybe(chance, 0.6, () => day(chance)),
  note: maybe(chance, 0.4, () => text(chance)),
});

const SHARED_WITH = [[], ['VIEWER'], ['PLANNER', 'DISTRICT_OFFICER']];

const queries = ({ chance }: Garden, places: readonly Place[]): Planted[] =>
  range(60).map((id) => {
    const isList = chance.chance(0.5);
    return {
      id,
      ...stamps(chance),
      owner_id: 1 + chance.below(5),
      owner_name: text(chance),
      kind: isList ? 'LIST' : 'ANALYSIS',
      resource: isList ? chance.pick(['villages', 'partners']) : null,
      name: text(chance),
      content: { where: { name: text(chance) }, first: 12.5 },
      is_shared: chance.chance(0.6),
      roles: chance.pick(SHARED_WITH),
      area_ordinal: maybe(chance, 0.7, () => chance.pick(places).ordinal),
    };
  });

const layers = ({ chance }: Garden, places: readonly Place[]): Planted[] =>
  range(20).map((id) => ({
    id,
    ...stamps(chance),
    name: text(chance),
    level: chance.pick(['DISTRICT', 'VILLAGE']),
    area_ordinal: maybe(chance, 0.8, () => chance.pick(places).ordinal),
    credit: text(chance),
    licence: maybe(chance, 0.5, () => text(chance)),
    is_official: chance.chance(0.4),
    taken_on: maybe(chance, 0.5, () => day(chance)),
    shape_count: 1 + chance.below(90),
    point_count: chance.below(9000),
  }));

async function plantEvents({ chance, insert }: Garden, places: readonly Place[]): Promise<void> {
  const events = range(16).map((id) => ({
    id,
    ...stamps(chance),
    kind: chance.pick(['SPLIT', 'MERGE', 'RENAME']),
    happened_on: day(chance, 2015, 10),
    area_ordinal: chance.pick(places).ordinal,
    decree_number: maybe(chance, 0.6, () => text(chance)),
    note: maybe(chance, 0.4, () => text(chance)),
  }));
  await insert('area_event', events);
  const parts = events.flatMap(({ id }) => range(1 + chance.below(3)).map(() => id));
  await insert(
    'area_event_part',
    numbered(
      parts.map((event_id) => ({
        ...stamps(chance),
        event_id,
        before_ordinal: chance.pick(places).ordinal,
        after_ordinal: maybe(chance, 0.7, () => chance.pick(places).ordinal),
        code_before: maybe(chance, 0.6, () => chance.pick(places).code),
        code_after: maybe(chance, 0.6, () => chance.pick(places).code),
        name_before: maybe(chance, 0.4, () => text(chance)),
        name_after: maybe(chance, 0.4, () => text(chance)),
      })),
    ),
  );
}
