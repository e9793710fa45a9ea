/** Two provinces with three regencies, and their villages. Ids and ordinals run against one another. */
import { day, type Garden, maybe, type Planted, range, shuffled, stamps, text } from './seeds.ts';

export interface Place {
  ordinal: number;
  last: number;
  code: string;
  level: string;
}

interface Draft extends Place {
  parent: Place | null;
}

const TREE: Record<string, number[]> = { '65': [3, 2], '71': [2] };
const VILLAGES = 8;

export async function plantPlaces(garden: Garden): Promise<Place[]> {
  const places = drafts();
  const ids = garden.chance.some(range(places.length), places.length);
  const areas = places.map((place, index) => areaRow(garden, place, ids[index]!));
  await garden.insert('area', areas);
  await garden.insert(
    'village',
    areas.filter((area) => area.level === 'VILLAGE').map((area) => villageRow(garden, places, area)),
  );
  await plantCodes(garden, places);
  await plantPeriods(garden, places);
  return places;
}

function drafts(): Draft[] {
  const places: Draft[] = [];
  const add = (code: string, level: string, parent: Draft | null): Draft => {
    const ordinal = 1000 + places.length * 16;
    const place = { ordinal, last: ordinal + 15, code, level, parent };
    places.push(place);
    for (let above: Draft | null = place; above; above = above.parent as Draft | null) above.last = place.last;
    return place;
  };
  for (const [province, regencies] of Object.entries(TREE)) {
    const top = add(province, 'PROVINCE', null);
    for (const [index, districts] of regencies.entries()) addRegency(add, `${province}.0${index + 1}`, top, districts);
  }
  return places;
}

function addRegency(add: (code: string, level: string, parent: Draft) => Draft, code: string, province: Draft, districts: number): void {
  const regency = add(code, 'REGENCY', province);
  for (const number of range(districts)) {
    const district = add(`${code}.0${number}`, 'DISTRICT', regency);
    for (const village of range(VILLAGES))
      add(`${district.code}.${village % 3 === 0 ? 1 : 2}00${village}`.replace(/2(00[13])$/, '1$1'), 'VILLAGE', district);
  }
}

function areaRow({ chance }: Garden, { ordinal, last, code, level, parent }: Draft, id: number): Planted {
  return {
    ...stamps(chance),
    id,
    ordinal,
    last,
    level,
    code,
    name: text(chance),
    parent_ordinal: parent?.ordinal ?? null,
    valid_from: maybe(chance, 0.6, () => day(chance, 2000)),
    valid_to: maybe(chance, 0.2, () => day(chance, 2020)),
  };
}

function villageRow({ chance }: Garden, places: readonly Place[], area: Planted): Planted {
  const code = area.code as string;
  const above = (length: number) => places.find((place) => place.code === code.slice(0, length))!.ordinal;
  const located = chance.chance(0.6);
  return {
    ...stamps(chance),
    ordinal: area.ordinal,
    id: area.id,
    code,
    name: area.name,
    kind: chance.pick(['DESA', 'DESA', 'KELURAHAN', 'DESA_ADAT']),
    district_ordinal: above(8),
    regency_ordinal: above(5),
    province_ordinal: above(2),
    latitude: located ? `${chance.pick(['', '-'])}${chance.below(4)}.${chance.pick(['500000', '123456', '000000', '10'])}` : null,
    longitude: located ? `11${chance.below(9)}.${chance.pick(['250000', '654321', '000001'])}` : null,
    member_count: chance.below(6),
    intervention_count: chance.below(4),
  };
}

async function plantCodes(garden: Garden, places: readonly Place[]): Promise<void> {
  const { chance } = garden;
  const rows = places.flatMap(({ ordinal, code }) =>
    ['BPS', 'SIGA']
      .filter(() => chance.chance(0.7))
      .map((scheme) => ({ ...stamps(chance), area_ordinal: ordinal, scheme, code: `${scheme}${code.replaceAll('.', '')}` })),
  );
  await garden.insert(
    'area_code',
    chance.some(rows, rows.length).map((row, index) => ({ id: index + 1, ...row })),
  );
}

async function plantPeriods({ chance, insert }: Garden, places: readonly Place[]): Promise<void> {
  const rows = places
    .filter(() => chance.chance(0.3))
    .map(({ ordinal }) => ({
      ...stamps(chance),
      area_ordinal: ordinal,
      valid_from: maybe(chance, 0.7, () => day(chance, 1980)),
      valid_to: day(chance, 1990),
    }));
  await insert('area_period', shuffled(chance, rows));
}
