/** What all charts by series share: names and figures in words, colours, where the axis begins, and where it is hollow or pale. */
import { useTheme } from '@mui/material';
import { rainbowSurgePalette } from '@mui/x-charts/colorPalettes';
import { useMemo } from 'react';
import { LEVELS } from '../../classification/level.ts';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { type Cell, faceOf } from '../answer/answer.ts';
import type { Drawing, Series } from './drawing.ts';
import { figureOf } from './drawing.ts';

/** The palette begins anew after seven, where two of them would look alike. */
const FURTHER = { light: ['#7b1fa2', '#8d6e63', '#607d8b'], dark: ['#ce93d8', '#bcaaa4', '#90a4ae'] };
export const colors = (mode: 'light' | 'dark') => [...rainbowSurgePalette(mode), ...FURTHER[mode]];

/** Classes are steps of one road, the lowest first; one that is not known is none of them. */
const CLASSES = {
  light: { steps: ['#86bcc7', '#4795a4', '#17707f', '#0a414d'], unknown: '#b4bcbd' },
  dark: { steps: ['#2f6570', '#4d94a2', '#80cbd8', '#cdf1f6'], unknown: '#59646a' },
};

function colorOfClass(key: string, mode: 'light' | 'dark'): string {
  const { steps, unknown } = CLASSES[mode];
  return steps[LEVELS.findIndex((level) => key.startsWith(`${level}|`))] ?? unknown;
}

/** What is said of a cell where it is pointed at: its figure and how many reported, or why there is none. */
export function useCellText(): (cell: Cell | undefined, unit?: string) => string {
  const t = useT();
  const format = useFormat();
  return useMemo(
    () => (cell, unit) => {
      const face = cell ? faceOf(cell) : 'ABSENT';
      if (face !== 'VALUE') return t(`pilar.answer.faceOf.${face}`);
      const { value, reported, expected } = cell!;
      const coverage = expected === null ? '' : ` · ${t('pilar.answer.coverageOf', { reported, expected })}`;
      return [format.decimal(value!), unit].filter(Boolean).join(' ') + coverage;
    },
    [t, format],
  );
}

/** Keyboard and screen reader go from figure to figure: each is told in our words. */
export function useLocaleText() {
  return useMemo(() => {
    const told = (series: string | undefined, place: string, figure: string) => [series, place, figure].filter(Boolean).join(', ');
    return {
      barDescription: (of: { seriesLabel?: string; formattedCategoryValue: string; formattedValue: string }) =>
        told(of.seriesLabel, of.formattedCategoryValue, of.formattedValue),
      lineDescription: (of: { seriesLabel?: string; formattedXValue: string; formattedYValue: string }) =>
        told(of.seriesLabel, of.formattedXValue, of.formattedYValue),
    };
  }, []);
}

export function useNumberText(): (number: number | null) => string {
  const format = useFormat();
  return useMemo(() => (number) => (number === null ? '' : format.decimal(String(number))), [format]);
}

export function useAxes({ series, places, isOverTime }: Drawing) {
  const format = useFormat();
  const cellText = useCellText();
  const { palette } = useTheme();
  const labels = new Map(places.map(({ key, label }) => [key, isOverTime ? format.period(key) : label]));
  const isOne = series.length === 1;
  const colorOf = ({ key, by }: Series) => {
    if (isOne) return palette.primary.main;
    return by === 'CLASS' ? colorOfClass(key, palette.mode) : undefined;
  };
  return {
    /** By their keys, since two places may have one name. */
    along: { data: places.map(({ key }) => key), valueFormatter: (key: string) => labels.get(key) ?? key },
    hideLegend: isOne,
    /** Bars and lines begin at zero, so that a small change looks small. */
    min: series.some(({ cells }) => cells.some((cell) => (figureOf(cell) ?? 0) < 0)) ? undefined : 0,
    seriesOf: (one: Series) => ({
      id: one.key,
      label: one.label,
      color: colorOf(one),
      data: one.cells.map(figureOf),
      valueFormatter: (_: number | null, { dataIndex }: { dataIndex: number }) => cellText(one.cells[dataIndex]),
    }),
  };
}

/** Room for the names before lying bars: what the longest needs, as long as bars have room too. */
const NAMES = { least: 90, most: 172, perLetter: 6.5, around: 12 };

function roomFor({ data, valueFormatter }: { data: string[]; valueFormatter: (key: string) => string }): number {
  const longest = Math.max(0, ...data.map((key) => valueFormatter(key).length));
  return Math.min(NAMES.most, Math.max(NAMES.least, NAMES.around + longest * NAMES.perLetter));
}

interface FigureAxis {
  min?: number;
  max?: number;
  label: string;
  valueFormatter: (number: number | null) => string;
}

/** Bars of places lie, with the names before them; those of periods stand, from left to right. */
export function barAxes(isLying: boolean, along: ReturnType<typeof useAxes>['along'], figures: FigureAxis) {
  const places = { ...along, scaleType: 'band' as const };
  return isLying
    ? {
        layout: 'horizontal' as const,
        xAxis: [{ ...figures, height: 48 }],
        yAxis: [{ ...places, width: roomFor(along) }],
        grid: { vertical: true },
      }
    : { layout: 'vertical' as const, xAxis: [places], yAxis: [{ ...figures, width: 72 }], grid: { horizontal: true } };
}
