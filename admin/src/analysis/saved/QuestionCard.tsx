import { Box, Card, CardActionArea, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Opened } from '../useQuestion.ts';

interface Props {
  name: string;
  text?: string;
  note?: string;
  to: string;
  opened: Opened;
  actions?: ReactNode;
}

/** A question by its name and in a sentence; the whole card opens it. */
export const QuestionCard = ({ name, text, note, to, opened, actions }: Props) => (
  <Card component="li" sx={{ display: 'flex', flexDirection: 'column' }}>
    <CardActionArea component={Link} to={to} state={opened} sx={{ flex: 1, p: 2, display: 'block' }}>
      <Typography variant="h3">{name}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {text}
      </Typography>
      {note && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {note}
        </Typography>
      )}
    </CardActionArea>
    {actions && <Box sx={{ px: 1, pb: 0.75, display: 'flex', gap: 0.5 }}>{actions}</Box>}
  </Card>
);
