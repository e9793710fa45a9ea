/** The parts of a line: name, value with its period, how it changed, who reported. */
import { Box, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { JUDGED } from '../analysis/answer/answer.ts';
import { Heard } from '../analysis/answer/Heard.tsx';
import { addressOf } from '../analysis/useQuestion.ts';
import { isPercent, useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { StateMark } from '../shared/Marks.tsx';
import type { Moved } from './moved.ts';
import { placesOf, type Question } from './question.ts';
import { usePercent } from './usePercent.ts';

const SMALL = { display: 'block', color: 'text.secondary', fontSize: '0.86em' } as const;

/** A figure in percent is marked as one; of others the unit stands with the name. */
const isShare = (indicator: Moved['indicator']): boolean => isPercent(indicator) || indicator.spaceRule === 'SHARE_OF_VILLAGES';

/** Opens the same, place by place. */
export const Name = ({ moved: { indicator }, question }: { moved: Moved; question: Question }) => {
  const t = useT();
  const format = useFormat();
  const name = useName();
  return (
    <>
      <Link component={RouterLink} to={addressOf(placesOf(indicator, question), { view: 'ranked' })} sx={{ fontWeight: 'inherit' }}>
        {name(indicator)}
      </Link>
      {!isShare(indicator) && (
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.86em', fontWeight: 400 }}>
          {` ${t('pilar.changes.unit', { unit: format.unit(indicator) })}`}
        </Box>
      )}
    </>
  );
};

export const Value = ({ value, moved, period }: { value: string; moved: Moved; period: string }) => {
  const format = useFormat();
  return (
    <span>
      {isShare(moved.indicator) ? format.percent(value) : format.decimal(value)}
      <Box component="span" sx={SMALL}>
        {format.period(period)}
      </Box>
    </span>
  );
};

const TONES = { BETTER: 'success.main', WORSE: 'error.main', NEITHER: 'text.secondary' } as const;

/** In words too: an arrow and a colour alone are not heard, nor seen by everyone. */
export const Change = ({ moved }: { moved: Moved }) => {
  const t = useT();
  const format = useFormat();
  const percentOf = usePercent();
  const { cell, effect, percent, indicator } = moved;
  const delta = cell.comparison!.delta!;
  const isUp = Number(delta) > 0;
  const judged = JUDGED[effect];
  const size = format.decimal(delta.replace('-', ''));
  return (
    <Box component="span" sx={{ color: TONES[effect] }}>
      <span aria-hidden>{isUp ? '▲' : '▼'} </span>
      <Heard>{t(isUp ? 'pilar.answer.up' : 'pilar.answer.down')} </Heard>
      {isShare(indicator) ? t('pilar.changes.points', { size }) : size}
      <Box component="span" sx={{ ...SMALL, color: 'inherit' }}>
        {percent === null ? t('pilar.changes.fromZero') : percentOf({ ...moved, percent })}
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
