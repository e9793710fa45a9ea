import { Box, Button, List, ListItem, ListItemText } from '@mui/material';
import { Link } from 'react-router-dom';
import { STATUS_TONE } from '../intervention/status.ts';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink, SeeAll } from '../shared/links.tsx';
import { DemoMark, StateMark } from '../shared/Marks.tsx';
import { Panel } from '../shared/Panel.tsx';
import type { WholeVillage } from './VillagePage.tsx';

type Interventions = NonNullable<WholeVillage['interventions']>;

export const VillageInterventions = ({ village, interventions }: { village: WholeVillage; interventions: Interventions }) => {
  const t = useT();
  const may = useMay();
  const place = JSON.stringify({ nodes: [{ id: village.id, code: village.code, name: village.name, district: village.district }] });
  const add = may('intervention.create', newIn(village.code)) && (
    <Button
      component={Link}
      to={`/interventions/create?${new URLSearchParams({ villages: place })}`}
      size="small"
      variant={interventions.totalCount > 0 ? 'text' : 'contained'}
    >
      {t('pilar.village.addIntervention')}
    </Button>
  );
  return (
    <Box className="wide">
      <Panel
        title={t('pilar.village.interventions')}
        aside={
          interventions.totalCount > 0 && (
            <>
              {add}
              <SeeAll resource="interventions" filter={{ village: village.code }} count={interventions.totalCount} />
            </>
          )
        }
      >
        {interventions.totalCount === 0 ? (
          <EmptyState title={t('pilar.village.noInterventions')} help={t('pilar.village.noInterventionsHelp')} action={add} />
        ) : (
          <List dense disablePadding>
            {interventions.nodes.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </List>
        )}
      </Panel>
    </Box>
  );
};

const Row = ({ row }: { row: Interventions['nodes'][number] }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const partners = [...new Set([row.lead?.name, ...(row.contributions?.nodes.map(({ partner }) => partner.name) ?? [])])]
    .filter(Boolean)
    .join(', ');
  return (
    <ListItem
      disableGutters
      secondaryAction={<StateMark tone={STATUS_TONE[row.status]} label={t(`pilar.intervention.statusOf.${row.status}`)} />}
    >
      <ListItemText
        sx={{ pr: 12 }}
        primary={
          <>
            <RecordLink resource="interventions" id={row.id}>
              {row.title}
            </RecordLink>
            {row.isSynthetic && <DemoMark />}
          </>
        }
        secondary={[format.day(row.startedOn), name(row.sector), partners].filter(Boolean).join(' · ')}
      />
    </ListItem>
  );
};
