/** Only the first rows of each group, and whether the others stand together in one. */
import { FormControlLabel, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import { useT } from '../../shared/i18n.ts';
import { Pick } from '../../village/ask/Pick.tsx';
import { DirectionPick } from './DirectionPick.tsx';
import type { EditorProps } from './Settings.tsx';
import { useMeasureChoices } from './useMeasureLabels.ts';

const MOST = 1000;
const isCount = (text: string) => /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST;

export const TopEditor = ({ question, change }: EditorProps) => {
  const t = useT();
  const measures = useMeasureChoices(question);
  const top = question.top ?? { n: 10, measure: '', direction: 'DESC', remainder: true };
  const [text, setText] = useState(String(top.n));
  const set = (changes: Partial<typeof top>) => {
    const next = { ...top, ...changes };
    if (next.measure) change({ top: next });
  };
  return (
    <>
      <Pick label={t('pilar.analysis.by')} value={top.measure} choices={measures} onChange={(measure) => set({ measure })} />
      <TextField
        label={t('pilar.analysis.howManyRows')}
        value={text}
        error={!isCount(text)}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        onChange={({ target: { value } }) => {
          setText(value);
          if (isCount(value)) set({ n: Number(value) });
        }}
      />
      <DirectionPick value={top.direction ?? 'DESC'} onChange={(direction) => set({ direction })} />
      <FormControlLabel
        control={<Switch size="small" checked={top.remainder ?? false} onChange={(_, remainder) => set({ remainder })} />}
        label={t('pilar.analysis.remainder')}
      />
    </>
  );
};
