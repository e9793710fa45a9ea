/** What is behind a cell: the interventions, each with its partners; of a gap, the way to fill it. */
import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, List, ListItem, ListItemText } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { STATUS_TONE } from '../intervention/status.ts';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { listPath, RecordLink } from '../shared/links.tsx';
import { DemoMark, StateMark } from '../shared/Marks.tsx';
import { type Intervention, type Opened, partnersOf, type Sector } from './grid.ts';

interface Props extends Opened {
  sector: Sector;
  close: () => void;
}

export const CellDialog = ({ row: { village, cells }, column, sector, close }: Props) => {
  const t = useT();
  const name = useName();
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'interventions', action: 'create' });
  const { interventions, shared } = cells[column]!;
  const given = new URLSearchParams({
    sector: JSON.stringify(sector),
    villages: JSON.stringify({ nodes: [{ id: village.id, code: village.code, name: village.name, district: village.district }] }),
  });
  return (
    <Dialog open onClose={close} fullWidth maxWidth="sm" aria-labelledby="cell-title">
      <DialogTitle id="cell-title">{t('pilar.convergence.inCell', { sector: name(sector), village: village.name })}</DialogTitle>
      <DialogContent>
        {interventions.length === 0 && <Alert severity="info">{t('pilar.convergence.gapHelp')}</Alert>}
        {shared.length > 0 && (
          <Alert severity="warning">
            {t('pilar.convergence.sharedHelp')}
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {shared.map(({ indicator, leads }) => (
                <li key={indicator.id}>
                  {name(indicator)}: {leads.join(', ')}
                </li>
              ))}
            </Box>
          </Alert>
        )}
        <List dense disablePadding>
          {interventions.map((intervention) => (
            <One key={intervention.id} intervention={intervention} />
          ))}
        </List>
      </DialogContent>
      <DialogActions>
        {canAccess && (
          <Button component={Link} to={`/interventions/create?${given}`}>
            {t('pilar.convergence.plan')}
          </Button>
        )}
        {interventions.length > 0 && (
          <Button component={Link} to={listPath('interventions', { sector: sector.code, village: village.code })}>
            {t('pilar.convergence.openList')}
          </Button>
        )}
        <Button variant="contained" onClick={close}>
          {translate('ra.action.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

const One = ({ intervention }: { intervention: Intervention }) => {
  const t = useT();
  const format = useFormat();
  const days = [intervention.startedOn, intervention.endedOn].filter((day) => day !== null).map((day) => format.day(day));
  return (
    <ListItem disableGutters divider sx={{ gap: 1, alignItems: 'flex-start' }}>
      <ListItemText
        primary={
          <>
            <RecordLink resource="interventions" id={intervention.id}>
              {intervention.title}
            </RecordLink>
            {intervention.isSynthetic && <DemoMark />}
          </>
        }
        secondary={`${days.join(' – ')} · ${partnersOf([intervention])
          .map(({ name }) => name)
          .join(', ')}`}
      />
      <Box sx={{ flexShrink: 0, mt: 0.5 }}>
        <StateMark tone={STATUS_TONE[intervention.status]} label={t(`pilar.intervention.statusOf.${intervention.status}`)} />
      </Box>
    </ListItem>
  );
};
