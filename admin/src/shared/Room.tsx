/** Keeps the room that a picture took when it was last seen, while it is on its way: what stands below does not move. */
import { Box } from '@mui/material';
import { type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'react-admin';

export const LOADING = '.MuiLinearProgress-root, .MuiSkeleton-root';
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
  const [height, keep] = useStore<number>(`room.${name}.${Math.round(window.innerWidth / ABOUT)}`, usual);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry!.target.querySelector(LOADING)) keep(Math.ceil(entry!.contentRect.height));
    });
    observer.observe(content.current!);
    return () => observer.disconnect();
  }, [keep]);
  return (
    <Box sx={{ [`&:has(${LOADING})`]: { minHeight: height } }}>
      <Box ref={content}>{children}</Box>
    </Box>
  );
};
