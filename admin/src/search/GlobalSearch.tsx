/** Search from anywhere by the keyboard: Ctrl+K or Cmd+K opens it, arrows choose, Enter goes there. */
import SearchIcon from '@mui/icons-material/Search';
import {
  Autocomplete,
  Box,
  Dialog,
  IconButton,
  ListSubheader,
  TextField,
  type Theme,
  Tooltip,
  Typography,
  useMediaQuery,
} from '@mui/material';
import { type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useViewer } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { type Found, SHORTEST, useSearchAll } from './useSearchAll.ts';

export const GlobalSearch = () => {
  const t = useT();
  const viewer = useViewer();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (!viewer) return null;
  return (
    <>
      <Tooltip title={t('pilar.search.open')}>
        <IconButton color="inherit" aria-label={t('pilar.search.open')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <SearchIcon />
        </IconButton>
      </Tooltip>
      {isOpen && <SearchDialog close={() => setOpen(false)} />}
    </>
  );
};

function toContent(): void {
  const content = document.getElementById('main-content');
  content?.setAttribute('tabindex', '-1');
  content?.focus({ preventScroll: true });
}

/** What is found stands in the dialog itself, not over it. */
const InPlace = ({ children }: { children?: unknown }) => <Box sx={{ mt: 1 }}>{children as ReactNode}</Box>;

const SearchDialog = ({ close }: { close: () => void }) => {
  const t = useT();
  const navigate = useNavigate();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const [typed, setTyped] = useState('');
  const { found, isFetching, error } = useSearchAll(typed);
  const go = ({ to, state }: Found) => {
    navigate(to, { state });
    close();
    // The dialog gives the keyboard back to where it was opened: from there it is a long way to the page.
    setTimeout(toContent);
  };
  const nothing = error?.message ?? t(typed.trim().length < SHORTEST ? 'pilar.search.short' : 'pilar.search.nothing');
  return (
    <Dialog
      open
      onClose={close}
      fullScreen={isPhone}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { 'aria-label': t('pilar.search.title') } }}
      sx={{ '& .MuiDialog-container': { alignItems: 'flex-start' } }}
    >
      <Box sx={{ p: 2, minHeight: 'min(420px, 70vh)' }}>
        <Autocomplete
          open
          disablePortal
          openOnFocus
          autoHighlight
          clearOnBlur={false}
          options={found}
          filterOptions={(all) => all}
          groupBy={({ group }) => group}
          getOptionLabel={({ name }) => name}
          getOptionKey={({ id }) => id}
          inputValue={typed}
          value={null}
          loading={isFetching && found.length === 0}
          loadingText={t('pilar.shared.loading')}
          noOptionsText={nothing}
          onInputChange={(_, text, reason) => reason === 'input' && setTyped(text)}
          onChange={(_, chosen) => chosen && go(chosen)}
          onClose={(_, reason) => reason === 'escape' && close()}
          forcePopupIcon={false}
          slots={{ popper: InPlace }}
          slotProps={{ listbox: { sx: { maxHeight: '60vh' } } }}
          renderGroup={({ key, group, children }) => (
            <Box key={key} role="group" aria-label={group}>
              <ListSubheader component="div">{group}</ListSubheader>
              <Box component="ul" role="presentation" sx={{ p: 0 }}>
                {children}
              </Box>
            </Box>
          )}
          renderOption={({ key, ...props }, { name, within }) => (
            <Box component="li" key={key} {...props}>
              <Box sx={{ minWidth: 0 }}>
                <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
                <Typography variant="body2" color="textSecondary">
                  {within}
                </Typography>
              </Box>
            </Box>
          )}
          renderInput={(params) => <TextField {...params} autoFocus label={t('pilar.search.hint')} />}
        />
      </Box>
    </Dialog>
  );
};
