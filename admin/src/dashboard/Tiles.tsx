/** Tiles in the order they are read, four columns wide; on a phone one below the other, with small figures two by two. */
import { Box, Card, Skeleton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { FILLED } from '../shared/filled.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { SIDE_BY_SIDE } from '../shared/paper/usePaper.ts';
import { type Height, type Narrow, type Tile, titleOf, widthOf } from './dashboard.ts';
import { FigureTile } from './FigureTile.tsx';
import { PictureTile } from './PictureTile.tsx';
import { Trouble } from './Trouble.tsx';

const FOUR = 'repeat(4, minmax(0, 1fr))';
/** In pixels. */
const GAP = 12;
/** As high as a figure. */
const ROW = 118;
const GRID = {
  ...{ display: 'grid', gap: `${GAP}px`, alignItems: 'start', listStyle: 'none', m: 0, p: 0 },
  gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: FOUR },
  '.on-paper &': { gridTemplateColumns: FOUR },
};
/** What stands in the place of a tile is as high as it. */
const PLACE = { display: 'flex', flexDirection: 'column', minWidth: 0, breakInside: 'avoid', '& > *': { flexGrow: 1 } } as const;
/** Figures beside each other are as high as the highest. */
const ALIKE = { alignSelf: 'stretch' };

interface Props {
  tiles: readonly Tile[];
  narrow: Narrow;
  /** What stands around each tile while the dashboard is put together. */
  frame?: (tile: Tile, index: number, shown: ReactNode) => ReactNode;
}

export const Tiles = ({ tiles, narrow, frame }: Props) => (
  <Box component="ul" sx={GRID}>
    {tiles.map((tile, index) => {
      const shown = <Shown key={keyOf(tile, narrow)} tile={tile} narrow={narrow} />;
      return (
        <Box component="li" key={tile.id} data-tile={tile.id} sx={placed(tile)}>
          {frame ? frame(tile, index, shown) : shown}
        </Box>
      );
    })}
  </Box>
);

/** Narrowed otherwise, it is another question: the answer before must not stand under its name. */
const keyOf = ({ id }: Tile, { district, sector, year }: Narrow): string => [id, district, sector, year].join('|');

function placed(tile: Tile) {
  const width = widthOf(tile);
  const isSmall = tile.kind === 'FIGURE' && width === 1;
  const placed = { gridColumn: `span ${width}`, ...(tile.height && highAs(tile.height)) };
  return {
    ...PLACE,
    ...(isSmall && ALIKE),
    gridColumn: isSmall ? 'span 1' : 'span 2',
    [`@media ${SIDE_BY_SIDE}`]: placed,
    '.on-paper &': placed,
  };
}

/** So many rows at least, and as high as what stands beside it; on a phone, where nothing does, a tile is as high as what is in it. */
const highAs = (rows: Height) => ({
  ...FILLED,
  ...{ gridRow: `span ${rows}`, minHeight: rows * ROW + (rows - 1) * GAP, alignSelf: 'stretch' },
});

const Shown = ({ tile, narrow }: { tile: Tile; narrow: Narrow }) => {
  if (tile.kind === 'FIGURE') return <FigureTile tile={tile} narrow={narrow} />;
  if (tile.kind === 'PICTURE') return <PictureTile tile={tile} narrow={narrow} />;
  if (tile.kind === 'TEXT') return <Text text={tile.text} />;
  if (tile.kind === 'COMING') return <Skeleton variant="rounded" height={260} />;
  if (tile.kind === 'FAILED') return <Failed tile={tile} />;
  return <Gone tile={tile} />;
};

const Text = ({ text }: { text: string }) => (
  <Card sx={{ p: 1.5 }}>
    <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</Typography>
  </Card>
);

const Failed = ({ tile: { error, retry } }: { tile: Extract<Tile, { kind: 'FAILED' }> }) => {
  const t = useT();
  return (
    <Card component="section" aria-label={t('pilar.dashboard.question')} sx={{ p: 1.5 }}>
      <Trouble error={error} retry={retry} />
    </Card>
  );
};

const Gone = ({ tile }: { tile: Extract<Tile, { kind: 'GONE' }> }) => {
  const t = useT();
  const name = titleOf(tile, useLanguage());
  return (
    <Card component="section" aria-label={name ?? t('pilar.dashboard.question')} sx={{ p: 1.5 }}>
      {name && <Typography variant="h2">{name}</Typography>}
      <Typography color="textSecondary">{t(`pilar.dashboard.gone.${tile.why}`)}</Typography>
    </Card>
  );
};
