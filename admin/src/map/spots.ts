/** Where places lie on a drawing: by their points, or of a district by the middle of those of its villages. */
import { type GeoProjection, geoMercator } from 'd3-geo';
import type { Block, KnownVillage, Place } from './blocks.ts';

export interface Spot extends Place {
  x: number;
  y: number;
}

type Degrees = [longitude: number, latitude: number];

export interface Spots {
  spots: Spot[];
  /** Names of places without a point. */
  left: string[];
}

const EDGE = 34;
const TALLEST = 620;

/** As high as the places lie apart, within what a screen shows. */
export const usualHeight = (width: number): number => Math.min(TALLEST, Math.max(width * 0.7, 320));

interface Room {
  width: number;
  height: number;
}

export function spotsOf(isWhole: boolean, blocks: readonly Block[], known: readonly KnownVillage[], { width, height }: Room): Spots {
  const points = new Map(
    known.flatMap(({ code, point }) => (point ? [[code, [point.longitude, point.latitude] as Degrees] as const] : [])),
  );
  const places = isWhole ? blocks : blocks.flatMap(({ tiles }) => tiles);
  const pointOf = ({ code }: Place) => points.get(code);
  const degrees = (place: Place & Partial<Block>) =>
    isWhole ? middle(place.tiles!.map(pointOf).filter((point) => point !== undefined)) : pointOf(place);
  const found = places.flatMap((place) => {
    const at = degrees(place);
    return at ? [{ code: place.code, name: place.name, at }] : [];
  });
  const left = places.filter((place) => !degrees(place)).map(({ name }) => name);
  const project = projectionOf(
    found.map(({ at }) => at),
    { width, height },
  );
  const spots = found.map(({ at, ...place }) => {
    const [x, y] = project(at) ?? [0, 0];
    return { ...place, x, y };
  });
  return { spots, left };
}

function projectionOf(all: readonly Degrees[], { width, height }: Room): GeoProjection {
  const [first] = all;
  const areApart = all.some(([longitude, latitude]) => longitude !== first![0] || latitude !== first![1]);
  // What lies in one place has no extent that could be fitted.
  if (!areApart)
    return geoMercator()
      .center(first ?? [0, 0])
      .translate([width / 2, height / 2]);
  const room: [Degrees, Degrees] = [
    [EDGE, EDGE],
    [Math.max(EDGE + 1, width - EDGE), height - EDGE],
  ];
  return geoMercator().fitExtent(room, { type: 'MultiPoint', coordinates: [...all] });
}

function middle(all: readonly Degrees[]): Degrees | undefined {
  if (all.length === 0) return undefined;
  const mean = (part: 0 | 1) => all.reduce((sum, one) => sum + one[part], 0) / all.length;
  return [mean(0), mean(1)];
}
