import PersonAddIcon from '@mui/icons-material/PersonAddAltOutlined';
import { Button } from '@mui/material';
import type { PokjaMemberRowFragment as Member, PokjaRowFragment as Pokja } from '@pilar/schema/generated/graphql.ts';
import { useGetList, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { RecordLink, SeeAll } from '../shared/links.tsx';
import { StateMark } from '../shared/Marks.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { MemberTable } from './MemberTable.tsx';
import { validityOf } from './validity.ts';

export const PokjaShow = () => (
  <ShowPage<Pokja> title={({ village, decreeNumber }) => `${village.name}: ${decreeNumber}`} canRetire>
    <Decree />
    <Members />
  </ShowPage>
);

const Decree = () => {
  const t = useT();
  const format = useFormat();
  const pokja = useRecordContext<Pokja>()!;
  return (
    <Panel title={t('pilar.pokja.one')} aside={<StateMark {...validityOf(pokja, t)} />}>
      <Facts>
        <Fact label={t('pilar.pokja.village')}>
          <RecordLink resource="villages" id={pokja.village.id}>
            {pokja.village.name}
          </RecordLink>
        </Fact>
        <Fact label={t('pilar.pokja.decreeNumber')}>{pokja.decreeNumber}</Fact>
        <Fact label={t('pilar.pokja.decreedOn')}>{format.day(pokja.decreedOn)}</Fact>
        <Fact label={t('pilar.pokja.issuer')}>{t(`pilar.pokja.issuerOf.${pokja.issuer}`)}</Fact>
        <Fact label={t('pilar.pokja.validFrom')}>{format.day(pokja.validFrom)}</Fact>
        <Fact label={t('pilar.pokja.validTo')}>{pokja.validTo ? format.day(pokja.validTo) : t('pilar.village.openEnd')}</Fact>
      </Facts>
    </Panel>
  );
};

export const AddMember = ({ pokja }: { pokja: { id: string; decreeNumber: string } }) => {
  const t = useT();
  const record = JSON.stringify({ id: pokja.id, decreeNumber: pokja.decreeNumber, name: pokja.decreeNumber });
  return (
    <Button
      component={Link}
      to={`/pokjaMembers/create?${new URLSearchParams({ pokja: record })}`}
      size="small"
      startIcon={<PersonAddIcon />}
    >
      {t('pilar.pokja.addMember')}
    </Button>
  );
};

const Members = () => {
  const t = useT();
  const may = useMay();
  const pokja = useRecordContext<Pokja>()!;
  const { data, total, error, refetch } = useGetList<Member>(
    'pokjaMembers',
    { filter: { pokja: pokja.id }, sort: { field: 'role.position', order: 'ASC' }, pagination: { page: 1, perPage: 100 } },
    { enabled: may('pokjaMember.read') },
  );
  if (!may('pokjaMember.read')) return null;
  return (
    <Panel
      title={t('pilar.pokja.members')}
      aside={
        <>
          {may('pokjaMember.add', newIn(pokja.village.code)) && <AddMember pokja={pokja} />}
          {total !== undefined && total > 0 && <SeeAll resource="pokjaMembers" filter={{ pokja: pokja.id }} count={total} />}
        </>
      }
      flush
    >
      {!data && (error ? <Failure error={error} retry={refetch} /> : <RowsSkeleton />)}
      {data?.length === 0 && <EmptyState title={t('pilar.village.noMembers')} help={t('pilar.village.noMembersHelp')} />}
      {data && data.length > 0 && <MemberTable members={data} />}
    </Panel>
  );
};
