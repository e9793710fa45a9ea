import { Card } from '@mui/material';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useT } from '../shared/i18n.ts';

/** Instead of a page that cannot be asked for: it opens by itself once there is a connection. */
export const NoConnection = () => {
  const t = useT();
  return (
    <Card>
      <EmptyState title={t('pilar.entry.offline')} help={t('pilar.entry.offlineHelp')} />
    </Card>
  );
};
