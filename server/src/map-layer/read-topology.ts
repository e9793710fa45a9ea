/**
 * Reads TopoJSON. Its arcs may be named any number of times, so what they would become is counted before it is made, and their points are
 * made anew as pairs: the library takes whatever says that it has a length for one, and copies all of it each time.
 */
import { feature } from 'topojson-client';
import type { Polygon, Topology, Transform } from 'topojson-specification';
import { checkPoints, isObject, type RawFeature } from './raw.ts';

type Arcs = readonly unknown[];
type Pair = [x: number, y: number];

export const isTopology = (file: unknown): file is Topology =>
  isObject(file) && file.type === 'Topology' && isObject(file.objects) && Array.isArray(file.arcs);

/** Of several objects the one that holds most: files of one kind of areas are the rule. */
export function featuresOf(topology: Topology): RawFeature[] {
  const objects = Object.values(topology.objects).map(geometriesOf);
  const most = objects.reduce((largest, one) => (one.length > largest.length ? one : largest), []);
  const clean = cleaned(topology);
  const lengths = clean.arcs.map((arc) => arc?.length ?? 0);
  checkPoints(
    most.reduce((sum, geometry) => sum + arcsOf(geometry).reduce<number>((length, arc) => length + lengthOf(lengths, arc), 0), 0),
  );
  return most.map((geometry) => ({ id: geometry.id, properties: geometry.properties, geometry: unfolded(clean, geometry) }));
}

/** Arcs that are none are left out; without a whole transform, if there is one, no arc is one. */
interface Clean {
  transform: Transform | undefined;
  arcs: (Pair[] | undefined)[];
}

function cleaned({ transform, arcs }: Topology): Clean {
  const [scale, translate] = [pairOf(transform?.scale), pairOf(transform?.translate)];
  if (!transform) return { transform: undefined, arcs: arcs.map(pairsOf) };
  return scale && translate ? { transform: { scale, translate }, arcs: arcs.map(pairsOf) } : { transform: undefined, arcs: [] };
}

function pairsOf(arc: unknown): Pair[] | undefined {
  if (!Array.isArray(arc)) return undefined;
  const pairs = arc.map(pairOf);
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

function pairOf(point: unknown): Pair | undefined {
  if (!Array.isArray(point)) return undefined;
  const [x, y] = point as unknown[];
  return isNumber(x) && isNumber(y) ? [x, y] : undefined;
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);

const geometriesOf = (object: unknown): Record<string, unknown>[] => {
  if (!isObject(object)) return [];
  if (object.type !== 'GeometryCollection') return [object];
  return Array.isArray(object.geometries) ? object.geometries.map((one) => (isObject(one) ? one : {})) : [];
};

/** No deeper than polygons are. */
const arcsOf = ({ type, arcs }: Record<string, unknown>): Arcs => (Array.isArray(arcs) ? arcs.flat(type === 'MultiPolygon' ? 2 : 1) : []);

const lengthOf = (lengths: readonly number[], arc: unknown): number => (Number.isInteger(arc) ? (lengths[indexOf(arc as number)] ?? 0) : 0);

const indexOf = (arc: number) => (arc < 0 ? ~arc : arc);

/** A polygon that cannot be made is broken: one without coordinates. */
function unfolded(clean: Clean, geometry: Record<string, unknown>): unknown {
  const { type } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return type === undefined ? undefined : { type };
  if (!arcsOf(geometry).every((arc) => Number.isInteger(arc) && clean.arcs[indexOf(arc as number)])) return { type };
  try {
    return feature({ type: 'Topology', objects: {}, ...clean } as Topology, geometry as unknown as Polygon).geometry;
  } catch {
    return { type };
  }
}
