/** The shape of a page before its answer is there. */
import { Box, Card, Skeleton, Stack } from '@mui/material';
import { drawnAs } from './filled.ts';
import { useT } from './i18n.ts';

export const PageSkeleton = () => {
  const t = useT();
  return (
    <Stack spacing={2} role="status" aria-label={t('pilar.shared.loading')} sx={{ mt: 1 }}>
      <Skeleton variant="rounded" height={56} />
      <Skeleton variant="rounded" height={220} />
      <Skeleton variant="rounded" height={160} />
    </Stack>
  );
};

/** Low, since the room that keeps a picture's place knows better how high it will be. */
const PICTURE = 240;

export const PictureSkeleton = () => {
  const t = useT();
  return <Skeleton variant="rounded" role="status" aria-label={t('pilar.shared.loading')} sx={drawnAs(PICTURE, 0)} />;
};

export const RowsSkeleton = ({ rows = 8 }: { rows?: number }) => {
  const t = useT();
  return (
    <Card role="status" aria-label={t('pilar.shared.loading')} sx={{ p: 1.5 }}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows that are all alike and never move
        <Box key={row} sx={{ display: 'flex', gap: 2, py: 0.75 }}>
          <Skeleton width="28%" />
          <Skeleton width="18%" />
          <Skeleton width="14%" />
          <Skeleton width="22%" />
        </Box>
      ))}
    </Card>
  );
};
