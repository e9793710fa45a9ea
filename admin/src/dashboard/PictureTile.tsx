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
import type { View } from '../analysis/view.ts';
import { levelOf } from '../map/blocks.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { DemoMark } from '../shared/Marks.tsx';
import type { PictureOf } from './dashboard.ts';
import { useSteady } from './useSteady.ts';

const MapView = lazy(async () => ({ default: (await import('../map/MapView.tsx')).MapView }));
const Drawn = lazy(async () => ({ default: (await import('../analysis/chart/Chart.tsx')).Drawn }));

export const PictureTile = ({ tile }: { tile: PictureOf }) => {
  const t = useT();
  const language = useLanguage();
  const heading = useId();
  const query = useSteady(tile.query);
  const [own, setOwn] = useState<Question>();
  const asked = own ?? query;
  const { answered, error, isOld } = useAnalysis(asked);
  const name = tile.name[language];
  return (
    <Card
      component="section"
      aria-labelledby={heading}
      sx={{
        p: 1.5,
        minWidth: 0,
        gridColumn: tile.isWide ? { md: '1 / -1' } : undefined,
        '@media print': { gridColumn: tile.isWide ? '1 / -1' : undefined },
        filter: isOld && answered ? 'grayscale(1)' : undefined,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 1 }}>
        <Typography variant="h2" id={heading} sx={{ flex: 1 }}>
          {name}
          {answered?.analysis.warnings.some(({ code }) => code === 'SYNTHETIC') && <DemoMark />}
        </Typography>
        {own && (
          <Tooltip title={t('pilar.dashboard.back')}>
            <IconButton className="not-printed" size="small" onClick={() => setOwn(undefined)} aria-label={t('pilar.dashboard.back')}>
              <UndoIcon fontSize="small" />
            </IconButton>
          </Tooltip>
        )}
        <IconButton
          className="not-printed"
          size="small"
          component={Link}
          to={addressOf(asked, tile.view)}
          aria-label={t('pilar.dashboard.open', { name })}
        >
          <OpenIcon fontSize="small" />
        </IconButton>
      </Box>
      {error && <Typography>{t('pilar.dashboard.refused')}</Typography>}
      {!answered && !error && <Skeleton variant="rounded" height={260} />}
      {answered && (
        <Suspense fallback={<LinearProgress aria-label={t('pilar.shared.loading')} />}>
          <Picture answered={answered} view={tile.view} change={(of) => setOwn(of(asked))} />
        </Suspense>
      )}
    </Card>
  );
};

interface PictureProps {
  answered: NonNullable<ReturnType<typeof useAnalysis>['answered']>;
  view: View;
  change: (of: (query: Question) => Question) => void;
}

const Picture = ({ answered: { analysis, question }, view: first, change }: PictureProps) => {
  const t = useT();
  const [view, setView] = useState(first);
  const drawn = useMemo(() => (drawable(analysis) ? drawnIn(analysis, question, view) : undefined), [analysis, question, view]);
  const level = view.view === 'map' ? levelOf(analysis) : undefined;
  const look = (next: View) => setView((before) => ({ ...before, ...next }));
  if (level) return <MapView analysis={analysis} input={question} level={level} view={view} look={look} change={change} />;
  return drawn ? <Drawn analysis={analysis} drawn={drawn} change={change} /> : <Typography>{t('pilar.dashboard.nothing')}</Typography>;
};
