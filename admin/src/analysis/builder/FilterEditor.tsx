/** One condition on a dimension: which values count, which do not, or from where to where. */
import { TextField } from '@mui/material';
import { useState } from 'react';
import { useT } from '../../shared/i18n.ts';
import { Pick, PickMany } from '../../village/ask/Pick.tsx';
import type { Filter } from '../question.ts';
import { useKeys } from '../useKeys.ts';

type How = 'in' | 'notIn' | 'range';

const howOf = ({ notIn, from, to }: Filter): How => (notIn ? 'notIn' : from || to ? 'range' : 'in');

interface Props {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

export const FilterEditor = ({ filter, onChange }: Props) => {
  const t = useT();
  const [how, setHow] = useState(howOf(filter));
  const { dimension } = filter;
  const chosen = filter.in ?? filter.notIn ?? [];
  const turn = (next: How) => {
    setHow(next);
    onChange(next !== 'range' && chosen.length > 0 ? { dimension, [next]: chosen } : { dimension });
  };
  return (
    <>
      <Pick
        label={t('pilar.analysis.how')}
        value={how}
        choices={(['in', 'notIn', 'range'] as const).map((id) => ({ id, name: t(`pilar.analysis.howOf.${id}`) }))}
        onChange={(id) => turn(id as How)}
      />
      {how === 'range' ? (
        <Range filter={filter} onChange={onChange} />
      ) : (
        <KeysInput filter={filter} chosen={chosen} onChange={(keys) => onChange({ dimension, ...(keys.length > 0 && { [how]: keys }) })} />
      )}
    </>
  );
};

const KeysInput = ({ filter, chosen, onChange }: { filter: Filter; chosen: string[]; onChange: (keys: string[]) => void }) => {
  const t = useT();
  const { keys, search, isLoading } = useKeys(filter.dimension, chosen);
  return (
    <PickMany
      label={t('pilar.analysis.values')}
      value={chosen}
      choices={keys}
      found={search && keys}
      isLoading={isLoading}
      onType={search}
      onChange={onChange}
    />
  );
};

const Range = ({ filter: { dimension, from, to }, onChange }: Props) => {
  const t = useT();
  const set = (changes: Partial<Filter>) => {
    const next = { from, to, ...changes };
    onChange({ dimension, ...(next.from && { from: next.from }), ...(next.to && { to: next.to }) });
  };
  return (
    <>
      <TextField label={t('pilar.analysis.from')} value={from ?? ''} onChange={(event) => set({ from: event.target.value.trim() })} />
      <TextField
        label={t('pilar.analysis.to')}
        value={to ?? ''}
        helperText={t('pilar.analysis.rangeHelp')}
        onChange={(event) => set({ to: event.target.value.trim() })}
      />
    </>
  );
};
