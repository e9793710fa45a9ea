/** The features of a file, GeoJSON or TopoJSON, each with its values and its shape or what is wrong with it. Nothing in a file is trusted. */
import type { Position } from 'geojson';
import { MapFault } from './fault.ts';
import { isThere, type Polygons } from './geometry.ts';
import { checkFeatures, checkPoints, isObject, type RawFeature, refused } from './raw.ts';
import { featuresOf, isTopology } from './read-topology.ts';

export interface Feature {
  /** In the order of the file, from 1. */
  number: number;
  /** Its id and properties, as far as they are texts and numbers. */
  values: ReadonlyMap<string, string>;
  shape: Polygons | MapFault;
}

/** Indonesia, generously. */
const BOUNDS = { west: 94, east: 142, south: -12, north: 7 };

export function readFile(text: string): Feature[] {
  const raw = rawFeatures(parsed(text));
  if (raw.length === 0) throw refused({ id: 'Berkas ini tidak memuat satu pun bentuk.', en: 'The file holds no feature.' });
  checkFeatures(raw.length);
  checkPoints(raw.reduce((sum, { geometry }) => sum + positionsIn(geometry), 0));
  return raw.map((feature, index) => ({ number: index + 1, values: valuesOf(feature), shape: shapeOf(feature.geometry) }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw refused({ id: 'Berkas ini bukan JSON yang utuh.', en: 'The file is no whole JSON.' });
  }
}

function rawFeatures(file: unknown): RawFeature[] {
  if (isTopology(file)) return featuresOf(file);
  const { type, features } = isObject(file) ? file : ({} as Record<string, unknown>);
  if (type === 'Feature') return [file as RawFeature];
  if (type === 'FeatureCollection' && Array.isArray(features)) return features.map((one) => (isObject(one) ? one : {}));
  throw refused({ id: 'Berkas ini bukan GeoJSON maupun TopoJSON.', en: 'The file is neither GeoJSON nor TopoJSON.' });
}

/** No deeper than polygons are. */
const positionsIn = (geometry: unknown): number =>
  isObject(geometry) && Array.isArray(geometry.coordinates)
    ? geometry.coordinates.flat(geometry.type === 'MultiPolygon' ? 2 : 1).length
    : 0;

function valuesOf({ id, properties }: RawFeature): Map<string, string> {
  const entries = [...Object.entries(isObject(properties) ? properties : {}), ['id', id] as const];
  return new Map(
    entries.flatMap(([name, value]) => (typeof value === 'string' || typeof value === 'number' ? [[name, String(value).trim()]] : [])),
  );
}

function shapeOf(geometry: unknown): Polygons | MapFault {
  if (!isObject(geometry)) return MapFault.NO_SHAPE;
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return type === null ? MapFault.NO_SHAPE : MapFault.NOT_AN_AREA;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || !polygons.every(isPolygon)) return MapFault.BROKEN;
  // Islets that shrank to a point or a line are common in files that were simplified before.
  const drawable = polygons.filter(([outer]) => isThere(outer!));
  return drawable.length === 0 ? MapFault.BROKEN : (lieOf(drawable.flat(2)) ?? drawable);
}

const isPolygon = (polygon: unknown): polygon is Position[][] => Array.isArray(polygon) && polygon.length > 0 && polygon.every(isRing);

const isRing = (ring: unknown): ring is Position[] => Array.isArray(ring) && ring.length > 0 && ring.every(isPosition) && isClosed(ring);

const isPosition = (position: unknown): position is Position =>
  Array.isArray(position) && Number.isFinite(position[0]) && Number.isFinite(position[1]);

const isClosed = (ring: Position[]) => ring[0]![0] === ring.at(-1)![0] && ring[0]![1] === ring.at(-1)![1];

/** What is wrong with where the points lie. */
function lieOf(positions: readonly Position[]): MapFault | undefined {
  if (positions.some(([x, y]) => Math.abs(x!) > 180 || Math.abs(y!) > 180)) return MapFault.PROJECTED;
  const { west, east, south, north } = BOUNDS;
  return positions.every(([x, y]) => west <= x! && x! <= east && south <= y! && y! <= north) ? undefined : MapFault.OUTSIDE;
}
