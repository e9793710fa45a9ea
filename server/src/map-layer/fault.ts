/** Why a feature of a file gives no shape, and what to do about it. */
import { registerEnumType } from 'type-graphql';
import type { Text } from '../core/errors.ts';

export enum MapFault {
  NO_SHAPE = 'NO_SHAPE',
  NOT_AN_AREA = 'NOT_AN_AREA',
  BROKEN = 'BROKEN',
  PROJECTED = 'PROJECTED',
  OUTSIDE = 'OUTSIDE',
}
registerEnumType(MapFault, {
  name: 'MapFault',
  description:
    'NO_SHAPE: the feature has none. NOT_AN_AREA: a point or a line. BROKEN: a ring that is not closed, has too few points, or is nothing but a line. PROJECTED: metres instead of degrees. OUTSIDE: not in Indonesia; longitude and latitude may be exchanged.',
});

export const FAULTS: Record<MapFault, Text> = {
  NO_SHAPE: { id: 'Tidak ada bentuknya.', en: 'It has no shape.' },
  NOT_AN_AREA: { id: 'Titik atau garis, bukan poligon.', en: 'A point or a line, not a polygon.' },
  BROKEN: { id: 'Garis batasnya tidak utuh.', en: 'Its outline is not whole.' },
  PROJECTED: {
    id: 'Koordinatnya bukan derajat. Simpan ulang berkas dalam WGS 84 (EPSG:4326).',
    en: 'Its coordinates are no degrees. Save the file anew in WGS 84 (EPSG:4326).',
  },
  OUTSIDE: {
    id: 'Letaknya di luar Indonesia. Periksa apakah bujur dan lintang tertukar.',
    en: 'It lies outside Indonesia. See whether longitude and latitude are exchanged.',
  },
};
