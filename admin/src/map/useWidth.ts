import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** How wide an element is (it has no padding), as it changes; known before it is first painted. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => setWidth(Math.floor(element.current!.getBoundingClientRect().width)), [element]);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
