/** Searches that a person keeps, and those that others share: filters, order and columns of a list under a name. */
import BookmarkIcon from '@mui/icons-material/BookmarkBorder';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, List, ListItem, ListItemButton, ListItemText, ListSubheader, Popover, Typography } from '@mui/material';
import { useState } from 'react';
import { useListContext, useResourceContext, useStore, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { Removal } from './Removal.tsx';
import { SaveForm } from './SaveForm.tsx';
import { type Saved, useSharingText } from './sharing.ts';
import { type Kept, useSavedLists } from './useSavedLists.ts';

export const SavedFilters = () => {
  const t = useT();
  const may = useMay();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!may('savedQuery.read')) return null;
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
        slotProps={{ paper: { role: 'dialog', 'aria-label': t('pilar.shared.savedFilters'), sx: { width: 340 } } }}
      >
        <Lists close={() => setAnchor(null)} />
      </Popover>
    </>
  );
};

const Lists = ({ close }: { close: () => void }) => {
  const t = useT();
  const may = useMay();
  const { filterValues, sort } = useListContext();
  const [hidden] = useStore<string[]>(`${useResourceContext()!}.datatable`, []);
  const translate = useTranslate();
  const { own, shared, save, remove } = useSavedLists();
  const [removed, setRemoved] = useState<Saved>();
  const open = useOpen(close);
  return (
    <Box>
      {own.length + shared.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
          {t('pilar.shared.noSavedFilters')}
        </Typography>
      )}
      <Group title={t('pilar.savedQuery.own')} lists={own} open={open} remove={setRemoved} />
      <Group title={t('pilar.savedQuery.fromOthers')} lists={shared} open={open} />
      {Object.keys(filterValues).length > 0 && may('savedQuery.create') && (
        <SaveForm own={own} save={(wish) => save({ ...wish, content: { filter: filterValues, sort, hidden } })} />
      )}
      {removed && (
        <Removal
          name={removed.name}
          help={t('pilar.savedQuery.removalHelp.list')}
          action={translate('ra.action.delete')}
          isBusy={remove.isPending}
          remove={() => remove.mutate(removed, { onSettled: () => setRemoved(undefined) })}
          close={() => setRemoved(undefined)}
        />
      )}
    </Box>
  );
};

/** Sets the list to what was kept; the address carries it. */
function useOpen(close: () => void): (list: Saved) => void {
  const { sort, perPage } = useListContext();
  const [, setHidden] = useStore<string[]>(`${useResourceContext()!}.datatable`, []);
  const navigate = useNavigate();
  return ({ content }) => {
    const kept = content as Partial<Kept>;
    const { field, order } = kept.sort ?? sort;
    const asked = { filter: JSON.stringify(kept.filter ?? {}), sort: field, order, page: '1', perPage: String(perPage) };
    navigate({ search: new URLSearchParams(asked).toString() });
    if (kept.hidden) setHidden(kept.hidden);
    close();
  };
}

interface GroupProps {
  title: string;
  lists: Saved[];
  open: (list: Saved) => void;
  remove?: (list: Saved) => void;
}

const Group = ({ title, lists, open, remove }: GroupProps) => {
  const t = useT();
  const sharing = useSharingText();
  if (lists.length === 0) return null;
  return (
    <List dense subheader={<ListSubheader component="div">{title}</ListSubheader>} aria-label={title}>
      {lists.map((list) => (
        <ListItem
          key={list.id}
          disablePadding
          secondaryAction={
            remove && (
              <IconButton
                edge="end"
                size="small"
                aria-label={t('pilar.shared.removeSaved', { name: list.name })}
                onClick={() => remove(list)}
              >
                <DeleteIcon fontSize="small" />
              </IconButton>
            )
          }
        >
          <ListItemButton onClick={() => open(list)}>
            <ListItemText primary={list.name} secondary={sharing(list)} />
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
};
