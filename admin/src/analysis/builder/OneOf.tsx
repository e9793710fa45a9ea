import { FormControlLabel, Radio, RadioGroup } from '@mui/material';
import { useT } from '../../shared/i18n.ts';
import type { Question } from '../question.ts';
import type { EditorProps } from './Settings.tsx';

type One = { scope: NonNullable<Question['scope']>; approval: Exclude<NonNullable<Question['approval']>, 'ALL'> };

interface Props<S extends keyof One> extends EditorProps {
  setting: S;
  values: readonly One[S][];
}

const NOT_SAID = 'NOT_SAID';

/** One of a few words, or none of them. */
export const OneOf = <S extends keyof One>({ setting, values, question, change }: Props<S>) => {
  const t = useT();
  const label = t(`pilar.analysis.settingOf.${setting}`);
  return (
    <RadioGroup
      aria-label={label}
      value={question[setting] ?? NOT_SAID}
      onChange={(_, value) => change({ [setting]: value === NOT_SAID ? undefined : value })}
    >
      <FormControlLabel value={NOT_SAID} control={<Radio size="small" />} label={t(`pilar.analysis.plainOf.${setting}`)} />
      {values.map((value) => (
        <FormControlLabel key={value} value={value} control={<Radio size="small" />} label={t(`pilar.analysis.wordOf.${value}`)} />
      ))}
    </RadioGroup>
  );
};
