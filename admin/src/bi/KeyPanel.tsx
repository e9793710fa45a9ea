/** Which key the tool needs, and where it comes from. */
import { Alert, Button, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useRoles } from '../identity/useRoles.ts';
import { useMay } from '../provider/verbs.ts';
import { Panel } from '../shared/Panel.tsx';
import type { Door } from './addresses.ts';
import { useWords } from './useWords.ts';

export const KeyPanel = ({ door }: { door: Door }) => {
  const words = useWords();
  const may = useMay();
  return (
    <Panel title={words.key}>
      <Typography sx={{ mb: 1 }}>{words.keyUse}</Typography>
      {door === 'sql' && (
        <Alert severity="info" sx={{ mb: 1 }}>
          {words.login}
        </Alert>
      )}
      {may('apiKey.manage') ? <Make /> : <Typography>{words.keyAsk}</Typography>}
    </Panel>
  );
};

const Make = () => {
  const words = useWords();
  const { roles } = useRoles();
  const role = roles.find(({ code }) => code === 'BI_READER');
  const given = role ? `?${new URLSearchParams({ role: JSON.stringify(role) })}` : '';
  return (
    <>
      <Typography sx={{ mb: 1.5 }}>{words.keyMake}</Typography>
      <Button variant="outlined" component={Link} to={`/apiKeys/create${given}`}>
        {words.makeKey}
      </Button>
    </>
  );
};
