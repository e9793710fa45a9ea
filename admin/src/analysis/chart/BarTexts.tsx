/** Words at the ends of bars, beyond zero where a bar is below it; where there is no bar, why there is none. */
import { useTheme } from '@mui/material';
import { useXScale, useYScale } from '@mui/x-charts/hooks';

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
  const places = isLying ? y : x;
  const figures = (isLying ? x : y) as unknown as (value: number) => number;
  return (
    <g fill={palette.text.primary} fontSize={SIZE} fontFamily={typography.fontFamily} pointerEvents="none">
      {texts.map(({ place, share, value, parts }) => {
        const across = (places(place) ?? 0) + places.bandwidth() * share;
        const end = figures(Math.max(0, value ?? 0));
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
