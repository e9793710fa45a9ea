/** An answer as a chart or a map; a place that is chosen on the map is opened within the tile. */
import OpenIcon from '@mui/icons-material/OpenInNewOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import { Box, Card, IconButton, LinearProgress, Skeleton, Tooltip, Typography } from '@mui/material';
import { lazy, Suspense, useId, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { drawnIn } from '../analysis/chart/drawn.ts';
import { drawable } from '../analysis/chart/points.ts';
import type { Question } from '../analysis/question.ts';
import { useAnalysis } from '../analysis/useAnalysis.ts';
import { addressOf } from '../analysis/useQuestion.ts';
import type { Look, View } from '../analysis/view.ts';
import { levelOf } from '../map/blocks.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import type { PictureOf } from './dashboard.ts';
import { TileName } from './TileName.tsx';
import { Trouble } from './Trouble.tsx';
import { useSteady } from './useSteady.ts';

const MapView = lazy(async () => ({ default: (await import('../map/MapView.tsx')).MapView }));
const Drawn = lazy(async () => ({ default: (await import('../analysis/chart/Chart.tsx')).Drawn }));

interface Props {
  tile: PictureOf;
  hasYear: boolean;
}

export const PictureTile = ({ tile, hasYear }: Props) => {
  const t = useT();
  const heading = useId();
  const query = useSteady(tile.query);
  const [own, setOwn] = useState<Question>();
  const [view, setView] = useState(tile.view);
  const asked = own ?? query;
  const { answered, error, isOld, refetch } = useAnalysis(asked);
  const look = (next: View) => setView((before) => ({ ...before, ...next }));
  return (
    <Card
      component="section"
      aria-labelledby={heading}
      sx={{ ...(tile.isWide && WIDE), p: 1.5, minWidth: 0, filter: isOld && answered ? 'grayscale(1)' : undefined }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 1 }}>
        <Typography variant="h2" id={heading} sx={{ flex: 1 }}>
          <TileName tile={tile} hasYear={hasYear} answered={answered} />
        </Typography>
        {own && <Back undo={() => setOwn(undefined)} />}
        <Open tile={tile} address={addressOf(asked, view)} />
      </Box>
      {error && <Trouble error={error} retry={refetch} />}
      {!answered && !error && <Skeleton variant="rounded" height={260} />}
      {answered && (
        <Suspense fallback={<LinearProgress aria-label={t('pilar.shared.loading')} />}>
          <Picture answered={answered} view={view} look={look} change={(of) => setOwn(of(asked))} />
        </Suspense>
      )}
    </Card>
  );
};

const WIDE = { gridColumn: { md: '1 / -1' }, '@media print': { gridColumn: '1 / -1' } };

const Back = ({ undo }: { undo: () => void }) => {
  const t = useT();
  return (
    <Tooltip title={t('pilar.dashboard.back')}>
      <IconButton className="not-printed" size="small" onClick={undo} aria-label={t('pilar.dashboard.back')}>
        <UndoIcon fontSize="small" />
      </IconButton>
    </Tooltip>
  );
};

const Open = ({ tile, address }: { tile: PictureOf; address: string }) => {
  const t = useT();
  const name = tile.name[useLanguage()];
  return (
    <IconButton className="not-printed" size="small" component={Link} to={address} aria-label={t('pilar.dashboard.open', { name })}>
      <OpenIcon fontSize="small" />
    </IconButton>
  );
};

interface PictureProps {
  answered: NonNullable<ReturnType<typeof useAnalysis>['answered']>;
  view: View;
  look: Look;
  change: (of: (query: Question) => Question) => void;
}

const Picture = ({ answered: { analysis, question }, view, look, change }: PictureProps) => {
  const t = useT();
  const drawn = useMemo(() => (drawable(analysis) ? drawnIn(analysis, question, view) : undefined), [analysis, question, view]);
  const level = view.view === 'map' ? levelOf(analysis) : undefined;
  if (level) return <MapView analysis={analysis} input={question} level={level} view={view} look={look} change={change} />;
  return drawn ? <Drawn analysis={analysis} drawn={drawn} change={change} /> : <Typography>{t('pilar.dashboard.nothing')}</Typography>;
};
