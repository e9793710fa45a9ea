/** One area: listed, or found by what is typed where there are more than are listed. */
import { Autocomplete, TextField } from '@mui/material';
import { SearchPlacesDocument, type SearchPlacesQueryVariables } from '@pilar/schema/generated/graphql.ts';
import { useMemo, useState } from 'react';
import { useSearch } from '../form/inputs.tsx';
import { useFormat } from '../format.ts';
import { useT } from '../i18n.ts';
import { nameWithin } from '../nameWithin.ts';
import type { Place, Places } from './places.ts';

interface Props {
  label: string;
  places: Places;
  chosen?: Place;
  /** What it is called when none is chosen; where one always is it is no choice. */
  everywhere: string;
  isNeeded?: boolean;
  choose: (code: string) => void;
  width?: number | { xs: string; sm: number };
}

/** Stands for those that are not shown. */
const MORE = '…';

/** What is typed is kept here: each key would draw the whole page. */
export const PlacePick = ({ label, places, chosen, everywhere, isNeeded, choose, width = 260 }: Props) => {
  const t = useT();
  const { all, isFound, isLoading, search } = usePlaceSearch(places);
  // The same as long as it says the same: with another value what is being typed would be put back.
  const none = useMemo(() => ({ code: '', name: everywhere }), [everywhere]);
  return (
    <Autocomplete
      size="small"
      disableClearable
      options={isNeeded || isFound ? all : [none, ...all]}
      filterOptions={isFound ? (found) => found : undefined}
      value={chosen ?? none}
      onChange={(_, { code }) => choose(code)}
      onInputChange={(_, text, reason) => search(reason === 'input' ? text : '')}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ code }) => code}
      getOptionDisabled={({ code }) => code === MORE}
      isOptionEqualToValue={(option, value) => option.code === value.code}
      selectOnFocus
      handleHomeEndKeys
      loading={isLoading}
      loadingText={t('pilar.shared.loading')}
      noOptionsText={t('pilar.shared.noMatch')}
      openText={t('pilar.shared.all')}
      renderInput={(params) => <TextField {...params} label={label} />}
      sx={{ width, maxWidth: '100%', '& .MuiInputBase-root': { bgcolor: 'background.paper' } }}
    />
  );
};

/** Those to choose from; how many more there are is said at their end. */
function usePlaceSearch({ listed, more, within }: Places) {
  const t = useT();
  const format = useFormat();
  const {
    options,
    more: moreFound,
    isFetching,
    setTyped,
    setOpen,
  } = useSearch<Found, SearchPlacesQueryVariables>(SearchPlacesDocument, {
    within,
  });
  const [isTyped, setIsTyped] = useState(false);
  const isFound = isTyped && more > 0;
  const shown = isFound ? options.map((one) => ({ code: one.code, name: nameWithin(one) })) : listed;
  const left = isFound ? moreFound : more;
  return {
    all: left > 0 ? [...shown, { code: MORE, name: t('pilar.shared.moreToFind', { count: format.integer(left) }) }] : shown,
    isFound,
    isLoading: isFound && isFetching,
    search: (text: string) => {
      const isText = text.trim() !== '';
      setIsTyped(isText);
      setOpen(isText && more > 0);
      setTyped(text);
    },
  };
}

interface Found extends Place {
  id: string;
  parent?: { name: string } | null;
}
