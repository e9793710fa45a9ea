import { type RefObject, useEffect, useState } from 'react';
import { OWN_HEIGHT } from '../shared/filled.ts';

/** How high a drawing may be within a part of the page that has a height of its own; undefined elsewhere. */
export function useLeft(element: RefObject<HTMLElement | null>): number | undefined {
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const isBound = getComputedStyle(entry!.target).getPropertyValue(OWN_HEIGHT) !== '';
      setLeft(isBound ? Math.floor(entry!.contentRect.height) : undefined);
    });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return left;
}
