/** Tiles are dragged by their handle, with a mouse, a pen or a finger; the place they would take is marked until they are let go. */
import { type PointerEvent, useState } from 'react';

interface Drag {
  id: string;
  over?: string;
}

/** So near to the edge of the window the page moves along. */
const EDGE = 70;
const STEP = 24;

export function useDrag(drop: (id: string, over: string) => void) {
  const [drag, setDrag] = useState<Drag>();
  const handleOf = (id: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ id });
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (drag?.id !== id) return;
      setDrag({ id, over: tileAt(clientX, clientY) });
      if (clientY < EDGE) scrollBy(0, -STEP);
      if (clientY > innerHeight - EDGE) scrollBy(0, STEP);
    },
    onPointerUp: () => {
      if (drag?.over && drag.over !== id) drop(id, drag.over);
      setDrag(undefined);
    },
    onPointerCancel: () => setDrag(undefined),
  });
  return { drag, handleOf, cancel: () => setDrag(undefined) };
}

function tileAt(x: number, y: number): string | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-tile]')?.dataset.tile;
}
