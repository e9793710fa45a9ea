import { Checkbox, FormControlLabel, FormGroup } from '@mui/material';
import { useT } from '../../shared/i18n.ts';
import type { Question } from '../question.ts';
import type { EditorProps } from './Settings.tsx';

type Many = { segments: NonNullable<Question['segments']>[number]; totals: NonNullable<Question['totals']>[number] };

interface Props<S extends keyof Many> extends EditorProps {
  setting: S;
  values: readonly Many[S][];
}

/** Any of a few words. */
export const Checks = <S extends keyof Many>({ setting, values, question, change }: Props<S>) => {
  const t = useT();
  const chosen = (question[setting] ?? []) as Many[S][];
  const turn = (value: Many[S], isOn: boolean) => {
    const next = values.filter((one) => (one === value ? isOn : chosen.includes(one)));
    change({ [setting]: next.length > 0 ? next : undefined });
  };
  return (
    <FormGroup>
      {values.map((value) => (
        <FormControlLabel
          key={value}
          control={<Checkbox size="small" checked={chosen.includes(value)} onChange={(_, isOn) => turn(value, isOn)} />}
          label={t(`pilar.analysis.wordOf.${value}`)}
        />
      ))}
    </FormGroup>
  );
};
