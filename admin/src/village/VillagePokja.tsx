import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { MemberTable } from '../pokja/MemberTable.tsx';
import { AddMember } from '../pokja/PokjaShow.tsx';
import { validityOf } from '../pokja/validity.ts';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { DemoMark, StateMark } from '../shared/Marks.tsx';
import { Panel } from '../shared/Panel.tsx';
import type { WholeVillage } from './VillagePage.tsx';

type Pokjas = NonNullable<WholeVillage['pokjas']>;
type Pokja = Pokjas['nodes'][number];

export const VillagePokja = ({ village, pokjas }: { village: WholeVillage; pokjas: Pokjas }) => {
  const t = useT();
  const may = useMay();
  const [newest, ...earlier] = pokjas.nodes;
  const place = JSON.stringify({ id: village.id, code: village.code, name: village.name, district: village.district });
  const add = may('pokja.appoint', newIn(village.code)) && (
    <Button
      component={Link}
      to={`/pokjas/create?${new URLSearchParams({ village: place })}`}
      size="small"
      variant={newest ? 'text' : 'contained'}
    >
      {t('pilar.village.addPokja')}
    </Button>
  );
  return (
    <Panel title={t('pilar.village.pokja')} aside={newest && add} flush>
      {newest ? (
        <>
          <Decree pokja={newest} />
          <Members village={village} pokja={newest} />
          {earlier.map((pokja) => (
            <Decree key={pokja.id} pokja={pokja} />
          ))}
        </>
      ) : (
        <EmptyState title={t('pilar.village.noPokja')} help={t('pilar.village.noPokjaHelp')} action={add} />
      )}
    </Panel>
  );
};

const Decree = ({ pokja }: { pokja: Pokja }) => {
  const t = useT();
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', px: 2, py: 1 }}>
      <RecordLink resource="pokjas" id={pokja.id}>
        {pokja.decreeNumber}
      </RecordLink>
      {pokja.isSynthetic && <DemoMark />}
      <Typography variant="body2" color="textSecondary" sx={{ flex: '1 1 13rem' }}>
        {format.day(pokja.validFrom)} – {pokja.validTo ? format.day(pokja.validTo) : t('pilar.village.openEnd')}
      </Typography>
      <StateMark {...validityOf(pokja, t)} />
    </Box>
  );
};

const Members = ({ village, pokja }: { village: WholeVillage; pokja: Pokja }) => {
  const t = useT();
  const may = useMay();
  if (!pokja.members) return <Typography sx={{ px: 2, pb: 2 }}>{t('pilar.village.membersHidden')}</Typography>;
  const inOffice = pokja.members.nodes.filter(({ endedOn }) => endedOn === null);
  return (
    <Box sx={{ borderBottom: 1, borderColor: 'divider' }}>
      {inOffice.length === 0 ? (
        <EmptyState title={t('pilar.village.noMembers')} help={t('pilar.village.noMembersHelp')} />
      ) : (
        <MemberTable members={inOffice} compact />
      )}
      {may('pokjaMember.add', newIn(village.code)) && (
        <Box sx={{ px: 1.5, py: 0.5 }}>
          <AddMember pokja={pokja} />
        </Box>
      )}
    </Box>
  );
};
