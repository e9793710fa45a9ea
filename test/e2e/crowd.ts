/** More of everything than a page of the API holds. */
import type { Client } from 'pg';
import { rangeOf } from '../../server/src/area/ordinal.ts';

/** In force beside those of the catalogue, as reports give them. */
export const INDICATORS = 130;
export const lastIndicator = `Ukuran ramai ${INDICATORS}`;

const PLANT_INDICATORS = `
  with planted as (
    insert into pilar.indicator (code, edition, name, name_en, position, pillar_id, sector_id, unit, unit_en, direction, kind, space_rule, time_rule, applies_to, frequency)
    select 'RAMAI_' || n, 1, 'Ukuran ramai ' || n, 'Crowded measure ' || n, 1000 + n, (select min(id) from pilar.pillar),
      (select id from pilar.sector where code = 'KESEHATAN'), 'buah', 'pieces', 'HIGHER', 'COUNT', 'SUM', 'LATEST', 'VILLAGE', 'MONTHLY'
    from generate_series(1, $1::int) n returning id)
  insert into pilar.indicator_source (indicator_id, source_id, rank)
  select planted.id, source.id, 1 from planted, pilar.source where source.code = 'REPORT'`;

export const plantIndicators = (owner: Client) => owner.query(PLANT_INDICATORS, [INDICATORS]);

const PLANT_AREAS = `
  insert into pilar.area (ordinal, last, level, code, name, parent_ordinal)
  select * from unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::int[])`;
const PLANT_VILLAGES = `
  insert into pilar.village (ordinal, id, code, name, kind, district_ordinal, regency_ordinal, province_ordinal)
  select v.ordinal, v.id, v.code, v.name, 'DESA_ADAT', d.ordinal, r.ordinal, r.parent_ordinal
  from pilar.area v join pilar.area d on d.ordinal = v.parent_ordinal join pilar.area r on r.ordinal = d.parent_ordinal
  where v.level = 'VILLAGE' and v.code = any ($1::text[])`;

interface Place {
  code: string;
  name: string;
}

const LEVELS = ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'];
const aboveOf = (code: string) => code.slice(0, code.lastIndexOf('.'));
const range = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

async function plantAreas(owner: Client, places: readonly Place[]): Promise<void> {
  const codes = places.map(({ code }) => code);
  await owner.query(PLANT_AREAS, [
    codes.map((code) => rangeOf(code).ordinal),
    codes.map((code) => rangeOf(code).last),
    codes.map((code) => LEVELS[code.split('.').length - 1]),
    codes,
    places.map(({ name }) => name),
    codes.map((code) => (code.includes('.') ? rangeOf(aboveOf(code)).ordinal : null)),
  ]);
  await owner.query(PLANT_VILLAGES, [codes]);
}

const VILLAGES = 230;
export const lastVillage: Place = { code: `65.01.05.3${VILLAGES}`, name: `Adat ${VILLAGES}` };

/** In Tanjung Selor. */
export const plantVillages = (owner: Client) =>
  plantAreas(
    owner,
    range(VILLAGES).map((n) => ({ code: `65.01.05.${3000 + n}`, name: `Adat ${n}` })),
  );

const DISTRICTS = 60;
export const lastDistrict: Place = { code: `11.02.${DISTRICTS}`, name: `Kecamatan ramai ${2 * DISTRICTS}` };

/** A province before that of the demonstration, with two regencies. */
export function plantProvince(owner: Client): Promise<void> {
  const regency = (n: number): Place[] => [
    { code: `11.0${n}`, name: `Kabupaten ramai ${n}` },
    ...range(DISTRICTS).map((at) => ({
      code: `11.0${n}.${String(at).padStart(2, '0')}`,
      name: `Kecamatan ramai ${(n - 1) * DISTRICTS + at}`,
    })),
  ];
  return plantAreas(owner, [{ code: '11', name: 'Provinsi ramai' }, ...regency(1), ...regency(2)]);
}
