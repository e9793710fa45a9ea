/** A number as it is written here, with a decimal comma in Indonesian; held in plain notation. */
import { TextField, type TextFieldProps } from '@mui/material';
import { useEffect, useState } from 'react';
import { parseDecimal } from '../decimal.ts';
import { useLanguage } from '../i18n.ts';

type Props = Omit<TextFieldProps, 'onChange' | 'value'> & {
  value: string;
  onChange: (value: string) => void;
  /** Refused for a reason that the text does not show. */
  isWrong?: boolean;
  /** Name of a field without a label of its own, and the id of what is said about it. */
  aria?: { label?: string; describedBy?: string };
};

export const NumberInput = ({ value, onChange, isWrong = false, aria, sx, ...rest }: Props) => {
  const language = useLanguage();
  const written = language === 'id' ? value.replace('.', ',') : value;
  const [text, setText] = useState(written);
  useEffect(() => {
    setText((typed) => (parseDecimal(typed, language) === value ? typed : written));
  }, [value, written, language]);
  const wrong = text !== '' && !/^-?\d+(\.\d+)?$/.test(parseDecimal(text, language));
  return (
    <TextField
      {...rest}
      value={text}
      error={wrong || isWrong}
      onChange={(event) => {
        setText(event.target.value);
        onChange(parseDecimal(event.target.value, language));
      }}
      sx={{ width: 130, ...sx }}
      slotProps={{ htmlInput: { inputMode: 'decimal', 'aria-label': aria?.label, 'aria-describedby': aria?.describedBy } }}
    />
  );
};
