/** Formation by district and over time, from the villages themselves. */
import { Box, Typography } from '@mui/material';
import { HomeVillagesDocument, type HomeVillagesQuery } from '@pilar/schema/generated/graphql.ts';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { request } from '../provider/fetch.ts';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { Districts } from './Districts.tsx';
import { type FormedVillage, overTime } from './formation.ts';

const OverTime = lazy(async () => ({ default: (await import('./OverTime.tsx')).OverTime }));

const PAGE = 100;
/** A regency or a few. Larger areas get this picture from the server's analysis. */
const LIMIT = 1000;

export const Formation = ({ all, children }: { all: number; children: ReactNode }) => {
  const t = useT();
  const format = useFormat();
  const isTooMany = all > LIMIT;
  const { data, error, refetch } = useQuery({
    queryKey: ['home', 'villages', all],
    queryFn: ({ signal }) => everyVillage(all, signal),
    enabled: !isTooMany,
  });
  if (isTooMany)
    return <Typography sx={{ gridColumn: { md: 'span 12' } }}>{t('pilar.home.tooMany', { limit: format.integer(LIMIT) })}</Typography>;
  if (error) return <Failure error={error} retry={refetch} />;
  return (
    <>
      <Box sx={{ gridColumn: { md: 'span 5' } }}>
        <Panel title={t('pilar.home.byDistrict')}>{data ? <Districts villages={data} /> : <RowsSkeleton />}</Panel>
      </Box>
      <Box sx={{ gridColumn: { md: 'span 7' }, display: 'grid', gap: 2, alignContent: 'start' }}>
        <Panel title={t('pilar.home.overTime')}>
          <Suspense fallback={<RowsSkeleton />}>{data ? <OverTime points={overTime(data)} all={all} /> : <RowsSkeleton />}</Suspense>
        </Panel>
        {children}
      </Box>
    </>
  );
};

async function everyVillage(all: number, signal: AbortSignal): Promise<FormedVillage[]> {
  const offsets = Array.from({ length: Math.ceil(all / PAGE) }, (_, page) => page * PAGE);
  const pages: HomeVillagesQuery[] = await Promise.all(offsets.map((offset) => request(HomeVillagesDocument, { offset }, signal)));
  return pages.flatMap(({ villages }) => villages.nodes);
}
