/** Places where they lie, as dots: villages by their points, districts in the middle of theirs. */
import { Box, useTheme } from '@mui/material';
import { useMemo, useRef } from 'react';
import { Note } from '../analysis/chart/Notes.tsx';
import { drawnAs } from '../shared/filled.ts';
import { useT } from '../shared/i18n.ts';
import { Canvas } from './Canvas.tsx';
import type { MapProps } from './Maps.tsx';
import { Shape } from './Shape.tsx';
import { type Spot, spotsOf, usualHeight } from './spots.ts';
import { useLeft } from './useLeft.ts';

const VILLAGE = 9;
/** Where there is less room than this, dots are smaller. */
const NARROW = 500;
const SMALL = 6;
const DISTRICT = 17;
const GAP = 4;
/** So low it is still a map. */
const LEAST = 220;

export const DotMap = (props: MapProps) => {
  const { level, blocks, villages, width } = props;
  const t = useT();
  const isWhole = level === 'DISTRICT';
  const radius = isWhole ? DISTRICT : width < NARROW ? SMALL : VILLAGE;
  const usual = usualHeight(width);
  const room = useRef<HTMLDivElement>(null);
  const height = useLeft(room) ?? usual;
  const { spots, left } = useMemo(() => spotsOf(isWhole, blocks, villages, { width, height }), [isWhole, blocks, villages, width, height]);
  const boxes = useMemo(
    () => spots.map(({ x, y }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })),
    [spots, radius],
  );
  return (
    <>
      <Box ref={room} sx={drawnAs(usual, LEAST)}>
        <Canvas {...props} boxes={boxes} height={height}>
          {({ stopOf, ...shared }) =>
            spots.map((spot, at) => (
              <Shape key={spot.code} place={spot} box={boxes[at]!} radius={radius} isRinged={!isWhole} stop={stopOf(at)} {...shared}>
                {({ text }) => <Words spot={spot} text={text} radius={radius} isWhole={isWhole} isRight={spot.x > width / 2} />}
              </Shape>
            ))
          }
        </Canvas>
      </Box>
      {left.length > 0 && <Note>{t('pilar.map.without', { names: left.join(', ') })}</Note>}
    </>
  );
};

interface WordsProps {
  spot: Spot;
  text: string;
  radius: number;
  isWhole: boolean;
  isRight: boolean;
}

/** Of villages only the one that is looked at says its name: all at once would cover each other. */
const Words = ({ spot: { x, y, name }, text, radius, isWhole, isRight }: WordsProps) => {
  const { palette } = useTheme();
  const away = radius + GAP;
  return (
    <g aria-hidden pointerEvents="none">
      {isWhole && (
        <text x={x} y={y} textAnchor="middle" dominantBaseline="central" fontWeight={700}>
          {text}
        </text>
      )}
      <text
        className={isWhole ? undefined : 'said'}
        x={isWhole ? x : x + (isRight ? -away : away)}
        y={isWhole ? y + radius + 12 : y}
        textAnchor={isWhole ? 'middle' : isRight ? 'end' : 'start'}
        dominantBaseline={isWhole ? undefined : 'central'}
        stroke={palette.background.paper}
        strokeWidth={4}
        paintOrder="stroke"
      >
        {isWhole ? name : `${name} ${text}`}
      </text>
    </g>
  );
};
