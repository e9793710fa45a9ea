/** A measured value: which indicator, of which period, above or below what, or whether reported at all. */
import { Autocomplete, TextField } from '@mui/material';
import type { Frequency } from '@pilar/schema/generated/graphql.ts';
import { NumberInput } from '../../shared/form/NumberInput.tsx';
import { useT } from '../../shared/i18n.ts';
import { COMPARISONS, type IndicatorCondition, isPeriod } from './ask.ts';
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
      <PeriodInput condition={condition} frequency={chosen?.frequency} onChange={onChange} />
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

const OF_FREQUENCY: Record<Frequency, RegExp> = { ANNUAL: /^\d{4}$/, SEMESTER: /-S/, QUARTERLY: /-Q/, MONTHLY: /-\d{2}$/ };

const PeriodInput = ({ condition, frequency, onChange }: Omit<Props, 'choices'> & { frequency?: Frequency }) => {
  const t = useT();
  const { period } = condition;
  const isLatest = period === 'LATEST';
  const isOther = frequency !== undefined && isPeriod(period) && !OF_FREQUENCY[frequency].test(period);
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
          value={period}
          error={isOther || (period !== '' && !isPeriod(period))}
          onChange={(event) => onChange({ ...condition, period: event.target.value.toUpperCase() })}
          helperText={frequency ? t(`pilar.ask.periodOf.${frequency}`) : t('pilar.ask.periodHelp')}
          sx={{ width: 190 }}
        />
      )}
    </>
  );
};
