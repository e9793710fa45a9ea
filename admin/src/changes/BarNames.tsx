/** Names before lying bars, each in the lines that it needs: the axis itself would cut them. */
import { useTheme } from '@mui/material';
import { useDrawingArea, useYScale } from '@mui/x-charts/hooks';

/** Pixels. */
export const LINE = 13;
const GAP = 8;
const SIZE = 12;
const PER_LETTER = 6.6;

/** Of a long name the lines that fit its room. */
export const inLines = (name: string, room: number): string[] => {
  const letters = Math.floor((room - GAP) / PER_LETTER);
  return (name.match(new RegExp(`.{1,${letters}}(?:\\s|$)|\\S+\\s?`, 'g')) ?? []).map((line) => line.trim());
};

/** `names`: by place, in lines. */
export const BarNames = ({ names }: { names: ReadonlyMap<string, readonly string[]> }) => {
  const { left } = useDrawingArea();
  const places = useYScale<'band'>();
  const { palette, typography } = useTheme();
  return (
    <g fill={palette.text.primary} fontSize={SIZE} fontFamily={typography.fontFamily} pointerEvents="none" textAnchor="end">
      {[...names].map(([place, lines]) => (
        <text key={place} dominantBaseline="central">
          {lines.map((line, at) => (
            <tspan
              key={line}
              x={left - GAP}
              y={(places(place) ?? 0) + places.bandwidth() / 2 + (at - (lines.length - 1) / 2) * LINE}
            >{`${line} `}</tspan>
          ))}
        </text>
      ))}
    </g>
  );
};
