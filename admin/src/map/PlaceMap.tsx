/** Blocks of tiles, each shape with its name, its figure and its colour; arrow keys go from one to the next. */
import { Box, useTheme } from '@mui/material';
import { useId, useMemo, useRef } from 'react';
import { type Analysis, type Cell, faceOf, type Row } from '../analysis/answer/answer.ts';
import { heatOf } from '../analysis/answer/heat.ts';
import { markText } from '../analysis/answer/marks.ts';
import type { Opened } from '../analysis/answer/PivotTable.tsx';
import { useLabel } from '../analysis/answer/useLabel.ts';
import { isPartial } from '../analysis/chart/drawing.ts';
import { useCellText } from '../analysis/chart/useAxes.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { type Block, type Level, type Place, rowsByPlace } from './blocks.ts';
import { type Fill, fillOf } from './classes.ts';
import { Hatch, hatched } from './Hatch.tsx';
import { type Box as Area, laidOut, linesOf } from './layout.ts';
import { useArrows } from './useArrows.ts';
import { useWidth } from './useWidth.ts';

interface Props {
  analysis: Analysis;
  level: Level;
  blocks: readonly Block[];
  /** Place of the column that is shown. */
  column: number;
  open: (opened: Opened) => void;
}

const SIZE = 11;
const LINE = 13;

/** What is drawn of a place. */
interface Shown {
  row?: Row;
  text: string;
  told: string;
  fill?: Fill;
  isOpen: boolean;
  /** Where not every village has reported. */
  partial?: Cell;
}

export const PlaceMap = ({ analysis, level, blocks, column, open }: Props) => {
  const label = useLabel();
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const laid = useMemo(() => laidOut(blocks, width), [blocks, width]);
  const hatch = useId();
  const show = useShown(analysis, column);
  const isWhole = level === 'DISTRICT';
  const boxes = useMemo(() => (isWhole ? laid.blocks : laid.blocks.flatMap(({ tiles }) => tiles)), [laid, isWhole]);
  const arrows = useArrows(boxes);
  const { palette, typography } = useTheme();
  const shared = { show, hatch, open: (row: Row) => open({ row, column: analysis.columns[column]! }) };
  let number = 0;
  return (
    <Box ref={frame} sx={{ '& [role=button]': { cursor: 'pointer', outline: 'none' }, '& [role=button]:focus-visible rect': FOCUSED }}>
      {/* biome-ignore lint/a11y/useSemanticElements: no set of fields stands in a drawing. */}
      <svg
        {...arrows.handlers}
        width={width}
        height={Math.max(0, laid.height)}
        role="group"
        aria-label={t('pilar.map.of', { measure: label.measure(analysis.columns[column]!) })}
        fontSize={SIZE}
        fontFamily={typography.fontFamily}
        fill={palette.text.primary}
      >
        <Hatch id={hatch} />
        {width > 0 &&
          blocks.map((block, index) => {
            const box = laid.blocks[index]!;
            const place = isWhole ? number++ : 0;
            return (
              <g key={block.code}>
                {isWhole ? <Whole place={block} box={box} stop={arrows.stopOf(place)} {...shared} /> : <Frame place={block} box={box} />}
                {block.tiles.map((tile, at) =>
                  isWhole ? (
                    <Faint key={tile.code} place={tile} box={box.tiles[at]!} />
                  ) : (
                    <Tile key={tile.code} place={tile} box={box.tiles[at]!} stop={arrows.stopOf(number++)} {...shared} />
                  ),
                )}
              </g>
            );
          })}
      </svg>
    </Box>
  );
};

const FOCUSED = { stroke: 'currentColor', strokeWidth: 3 };

/** By place: its figure or why there is none, in colour and in words. */
function useShown(analysis: Analysis, column: number): (place: Place) => Shown {
  const t = useT();
  const format = useFormat();
  const cellText = useCellText();
  const { palette } = useTheme();
  const rows = useMemo(() => rowsByPlace(analysis.rows), [analysis]);
  const heat = useMemo(() => heatOf(analysis), [analysis]);
  return ({ code, name }) => {
    const row = rows.get(code);
    if (!row) return { text: '', told: `${name}: ${t('pilar.map.leftOut')}`, isOpen: true };
    const cell = row.cells[column]!;
    const face = faceOf(cell);
    const of = analysis.columns[column]!;
    if (face !== 'VALUE') return { row, text: markText(face, t), told: `${name}: ${cellText(cell)}`, isOpen: true };
    const fill = fillOf(heat(column, cell.value!), of, palette);
    return {
      row,
      text: format.decimal(cell.value!),
      told: `${name}: ${cellText(cell, of.unit)}`,
      fill,
      isOpen: false,
      partial: isPartial(cell) ? cell : undefined,
    };
  };
}

interface PartProps {
  place: Place;
  box: Area;
}

interface ShapeProps extends PartProps {
  show: (place: Place) => Shown;
  hatch: string;
  stop: number;
  open: (row: Row) => void;
}

/** A shape with what it says; one without a row opens nothing. */
const Shape = ({ place, box, show, hatch, stop, open, children }: ShapeProps & { children: (shown: Shown) => React.ReactNode }) => {
  const { palette } = useTheme();
  const shown = show(place);
  const { row, fill } = shown;
  const press = row && (() => open(row));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is that of a button wherever something can be opened.
    <g
      role={press ? 'button' : 'img'}
      data-shape
      data-place={place.code}
      tabIndex={stop}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        press?.();
      }}
    >
      <title>{shown.told}</title>
      <rect {...box} rx={5} stroke={palette.text.disabled} fill={palette.background.paper} strokeDasharray={row ? undefined : '3 3'} />
      {shown.isOpen && row && <rect {...box} rx={5} fill={hatched(hatch)} pointerEvents="none" />}
      {fill && <rect {...box} rx={5} {...fill} pointerEvents="none" />}
      {children(shown)}
    </g>
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
