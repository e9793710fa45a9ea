import type { AnalysisCompare } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useT } from '../../shared/i18n.ts';
import { isPeriod } from '../../village/ask/ask.ts';
import { Pick } from '../../village/ask/Pick.tsx';
import { PeriodInput } from './PeriodInput.tsx';
import type { EditorProps } from './Settings.tsx';

const COMPARES: readonly AnalysisCompare[] = ['PREVIOUS_PERIOD', 'PREVIOUS_YEAR', 'TARGET', 'BASELINE'];
const NOTHING = 'NOTHING';

/** With a baseline it is asked once the period is there. */
export const CompareEditor = ({ question, change }: EditorProps) => {
  const t = useT();
  const [chosen, setChosen] = useState<string>(question.compare ?? NOTHING);
  const [baseline, setBaseline] = useState(question.period?.baseline ?? '');
  const { baseline: _before, ...when } = question.period ?? { latest: true };
  const turn = (next: string) => {
    setChosen(next);
    if (next === 'BASELINE') return isPeriod(baseline) && withBaseline(baseline);
    change({ compare: next === NOTHING ? undefined : (next as AnalysisCompare), period: question.period && when });
  };
  const withBaseline = (period: string) => change({ compare: 'BASELINE', period: { ...when, baseline: period } });
  return (
    <>
      <Pick
        label={t('pilar.analysis.settingOf.compare')}
        value={chosen}
        choices={[
          { id: NOTHING, name: t('pilar.analysis.plainOf.compare') },
          ...COMPARES.map((id) => ({ id, name: t(`pilar.analysis.wordOf.${id}`) })),
        ]}
        onChange={turn}
      />
      {chosen === 'BASELINE' && (
        <PeriodInput
          label={t('pilar.analysis.baseline')}
          value={baseline}
          onChange={(period) => {
            setBaseline(period);
            if (isPeriod(period)) withBaseline(period);
          }}
        />
      )}
    </>
  );
};
