import { Alert } from '@mui/material';
import type { AnalyseQuery } from '@pilar/schema/generated/graphql.ts';
import { useName, useT } from '../shared/i18n.ts';

/** What should be known before the answer is read. */
export const Warnings = ({ warnings }: Pick<AnalyseQuery['analysis'], 'warnings'>) => {
  const t = useT();
  const name = useName();
  if (warnings.length === 0) return null;
  return (
    <Alert severity="info" sx={{ '& ul': { m: 0, pl: 2 } }}>
      <ul aria-label={t('pilar.analysis.warnings')}>
        {warnings.map((warning) => (
          <li key={`${warning.code} ${warning.measure} ${warning.message}`}>
            {name({ name: warning.message, nameEn: warning.messageEn })}
          </li>
        ))}
      </ul>
    </Alert>
  );
};
