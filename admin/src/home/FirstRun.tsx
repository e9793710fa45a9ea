/** The way into an empty installation, which ends with its last step. */
import DoneIcon from '@mui/icons-material/CheckCircle';
import OpenIcon from '@mui/icons-material/RadioButtonUncheckedOutlined';
import { Box, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { useT } from '../shared/i18n.ts';
import { listPath } from '../shared/links.tsx';
import { Panel } from '../shared/Panel.tsx';
import { notFormed } from './questions.ts';
import type { Step } from './steps.ts';

const PAGES: Partial<Record<Step['id'], string>> = { users: '/users/create', kampung: listPath('villages', notFormed) };

export const FirstRun = ({ steps }: { steps: readonly Step[] }) => {
  const t = useT();
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <Panel title={t('pilar.home.firstRun')}>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {t('pilar.home.firstRunHelp')}
      </Typography>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {steps.map((step) => (
          <StepLine key={step.id} step={step} isNext={step === next} />
        ))}
      </Box>
    </Panel>
  );
};

const StepLine = ({ step: { id, isDone, command }, isNext }: { step: Step; isNext: boolean }) => {
  const t = useT();
  const to = PAGES[id];
  const label = t(`pilar.home.stepOf.${id}`);
  return (
    <Box component="li" aria-current={isNext ? 'step' : undefined} sx={{ display: 'flex', gap: 1.5, minWidth: 0 }}>
      {isDone ? (
        <DoneIcon color="success" titleAccess={t('pilar.home.done')} />
      ) : (
        <OpenIcon color={isNext ? 'primary' : 'disabled'} titleAccess={t('pilar.home.notDone')} />
      )}
      <Box sx={{ minWidth: 0 }}>
        {to && !isDone ? (
          <Link component={RouterLink} to={to} sx={{ fontWeight: 600 }}>
            {label}
          </Link>
        ) : (
          <Typography sx={{ fontWeight: isNext ? 650 : 400 }}>{label}</Typography>
        )}
        {!isDone && (
          <Typography variant="body2" color="textSecondary">
            {t(`pilar.home.stepHelpOf.${id}`)}
          </Typography>
        )}
        {!isDone && command && (
          <Box
            component="code"
            sx={{ display: 'inline-block', mt: 0.5, px: 1, py: 0.25, borderRadius: 1, bgcolor: 'action.hover', overflowWrap: 'anywhere' }}
          >
            {command}
          </Box>
        )}
      </Box>
    </Box>
  );
};
