/** What has to be known to read a chart: its gaps, what is not complete, and what was left out. */
import { Typography } from '@mui/material';
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { type ReactNode, useMemo } from 'react';
import { useFormat } from '../../shared/format.ts';
import { useT } from '../../shared/i18n.ts';
import { type Cell, type Column, effectOf } from '../answer/answer.ts';
import { useLabel } from '../answer/useLabel.ts';
import { aliasesOf } from '../question.ts';
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

/** Figures that are distances to a target: which side of zero is the good one. */
export const Distances = ({ columns, input }: { columns: readonly Column[]; input: AnalysisInput }) => {
  const t = useT();
  const label = useLabel();
  const aliases = aliasesOf(input).filter((_, at) => input.measures[at]!.show === 'DISTANCE');
  const notes = (['BETTER', 'WORSE'] as const).flatMap((effect) => {
    const own = columns.filter(({ measure, direction }) => aliases.includes(measure) && effectOf(1, direction) === effect);
    return own.length > 0 ? [t(`pilar.chart.above.${effect}`, { names: own.map(label.measure).join(', ') })] : [];
  });
  return notes.map((note) => <Note key={note}>{note}</Note>);
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
