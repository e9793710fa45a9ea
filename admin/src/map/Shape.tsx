/** A place in a drawing: what it says, its colour, and what opens when it is pressed. */
import { type Theme, useTheme } from '@mui/material';
import { type ReactNode, type SVGAttributes, useMemo } from 'react';
import { type Analysis, type Cell, faceOf, type Row } from '../analysis/answer/answer.ts';
import { heatOf } from '../analysis/answer/heat.ts';
import { markText } from '../analysis/answer/marks.ts';
import { isPartial } from '../analysis/chart/drawing.ts';
import { useCellText } from '../analysis/chart/useAxes.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { type Place, rowsByPlace } from './blocks.ts';
import { type Fill, fillOf, isWorse } from './classes.ts';
import { hatched } from './Hatch.tsx';
import type { Box } from './layout.ts';

/** What is drawn of a place. */
export interface Shown {
  row?: Row;
  text: string;
  told: string;
  fill?: Fill;
  isOpen: boolean;
  isWorse: boolean;
  /** Where not every village has reported. */
  partial?: Cell;
}

/** By place: its figure or why there is none, in colour and in words. */
export function useShown(analysis: Analysis, column: number): (place: Place) => Shown {
  const t = useT();
  const format = useFormat();
  const cellText = useCellText();
  const { palette } = useTheme();
  const rows = useMemo(() => rowsByPlace(analysis.rows), [analysis]);
  const heat = useMemo(() => heatOf(analysis), [analysis]);
  return ({ code, name }) => {
    const row = rows.get(code);
    if (!row) return { text: '', told: `${name}: ${t('pilar.map.leftOut')}`, isOpen: true, isWorse: false };
    const cell = row.cells[column]!;
    const face = faceOf(cell);
    const of = analysis.columns[column]!;
    if (face !== 'VALUE') return { row, text: markText(face, t), told: `${name}: ${cellText(cell)}`, isOpen: true, isWorse: false };
    const tint = heat(column, cell.value!);
    return {
      row,
      text: format.decimal(cell.value!),
      told: `${name}: ${cellText(cell, format.unit(of))}`,
      fill: fillOf(tint, of, palette),
      isOpen: false,
      isWorse: isWorse(tint, of),
      partial: isPartial(cell) ? cell : undefined,
    };
  };
}

export interface PartProps {
  place: Place;
  box: Box;
}

export interface ShapeProps extends PartProps {
  show: (place: Place) => Shown;
  hatch: string;
  stop: number;
  /** Of its boundary; it is as its box where it has none. */
  path?: string;
  /** Of its corners; half its width makes a dot of it. */
  radius?: number;
  /** Too small for words: what is worse has a ring, since not everybody tells red from green. */
  isRinged?: boolean;
  open: (row: Row) => void;
}

const CORNER = 5;

export const ringIn = ({ text }: Theme['palette']) => ({ fill: 'none', stroke: text.primary, strokeWidth: 2 });

/** A shape with what it says; one without a row opens nothing. */
export const Shape = ({
  place,
  box,
  show,
  hatch,
  stop,
  path,
  radius = CORNER,
  isRinged,
  open,
  children,
}: ShapeProps & { children: (shown: Shown) => ReactNode }) => {
  const { palette } = useTheme();
  const shown = show(place);
  const { row, fill } = shown;
  const press = row && (() => open(row));
  const outlined = (look: SVGAttributes<SVGElement>) =>
    path === undefined ? <rect {...box} rx={radius} {...look} /> : <path d={path} strokeLinejoin="round" {...look} />;
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
      {outlined({ stroke: palette.text.disabled, fill: palette.background.paper, strokeDasharray: row ? undefined : '3 3' })}
      {shown.isOpen && row && outlined({ fill: hatched(hatch), pointerEvents: 'none' })}
      {fill && outlined({ ...fill, pointerEvents: 'none' })}
      {isRinged && shown.isWorse && outlined({ ...ringIn(palette), pointerEvents: 'none' })}
      {children(shown)}
    </g>
  );
};
