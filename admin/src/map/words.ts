/** Which words of outlines are shown: as far as there is room in each, and never one upon another; large places come first. */
import { type Box, LETTER } from './layout.ts';
import type { Outline } from './outlines.ts';

/** Its name and figure, its figure alone, or nothing. */
export type Said = 'both' | 'figure' | undefined;

export const LINE = 13;
const EDGE = 8;

export function wordsOf(outlines: readonly Outline[], figureOf: (outline: Outline) => string): Map<string, Said> {
  const taken: Box[] = [];
  const said = new Map<string, Said>();
  const bySize = outlines.toSorted((one, other) => other.box.width * other.box.height - one.box.width * one.box.height);
  for (const outline of bySize) {
    const { code, name, box } = outline;
    const figure = figureOf(outline);
    const sizes = [
      { kind: 'both', letters: Math.max(name.length, figure.length), lines: 2 },
      { kind: 'figure', letters: figure.length, lines: 1 },
    ] as const;
    for (const { kind, letters, lines } of sizes) {
      const [width, height] = [letters * LETTER, lines * LINE];
      const own = { x: outline.x - width / 2, y: outline.y - height / 2, width, height };
      if (said.has(code) || width + EDGE > box.width || height + EDGE > box.height || taken.some((other) => meet(own, other))) continue;
      said.set(code, kind);
      taken.push(own);
    }
  }
  return said;
}

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
