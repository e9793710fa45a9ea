import { Box, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

/** Cards under a heading, as many side by side as there is room for. */
export const Cards = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId();
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography variant="h2" id={id} sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box
        component="ul"
        sx={{
          listStyle: 'none',
          m: 0,
          p: 0,
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(290px, 1fr))' },
        }}
      >
        {children}
      </Box>
    </Box>
  );
};
