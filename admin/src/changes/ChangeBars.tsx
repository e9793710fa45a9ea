/** How strongly each indicator changed, as bars to either side of nothing. The table beside it has the same figures. */
import { Typography, useMediaQuery, useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import type { Effect } from '../analysis/answer/answer.ts';
import { type BarText, BarTexts } from '../analysis/chart/BarTexts.tsx';
import { barAxes, useLocaleText } from '../analysis/chart/useAxes.ts';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { BarNames, inLines, LINE } from './BarNames.tsx';
import { MOST, type Moved } from './moved.ts';
import { usePercent } from './usePercent.ts';

const PER_BAR = 25;
const AROUND = 90;
/** Names of indicators are long; on a phone bars need the room. */
const NAMES = { wide: 250, narrow: 140 };
/** A small number that doubles must not press all others together. */
const CUT = 100;
const EFFECTS: readonly Effect[] = ['BETTER', 'WORSE', 'NEITHER'];

type Drawn = Moved & { percent: number };

const lengthOf = ({ percent }: Drawn): number => Math.max(-CUT, Math.min(CUT, percent));

export const ChangeBars = ({ moved }: { moved: readonly Moved[] }) => {
  const t = useT();
  const format = useFormat();
  const all = moved.filter((one): one is Drawn => one.percent !== null && !one.isDoubtful);
  const drawn = all.slice(0, MOST);
  const fromZero = moved.filter(({ percent, isDoubtful }) => percent === null && !isDoubtful).length;
  const isCut = drawn.some(({ percent }) => Math.abs(percent) > CUT);
  const isSome = all.length > drawn.length;
  return (
    <>
      {drawn.length > 0 && <Bars drawn={drawn} />}
      <Typography variant="body2" color="textSecondary">
        {[
          drawn.length > 0 && t('pilar.changes.chart'),
          isSome && t('pilar.changes.chartMost', { shown: format.integer(drawn.length), count: format.integer(all.length) }),
          isCut && t('pilar.changes.chartCut'),
          drawn.some(({ isRecounted }) => isRecounted) && t('pilar.changes.chartRecounted'),
          fromZero > 0 && t('pilar.changes.chartFromZero', { count: format.integer(fromZero) }),
        ]
          .filter(Boolean)
          .join(' ')}
      </Typography>
    </>
  );
};

const Bars = ({ drawn }: { drawn: readonly Drawn[] }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const localeText = useLocaleText();
  const { palette, breakpoints } = useTheme();
  const isNarrow = useMediaQuery(breakpoints.down('sm'));
  const tones: Record<Effect, string> = { BETTER: palette.success.main, WORSE: palette.error.main, NEITHER: palette.text.secondary };
  const room = isNarrow ? NAMES.narrow : NAMES.wide;
  const names = new Map(drawn.map(({ indicator }) => [indicator.code, name(indicator)]));
  const inRoom = new Map([...names].map(([code, text]) => [code, inLines(text, room)]));
  const most = Math.max(...[...inRoom.values()].map((lines) => lines.length));
  const percentOf = usePercent();
  const textOf = (one: Drawn) => `${percentOf(one)}${one.isRecounted ? ' *' : ''}`;
  const longest = Math.max(...drawn.map((one) => Math.abs(lengthOf(one))));
  const texts: BarText[] = drawn.map((one) => ({
    ...{ place: one.indicator.code, share: 0.5, value: lengthOf(one) },
    parts: [{ text: textOf(one), color: tones[one.effect] }],
  }));
  const along = { data: drawn.map(({ indicator }) => indicator.code), valueFormatter: (code: string) => names.get(code) ?? code };
  const shown = EFFECTS.filter((effect) => drawn.some((one) => one.effect === effect));
  const axes = barAxes(true, along, { min: -longest, max: longest, label: '%', valueFormatter: (number) => format.integer(number ?? 0) });
  return (
    <BarChart
      {...axes}
      yAxis={axes.yAxis.map((axis) => ({ ...axis, width: room, tickLabelInterval: () => false }))}
      height={AROUND + drawn.length * Math.max(PER_BAR, most * LINE)}
      localeText={localeText}
      margin={{ left: 0, right: 48, top: 8, bottom: 0 }}
      series={shown.map((effect) => ({
        ...{ id: effect, label: t(`pilar.changes.effectOf.${effect}`), color: tones[effect], stack: 'all' },
        data: drawn.map((one) => (one.effect === effect ? lengthOf(one) : null)),
        valueFormatter: (_: number | null, { dataIndex }: { dataIndex: number }) => textOf(drawn[dataIndex]!),
      }))}
    >
      <BarNames names={inRoom} />
      <BarTexts texts={texts} isLying />
    </BarChart>
  );
};
