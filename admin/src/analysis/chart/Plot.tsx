import { Box, Skeleton } from '@mui/material';
import { type ReactNode, type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import { drawnAs } from '../../shared/filled.ts';
import { useTurn } from '../../shared/useTurn.ts';

/** In pixels. A chart that is not told looks for itself. */
interface Size {
  width?: number;
  height?: number;
}

export interface PlotProps {
  /** In pixels. */
  height: number;
  /** So low it can still be read. */
  least?: number;
  /** It takes of the room what it needs, and the chart what is left. */
  hasLegend?: boolean;
  children: (size: Size) => ReactNode;
}

/**
 * Where a chart stands, which is as high as it. One that looks for its size does so when it is on the page, and is then drawn at one stretch:
 * this one is told, so that it is drawn in slices.
 */
export const Plot = ({ height, least, hasLegend, children }: PlotProps) => {
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);
  const isComing = useTurn(!size);
  return (
    <Box ref={box} sx={drawnAs(height, least)}>
      {isComing || !size ? <Skeleton variant="rounded" sx={{ height: 1 }} /> : children(hasLegend ? {} : size)}
    </Box>
  );
};

function useSize(element: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>();
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry!.contentRect.width);
      const height = Math.floor(entry!.contentRect.height);
      startTransition(() => setSize((now) => (now?.width === width && now.height === height ? now : { width, height })));
    });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
