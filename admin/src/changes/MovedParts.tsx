/** The parts of a line: name, value with its period, how it changed, who reported. */
import { Box, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { Heard } from '../analysis/answer/Heard.tsx';
import { addressOf } from '../analysis/useQuestion.ts';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { StateMark } from '../shared/Marks.tsx';
import type { Moved } from './moved.ts';
import { placesOf, type Question } from './question.ts';

const SMALL = { display: 'block', color: 'text.secondary', fontSize: '0.86em' } as const;

/** Opens the same, place by place. */
export const Name = ({ moved: { indicator }, question }: { moved: Moved; question: Question }) => {
  const name = useName();
  return (
    <Link component={RouterLink} to={addressOf(placesOf(indicator, question), { view: 'ranked' })} sx={{ fontWeight: 'inherit' }}>
      {name(indicator)}
    </Link>
  );
};

const unitOf = ({ unit, spaceRule }: Moved['indicator']): string =>
  unit === 'persen' || spaceRule === 'SHARE_OF_VILLAGES' ? '\u00a0%' : '';

export const Value = ({ value, moved, period }: { value: string; moved: Moved; period: string }) => {
  const format = useFormat();
  return (
    <span>
      {format.decimal(value)}
      {unitOf(moved.indicator)}
      <Box component="span" sx={SMALL}>
        {format.period(period)}
      </Box>
    </span>
  );
};

const TONES = { BETTER: 'success.main', WORSE: 'error.main', NEITHER: 'text.secondary' } as const;
const JUDGED = { BETTER: 'better', WORSE: 'worse', NEITHER: undefined } as const;

/** In words too: an arrow and a colour alone are not heard, nor seen by everyone. */
export const Change = ({ moved: { cell, effect, percent } }: { moved: Moved }) => {
  const t = useT();
  const format = useFormat();
  const { delta, deltaPercent } = cell.comparison!;
  const isUp = Number(delta) > 0;
  const judged = JUDGED[effect];
  const size = (text: string) => format.decimal(text.replace('-', ''));
  return (
    <Box component="span" sx={{ color: TONES[effect] }}>
      <span aria-hidden>{isUp ? '▲' : '▼'} </span>
      <Heard>{t(isUp ? 'pilar.answer.up' : 'pilar.answer.down')} </Heard>
      {size(delta!)}
      <Box component="span" sx={{ ...SMALL, color: 'inherit' }}>
        {percent === null ? t('pilar.changes.fromZero') : `${isUp ? '+' : '−'}${size(deltaPercent!)}\u00a0%`}
        {judged && ` · ${t(`pilar.answer.${judged}`)}`}
      </Box>
    </Box>
  );
};

export const Coverage = ({ moved: { cell, isRecounted } }: { moved: Moved }) => {
  const t = useT();
  const format = useFormat();
  const { reported, expected, comparison } = cell;
  const of = (part: number | null | undefined, whole: number | null | undefined) =>
    t('pilar.changes.coverageOf', { reported: format.integer(part ?? 0), expected: format.integer(whole ?? 0) });
  if (expected === null || comparison?.expected == null) return <>–</>;
  const [then, now] = [of(comparison.reported, comparison.expected), of(reported, expected)];
  return (
    <>
      {then === now ? now : `${then} → ${now}`}
      {isRecounted && (
        <Box component="span" title={t('pilar.changes.recountedHelp')} sx={{ display: 'block' }}>
          <StateMark tone="warning" label={t('pilar.changes.recounted')} />
        </Box>
      )}
    </>
  );
};
