/** Someone else saved first: shows what stands now beside what was typed, and lets the person choose. */
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Skeleton,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { type RaRecord, useDataProvider, useEditContext, useNotify, useResourceContext } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useFormat } from '../format.ts';
import { type Translate, useName, useT } from '../i18n.ts';

export interface ComparedField {
  source: string;
  label: string;
  /** Text of a value that is a code; dates, names and lists speak for themselves. */
  show?: (value: never) => string;
}

export const ConflictDialog = ({ fields, settle }: { fields: ComparedField[]; settle: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const { record, refetch } = useEditContext();
  const { reset } = useFormContext();
  const { data: theirs } = useTheirs(record);
  const takeTheirs = async () => {
    reset(record);
    await refetch();
    settle();
  };
  const reapply = async () => {
    await refetch();
    notify('pilar.shared.reapplied', { type: 'info' });
    settle();
  };
  return (
    <Dialog open maxWidth="md" fullWidth aria-labelledby="conflict-title" aria-describedby="conflict-text">
      <DialogTitle id="conflict-title">{t('pilar.shared.conflictTitle')}</DialogTitle>
      <DialogContent>
        <Typography id="conflict-text" sx={{ mb: 2 }}>
          {t('pilar.shared.conflictText')}
        </Typography>
        {theirs ? <Differences fields={fields} theirs={theirs} /> : <Skeleton variant="rounded" height={120} />}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', gap: 1 }}>
        <Button onClick={takeTheirs} disabled={!theirs}>
          {t('pilar.shared.takeTheirs')}
        </Button>
        <Button variant="contained" onClick={reapply} disabled={!theirs} autoFocus>
          {t('pilar.shared.reapply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** The record as it stands now, read afresh and beside the form's own. */
function useTheirs(record: RaRecord | undefined) {
  const resource = useResourceContext()!;
  const dataProvider = useDataProvider();
  return useQuery({
    queryKey: ['conflict', resource, record?.id, record?.version],
    queryFn: async () => (await dataProvider.getOne(resource, { id: record!.id })).data as RaRecord,
    enabled: Boolean(record),
    gcTime: 0,
  });
}

const Differences = ({ fields, theirs }: { fields: ComparedField[]; theirs: RaRecord }) => {
  const t = useT();
  const { record } = useEditContext();
  const { getValues } = useFormContext();
  const show = useShown();
  const mine = getValues();
  const rows = fields
    .map((field) => ({
      field,
      before: show(field, record?.[field.source]),
      saved: show(field, theirs[field.source]),
      typed: show(field, mine[field.source]),
    }))
    .filter(({ before, saved, typed }) => saved !== before || typed !== before);
  if (rows.length === 0) return <Alert severity="info">{t('pilar.shared.conflictSame')}</Alert>;
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{t('pilar.shared.conflictField')}</TableCell>
          <TableCell>{t('pilar.shared.conflictTheirs')}</TableCell>
          <TableCell>{t('pilar.shared.conflictMine')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ field, before, saved, typed }) => (
          <TableRow key={field.source}>
            <TableCell component="th" scope="row">
              {field.label}
            </TableCell>
            <TableCell sx={saved === before ? undefined : { fontWeight: 700, bgcolor: 'warning.light' }}>{saved}</TableCell>
            <TableCell sx={typed === before ? { color: 'text.secondary' } : { fontWeight: 700, bgcolor: 'info.light' }}>{typed}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};

function useShown() {
  const t = useT();
  const name = useName();
  const { day } = useFormat();
  return ({ show }: ComparedField, value: unknown): string => {
    if (value === undefined || value === null || value === '') return t('pilar.shared.empty');
    if (show) return show(value as never);
    return textOf(value, { t, name, day });
  };
}

interface Speech {
  t: Translate;
  name: ReturnType<typeof useName>;
  day: (day: string) => string;
}

function textOf(value: unknown, speech: Speech): string {
  if (typeof value === 'boolean') return speech.t(value ? 'pilar.shared.yes' : 'pilar.shared.no');
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return speech.day(value);
  const { nodes, name } = value as { nodes?: { name: string }[]; name?: string };
  if (nodes) return nodes.map(speech.name).join(', ') || speech.t('pilar.shared.empty');
  return name ? speech.name(value as { name: string }) : String(value);
}
