/** Boundaries that nobody ever drew: areas in a row, a tenth of a degree each, neighbours with the very same crooked line between them. */
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import { topology as topologyOf } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';

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

const NORTH = 4;
/** Corners between two corners. */
const BENDS = 6;

/** Between -0.5 and 0.5, the same for the same numbers. */
function shaken(...numbers: number[]): number {
  const mixed = numbers.reduce((sum, number) => Math.imul(sum ^ (number + 0x9e37), 0x85ebca6b) >>> 7, 17) >>> 0;
  return ((mixed * 0.618034) % 1) - 0.5;
}

type Corner = readonly [across: number, down: number];

const placeOf = ([across, down]: Corner): Position => [
  WEST + (across + 0.6 * shaken(across, down, 1)) * SIDE,
  NORTH - (down + 0.6 * shaken(across, down, 2)) * SIDE,
];

/** From a corner to before the other one: the same line, whichever of its neighbours draws it. */
function bent(from: Corner, to: Corner): Position[] {
  const isForth = from[0] + from[1] < to[0] + to[1];
  const [first, last] = isForth ? [from, to] : [to, from];
  const [[x, y], [farX, farY]] = [placeOf(first), placeOf(last)] as [[number, number], [number, number]];
  const line = Array.from({ length: BENDS + 1 }, (_, at): Position => {
    const part = at / BENDS;
    const off = at === 0 || at === BENDS ? 0 : 0.12 * SIDE * shaken(...first, ...last, at);
    return [x + (farX - x) * part + off, y + (farY - y) * part - off];
  });
  return (isForth ? line : line.reverse()).slice(0, -1);
}

/** A land that does not exist: areas in lines of so many, their borders as crooked as rivers. */
export function inventedOf(codes: readonly string[], across: number): FeatureCollection {
  const features = codes.map((kode, at) => {
    const down = Math.floor(at / across);
    // There and back again, so that those beside each other in the list are neighbours.
    const right = down % 2 === 0 ? at % across : across - 1 - (at % across);
    const corners: Corner[] = [
      [right, down],
      [right, down + 1],
      [right + 1, down + 1],
      [right + 1, down],
    ];
    const ring = corners.flatMap((corner, side) => bent(corner, corners[(side + 1) % 4]!));
    return featureOf({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] }, { kode });
  });
  return collection(features);
}

const codeIn = (properties: object | undefined): string => (properties as { kode: string }).kode;

/** What is above such areas: each as one. */
export function mergedOf(areas: FeatureCollection, aboveOf: (code: string) => string): FeatureCollection {
  const topology = topologyOf({ areas }) as unknown as Topology<{ areas: GeometryCollection }>;
  const { geometries } = topology.objects.areas;
  const above = [...new Set(geometries.map(({ properties }) => aboveOf(codeIn(properties))))];
  return collection(
    above.map((kode) => {
      const parts = geometries.filter(({ properties }) => aboveOf(codeIn(properties)) === kode);
      return featureOf(merge(topology, parts as never), { kode });
    }),
  );
}
