import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { drawnAs } from '../../shared/filled.ts';

interface Props {
  /** In pixels. */
  height: number;
  /** So low it can still be read. */
  least?: number;
  children: ReactNode;
}

/** Where a chart stands, which is as high as it. */
export const Plot = ({ height, least, children }: Props) => <Box sx={drawnAs(height, least)}>{children}</Box>;
