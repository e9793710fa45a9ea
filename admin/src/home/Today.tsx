/** What waits for the one who looks, the most pressing first: each line opens the list of exactly what it counts. */
import ChevronIcon from '@mui/icons-material/ChevronRight';
import { Box, List, ListItem, ListItemButton, ListItemText, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { listPath } from '../shared/links.tsx';
import { Panel } from '../shared/Panel.tsx';
import type { Line } from './lines.ts';
import { useLineText } from './useLineText.ts';

export interface Counted extends Line {
  count: number;
}

/** Without any work of one's own there is nothing to say. */
export const Today = ({ lines }: { lines: readonly Counted[] }) => {
  const t = useT();
  const waiting = lines.filter(({ count }) => count > 0);
  if (lines.length === 0) return null;
  return (
    <Panel title={t('pilar.home.today')}>
      {waiting.length === 0 && <Typography color="textSecondary">{t('pilar.home.allDone')}</Typography>}
      <List disablePadding sx={{ mx: -2, mb: -2, display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '1fr 1fr' } }}>
        {waiting.map((line) => (
          <Row key={line.id} line={line} />
        ))}
      </List>
    </Panel>
  );
};

const Row = ({ line: { id, resource, filter, count, tone } }: { line: Counted }) => {
  const text = useLineText()(id);
  const format = useFormat();
  return (
    <ListItem disablePadding divider>
      <ListItemButton component={Link} to={listPath(resource, filter)} sx={{ gap: 2, px: 2 }}>
        <Box
          component="span"
          sx={{
            minWidth: 52,
            textAlign: 'right',
            fontSize: '1.35rem',
            fontWeight: 750,
            fontVariantNumeric: 'tabular-nums',
            color: tone === 'info' ? 'text.primary' : `${tone}.main`,
          }}
        >
          {format.integer(count)}
        </Box>
        <ListItemText primary={text.label} secondary={text.help} slotProps={{ primary: { sx: { fontWeight: 600 } } }} />
        <ChevronIcon aria-hidden color="action" />
      </ListItemButton>
    </ListItem>
  );
};
