import { Box } from '@mui/material';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import type { Value } from './series.ts';

const WIDTH = 96;
const HEIGHT = 24;
const PAD = 3;

/** A line of the last values, small enough for sixty on a page. */
export const Spark = ({ name, series }: { name: string; series: readonly Value[] }) => {
  const t = useT();
  const format = useFormat();
  const values = series.filter(({ value }) => value !== null).map(({ value }) => ({ text: value!, number: Number(value) }));
  if (values.length < 2) return null;
  const numbers = values.map(({ number }) => number);
  const low = Math.min(...numbers);
  const span = Math.max(...numbers) - low || 1;
  const points = numbers.map(
    (number, index) =>
      [PAD + (index / (numbers.length - 1)) * (WIDTH - 2 * PAD), HEIGHT - PAD - ((number - low) / span) * (HEIGHT - 2 * PAD)] as const,
  );
  const [endX, endY] = points.at(-1)!;
  return (
    <Box
      component="svg"
      role="img"
      aria-label={t('pilar.village.trendOf', { name, from: format.decimal(values[0]!.text), to: format.decimal(values.at(-1)!.text) })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      sx={{ width: WIDTH, height: HEIGHT, color: 'primary.main', display: 'block' }}
    >
      <polyline
        points={points.map((point) => point.join(',')).join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <circle cx={endX} cy={endY} r="2.5" fill="currentColor" />
    </Box>
  );
};
