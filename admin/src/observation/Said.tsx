import { Alert } from '@mui/material';

/** What is said about a value, right below it. */
export const Said = ({ tone, children }: { tone: 'info' | 'warning' | 'error'; children: string }) => (
  <Alert severity={tone} icon={tone === 'info' ? false : undefined} sx={{ py: 0, px: 1.5, '& .MuiAlert-message': { py: 0.75 } }}>
    {children}
  </Alert>
);
