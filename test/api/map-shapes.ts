/** Boundaries that nobody ever drew: areas in a row, a tenth of a degree each, neighbours with the very same crooked line between them. */
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';

const WEST = 116;
const SOUTH = 2;
const SIDE = 0.1;

/** A line of many corners from one point to another one, the same whoever asks. */
function crooked([fromX, fromY]: Position, [toX, toY]: Position, corners: number): Position[] {
  return Array.from({ length: corners }, (_, at) => {
    const part = at / corners;
    const off = at === 0 ? 0 : ((at * 7919) % 13) / 40_000;
    return [fromX! + (toX! - fromX!) * part + off, fromY! + (toY! - fromY!) * part];
  });
}

const upright = (x: number, corners: number): Position[] => [...crooked([x, SOUTH], [x, SOUTH + SIDE], corners), [x, SOUTH + SIDE]];

/** The area at a place in the row; its outer ring runs the way that RFC 7946 asks for. */
export function square(at: number, corners = 8): Polygon {
  const left = upright(WEST + at * SIDE, corners);
  const right = upright(WEST + (at + 1) * SIDE, corners);
  const ring = [...right, ...left.toReversed()];
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

export const featureOf = (geometry: object | null, properties: object): Feature =>
  ({ type: 'Feature', geometry, properties }) as unknown as Feature;

export const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features });

export const rowOf = (codes: readonly string[], corners?: number): FeatureCollection =>
  collection(codes.map((KDEPUM, at) => featureOf(square(at, corners), { NAMA: 'Tanpa nama', KDCPUM: KDEPUM.slice(0, 8), KDEPUM })));
