/** Which district: listed, or found by what is typed where there are many. */
import { Autocomplete, TextField } from '@mui/material';
import { useMemo } from 'react';
import { useT } from '../shared/i18n.ts';
import { type Districts, useDistrictSearch } from './useDistricts.ts';

interface Props {
  districts: Districts;
  /** A dashboard of one district always stands for one. */
  isNeeded: boolean;
  choose: (code: string) => void;
}

/** What is typed is kept here: each key would draw the whole dashboard. */
export const DistrictPick = ({ districts, isNeeded, choose }: Props) => {
  const t = useT();
  const { all, isFound, isLoading, search } = useDistrictSearch(districts);
  // The same as long as it says the same: with another value what is being typed would be put back.
  const everywhere = useMemo(() => ({ code: '', name: t('pilar.dashboard.everywhere') }), [t]);
  return (
    <Autocomplete
      size="small"
      disableClearable
      options={isNeeded || isFound ? all : [everywhere, ...all]}
      filterOptions={isFound ? (found) => found : undefined}
      value={districts.chosen ?? everywhere}
      onChange={(_, { code }) => choose(code)}
      onInputChange={(_, text, reason) => search(reason === 'input' ? text : '')}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ code }) => code}
      isOptionEqualToValue={(option, value) => option.code === value.code}
      selectOnFocus
      handleHomeEndKeys
      loading={isLoading}
      loadingText={t('pilar.shared.loading')}
      noOptionsText={t('pilar.shared.noMatch')}
      openText={t('pilar.shared.all')}
      renderInput={(params) => <TextField {...params} label={t('pilar.village.district')} />}
      sx={{ width: 260, maxWidth: '100%' }}
    />
  );
};
