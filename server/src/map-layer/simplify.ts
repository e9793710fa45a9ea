/** Fewer points, the same ones for neighbours: a boundary that two areas share stays one line. */
import type { FeatureCollection, MultiPolygon as GeoMultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, quantile, simplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { kept, type Polygons } from './geometry.ts';

export interface Shape {
  code: string;
  name: string;
  polygons: Polygons;
}

/** Square degrees of a corner that may go: about 35 m by 35 m. */
const TOLERANCE = 1e-7;
/** More than this no screen shows. */
const POINTS_A_SHAPE = 150;
const ALWAYS = 4000;
/** Points nearer to each other than a millionth of the whole are one. */
const SNAP = 1e6;
/** As fine as a screen is when a map shows a tenth of the regency. */
const FINE = 3e4;

type Shapes = Topology<{ shapes: GeometryCollection<{ name: string }> }>;

export function simplified(shapes: readonly Shape[]): Shape[] {
  const weighed = presimplify(shared(shapes, SNAP));
  for (const arc of weighed.arcs) hold(arc);
  const corners = weighed.arcs.reduce((sum, arc) => sum + arc.length, 0);
  const most = Math.max(ALWAYS, POINTS_A_SHAPE * shapes.length);
  const lean = simplify(weighed, Math.max(TOLERANCE, quantile(weighed, most / corners) ?? 0));
  return shapes.map((shape, at) => {
    const { coordinates } = feature(lean, lean.objects.shapes.geometries[at] as MultiPolygon).geometry;
    const polygons = kept(coordinates);
    return { ...shape, polygons: polygons.length > 0 ? polygons : kept(shape.polygons) };
  });
}

/** Each arc keeps its sharpest corner, a ring of its own two: no area shrinks to a line. */
function hold(arc: number[][]): void {
  const [first, last] = [arc[0]!, arc.at(-1)!];
  const isRing = first[0] === last[0] && first[1] === last[1];
  const sharpest = arc.slice(1, -1).sort((one, other) => other[2]! - one[2]!);
  for (const corner of sharpest.slice(0, isRing ? 2 : 1)) corner[2] = Number.POSITIVE_INFINITY;
}

/** As it is sent. */
export const drawn = (shapes: readonly Shape[]): Shapes => shared(shapes, FINE);

function shared(shapes: readonly Shape[], quantization: number): Shapes {
  const collection: FeatureCollection<GeoMultiPolygon> = {
    type: 'FeatureCollection',
    features: shapes.map(({ code, name, polygons }) => ({
      type: 'Feature',
      id: code,
      properties: { name },
      geometry: { type: 'MultiPolygon', coordinates: polygons },
    })),
  };
  return topology({ shapes: collection }, quantization) as unknown as Shapes;
}
