/** Formation by the areas below and over time, as the server reckons them. */
import { Box } from '@mui/material';
import type { HomeQuery } from '@pilar/schema/generated/graphql.ts';
import { lazy, type ReactNode, Suspense } from 'react';
import { useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { Districts } from './Districts.tsx';
import { pointsOf, sharesOf } from './formation.ts';

const OverTime = lazy(async () => ({ default: (await import('./OverTime.tsx')).OverTime }));

interface Props {
  data: HomeQuery;
  formed: number;
  children: ReactNode;
}

export const Formation = ({ data: { all, shares, growth }, formed, children }: Props) => {
  const t = useT();
  const hasAreas = shares && shares.rows.length > 1;
  return (
    <>
      {hasAreas && (
        <Box sx={{ gridColumn: { md: 'span 5' } }}>
          <Panel title={t('pilar.home.byArea')}>
            <Districts shares={sharesOf(shares.rows)} />
          </Panel>
        </Box>
      )}
      <Box sx={{ gridColumn: { md: hasAreas ? 'span 7' : 'span 12' }, display: 'grid', gap: 2, alignContent: 'start' }}>
        {growth && formed > 0 && all.totalCount > 1 && (
          <Panel title={t('pilar.home.overTime')}>
            <Suspense fallback={<RowsSkeleton />}>
              <OverTime points={pointsOf(growth.rows, formed)} all={all.totalCount} />
            </Suspense>
          </Panel>
        )}
        {children}
      </Box>
    </>
  );
};
