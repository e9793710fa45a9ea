/** Read aloud, not seen. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { ONLY_HEARD } from '../../shared/heard.ts';

export const Heard = ({ children }: { children: ReactNode }) => (
  <Box data-unseen sx={ONLY_HEARD}>
    {children}
  </Box>
);
