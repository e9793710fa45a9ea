/** How places are arranged on a map: by their boundaries where there are some, else schematic, unless the address says otherwise. */
import type { KnownVillage } from './blocks.ts';
import type { ShapeFile } from './useShapes.ts';

export const TILES = 'tiles';
export const DOTS = 'dots';
export const SHAPES = 'shapes';

export type Layer = typeof TILES | typeof DOTS | typeof SHAPES;

/** Those there are, the usual one first. */
export function layersOf(files: readonly ShapeFile[], villages: readonly KnownVillage[]): Layer[] {
  const has: Record<Layer, boolean> = { [SHAPES]: files.length > 0, [TILES]: true, [DOTS]: villages.some(({ point }) => point) };
  return ([SHAPES, TILES, DOTS] as const).filter((layer) => has[layer]);
}

export const layerIn = (layers: readonly Layer[], wanted: string | undefined): Layer =>
  layers.find((layer) => layer === wanted) ?? layers[0]!;
