import { Card, CardActionArea, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useFormat } from '../shared/format.ts';
import { listPath } from '../shared/links.tsx';
import type { VillageFilter } from '../village/resource.ts';

interface Props {
  label: string;
  help?: string;
  value: number;
  filter: VillageFilter;
  tone?: 'warning' | 'error';
}

/** A count that opens the villages it counts. Nothing to worry about is quiet. */
export const Figure = ({ label, help, value, filter, tone }: Props) => {
  const format = useFormat();
  return (
    <Card>
      <CardActionArea component={Link} to={listPath('villages', filter)} sx={{ p: 2, height: '100%' }}>
        <Typography
          component="div"
          sx={{ fontSize: '1.9rem', fontWeight: 750, lineHeight: 1.1, color: value > 0 && tone ? `${tone}.main` : 'text.primary' }}
        >
          {format.integer(value)}
        </Typography>
        <Typography component="div" sx={{ fontWeight: 600, mt: 0.5 }}>
          {label}
        </Typography>
        {help && (
          <Typography component="div" variant="body2" color="textSecondary">
            {help}
          </Typography>
        )}
      </CardActionArea>
    </Card>
  );
};
