/** What the marks of this answer mean: those that stand in it, no others. */
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useT } from '../../shared/i18n.ts';
import { Mark } from './CellText.tsx';
import { TINTS } from './heat.ts';
import { LOOK } from './look.ts';
import type { Marks } from './marks.ts';

const LIST = {
  listStyle: 'none',
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 2.5,
  rowGap: 0.5,
  m: 0,
  p: 0,
  fontSize: '0.82rem',
  color: 'text.secondary',
} as const;

export const Legend = ({ marks, hasHeat, hasCoverage }: { marks: Marks; hasHeat: boolean; hasCoverage: boolean }) => {
  const t = useT();
  return (
    <Box component="ul" aria-label={t('pilar.answer.legend')} sx={LIST}>
      {marks.faces.map((face) => (
        <Item key={face} mark={face === 'VALUE' ? '0' : <Mark face={face} t={t} />}>
          {t(`pilar.answer.faceHelp.${face}`)}
        </Item>
      ))}
      {marks.hasTotals && <Item mark="Σ">{t('pilar.answer.legendTotal')}</Item>}
      {hasCoverage && <Item mark="7/9">{t('pilar.answer.legendCoverage')}</Item>}
      {marks.hasComparison && <Item mark="▲▼">{t('pilar.answer.legendDelta')}</Item>}
      {hasHeat && (
        <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
          {t('pilar.answer.heatHelp')}
          {marks.isJudged && <Scale low={t('pilar.answer.heatWorst')} high={t('pilar.answer.heatBest')} />}
          {marks.isPlain && <Scale low={t('pilar.answer.heatLow')} high={t('pilar.answer.heatHigh')} plain />}
        </Box>
      )}
    </Box>
  );
};

const Item = ({ mark, children }: { mark: ReactNode; children: string }) => (
  <Box component="li" sx={{ '& svg': { width: 13, height: 13, fill: 'currentColor', verticalAlign: '-2px' } }}>
    <Box component="b" aria-hidden sx={{ color: 'text.primary', mr: 0.75 }}>
      {mark}
    </Box>
    {children}
  </Box>
);

const Scale = ({ low, high, plain }: { low: string; high: string; plain?: boolean }) => (
  <Box component="span" className="heat" sx={[LOOK, { display: 'inline-block', overflow: 'visible', whiteSpace: 'nowrap' }]}>
    {low}{' '}
    {TINTS.map((tint) => (
      <Box
        key={tint}
        component="span"
        aria-hidden
        className={`h${tint}${plain ? ' plain' : ''}`}
        sx={{ display: 'inline-block', width: 16, height: 12, verticalAlign: '-1px', border: 1, borderColor: 'divider' }}
      />
    ))}{' '}
    {high}
  </Box>
);
