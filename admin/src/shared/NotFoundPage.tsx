import SearchOffIcon from '@mui/icons-material/SearchOffOutlined';
import { Button, Card } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from './EmptyState.tsx';

export const NotFoundPage = () => {
  const translate = useTranslate();
  return (
    <Card>
      <Title title={translate('ra.page.not_found')} />
      <EmptyState
        icon={<SearchOffIcon />}
        title={translate('ra.page.not_found')}
        help={translate('ra.message.not_found')}
        action={
          <Button component={Link} to="/" variant="contained">
            {translate('ra.page.dashboard')}
          </Button>
        }
      />
    </Card>
  );
};
