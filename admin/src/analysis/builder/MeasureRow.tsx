import { useT } from '../../shared/i18n.ts';
import { useExplore } from '../explore.ts';
import { problemAt } from '../problems.ts';
import {
  aliasOf,
  kindOf,
  type Measure,
  MOST_MEASURES,
  withChangedMeasure,
  withMeasure,
  withMovedMeasure,
  withoutMeasure,
} from '../question.ts';
import type { MeasureWord } from '../useWords.ts';
import { Adder } from './Adder.tsx';
import { ChipRow } from './ChipRow.tsx';
import { MeasureEditor } from './MeasureEditor.tsx';

export const MeasureRow = () => {
  const t = useT();
  const { question, ask, words, problems } = useExplore();
  const labelOf = useMeasureLabel();
  const add = ({ indicator, fact, agg, of }: MeasureWord) => ask(withMeasure(question, indicator ? { indicator } : { fact, agg, of }));
  return (
    <ChipRow
      label={t('pilar.analysis.measures')}
      items={question.measures.map((measure, index) => ({
        key: aliasOf(measure, index),
        label: labelOf(measure),
        problem: problemAt(problems, `measures.${index}`),
        editor: (again) => (
          <MeasureEditor
            measure={measure}
            index={index}
            word={words.measures.find(({ id }) => id === kindOf(measure))}
            onChange={(changed) => ask(withChangedMeasure(question, index, changed), again())}
          />
        ),
      }))}
      onRemove={(index) => ask(withoutMeasure(question, index))}
      onMove={(from, to) => ask(withMovedMeasure(question, from, to))}
    >
      {question.measures.length < MOST_MEASURES && (
        <Adder label={t('pilar.analysis.addMeasure')} choices={words.measures.filter(({ fits }) => fits)} onAdd={add} />
      )}
    </ChipRow>
  );
};

/** Its name, and what sets it apart from the plain measure. */
export function useMeasureLabel(): (measure: Measure) => string {
  const t = useT();
  const { words } = useExplore();
  return (measure) => {
    const name = words.measures.find(({ id }) => id === kindOf(measure))?.name ?? kindOf(measure);
    const show = measure.show && measure.show !== 'VALUE' && t(`pilar.analysis.showOf.${measure.show}`);
    const count = measure.filters?.length ?? 0;
    return [name, show, measure.source, count > 0 && t('pilar.analysis.nFilters', { count })].filter(Boolean).join(' · ');
  };
}
