import { Box } from '@mui/material';

/** A share of a whole. The figure stands beside it in text, so the bar itself says nothing to a screen reader. */
export const Bar = ({ share, thick }: { share: number; thick?: boolean }) => (
  <Box aria-hidden sx={{ height: thick ? 14 : 8, borderRadius: 7, bgcolor: 'primary.light', overflow: 'hidden' }}>
    <Box sx={{ width: `${Math.min(share, 1) * 100}%`, height: '100%', borderRadius: 7, bgcolor: 'primary.main' }} />
  </Box>
);
