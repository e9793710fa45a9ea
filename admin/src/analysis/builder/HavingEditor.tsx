/** Which rows stay: by what their measures show. */
import { NumberInput } from '../../shared/form/NumberInput.tsx';
import { useT } from '../../shared/i18n.ts';
import { Pick } from '../../village/ask/Pick.tsx';
import { COMPARISONS, type Condition, conditionOf, havingOf } from '../having.ts';
import { Lines } from './Lines.tsx';
import type { EditorProps } from './Settings.tsx';
import { useMeasureChoices } from './useMeasureLabels.ts';

const MOST = 10;

export const HavingEditor = ({ question, change }: EditorProps) => {
  const t = useT();
  const measures = useMeasureChoices(question);
  const fresh: Condition = { measure: measures[0]?.id ?? '', is: 'gt', value: '' };
  return (
    <Lines
      given={(question.having ?? []).map(conditionOf)}
      fresh={fresh}
      most={MOST}
      addText={t('pilar.analysis.addCondition')}
      isComplete={({ measure, value }) => measure !== '' && /^-?\d+(\.\d+)?$/.test(value)}
      onChange={(conditions) => change({ having: conditions?.map(havingOf) })}
    >
      {(line, set) => (
        <>
          <Pick
            label={t('pilar.analysis.measure')}
            value={line.measure}
            choices={measures}
            onChange={(measure) => set({ ...line, measure })}
            width={320}
          />
          <Pick
            label={t('pilar.ask.operator')}
            value={line.is}
            width={150}
            choices={COMPARISONS.map((id) => ({ id, name: t(`pilar.ask.op.${id}`) }))}
            onChange={(is) => set({ ...line, is: is as Condition['is'] })}
          />
          <NumberInput label={t('pilar.ask.value')} value={line.value} onChange={(value) => set({ ...line, value })} />
        </>
      )}
    </Lines>
  );
};
