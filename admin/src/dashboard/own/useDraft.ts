/** A dashboard while it is put together: every change can be undone until it is saved. */
import { useState } from 'react';
import { moved } from '../../analysis/question.ts';
import type { KeptTile } from './kept.ts';

export interface Draft {
  tiles: readonly KeptTile[];
  isChanged: boolean;
  undo: () => void;
  add: (tile: KeptTile) => void;
  replace: (tile: KeptTile) => void;
  remove: (id: string) => void;
  /** To a place in the order; one that there is not changes nothing. */
  move: (id: string, to: number) => void;
}

export function useDraft(first: readonly KeptTile[]): Draft {
  const [past, setPast] = useState<readonly (readonly KeptTile[])[]>([]);
  const [tiles, setTiles] = useState(first);
  const change = (next: readonly KeptTile[]) => {
    setPast([...past, tiles]);
    setTiles(next);
  };
  return {
    tiles,
    isChanged: past.length > 0,
    undo: () => {
      setTiles(past.at(-1) ?? tiles);
      setPast(past.slice(0, -1));
    },
    add: (tile) => change([...tiles, tile]),
    replace: (tile) => change(tiles.map((one) => (one.id === tile.id ? tile : one))),
    remove: (id) => change(tiles.filter((one) => one.id !== id)),
    move: (id, to) =>
      change(
        moved(
          tiles,
          tiles.findIndex((one) => one.id === id),
          to,
        ),
      ),
  };
}
