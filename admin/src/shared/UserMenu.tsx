/** Who is signed in, with which roles and where, and the way out. */
import AccountIcon from '@mui/icons-material/AccountCircleOutlined';
import LogoutIcon from '@mui/icons-material/Logout';
import { Box, Button, Divider, ListItemIcon, ListItemText, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSignOut } from '../identity/useSignOut.ts';
import { useViewer } from '../provider/verbs.ts';
import type { Viewer } from '../provider/viewer.ts';
import { useName } from './i18n.ts';

export const UserMenu = () => {
  const translate = useTranslate();
  const signOut = useSignOut();
  const person = useViewer();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!person) return null;
  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-expanded={Boolean(anchor)}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 44 }}
      >
        <AccountIcon />
        <Box
          component="span"
          sx={{ ml: 0.75, maxWidth: 180, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', ...ON_DESK }}
        >
          {person.name}
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={() => setAnchor(null)}>
        <Roles person={person} />
        <Divider component="li" />
        <MenuItem
          onClick={() => {
            setAnchor(null);
            void signOut();
          }}
        >
          <ListItemIcon>
            <LogoutIcon fontSize="small" />
          </ListItemIcon>
          <ListItemText>{translate('ra.auth.logout')}</ListItemText>
        </MenuItem>
      </Menu>
    </>
  );
};

/** On a phone the name is there for those who listen. */
const ON_DESK = { position: { xs: 'absolute', sm: 'static' }, clip: { xs: 'rect(0 0 0 0)', sm: 'auto' } };

const Roles = ({ person: { email, roles } }: { person: Viewer }) => {
  const name = useName();
  return (
    <Box component="li" sx={{ px: 2, py: 1, maxWidth: 280, listStyle: 'none' }}>
      <Typography variant="body2" color="textSecondary">
        {email}
      </Typography>
      {roles.map((role) => (
        <Typography key={`${role.code} ${role.areaName}`} variant="body2" sx={{ fontWeight: 600 }}>
          {[name(role), role.areaName].filter(Boolean).join(', ')}
        </Typography>
      ))}
    </Box>
  );
};
