/** Sends the report, after saying what is still missing. */
import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from '@mui/material';
import { SubmitReportDocument } from '@pilar/schema/generated/graphql.ts';
import { useNotify, useTranslate } from 'react-admin';
import { useReportStep } from '../report/useReportStep.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import type { EntryReport } from './EntryForm.tsx';

interface Props {
  report: EntryReport;
  missing: number;
  close: () => void;
  reload: () => Promise<unknown>;
}

export const SubmitDialog = ({ report, missing, close, reload }: Props) => {
  const t = useT();
  const translate = useTranslate();
  const format = useFormat();
  const notify = useNotify();
  const { take, isTaking } = useReportStep(report, reload);
  const send = async () => {
    const isSent = await take(SubmitReportDocument, { acknowledgeMissing: missing > 0 });
    if (isSent) notify('pilar.entry.sent', { type: 'success' });
    close();
  };
  return (
    <Dialog open onClose={close} fullWidth maxWidth="xs" aria-labelledby="submit-title">
      <DialogTitle id="submit-title">{t('pilar.entry.sendTitle', { month: format.period(report.period) })}</DialogTitle>
      <DialogContent>
        {missing > 0 && (
          <Alert severity="warning" sx={{ mb: 2 }}>
            {t('pilar.entry.sendMissing', { count: format.integer(missing) })}
          </Alert>
        )}
        <Typography>{t('pilar.entry.sendText')}</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" onClick={send} disabled={isTaking} autoFocus>
          {t('pilar.entry.send')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
