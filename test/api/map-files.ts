/** Files of boundaries that are not as they should be. */
import type { Feature, Polygon, Position } from 'geojson';
import { topology as topologyOf } from 'topojson-server';
import type { GeometryCollection } from 'topojson-specification';
import { featureOf, rowOf } from './map-shapes.ts';

const moved = (polygon: Polygon, to: (position: Position) => Position): Polygon => ({
  ...polygon,
  coordinates: polygon.coordinates.map((ring) => ring.map(to)),
});
export function inMetres(polygon: Polygon): Polygon {
  return moved(polygon, ([x, y]) => [x! * 111_000, y! * 111_000]);
}
export function exchanged(polygon: Polygon): Polygon {
  return moved(polygon, ([x, y]) => [y!, x!]);
}

/** Features that share no property. */
export function named(): Feature[] {
  return Array.from({ length: 4500 }, (_, at) =>
    featureOf(null, Object.fromEntries(Array.from({ length: 12 }, (_, of) => [(at * 12 + of).toString(36), 0]))),
  );
}

/** Small as it is sent, and huge once unfolded. */
export function folded(codes: readonly string[]): object {
  const topology = topologyOf({ desa: rowOf(codes, 500) });
  const [geometry] = (topology.objects.desa as GeometryCollection).geometries;
  return { ...topology, objects: { desa: { type: 'GeometryCollection', geometries: Array.from({ length: 900 }, () => geometry) } } };
}
