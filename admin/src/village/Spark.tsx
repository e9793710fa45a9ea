import { Box } from '@mui/material';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import type { Place } from './series.ts';

const WIDTH = 96;
const HEIGHT = 24;
const PAD = 3;

/** A line of the last values, small enough for sixty on a page. It breaks where nobody reported. */
export const Spark = ({ name, places }: { name: string; places: readonly Place[] }) => {
  const t = useT();
  const format = useFormat();
  const texts = places.map(({ value }) => value?.value ?? undefined);
  const known = texts.filter((text) => text !== undefined);
  if (known.length < 2) return null;
  const low = Math.min(...known.map(Number));
  const span = Math.max(...known.map(Number)) - low || 1;
  const points = texts.map((text, index) => text && pointOf(index / (texts.length - 1), (Number(text) - low) / span));
  return (
    <Box
      component="svg"
      role="img"
      aria-label={t('pilar.village.trendOf', { name, from: format.decimal(known[0]!), to: format.decimal(known.at(-1)!) })}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      sx={{ width: WIDTH, height: HEIGHT, color: 'primary.main', display: 'block' }}
    >
      <path d={pathOf(points)} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" strokeLinecap="round" />
      <End point={points.findLast(Boolean)} />
    </Box>
  );
};

const pointOf = (along: number, up: number) => `${PAD + along * (WIDTH - 2 * PAD)} ${HEIGHT - PAD - up * (HEIGHT - 2 * PAD)}`;

/** A value between two gaps is a dot: a line of no length with round ends. */
const pathOf = (points: readonly (string | undefined)[]): string =>
  points.map((point, index) => point && (points[index - 1] ? `L${point}` : `M${point}h0`)).join('');

const End = ({ point = '' }: { point?: string }) => {
  const [x, y] = point.split(' ');
  return <circle cx={x} cy={y} r="2.5" fill="currentColor" />;
};
