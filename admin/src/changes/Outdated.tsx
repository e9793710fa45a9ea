/** Figures of the question before, until those of this one are there: seen to be old, and their links are off. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';

export const Outdated = ({ is, children }: { is: boolean; children: ReactNode }) => (
  <Box aria-busy={is} inert={is} sx={is ? { opacity: 0.5 } : undefined}>
    {children}
  </Box>
);
