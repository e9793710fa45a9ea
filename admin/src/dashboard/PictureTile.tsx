/** An answer as a chart or a map; a place that is chosen on the map is opened within the tile. */
import OpenIcon from '@mui/icons-material/OpenInNewOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import { Box, Card, IconButton, Tooltip, Typography } from '@mui/material';
import { lazy, memo, Suspense, useCallback, useId, useMemo } from 'react';
import { Link } from 'react-router-dom';
import { drawnIn } from '../analysis/chart/drawn.ts';
import { drawable } from '../analysis/chart/points.ts';
import type { Question } from '../analysis/question.ts';
import { useAnalysis } from '../analysis/useAnalysis.ts';
import { addressOf } from '../analysis/useQuestion.ts';
import { type Look, lasting, stepOf, type View } from '../analysis/view.ts';
import { levelOf } from '../map/blocks.ts';
import { BETWEEN } from '../shared/filled.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { Room } from '../shared/Room.tsx';
import { PictureSkeleton } from '../shared/Skeletons.tsx';
import { useTurn } from '../shared/useTurn.ts';
import type { Narrow, PictureOf } from './dashboard.ts';
import { TileName } from './TileName.tsx';
import { Trouble } from './Trouble.tsx';
import { useSeen } from './useSeen.ts';
import { useSteady } from './useSteady.ts';

const MapView = lazy(async () => ({ default: (await import('../map/MapView.tsx')).MapView }));
const OpenedCell = lazy(async () => ({ default: (await import('../analysis/answer/OpenedCell.tsx')).OpenedCell }));
const Drawn = lazy(async () => ({ default: (await import('../analysis/chart/Chart.tsx')).Drawn }));

interface Props {
  tile: PictureOf;
  narrow: Narrow;
}

export const PictureTile = ({ tile, narrow }: Props) => {
  const heading = useId();
  const { asked, view, isOpened, look, change, undo } = useOwn(tile);
  const held = useSteady(tile.query);
  const { answered, error, isOld, refetch } = useAnalysis(asked);
  const isComing = useTurn(!answered);
  return (
    <Card component="section" aria-labelledby={heading} sx={{ ...BETWEEN, p: 1.5, filter: isOld && answered ? 'grayscale(1)' : undefined }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, mb: 1 }}>
        <Typography variant="h2" id={heading} sx={{ flex: 1 }}>
          <TileName tile={tile} narrow={narrow} answered={answered} />
        </Typography>
        {isOpened && <Back undo={undo} />}
        <Open tile={tile} address={addressOf(asked, view)} />
      </Box>
      {error && <Trouble error={error} retry={refetch} />}
      <Room name={`tile.${tile.id}${tile.height ?? ''}`} usual={view.view === 'map' ? USUAL.map : USUAL.chart}>
        {isComing && !error && <PictureSkeleton />}
        {!isComing && answered && (
          <Suspense fallback={<PictureSkeleton />}>
            <Picture answered={answered} held={held} view={view} look={look} change={change} />
          </Suspense>
        )}
      </Room>
    </Card>
  );
};

/** Heights in pixels. */
const USUAL = { map: 640, chart: 430 };

/** The tile's question and look, and what was made of them here. */
function useOwn(tile: PictureOf) {
  const query = useSteady(tile.query);
  const first = useSteady(tile.view);
  const { seen, see } = useSeen(tile.id);
  const asked = seen.query ?? query;
  const view = useMemo(() => ({ ...first, ...seen.view }), [first, seen]);
  const look: Look = useCallback((next, isSame) => see((now) => ({ ...now, view: { ...now.view, ...next } }), stepOf(next, isSame)), [see]);
  const change = useCallback(
    (of: (question: Question) => Question) =>
      see((now) => ({ query: of(now.query ?? query), view: now.view && lasting(now.view) }), 'stop'),
    [see, query],
  );
  return { asked, view, isOpened: Boolean(seen.query), look, change, undo: () => see(() => ({}), 'stop') };
}

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
  /** What the dashboard asks by itself. */
  held: Question;
}

/** Drawn again only where its own part of the address has changed. */
const Picture = memo(({ answered: { analysis, question }, held, view, look, change }: PictureProps) => {
  const t = useT();
  const drawn = useMemo(() => (drawable(analysis) ? drawnIn(analysis, question, view) : undefined), [analysis, question, view]);
  const level = view.view === 'map' ? levelOf(analysis) : undefined;
  if (level) {
    const props = { analysis, input: question, view, look, change };
    return (
      <>
        <MapView {...props} held={held} level={level} />
        {view.cell && <OpenedCell {...props} />}
      </>
    );
  }
  return drawn ? <Drawn analysis={analysis} drawn={drawn} change={change} /> : <Typography>{t('pilar.dashboard.nothing')}</Typography>;
});
