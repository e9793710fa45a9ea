/** Values at district level and above. */
import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { type IndicatorWholeFragment as Indicator, IndicatorPageDocument } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { useMay } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { DEMO_SOURCE, DemoMark } from '../shared/Marks.tsx';
import { Panel } from '../shared/Panel.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';

export const Published = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const may = useMay();
  const indicator = useRecordContext<Indicator>()!;
  const isOpen = may('observation.read');
  const { data, error, refetch } = useAnswer(IndicatorPageDocument, { id: indicator.id }, { enabled: isOpen });
  if (!isOpen) return null;
  if (!data)
    return (
      <Panel title={t('pilar.indicator.published')}>{error ? <Failure error={error} retry={refetch} /> : <RowsSkeleton rows={4} />}</Panel>
    );
  if (!data.indicator) return null;
  const { observations } = data.indicator;
  return (
    <Panel title={t('pilar.indicator.published')} flush>
      {observations.nodes.length === 0 ? (
        <EmptyState title={t('pilar.indicator.noPublished')} />
      ) : (
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('pilar.observation.area')}</TableCell>
              <TableCell>{t('pilar.observation.period')}</TableCell>
              <TableCell align="right">{t('pilar.observation.value')}</TableCell>
              <TableCell>{t('pilar.observation.source')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {observations.nodes.map((observation) => (
              <TableRow key={observation.id}>
                <TableCell>{observation.area.name}</TableCell>
                <TableCell>{format.period(observation.period)}</TableCell>
                <TableCell align="right">
                  {observation.value === null ? t('pilar.observation.notApplicable') : format.decimal(observation.value)}
                </TableCell>
                <TableCell>
                  {name(observation.source)}
                  {observation.source.code === DEMO_SOURCE && <DemoMark />}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Panel>
  );
};
