import { Chip, Tooltip } from '@mui/material';
import { useT } from '../shared/i18n.ts';

/** Stands beside a value whose report nobody has verified yet. */
export const PreliminaryMark = () => {
  const t = useT();
  return (
    <Tooltip title={t('pilar.report.preliminaryHelp')}>
      <Chip
        size="small"
        variant="outlined"
        label={t('pilar.report.preliminary')}
        sx={{ height: 18, fontSize: '0.7rem', ml: 0.75, borderStyle: 'dashed', color: 'text.secondary' }}
      />
    </Tooltip>
  );
};
