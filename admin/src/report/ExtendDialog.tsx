/** Moves the deadline of a month, for the whole country or for one regency, with a reason. */
import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { type PeriodRowFragment as Period, SetPeriodDocument, type SetPeriodInput } from '@pilar/schema/generated/graphql.ts';
import { DateInput, Form, SaveButton, TextInput, useTranslate } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { useViewer } from '../provider/verbs.ts';
import { EnumInput, required } from '../shared/form/inputs.tsx';
import { useWrite } from '../shared/form/useWrite.ts';
import { WholeProblem } from '../shared/form/WholeProblem.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';

const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
const COUNTRY = 'country';

const partIn = (instant: string, zone: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...options }).format(new Date(instant));

/** Areas that the viewer sets deadlines for, as a form chooses among them. */
function usePlaces({ area }: Period): { id: string; name: string }[] {
  const t = useT();
  const roles = (useViewer()?.roles ?? []).filter(({ verbs }) => verbs.includes('period.manage'));
  if (area) return [{ id: area.code, name: area.name }];
  return roles.map((role) => ({ id: role.area ?? COUNTRY, name: role.areaName ?? t('pilar.period.nationwide') }));
}

export const ExtendDialog = ({ period, close }: { period: Period; close: () => void }) => {
  const t = useT();
  const translate = useTranslate();
  const format = useFormat();
  const places = usePlaces(period);
  const save = useWrite(close, ({ area, dueOn, dueTime, timeZone, reason }) => {
    const place = area === COUNTRY ? null : (area as string);
    const isThis = place === (period.area?.code ?? null);
    const input = { period: period.period, area: place, dueOn, dueTime, timeZone, reason, version: isThis ? period.version : null };
    return request(SetPeriodDocument, { input: input as SetPeriodInput });
  });
  const start = {
    area: places[0]?.id,
    dueOn: partIn(period.dueAt, period.timeZone, { dateStyle: 'short' }),
    dueTime: partIn(period.dueAt, period.timeZone, { timeStyle: 'short' }),
    timeZone: period.timeZone,
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="xs" aria-labelledby="extend-title">
      <Form onSubmit={save} defaultValues={start}>
        <DialogTitle id="extend-title">{t('pilar.period.extendTitle', { month: format.period(period.period) })}</DialogTitle>
        <DialogContent>
          <Typography sx={{ mb: 2 }}>{t('pilar.period.extendText')}</Typography>
          <WholeProblem />
          <Stack spacing={1.5}>
            <EnumInput
              source="area"
              label={t('pilar.period.forArea')}
              choices={places}
              validate={required}
              helperText={t('pilar.period.forAreaHelp')}
            />
            <DateInput source="dueOn" label={t('pilar.period.newDue')} validate={required} helperText={false} fullWidth />
            <TextInput source="dueTime" type="time" label={t('pilar.period.time')} validate={required} helperText={false} fullWidth />
            <EnumInput
              source="timeZone"
              label={t('pilar.period.zone')}
              choices={ZONES.map((id) => ({ id, name: id }))}
              validate={required}
            />
            <TextInput
              source="reason"
              label={t('pilar.period.reason')}
              validate={required}
              multiline
              minRows={2}
              helperText={false}
              fullWidth
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={close}>{translate('ra.action.cancel')}</Button>
          <SaveButton alwaysEnable />
        </DialogActions>
      </Form>
    </Dialog>
  );
};
