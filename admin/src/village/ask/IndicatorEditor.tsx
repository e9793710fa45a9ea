/** A measured value: which indicator, of which period, above or below what, or whether reported at all. */
import { Autocomplete, TextField } from '@mui/material';
import { NumberInput } from '../../shared/form/NumberInput.tsx';
import { useT } from '../../shared/i18n.ts';
import { COMPARISONS, type IndicatorCondition } from './ask.ts';
import { Pick } from './Pick.tsx';
import type { Choices } from './useWords.ts';

interface Props {
  condition: IndicatorCondition;
  choices: Choices;
  onChange: (condition: IndicatorCondition) => void;
}

export const IndicatorEditor = ({ condition, choices, onChange }: Props) => {
  const t = useT();
  const chosen = choices.indicators.find(({ id }) => id === condition.code) ?? null;
  const asksValue = condition.is !== 'reported' && condition.is !== 'missing';
  return (
    <>
      <Autocomplete
        size="small"
        options={choices.indicators}
        value={chosen}
        groupBy={({ group }) => group ?? ''}
        getOptionLabel={({ name }) => name}
        isOptionEqualToValue={(option, value) => option.id === value.id}
        onChange={(_, option) => onChange({ ...condition, code: option?.id })}
        noOptionsText={t('pilar.ask.noIndicator')}
        openText={t('pilar.ask.indicator')}
        renderInput={(params) => <TextField {...params} label={t('pilar.ask.indicator')} />}
        sx={{ flex: '1 1 280px', minWidth: 220 }}
      />
      <PeriodInput condition={condition} onChange={onChange} />
      <Pick
        label={t('pilar.ask.operator')}
        value={condition.is}
        width={130}
        choices={[
          ...COMPARISONS.map((op) => ({ id: op, name: t(`pilar.ask.op.${op}`) })),
          { id: 'reported', name: t('pilar.ask.reported') },
          { id: 'missing', name: t('pilar.ask.missing') },
        ]}
        onChange={(is) => onChange({ ...condition, is: is as IndicatorCondition['is'] })}
      />
      {asksValue && (
        <NumberInput
          label={chosen?.unit ? t('pilar.ask.unit', { unit: chosen.unit }) : t('pilar.ask.value')}
          value={condition.value ?? ''}
          onChange={(value) => onChange({ ...condition, value })}
        />
      )}
    </>
  );
};

const PERIOD = /^\d{4}(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?$/;

const PeriodInput = ({ condition, onChange }: Omit<Props, 'choices'>) => {
  const t = useT();
  const isLatest = condition.period === 'LATEST';
  return (
    <>
      <Pick
        label={t('pilar.ask.period')}
        value={isLatest ? 'LATEST' : 'GIVEN'}
        width={120}
        choices={[
          { id: 'LATEST', name: t('pilar.ask.latest') },
          { id: 'GIVEN', name: t('pilar.ask.otherPeriod') },
        ]}
        onChange={(kind) => onChange({ ...condition, period: kind === 'LATEST' ? 'LATEST' : '' })}
      />
      {!isLatest && (
        <TextField
          label={t('pilar.ask.period')}
          value={condition.period}
          error={condition.period !== '' && !PERIOD.test(condition.period)}
          onChange={(event) => onChange({ ...condition, period: event.target.value.toUpperCase() })}
          helperText={t('pilar.ask.periodHelp')}
          sx={{ width: 190 }}
        />
      )}
    </>
  );
};
