import LockIcon from '@mui/icons-material/LockOutlined';
import { Button, Card } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from './EmptyState.tsx';

export const AccessDenied = () => {
  const translate = useTranslate();
  return (
    <Card>
      <Title title={translate('ra.page.access_denied')} />
      <EmptyState
        icon={<LockIcon />}
        title={translate('ra.page.access_denied')}
        help={translate('ra.message.access_denied')}
        action={
          <Button component={Link} to="/" variant="contained">
            {translate('ra.page.dashboard')}
          </Button>
        }
      />
    </Card>
  );
};
