import { Box } from '@mui/material';
import { useT } from '../shared/i18n.ts';
import { useDue } from './due.ts';

interface Props {
  report: { dueAt?: string | null; firstSubmittedAt?: string | null };
}

const SOON = 3;

/** The deadline, and how many days are left while nothing was sent; afterwards whether it came in time. */
export const DueText = ({ report: { dueAt, firstSubmittedAt } }: Props) => {
  const t = useT();
  const due = useDue();
  if (!dueAt) return <>{t('pilar.report.noDeadline')}</>;
  const { days, words } = due.of(dueAt);
  const isLate = firstSubmittedAt ? firstSubmittedAt > dueAt : days < 0;
  const tone = isLate ? 'error.main' : !firstSubmittedAt && days <= SOON ? 'warning.main' : 'text.secondary';
  const said = firstSubmittedAt ? t(isLate ? 'pilar.report.lateBy' : 'pilar.report.onTime') : words;
  return (
    <>
      {due.moment(dueAt)}{' '}
      <Box component="span" sx={{ color: tone, fontWeight: 600, whiteSpace: 'nowrap' }}>
        ({said})
      </Box>
    </>
  );
};
