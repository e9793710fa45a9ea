import { Autocomplete, TextField } from '@mui/material';
import { SearchVillagesDocument } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useT } from '../shared/i18n.ts';
import { useAnswer } from '../shared/useAnswer.ts';

/** A village by its name; the district tells those of one name apart. */
export const VillagePicker = ({ choose }: { choose: (code: string) => void }) => {
  const t = useT();
  const [text, setText] = useState('');
  const { data, isFetching } = useAnswer(SearchVillagesDocument, { text: text.trim() }, { keep: true });
  return (
    <Autocomplete
      size="small"
      value={null}
      options={data?.villages.nodes ?? []}
      filterOptions={(all) => all}
      loading={isFetching}
      loadingText={t('pilar.shared.loading')}
      noOptionsText={t('pilar.shared.noMatch')}
      getOptionLabel={({ name, district }) => `${name}, ${district.name}`}
      getOptionKey={({ id }) => id}
      onInputChange={(_, value, reason) => reason === 'input' && setText(value)}
      onChange={(_, village) => village && choose(village.code)}
      renderInput={(params) => <TextField {...params} label={t('pilar.entry.chooseVillage')} />}
      sx={{ width: 280, maxWidth: '100%', display: 'inline-flex' }}
    />
  );
};
