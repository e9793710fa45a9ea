/** An exact number in a form: written with a decimal comma in Indonesian, held in plain notation. */
import { FieldTitle, InputHelperText, type InputProps, useInput } from 'react-admin';
import { NumberInput } from '../shared/form/NumberInput.tsx';

interface Props extends Pick<InputProps, 'source' | 'validate'> {
  label: string;
  helperText?: string;
}

export const DecimalInput = ({ source, validate, label, helperText }: Props) => {
  const { field, fieldState, id, isRequired } = useInput<string | null>({ source, validate });
  return (
    <NumberInput
      id={id}
      size="small"
      label={<FieldTitle label={label} isRequired={isRequired} />}
      value={field.value ?? ''}
      onChange={(plain) => field.onChange(plain || null)}
      onBlur={field.onBlur}
      isWrong={fieldState.invalid}
      helperText={<InputHelperText error={fieldState.error?.message} helperText={helperText} />}
      sx={{ width: 'auto' }}
    />
  );
};
