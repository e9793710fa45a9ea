/** When: the latest, so many whole periods, this year so far, or from one period to another. */
import { TextField } from '@mui/material';
import type { AnalysisGrain } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useT } from '../../shared/i18n.ts';
import { isPeriod } from '../../village/ask/ask.ts';
import { Pick } from '../../village/ask/Pick.tsx';
import { PeriodInput } from './PeriodInput.tsx';
import type { EditorProps } from './Settings.tsx';

const GRAINS: readonly AnalysisGrain[] = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];
const KINDS = ['latest', 'last', 'yearToDate', 'fixed'] as const;
type Kind = (typeof KINDS)[number];
const MOST_PERIODS = 120;

function kindOf({ period }: EditorProps['question']): Kind {
  if (period?.last) return 'last';
  if (period?.from) return 'fixed';
  return period?.yearToDate ? 'yearToDate' : 'latest';
}

export const PeriodEditor = ({ question, change }: EditorProps) => {
  const t = useT();
  const [kind, setKind] = useState(kindOf(question));
  const { period } = question;
  const { baseline } = period ?? {};
  const set = (when: EditorProps['question']['period']) => change({ period: { ...when, ...(baseline && { baseline }) } });
  const turn = (next: Kind) => {
    setKind(next);
    if (next === 'latest') set({ latest: true });
    if (next === 'yearToDate') set({ yearToDate: true });
    if (next === 'last') set({ last: 12, grain: 'MONTH' });
  };
  return (
    <>
      <Pick
        label={t('pilar.analysis.period')}
        value={kind}
        choices={KINDS.map((id) => ({ id, name: t(`pilar.analysis.periodOf.${id}`) }))}
        onChange={(next) => turn(next as Kind)}
      />
      {kind === 'last' && <Last last={period?.last ?? 12} grain={period?.grain ?? 'MONTH'} set={set} />}
      {kind === 'fixed' && <Fixed from={period?.from ?? ''} to={period?.to ?? ''} set={set} />}
    </>
  );
};

type Set = (when: EditorProps['question']['period']) => void;

const Last = ({ last, grain, set }: { last: number; grain: AnalysisGrain; set: Set }) => {
  const t = useT();
  const [text, setText] = useState(String(last));
  const isRight = (typed: string) => /^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_PERIODS;
  return (
    <>
      <TextField
        label={t('pilar.analysis.howMany')}
        value={text}
        error={!isRight(text)}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        onChange={({ target: { value } }) => {
          setText(value);
          if (isRight(value)) set({ last: Number(value), grain });
        }}
      />
      <Pick
        label={t('pilar.analysis.grain')}
        value={grain}
        choices={GRAINS.map((id) => ({ id, name: t(`pilar.analysis.grainOf.${id}`) }))}
        onChange={(next) => set({ last, grain: next as AnalysisGrain })}
      />
    </>
  );
};

/** Asked once both ends are there. */
const Fixed = ({ from, to, set }: { from: string; to: string; set: Set }) => {
  const t = useT();
  const [ends, setEnds] = useState({ from, to });
  const turn = (changes: Partial<typeof ends>) => {
    const next = { ...ends, ...changes };
    setEnds(next);
    if (isPeriod(next.from) && isPeriod(next.to)) set(next);
  };
  return (
    <>
      <PeriodInput label={t('pilar.analysis.from')} value={ends.from} onChange={(value) => turn({ from: value })} />
      <PeriodInput label={t('pilar.analysis.to')} value={ends.to} onChange={(value) => turn({ to: value })} />
    </>
  );
};
