/** Read aloud, not seen. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { heard } from './look.ts';

export const Heard = ({ children }: { children: ReactNode }) => (
  <Box data-unseen sx={heard}>
    {children}
  </Box>
);
