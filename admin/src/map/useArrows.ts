/** One shape is a stop for Tab; arrow keys go to the nearest that way, Home and End to the first and the last. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type Box, type Direction, neighbour } from './layout.ts';

const isDirection = (key: string): key is Direction => /^Arrow(Up|Down|Left|Right)$/.test(key);

/** `own` among drawings beside each other: what `focused` holds while it has the keyboard. */
export function useArrows(boxes: readonly Box[], focused: RefObject<string | undefined>, own: string) {
  const svg = useRef<SVGSVGElement>(null);
  const [stop, setStop] = useState(0);
  const held = Math.min(stop, boxes.length - 1);
  // The shape that was opened may be gone, or all of its drawing, and with it the place of the keyboard.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks anew whenever other shapes are drawn.
  useEffect(() => {
    if (focused.current === own && document.activeElement === document.body)
      svg.current?.querySelector<SVGGElement>('[tabindex="0"]')?.focus();
  }, [boxes]);
  const onKeyDown = (event: KeyboardEvent) => {
    const shapes = [...svg.current!.querySelectorAll<SVGGElement>('[data-shape]')];
    const from = shapes.indexOf(event.target as SVGGElement);
    if (from < 0) return;
    const { key } = event;
    const next = isDirection(key) ? neighbour(boxes, from, key) : key === 'Home' ? 0 : key === 'End' ? shapes.length - 1 : undefined;
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    shapes[next]!.focus();
  };
  const onFocus = () => {
    focused.current = own;
  };
  const onBlur = () => {
    focused.current = undefined;
  };
  return { handlers: { ref: svg, onKeyDown, onFocus, onBlur }, stopOf: (at: number) => (at === held ? 0 : -1) };
}
