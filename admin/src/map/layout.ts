/** Where blocks and their tiles stand: by their order and the width alone, so that each keeps its place whatever is asked. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Laid {
  height: number;
  blocks: (Box & { tiles: Box[] })[];
}

const TILE = { width: 92, height: 50 };
const GAP = 4;
const EDGE = 8;
const HEADING = 44;
const BETWEEN = 14;
const FEWEST_TILES = 2;
const WISHED_TILES = 3;

const wished = 2 * EDGE + WISHED_TILES * TILE.width + (WISHED_TILES - 1) * GAP;

/** Blocks fill columns of one width; the next one goes where most room is left. */
export function laidOut(blocks: readonly { tiles: readonly unknown[] }[], width: number): Laid {
  const columns = Math.min(Math.max(1, blocks.length), Math.max(1, Math.floor((width + BETWEEN) / (wished + BETWEEN))));
  const breadth = (width - (columns - 1) * BETWEEN) / columns;
  const inside = breadth - 2 * EDGE;
  const across = Math.max(FEWEST_TILES, Math.floor((inside + GAP) / (TILE.width + GAP)));
  const tile = (inside - (across - 1) * GAP) / across;
  const ends = Array.from({ length: columns }, () => 0);
  const laid = blocks.map(({ tiles }) => {
    const column = ends.indexOf(Math.min(...ends));
    const [x, y] = [column * (breadth + BETWEEN), ends[column]!];
    const lines = Math.ceil(tiles.length / across);
    const height = HEADING + lines * (TILE.height + GAP) + EDGE;
    ends[column] = y + height + BETWEEN;
    return {
      x,
      y,
      width: breadth,
      height,
      tiles: tiles.map((_, at) => ({
        x: x + EDGE + (at % across) * (tile + GAP),
        y: y + HEADING + Math.floor(at / across) * (TILE.height + GAP),
        width: tile,
        height: TILE.height,
      })),
    };
  });
  return { height: Math.max(0, ...ends) - BETWEEN, blocks: laid };
}

export type Direction = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

/** The nearest box that way, those straight ahead first. */
export function neighbour(boxes: readonly Box[], from: number, way: Direction): number | undefined {
  const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
  const here = middle(boxes[from]!);
  const isUpright = way === 'ArrowUp' || way === 'ArrowDown';
  const sign = way === 'ArrowUp' || way === 'ArrowLeft' ? -1 : 1;
  let best: { at: number; distance: number } | undefined;
  boxes.forEach((box, at) => {
    const there = middle(box);
    const ahead = sign * (isUpright ? there.y - here.y : there.x - here.x);
    const aside = Math.abs(isUpright ? there.x - here.x : there.y - here.y);
    const distance = ahead + 3 * aside;
    if (at !== from && ahead > 1 && (!best || distance < best.distance)) best = { at, distance };
  });
  return best?.at;
}

/** As many letters as fit a line of this width. */
export const LETTER = 6;

/** A name in at most two lines; what does not fit ends in dots. */
export function linesOf(name: string, width: number, most = 2): string[] {
  const room = Math.max(4, Math.floor((width - 8) / LETTER));
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && longer.length <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  const isCut = lines.length > most;
  return kept.map((line, at) => (line.length > room || (isCut && at === most - 1) ? `${line.slice(0, room - 1)}…` : line));
}
