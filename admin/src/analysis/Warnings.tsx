import { Alert } from '@mui/material';
import { useT } from '../shared/i18n.ts';
import type { Analysis } from './answer/answer.ts';
import { warningLines } from './answer/names.ts';
import { useLabel } from './answer/useLabel.ts';

/** What should be known before the answer is read. */
export const Warnings = ({ analysis }: { analysis: Analysis }) => {
  const t = useT();
  const label = useLabel();
  const lines = warningLines(analysis, label);
  if (lines.length === 0) return null;
  return (
    <Alert severity="info" variant="outlined" sx={{ py: 0, '& ul': { m: 0, p: 0, listStyle: 'none' } }}>
      <ul aria-label={t('pilar.analysis.warnings')}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
};
