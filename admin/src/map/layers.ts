/** How places are arranged on a map: by their boundaries where there are some, else schematic, unless the address says otherwise. */
import type { KnownVillage } from './blocks.ts';
import type { ShapeFile } from './useShapes.ts';

export const TILES = 'tiles';
export const DOTS = 'dots';
export const SHAPES = 'shapes';

export type Layer = typeof TILES | typeof DOTS | typeof SHAPES;

/** Those there are for the places of this map, the usual one first: a layer need not have all of a regency. */
export function layersOf(files: readonly ShapeFile[], places: readonly string[], villages: readonly KnownVillage[]): Layer[] {
  const shown = new Set(places);
  const hasShapes = files.some(({ objects }) => objects.shapes.geometries.some(({ id }) => shown.has(String(id))));
  const has: Record<Layer, boolean> = { [SHAPES]: hasShapes, [TILES]: true, [DOTS]: villages.some(({ point }) => point) };
  return ([SHAPES, TILES, DOTS] as const).filter((layer) => has[layer]);
}

export const layerIn = (layers: readonly Layer[], wanted: string | undefined): Layer =>
  layers.find((layer) => layer === wanted) ?? layers[0]!;
