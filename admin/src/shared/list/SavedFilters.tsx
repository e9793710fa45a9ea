/** Searches that a person keeps: filters and order of a list under a name. */
import BookmarkIcon from '@mui/icons-material/BookmarkBorder';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import {
  Box,
  Button,
  Divider,
  IconButton,
  List,
  ListItem,
  ListItemButton,
  ListItemText,
  Popover,
  TextField,
  Typography,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { type SavedQuery, useListContext, useResourceContext, useSavedQueries } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useT } from '../i18n.ts';

export const SavedFilters = () => {
  const t = useT();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button size="small" startIcon={<BookmarkIcon />} aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
        {t('pilar.shared.savedFilters')}
      </Button>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('pilar.shared.savedFilters'), sx: { width: 320 } } }}
      >
        <Saved close={() => setAnchor(null)} />
      </Popover>
    </>
  );
};

const Saved = ({ close }: { close: () => void }) => {
  const t = useT();
  const [saved, setSaved] = useSavedQueries(useResourceContext()!);
  const { filterValues, displayedFilters, sort, perPage } = useListContext();
  const navigate = useNavigate();
  const open = ({ value }: SavedQuery) => {
    const { field, order } = value.sort ?? sort;
    navigate({
      search: new URLSearchParams({
        filter: JSON.stringify(value.filter ?? {}),
        sort: field,
        order,
        page: '1',
        perPage: String(perPage),
      }).toString(),
    });
    close();
  };
  const save = (name: string) =>
    setSaved([...saved.filter(({ label }) => label !== name), { label: name, value: { filter: filterValues, displayedFilters, sort } }]);
  return (
    <Box>
      {saved.length === 0 ? (
        <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
          {t('pilar.shared.noSavedFilters')}
        </Typography>
      ) : (
        <List dense>
          {saved.map((query) => (
            <ListItem
              key={query.label}
              disablePadding
              secondaryAction={
                <IconButton
                  edge="end"
                  size="small"
                  aria-label={t('pilar.shared.removeSaved', { name: query.label })}
                  onClick={() => setSaved(saved.filter(({ label }) => label !== query.label))}
                >
                  <DeleteIcon fontSize="small" />
                </IconButton>
              }
            >
              <ListItemButton onClick={() => open(query)}>
                <ListItemText primary={query.label} />
              </ListItemButton>
            </ListItem>
          ))}
        </List>
      )}
      {Object.keys(filterValues).length > 0 && <SaveForm save={save} />}
    </Box>
  );
};

const SaveForm = ({ save }: { save: (name: string) => void }) => {
  const t = useT();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    if (name) save(name);
    event.currentTarget.reset();
  };
  return (
    <>
      <Divider />
      <Box component="form" onSubmit={submit} sx={{ p: 2, display: 'grid', gap: 1 }}>
        <TextField name="name" label={t('pilar.shared.saveFilterName')} required fullWidth />
        <Button type="submit" variant="outlined" size="small">
          {t('pilar.shared.saveFilter')}
        </Button>
      </Box>
    </>
  );
};
