/** Blocks of tiles, each shape with its name, its figure and its colour; arrow keys go from one to the next. */
import { Box, useTheme } from '@mui/material';
import { useMemo, useRef } from 'react';
import { drawnAs } from '../shared/filled.ts';
import { useT } from '../shared/i18n.ts';
import { Canvas, SIZE } from './Canvas.tsx';
import { laidOut, linesOf } from './layout.ts';
import type { MapProps } from './Maps.tsx';
import { type PartProps, Shape, type ShapeProps } from './Shape.tsx';
import { useLeft } from './useLeft.ts';

const LINE = 13;

export const PlaceMap = (props: MapProps) => {
  const { level, blocks: all, width } = props;
  const isWhole = level === 'DISTRICT';
  const room = useRef<HTMLDivElement>(null);
  const left = useLeft(room);
  const whole = useMemo(() => laidOut(all, width), [all, width]);
  /** Of districts their villages say nothing: where there is no room for them they are left out. */
  const bare = useMemo(() => all.map((block) => ({ ...block, tiles: [] })), [all]);
  const low = useMemo(() => (isWhole ? laidOut(bare, width) : whole), [isWhole, bare, whole, width]);
  const [blocks, laid] = left !== undefined && left < Math.floor(whole.height) ? [isWhole ? bare : all, low] : [all, whole];
  const boxes = useMemo(() => (isWhole ? laid.blocks : laid.blocks.flatMap(({ tiles }) => tiles)), [laid, isWhole]);
  return (
    <Box ref={room} sx={drawnAs(whole.height, low.height)}>
      <Canvas {...props} boxes={boxes} height={laid.height}>
        {({ stopOf, ...shared }) => {
          let number = 0;
          return blocks.map((block, index) => {
            const box = laid.blocks[index]!;
            const place = isWhole ? number++ : 0;
            return (
              <g key={block.code}>
                {isWhole ? <Whole place={block} box={box} stop={stopOf(place)} {...shared} /> : <Frame place={block} box={box} />}
                {block.tiles.map((tile, at) =>
                  isWhole ? (
                    <Faint key={tile.code} place={tile} box={box.tiles[at]!} />
                  ) : (
                    <Tile key={tile.code} place={tile} box={box.tiles[at]!} stop={stopOf(number++)} {...shared} />
                  ),
                )}
              </g>
            );
          });
        }}
      </Canvas>
    </Box>
  );
};

const Tile = (props: ShapeProps) => (
  <Shape {...props}>
    {({ text }) => (
      <>
        <Name {...props} />
        <text x={props.box.x + props.box.width - 6} y={props.box.y + props.box.height - 6} textAnchor="end" fontWeight={700} aria-hidden>
          {text}
        </text>
      </>
    )}
  </Shape>
);

const Whole = (props: ShapeProps) => {
  const t = useT();
  const { x, y, width } = props.box;
  return (
    <Shape {...props}>
      {({ text, row, partial }) => (
        <g aria-hidden fontSize={13} fontWeight={700}>
          <text x={x + 10} y={y + 22}>
            {linesOf(props.place.name, width - 90, 1)[0]}
          </text>
          <text x={x + width - 10} y={y + 22} textAnchor="end">
            {text}
            {row && ' ›'}
          </text>
          {partial && (
            <text x={x + 10} y={y + 36} fontSize={SIZE} fontWeight={400}>
              {t('pilar.answer.coverageOf', { reported: partial.reported, expected: partial.expected })}
            </text>
          )}
        </g>
      )}
    </Shape>
  );
};

const Frame = ({ place, box: { x, y, width, height } }: PartProps) => {
  const { palette } = useTheme();
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={8} fill="none" stroke={palette.divider} />
      <text x={x + 10} y={y + 22} fontSize={13} fontWeight={700}>
        {linesOf(place.name, width, 1)[0]}
      </text>
    </g>
  );
};

const Faint = ({ place, box }: PartProps) => {
  const { palette } = useTheme();
  return (
    <g aria-hidden pointerEvents="none">
      <rect {...box} rx={5} fill="none" stroke={palette.text.disabled} strokeOpacity={0.5} />
      <Name place={place} box={box} />
    </g>
  );
};

const Name = ({ place, box: { x, y, width } }: PartProps) => (
  <text aria-hidden>
    {linesOf(place.name, width).map((line, at) => (
      <tspan key={line} x={x + 6} y={y + 15 + at * LINE}>
        {line}
      </tspan>
    ))}
  </text>
);
