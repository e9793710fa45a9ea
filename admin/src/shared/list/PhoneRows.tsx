/** A list on a phone: one link per record, two lines and a mark. */
import { Box, List, ListItem, ListItemButton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { type RaRecord, useCreatePath, useListContext, useResourceContext } from 'react-admin';
import { Link } from 'react-router-dom';

export interface PhoneRow {
  primary: ReactNode;
  secondary?: ReactNode;
  aside?: ReactNode;
}

export const PhoneRows = <R extends RaRecord>({ row }: { row: (record: R) => PhoneRow }) => {
  const { data = [] } = useListContext<R>();
  const resource = useResourceContext();
  const path = useCreatePath();
  return (
    <List disablePadding>
      {data.map((record) => {
        const { primary, secondary, aside } = row(record);
        return (
          <ListItem key={record.id} disablePadding divider>
            <ListItemButton component={Link} to={path({ resource, type: 'show', id: record.id })} sx={{ gap: 1, py: 0.75 }}>
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography component="div" sx={{ fontWeight: 600 }}>
                  {primary}
                </Typography>
                <Typography component="div" variant="body2" color="textSecondary">
                  {secondary}
                </Typography>
              </Box>
              <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-end', gap: 0.25, flexShrink: 0 }}>{aside}</Box>
            </ListItemButton>
          </ListItem>
        );
      })}
    </List>
  );
};
