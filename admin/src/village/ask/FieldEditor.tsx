/** A condition on one field: which, how compared, with what. The field's kind chooses the widget. */
import { TextField } from '@mui/material';
import { NumberInput } from '../../shared/form/NumberInput.tsx';
import { useT } from '../../shared/i18n.ts';
import { type FieldCondition, isCount, isPeriod, type Op } from './ask.ts';
import { DayInput } from './DayInput.tsx';
import { type Field, fieldOf, newCondition, OPS } from './fields.ts';
import { Pick, PickDistricts, PickMany } from './Pick.tsx';
import type { Choices } from './useWords.ts';

interface Props {
  fields: readonly Field[];
  condition: FieldCondition;
  choices: Choices;
  onChange: (condition: FieldCondition) => void;
}

export const FieldEditor = ({ fields, condition, choices, onChange }: Props) => {
  const t = useT();
  const field = fieldOf(fields, condition);
  const opName = (op: Op) =>
    field.kind === 'date' && (op === 'gte' || op === 'lte' || op === 'gt' || op === 'lt' || op === 'eq')
      ? t(`pilar.ask.dateOp.${op}`)
      : t(`pilar.ask.op.${op}`);
  return (
    <>
      <Pick
        label={t('pilar.ask.field')}
        value={field.path}
        choices={fields.map(({ path, label }) => ({ id: path, name: t(label) }))}
        onChange={(path) => onChange(newCondition(fields, path))}
      />
      {field.kind !== 'flag' && (
        <Pick
          label={t('pilar.ask.operator')}
          value={condition.op}
          width={120}
          choices={OPS[field.kind].map((op) => ({ id: op, name: opName(op) }))}
          onChange={(op) => onChange({ ...condition, op: op as Op })}
        />
      )}
      <ValueInput field={field} condition={condition} choices={choices} onChange={onChange} />
    </>
  );
};

const ValueInput = ({ field, condition, choices, onChange }: Omit<Props, 'fields'> & { field: Field }) => {
  const t = useT();
  const label = t('pilar.ask.value');
  const set = (value: FieldCondition['value']) => onChange({ ...condition, value });
  switch (field.kind) {
    case 'choice': {
      const Many = field.choices === 'districts' ? PickDistricts : PickMany;
      return (
        <Many
          label={label}
          value={Array.isArray(condition.value) ? condition.value : []}
          choices={choices[field.choices!]}
          onChange={set}
        />
      );
    }
    case 'flag':
      return (
        <Pick
          label={label}
          width={110}
          value={String(condition.value)}
          choices={[
            { id: 'true', name: t('pilar.shared.yes') },
            { id: 'false', name: t('pilar.shared.no') },
          ]}
          onChange={(value) => set(value === 'true')}
        />
      );
    case 'date':
      return <DayInput value={String(condition.value ?? '')} onChange={set} />;
    case 'number':
      return (
        <NumberInput
          label={label}
          value={textOf(condition.value)}
          onChange={set}
          isWrong={isWrong(condition.value, isCount)}
          helperText={isWrong(condition.value, isCount) && t('pilar.ask.wholeHelp')}
        />
      );
    default:
      return (
        <TextField
          label={label}
          value={textOf(condition.value)}
          onChange={(event) => set(event.target.value)}
          error={field.kind === 'period' && isWrong(condition.value, isPeriod)}
          helperText={field.kind === 'period' ? t('pilar.ask.periodHelp') : undefined}
          sx={{ flex: '1 1 180px' }}
        />
      );
  }
};

const isWrong = (value: FieldCondition['value'], isRight: (value: unknown) => boolean) => textOf(value) !== '' && !isRight(value);

const textOf = (value: FieldCondition['value']) => (typeof value === 'string' ? value : '');
