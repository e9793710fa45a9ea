/** Two regencies: a district with two villages and one with one; two districts with one each. The whole country beside them. */
import type pg from 'pg';

export interface Place {
  name: string;
  code: string | null;
  /** Range of the tree; the country holds everything. */
  low: number;
  high: number;
  isVillage: boolean;
  /** 1 or 2; none for what lies above both. */
  regency?: number;
}

const CODES: Record<string, string> = {
  propinsi: '65',
  kab1: '65.01',
  kab2: '65.02',
  kec1: '65.01.05',
  kec2: '65.01.01',
  kec3: '65.02.01',
  kec4: '65.02.02',
  desa1: '65.01.05.2004',
  desa2: '65.01.05.2005',
  desa3: '65.01.01.2006',
  desa4: '65.02.01.2002',
  desa5: '65.02.02.2002',
};

export const COUNTRY: Place = { name: 'negeri', code: null, low: -Infinity, high: Infinity, isVillage: false };

/** Leaves only these areas, gives each its canary for a name, and says where they lie. */
export async function layOut(owner: pg.Client): Promise<Map<string, Place>> {
  const codes = Object.values(CODES);
  await owner.query('delete from pilar.village where code <> all($1)', [codes]);
  await owner.query('delete from pilar.area_code');
  await owner.query('delete from pilar.observation');
  await owner.query('delete from pilar.area where code <> all($1)', [codes]);
  const places = new Map([[COUNTRY.name, COUNTRY]]);
  for (const [name, code] of Object.entries(CODES)) {
    const { rows } = await owner.query<{ ordinal: number; last: number; level: string }>(
      'update pilar.area set name = $2 where code = $1 returning ordinal, last, level',
      [code, canaryOf(name)],
    );
    const { ordinal, last, level } = rows[0]!;
    const regency = code.startsWith('65.01') ? 1 : code.startsWith('65.02') ? 2 : undefined;
    places.set(name, { name, code, low: ordinal, high: last, isVillage: level === 'VILLAGE', regency });
  }
  return places;
}

export const canaryOf = (place: string): string => `KENARI-${place}`;

export const isInside = (place: Place, area: Place): boolean => area.low <= place.low && place.high <= area.high;

export const isAround = (place: Place, area: Place): boolean => isInside(place, area) || isInside(area, place);

/** Names of the places whose canaries stand in a text. */
export const canariesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/(?:KENARI|SANDI)-([a-z]+\d?)/g)].map(([, name]) => name!));
