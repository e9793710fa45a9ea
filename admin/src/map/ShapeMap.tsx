/** Places by their boundaries. The one that is looked at is drawn once more on top, with its name and figure. */
import { Box, useTheme } from '@mui/material';
import { type SyntheticEvent, useMemo, useRef, useState } from 'react';
import { Note } from '../analysis/chart/Notes.tsx';
import { drawnAs } from '../shared/filled.ts';
import { useT } from '../shared/i18n.ts';
import { Canvas } from './Canvas.tsx';
import type { MapProps } from './Maps.tsx';
import { Looked, Words } from './OutlineWords.tsx';
import { type Outline, outlinesOf } from './outlines.ts';
import { Shape, type ShapeProps } from './Shape.tsx';
import { useLeft } from './useLeft.ts';
import { wordsOf } from './words.ts';

const DOT = 6;
/** So low it is still a map. */
const LEAST = 220;

export const ShapeMap = (props: MapProps) => {
  const { level, width } = props;
  const t = useT();
  const { palette } = useTheme();
  const [looked, setLooked] = useState<string>();
  const isWhole = level === 'DISTRICT';
  const room = useRef<HTMLDivElement>(null);
  const { usual, outlines, height, borders, left } = useOutlines(props, useLeft(room));
  const boxes = useMemo(() => outlines.map(({ box }) => box), [outlines]);
  const top = outlines.find(({ code }) => code === looked);
  const look = ({ target }: SyntheticEvent) => setLooked((target as Element).closest<SVGElement>('[data-place]')?.dataset.place);
  const leave = () => setLooked(undefined);
  return (
    <>
      <Box ref={room} sx={drawnAs(usual, LEAST)}>
        <Canvas {...props} boxes={boxes} height={height}>
          {({ stopOf, ...shared }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: it only watches which of the shapes within is looked at.
            <g onFocus={look} onBlur={leave} onMouseOver={look} onMouseOut={leave}>
              {outlines.map((outline, at) => (
                <Shape key={outline.code} place={outline} {...outline} radius={DOT} stop={stopOf(at)} {...shared}>
                  {() => null}
                </Shape>
              ))}
              <path d={borders} fill="none" stroke={palette.text.secondary} strokeWidth={2} pointerEvents="none" />
              <AllWords outlines={outlines} show={shared.show} isMarked={!isWhole} />
              {top && <Looked outline={top} shown={shared.show(top)} width={width} />}
            </g>
          )}
        </Canvas>
      </Box>
      {left.length > 0 && <Note>{t('pilar.map.unbounded', { names: left.join(', ') })}</Note>}
    </>
  );
};

/** As high as they are by themselves, or as there is room for. */
function useOutlines({ level, blocks, villages, width, files }: MapProps, left?: number) {
  const isWhole = level === 'DISTRICT';
  const drawn = useMemo(
    () => ({ files, places: isWhole ? blocks : blocks.flatMap(({ tiles }) => tiles), villages, width, isWhole }),
    [files, isWhole, blocks, villages, width],
  );
  const whole = useMemo(() => outlinesOf(drawn), [drawn]);
  const usual = whole.height;
  const isTight = left !== undefined && left < Math.floor(usual);
  const fitted = useMemo(() => (isTight ? outlinesOf({ ...drawn, height: left }) : whole), [drawn, whole, isTight, left]);
  return { ...fitted, usual };
}

const AllWords = ({ outlines, show, isMarked }: Pick<ShapeProps, 'show'> & { outlines: readonly Outline[]; isMarked: boolean }) => {
  const said = wordsOf(outlines, (outline) => show(outline).text);
  return outlines.map((outline) => (
    <Words key={outline.code} outline={outline} shown={show(outline)} said={said.get(outline.code)} isMarked={isMarked} />
  ));
};
