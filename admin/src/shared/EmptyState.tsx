/** Nothing to show: says what that means and what to do next. */
import InboxIcon from '@mui/icons-material/InboxOutlined';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  help?: string;
  action?: ReactNode;
  icon?: ReactNode;
}

export const EmptyState = ({ title, help, action, icon = <InboxIcon /> }: Props) => (
  <Box sx={{ py: 4, px: 2, textAlign: 'center', color: 'text.secondary', '& > svg': { fontSize: 36, opacity: 0.75 } }}>
    {icon}
    <Typography sx={{ fontWeight: 650, color: 'text.primary', mt: 0.5 }}>{title}</Typography>
    {help && (
      <Typography variant="body2" sx={{ maxWidth: 460, mx: 'auto', mt: 0.5 }}>
        {help}
      </Typography>
    )}
    {action && <Box sx={{ mt: 2 }}>{action}</Box>}
  </Box>
);
