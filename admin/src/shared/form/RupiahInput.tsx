/** Whole rupiah in a form: typed with or without marks between thousands, said back as money, held in plain notation. */
import { InputHelperText, useInput } from 'react-admin';
import { useFormat } from '../format.ts';
import { NumberInput } from './NumberInput.tsx';

const WHOLE = /^\d{1,15}$/;

export const RupiahInput = ({ source, label }: { source: string; label: string }) => {
  const format = useFormat();
  const { field, fieldState, id } = useInput<string | null>({ source });
  const value = field.value ?? '';
  return (
    <NumberInput
      id={id}
      size="small"
      label={label}
      value={value}
      onChange={(plain) => field.onChange(plain || null)}
      onBlur={field.onBlur}
      isWrong={fieldState.invalid}
      helperText={<InputHelperText error={fieldState.error?.message} helperText={WHOLE.test(value) ? format.rupiah(value) : undefined} />}
      sx={{ width: 'auto' }}
    />
  );
};
