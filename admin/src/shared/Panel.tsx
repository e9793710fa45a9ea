/** A titled part of a page, and the facts in it. */
import { Box, Card, Typography } from '@mui/material';
import { type ReactNode, useId } from 'react';

interface PanelProps {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  flush?: boolean;
}

export const Panel = ({ title, aside, children, flush }: PanelProps) => {
  const id = useId();
  return (
    <Card component="section" aria-labelledby={id} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1, px: 2, pt: 1.5, pb: flush ? 1 : 0 }}>
        <Typography variant="h2" id={id} sx={{ flex: 1 }}>
          {title}
        </Typography>
        {aside}
      </Box>
      <Box sx={flush ? undefined : { px: 2, pb: 2, pt: 1 }}>{children}</Box>
    </Card>
  );
};

export const Facts = ({ children, columns = 'repeat(auto-fill, minmax(190px, 1fr))' }: { children: ReactNode; columns?: string }) => (
  <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: { xs: '1fr 1fr', sm: columns }, columnGap: 3, rowGap: 1.5 }}>
    {children}
  </Box>
);

export const Fact = ({ label, children }: { label: string; children?: ReactNode }) => (
  <Box sx={{ minWidth: 0 }}>
    <Typography component="dt" variant="body2" color="textSecondary">
      {label}
    </Typography>
    <Box component="dd" sx={{ m: 0, fontWeight: 550, overflowWrap: 'anywhere' }}>
      {children || '–'}
    </Box>
  </Box>
);
