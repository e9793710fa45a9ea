/** Boundaries on a drawing: the outline of each place, where its words stand, and the borders between those above. */
import { geoArea, geoMercator, geoPath } from 'd3-geo';
import type { Feature, MultiPolygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { Polygon } from 'topojson-specification';
import type { KnownVillage, Place } from './blocks.ts';
import type { Box } from './layout.ts';
import type { ShapeFile } from './useShapes.ts';

export interface Outline extends Place {
  /** A place that has a point alone has none: it is a dot. */
  path?: string;
  /** Around all of it. */
  box: Box;
  /** In the middle of its largest part. */
  x: number;
  y: number;
}

export interface Outlines {
  outlines: Outline[];
  height: number;
  /** Lines between districts, where villages are shown. */
  borders: string;
  /** Names of places that have neither. */
  left: string[];
}

interface Drawn {
  files: readonly ShapeFile[];
  places: readonly Place[];
  villages: readonly KnownVillage[];
  width: number;
  /** What the outlines have to stand in, where that is less than a screen. */
  height?: number;
  /** Districts, not villages. */
  isWhole: boolean;
}

const EDGE = 6;
const TALLEST = 720;
const DOT = 6;

type Shape = Feature<MultiPolygon>;

export function outlinesOf({ files, places, villages, width, height = TALLEST + 2 * EDGE, isWhole }: Drawn): Outlines {
  const shapes = new Map(files.flatMap(shapesIn).map((shape) => [String(shape.id), shape]));
  const shown = places.flatMap(({ code }) => shapes.get(code) ?? []);
  const all = { type: 'FeatureCollection' as const, features: shown };
  const inner = Math.max(1, width - 2 * EDGE);
  const projection = geoMercator().fitWidth(inner, all);
  const tall = boundsOf(geoPath(projection).bounds(all)).height;
  const most = Math.max(1, Math.min(TALLEST, height - 2 * EDGE));
  if (tall > most) projection.fitSize([inner, most], all);
  const [x, y] = projection.translate();
  projection.translate([x + EDGE, y + EDGE]);
  const path = geoPath(projection).digits(1);
  const points = new Map(villages.map(({ code, point }) => [code, point]));
  const outlines = places.flatMap((place): Outline[] => {
    const shape = shapes.get(place.code);
    if (shape)
      return [{ ...place, path: path(shape) ?? '', box: boundsOf(path.bounds(shape)), ...middleOf(path.centroid(largestOf(shape))) }];
    const point = points.get(place.code);
    const at = point && projection([point.longitude, point.latitude]);
    return at ? [{ ...place, box: { x: at[0] - DOT, y: at[1] - DOT, width: 2 * DOT, height: 2 * DOT }, ...middleOf(at) }] : [];
  });
  const there = new Set(outlines.map(({ code }) => code));
  return {
    outlines,
    height: Math.min(tall, most) + 2 * EDGE,
    borders: isWhole
      ? ''
      : files
          .flatMap((file) => bordersIn(file, there))
          .map((border) => path(border) ?? '')
          .join(''),
    left: places.filter(({ code }) => !there.has(code)).map(({ name }) => name),
  };
}

const shapesIn = (file: ShapeFile): Shape[] => feature(file, file.objects.shapes).features as Shape[];

const districtOf = (id: unknown): string => String(id).slice(0, 8);

/** Around each district that villages are shown of. */
function bordersIn(file: ShapeFile, there: ReadonlySet<string>): MultiPolygon[] {
  const { geometries } = file.objects.shapes;
  const districts = new Set(geometries.filter(({ id }) => there.has(String(id))).map(({ id }) => districtOf(id)));
  return [...districts].map((district) => merge(file, geometries.filter(({ id }) => districtOf(id) === district) as unknown as Polygon[]));
}

function largestOf({ geometry }: Shape): Shape {
  const parts = geometry.coordinates.map(
    (polygon): Shape => ({ type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates: [polygon] } }),
  );
  return parts.reduce((largest, part) => (geoArea(part) > geoArea(largest) ? part : largest));
}

const middleOf = ([x, y]: [number, number]) => ({ x, y });

const boundsOf = ([[left, top], [right, bottom]]: [[number, number], [number, number]]): Box => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
});
