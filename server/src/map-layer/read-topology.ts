/** Reads TopoJSON. Its arcs may be named any number of times, so what they would become is counted before it is made. */
import { feature } from 'topojson-client';
import type { Polygon, Topology } from 'topojson-specification';
import { checkPoints, isObject, type RawFeature } from './raw.ts';

type Arcs = readonly unknown[];

export const isTopology = (file: unknown): file is Topology =>
  isObject(file) && file.type === 'Topology' && isObject(file.objects) && Array.isArray(file.arcs);

/** Of several objects the one that holds most: files of one kind of areas are the rule. */
export function featuresOf(topology: Topology): RawFeature[] {
  const objects = Object.values(topology.objects).map(geometriesOf);
  const most = objects.reduce((largest, one) => (one.length > largest.length ? one : largest), []);
  const lengths = topology.arcs.map((arc: unknown) => (Array.isArray(arc) ? arc.length : 0));
  checkPoints(
    most.reduce((sum, geometry) => sum + arcsOf(geometry).reduce<number>((length, arc) => length + lengthOf(lengths, arc), 0), 0),
  );
  return most.map((geometry) => ({ id: geometry.id, properties: geometry.properties, geometry: unfolded(topology, geometry) }));
}

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
function unfolded(topology: Topology, geometry: Record<string, unknown>): unknown {
  const { type } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return type === undefined ? undefined : { type };
  if (!arcsOf(geometry).every((arc) => Number.isInteger(arc) && Array.isArray(topology.arcs[indexOf(arc as number)]))) return { type };
  try {
    return feature(topology, geometry as unknown as Polygon).geometry;
  } catch {
    return { type };
  }
}
