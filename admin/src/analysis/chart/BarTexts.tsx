/** Words at the ends of bars; where there is no bar, why there is none. */
import { useTheme } from '@mui/material';
import { useDrawingArea, useXScale, useYScale } from '@mui/x-charts/hooks';

export interface BarText {
  place: string;
  /** Where in the band of its place, from 0 to 1. */
  share: number;
  value: number | null;
  parts: { text: string; color?: string }[];
}

const GAP = 5;
const SIZE = 11;

export const BarTexts = ({ texts, isLying }: { texts: readonly BarText[]; isLying: boolean }) => {
  const x = useXScale<'band'>();
  const y = useYScale<'band'>();
  const { palette, typography } = useTheme();
  const { left, top, height } = useDrawingArea();
  const places = isLying ? y : x;
  const figures = (isLying ? x : y) as unknown as (value: number) => number;
  const origin = isLying ? left : top + height;
  return (
    <g fill={palette.text.primary} fontSize={SIZE} fontFamily={typography.fontFamily} pointerEvents="none">
      {texts.map(({ place, share, value, parts }) => {
        const across = (places(place) ?? 0) + places.bandwidth() * share;
        const end = value === null || value < 0 ? origin : figures(value);
        return (
          <text
            key={`${place} ${share}`}
            x={isLying ? end + GAP : across}
            y={isLying ? across : end - GAP}
            textAnchor={isLying ? 'start' : 'middle'}
            dominantBaseline={isLying ? 'central' : 'auto'}
          >
            {parts.map(({ text, color }) => (
              <tspan key={text} fill={color ?? palette.text.primary}>
                {text}
              </tspan>
            ))}
          </text>
        );
      })}
    </g>
  );
};
