/** What has to be known to read a chart: its gaps, what is not complete, and what was left out. */
import { Typography } from '@mui/material';
import { type ReactNode, useMemo } from 'react';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import type { Cell } from '../answer/answer.ts';
import { type Drawing, toldOf } from './drawing.ts';

export const Note = ({ children }: { children: ReactNode }) => (
  <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
    {children}
  </Typography>
);

export const Told = ({ cells, isLine }: { cells: readonly (Cell | undefined)[]; isLine?: boolean }) => {
  const t = useT();
  const format = useFormat();
  const { gaps, partial, all } = useMemo(() => toldOf(cells), [cells]);
  const reasons = [...gaps].map(([face, count]) => `${t(`pilar.answer.faceOf.${face}`)} ${format.integer(count)}`);
  return (
    <>
      {gaps.size > 0 && <Note>{t('pilar.chart.gaps', { reasons: reasons.join('; '), all: format.integer(all) })}</Note>}
      {partial > 0 && (
        <Note>{t(isLine ? 'pilar.chart.hollow' : 'pilar.chart.pale', { partial: format.integer(partial), all: format.integer(all) })}</Note>
      )}
    </>
  );
};

export const Cut = ({ drawing: { places, series, allPlaces, allSeries } }: { drawing: Drawing }) => {
  const t = useT();
  const format = useFormat();
  const said = (key: 'seriesCut' | 'barsCut', shown: number, count: number) =>
    t(`pilar.chart.${key}`, { shown: format.integer(shown), count: format.integer(count) });
  return (
    <>
      {series.length < allSeries && <Note>{said('seriesCut', series.length, allSeries)}</Note>}
      {places.length < allPlaces && <Note>{said('barsCut', places.length, allPlaces)}</Note>}
    </>
  );
};
