/** Keeps the room that a picture took when it was last seen, while it is on its way: what stands below does not move. */
import { Box } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'react-admin';
import { BETWEEN, drawnAs, FILLED } from './filled.ts';

const SKELETON = '.MuiSkeleton-root';
export const LOADING = `.MuiLinearProgress-root, ${SKELETON}`;
/** What will be drawn takes the whole room, and is not higher by itself. */
const SHAPED = `&:has(${SKELETON})`;
/** A picture is as high on windows of about the same width. */
const ABOUT = 200;

interface Props {
  /** By which it is remembered. */
  name: string;
  /** In pixels, where it was never seen. */
  usual: number;
  children: ReactNode;
}

export const Room = ({ name, usual, children }: Props) => {
  const [height, keep] = useStore<number>(`room.${name}.${Math.round(window.innerWidth / ABOUT)}`);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry!.target.querySelector(LOADING)) keep(Math.ceil(entry!.contentRect.height));
    });
    observer.observe(content.current!);
    return () => observer.disconnect();
  }, [keep]);
  return (
    <Box sx={{ ...BETWEEN, [`&:has(${LOADING})`]: { minHeight: height ?? drawnAs(usual).height }, [SHAPED]: { display: 'flex' } }}>
      <Box ref={content} sx={{ ...BETWEEN, [SHAPED]: FILLED }}>
        {children}
      </Box>
    </Box>
  );
};
