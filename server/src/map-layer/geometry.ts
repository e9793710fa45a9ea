/** Polygons as d3 draws them: outer rings run clockwise, holes the other way. The format of files says it differently, and files as they like. */
import type { Position } from 'geojson';

type Ring = Position[];
export type Polygon = Ring[];
export type Polygons = Polygon[];

/** Twice the area, below zero where the ring runs clockwise. */
function signedArea(ring: Ring): number {
  let sum = 0;
  for (let at = 1; at < ring.length; at++) sum += ring[at - 1]![0]! * ring[at]![1]! - ring[at]![0]! * ring[at - 1]![1]!;
  return sum;
}

const wound = (polygon: Polygon): Polygon => polygon.map((ring, at) => (signedArea(ring) > 0 === (at === 0) ? ring.toReversed() : ring));

export const pointsOf = (polygons: Polygons): number => polygons.flat().reduce((sum, ring) => sum + ring.length, 0);

const DECIMALS = 1e6;
const rounded = (degrees: number) => Math.round(degrees * DECIMALS) / DECIMALS;

/** As they are kept: what shrank to nothing is left out, a hole as well as an islet. */
export function kept(polygons: Polygons): Polygons {
  return polygons
    .map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [rounded(x!), rounded(y!)])))
    .filter(([outer]) => isThere(outer!))
    .map((polygon) => wound(polygon.filter(isThere)));
}

/** More than a point or a line. */
export const isThere = (ring: Ring): boolean => ring.length >= 4 && signedArea(ring) !== 0;
