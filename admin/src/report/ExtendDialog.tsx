/** Moves the deadline of a month, for the whole country or for one regency, with a reason. */
import { Typography } from '@mui/material';
import { type PeriodRowFragment as Period, SetPeriodDocument, type SetPeriodInput } from '@pilar/schema/generated/graphql.ts';
import { DateInput, TextInput } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { useViewer } from '../provider/verbs.ts';
import { ZONE_NAMES } from '../shared/day.ts';
import { FormDialog } from '../shared/form/FormDialog.tsx';
import { EnumInput, required } from '../shared/form/inputs.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';

const ZONES = Object.entries(ZONE_NAMES).map(([id, name]) => ({ id, name: `${name} (${id})` }));
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
  const format = useFormat();
  const places = usePlaces(period);
  const write = ({ area, dueOn, dueTime, timeZone, reason }: Record<string, unknown>) => {
    const place = area === COUNTRY ? null : (area as string);
    const isThis = place === (period.area?.code ?? null);
    const input = { period: period.period, area: place, dueOn, dueTime, timeZone, reason, version: isThis ? period.version : null };
    return request(SetPeriodDocument, { input: input as SetPeriodInput });
  };
  const start = {
    area: places[0]?.id,
    dueOn: partIn(period.dueAt, period.timeZone, { dateStyle: 'short' }),
    dueTime: partIn(period.dueAt, period.timeZone, { timeStyle: 'short' }),
    timeZone: period.timeZone,
  };
  return (
    <FormDialog title={t('pilar.period.extendTitle', { month: format.period(period.period) })} record={start} write={write} close={close}>
      <Typography>{t('pilar.period.extendText')}</Typography>
      <EnumInput
        source="area"
        label={t('pilar.period.forArea')}
        choices={places}
        validate={required}
        helperText={t('pilar.period.forAreaHelp')}
      />
      <DateInput source="dueOn" label={t('pilar.period.newDue')} validate={required} helperText={false} fullWidth />
      <TextInput source="dueTime" type="time" label={t('pilar.period.time')} validate={required} helperText={false} fullWidth />
      <EnumInput source="timeZone" label={t('pilar.period.zone')} choices={ZONES} validate={required} />
      <TextInput source="reason" label={t('pilar.period.reason')} validate={required} multiline minRows={2} helperText={false} fullWidth />
    </FormDialog>
  );
};
