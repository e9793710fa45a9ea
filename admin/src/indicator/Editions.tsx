import { Box } from '@mui/material';
import { type IndicatorWholeFragment as Indicator, IndicatorEditionsDocument } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { StateMark } from '../shared/Marks.tsx';
import { Panel } from '../shared/Panel.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';

/** Series of different editions are not comparable: each stands with the time it was in force. */
export const Editions = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const { id, code } = useRecordContext<Indicator>()!;
  const { data, error, refetch } = useAnswer(IndicatorEditionsDocument, { code });
  if (!data)
    return (
      <Panel title={t('pilar.indicator.editions')}>{error ? <Failure error={error} retry={refetch} /> : <RowsSkeleton rows={1} />}</Panel>
    );
  return (
    <Panel title={t('pilar.indicator.editions')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {data.indicators.nodes.map((edition) => (
          <li key={edition.id}>
            {edition.id === id ? (
              <strong>{t('pilar.indicator.editionNumber', { edition: edition.edition })}</strong>
            ) : (
              <RecordLink resource="indicators" id={edition.id}>
                {t('pilar.indicator.editionNumber', { edition: edition.edition })}
              </RecordLink>
            )}
            : {name(edition)},{' '}
            {edition.validFrom ? t('pilar.indicator.since', { day: format.day(edition.validFrom) }) : t('pilar.indicator.always')}{' '}
            {edition.validTo ? (
              t('pilar.indicator.untilDay', { day: format.day(edition.validTo) })
            ) : (
              <StateMark tone="success" label={t('pilar.indicator.current')} />
            )}
          </li>
        ))}
      </Box>
    </Panel>
  );
};
