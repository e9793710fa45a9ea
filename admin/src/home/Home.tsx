/** The road to 100 %: how far, what needs a hand now. Every figure opens the list it counts. */
import { Box, Card } from '@mui/material';
import { HomeDocument, type HomeQuery } from '@pilar/schema/generated/graphql.ts';
import { Title } from 'react-admin';
import { useMay, useVerbs } from '../provider/verbs.ts';
import { daysFrom, monthBefore, today } from '../shared/day.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { Expiring } from './Expiring.tsx';
import { Figure } from './Figure.tsx';
import { Formation } from './Formation.tsx';
import { decreesEnding, noDecree, notFormed, silent } from './questions.ts';
import { Road } from './Road.tsx';

const SOON = 90;

export const Home = () => {
  const t = useT();
  const may = useMay();
  const verbs = useVerbs();
  const now = today();
  const isOpen = may('village.read');
  const { data, error, refetch } = useAnswer(
    HomeDocument,
    {
      today: now,
      soon: daysFrom(now, SOON),
      month: monthBefore(now),
      withPokja: may('pokja.read'),
      withValues: may('observation.read'),
    },
    { enabled: isOpen },
  );
  if (verbs && !isOpen) return <Closed />;
  return (
    <Box>
      <Title title={t('pilar.home.title')} />
      {error && <Failure error={error} retry={refetch} />}
      {!data && !error && <PageSkeleton />}
      {data?.all.totalCount === 0 && (
        <Card>
          <EmptyState title={t('pilar.home.nothing')} help={t('pilar.home.nothingHelp')} />
        </Card>
      )}
      {data && data.all.totalCount > 0 && <Figures data={data} month={monthBefore(now)} />}
    </Box>
  );
};

/** For roles that work through other doors, such as the one of BI tools. */
const Closed = () => {
  const t = useT();
  return (
    <Card>
      <Title title={t('pilar.home.title')} />
      <EmptyState title={t('pilar.village.noAccess')} help={t('pilar.home.closedHelp')} />
    </Card>
  );
};

const Figures = ({ data, month }: { data: HomeQuery; month: string }) => {
  const t = useT();
  const format = useFormat();
  const all = data.all.totalCount;
  const formed = data.formed.totalCount;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(12, minmax(0, 1fr))' } }}>
      <Box sx={{ gridColumn: { md: 'span 12' } }}>
        <Road formed={formed} all={all} isMadeUp={data.madeUp.totalCount > 0} />
      </Box>
      <Box sx={{ gridColumn: { md: 'span 12' }, display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
        <Figure label={t('pilar.home.left')} value={all - formed} filter={notFormed} />
        {data.expiring && (
          <Figure
            label={t('pilar.home.expiring')}
            help={t('pilar.home.expiringHelp')}
            value={data.expiring.totalCount}
            filter={decreesEnding(SOON)}
            tone="warning"
          />
        )}
        {data.noPokja && (
          <Figure
            label={t('pilar.home.noPokja')}
            help={t('pilar.home.noPokjaHelp')}
            value={data.noPokja.totalCount}
            filter={noDecree}
            tone="error"
          />
        )}
        {data.silent && (
          <Figure
            label={t('pilar.home.silent')}
            help={t('pilar.home.silentHelp', { month: format.period(month) })}
            value={data.silent.totalCount}
            filter={silent(month)}
            tone="error"
          />
        )}
      </Box>
      <Formation all={all}>{data.soonest && <Expiring decrees={data.soonest.nodes} />}</Formation>
    </Box>
  );
};
