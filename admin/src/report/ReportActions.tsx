/** What may be done to a report, by its state and by what the viewer's roles allow there. */
import { Box, Button } from '@mui/material';
import { LockReportDocument, ReturnReportDocument, UnlockReportDocument, VerifyReportDocument } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { SubmitDialog } from '../observation/SubmitDialog.tsx';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import type { Notes, WholeReport } from './ReportPage.tsx';
import { StepDialog } from './StepDialog.tsx';
import { isOpen } from './state.tsx';
import { useReportStep } from './useReportStep.ts';
import { useShortcuts } from './useShortcuts.ts';
import { pathOf, useWaiting } from './WaitingBar.tsx';

type Step = 'submit' | 'verify' | 'return' | 'lock' | 'unlock';

interface Props {
  report: WholeReport;
  notes: Notes;
  clearNotes: () => void;
  /** Told when the last report that waited was judged. */
  setAllDone: () => void;
  reload: () => Promise<unknown>;
}

export const ReportActions = (props: Props) => {
  const { report, reload } = props;
  const t = useT();
  const may = useMay();
  const [step, setStep] = useState<Step>();
  const close = () => setStep(undefined);
  const { state, village } = report;
  const here = { areas: [village.code] };
  const possible: Record<Step, boolean> = {
    submit: isOpen(state) && may('report.submit', here),
    verify: state === 'SUBMITTED' && may('report.verify', here),
    return: (state === 'SUBMITTED' || state === 'VERIFIED') && may('report.verify', here),
    lock: state === 'VERIFIED' && may('report.lock', here),
    unlock: state === 'LOCKED' && may('report.unlock', here),
  };
  useShortcuts({ v: () => possible.verify && setStep('verify'), r: () => possible.return && setStep('return') });
  const canFill = isOpen(state) && may('observation.record', newIn(village.code));
  if (!canFill && !Object.values(possible).some(Boolean)) return null;
  return (
    <Box
      role="group"
      aria-label={t('pilar.report.actions')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2, '& > *': { minHeight: 40 } }}
    >
      {canFill && (
        <Button component={Link} to={`/entry?village=${village.code}&month=${report.period}`} variant="contained">
          {t('pilar.report.fill')}
        </Button>
      )}
      {possible.submit && <Button onClick={() => setStep('submit')}>{t('pilar.report.submit')}</Button>}
      {possible.verify && (
        <Button variant="contained" onClick={() => setStep('verify')}>
          {t('pilar.report.verify')}
        </Button>
      )}
      {possible.return && (
        <Button variant="outlined" color="warning" onClick={() => setStep('return')}>
          {t('pilar.report.return')}
        </Button>
      )}
      {possible.lock && (
        <Button variant="contained" onClick={() => setStep('lock')}>
          {t('pilar.report.lock')}
        </Button>
      )}
      {possible.unlock && (
        <Button variant="outlined" onClick={() => setStep('unlock')}>
          {t('pilar.report.unlock')}
        </Button>
      )}
      {step === 'submit' && <SubmitDialog report={report} missing={report.owedCount - report.filledCount} close={close} reload={reload} />}
      {step && step !== 'submit' && <Dialogs {...props} step={step} close={close} />}
    </Box>
  );
};

const written = (notes: Notes) =>
  Object.entries(notes)
    .map(([indicator, text]) => ({ indicator, text: text.trim() }))
    .filter(({ text }) => text !== '');

interface DialogProps extends Props {
  step: Exclude<Step, 'submit'>;
  close: () => void;
}

const Dialogs = ({ step, close, report, notes, clearNotes, setAllDone, reload }: DialogProps) => {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const { take, isTaking } = useReportStep(report, reload);
  const { other } = useWaiting(report);
  const given = written(notes);
  /** Who works through those that wait goes on to the next. */
  const done = (state: 'VERIFIED' | 'RETURNED' | 'LOCKED', goesOn: boolean) => {
    notify(`pilar.report.done.${state}`, { type: 'success' });
    clearNotes();
    if (!goesOn) return;
    if (other) navigate(pathOf(other));
    else setAllDone();
  };
  const acts = {
    verify: async () => (await take(VerifyReportDocument, {})) && done('VERIFIED', true),
    return: async (note: string) =>
      (await take(ReturnReportDocument, { notes: given, note: note || null })) && done('RETURNED', report.state === 'SUBMITTED'),
    lock: async () => (await take(LockReportDocument, {})) && done('LOCKED', false),
    unlock: async (reason: string) => (await take(UnlockReportDocument, { reason })) && done('VERIFIED', false),
  };
  const act = async (text: string) => {
    await acts[step](text);
    close();
  };
  return (
    <StepDialog
      title={t(`pilar.report.${step}Title`)}
      text={t(`pilar.report.${step}Text`)}
      label={step === 'return' && given.length > 0 ? t('pilar.report.returnCount', { count: given.length }) : t(`pilar.report.${step}`)}
      words={
        step === 'return'
          ? { label: t('pilar.report.note'), isNeeded: given.length === 0 }
          : step === 'unlock'
            ? { label: t('pilar.report.reason'), isNeeded: true }
            : undefined
      }
      hint={step === 'return' && given.length === 0 ? t('pilar.report.returnNeeds') : undefined}
      isBusy={isTaking}
      act={act}
      close={close}
    />
  );
};
