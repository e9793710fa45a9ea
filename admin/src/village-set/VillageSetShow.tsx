import type { VillageSetWholeFragment as VillageSet } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';

export const VillageSetShow = () => (
  <ShowPage<VillageSet> title={({ name }) => name} canRetire>
    <Decree />
    <Villages />
  </ShowPage>
);

const Decree = () => {
  const t = useT();
  const format = useFormat();
  const set = useRecordContext<VillageSet>()!;
  return (
    <Panel title={t('pilar.villageSet.decree')}>
      <Facts>
        <Fact label={t('pilar.villageSet.code')}>{set.code}</Fact>
        <Fact label={t('pilar.villageSet.area')}>{set.area.name}</Fact>
        <Fact label={t('pilar.villageSet.year')}>{set.year}</Fact>
        <Fact label={t('pilar.villageSet.decreeNumber')}>{set.decreeNumber}</Fact>
        <Fact label={t('pilar.villageSet.decreedOn')}>{set.decreedOn && format.day(set.decreedOn)}</Fact>
        <Fact label={t('pilar.villageSet.note')}>{set.note}</Fact>
      </Facts>
    </Panel>
  );
};

const Villages = () => {
  const t = useT();
  const { villages } = useRecordContext<VillageSet>()!;
  const { nodes, totalCount } = villages;
  return (
    <Panel title={`${t('pilar.villageSet.villages')} (${totalCount})`}>
      {totalCount === 0 && <EmptyState title={t('pilar.shared.none')} />}
      <Facts>
        {nodes.map((village) => (
          <Fact key={village.id} label={village.district.name}>
            <RecordLink resource="villages" id={village.id}>
              {village.name}
            </RecordLink>
          </Fact>
        ))}
      </Facts>
    </Panel>
  );
};
