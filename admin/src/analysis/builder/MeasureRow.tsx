import { useT } from '../../shared/i18n.ts';
import { useExplore } from '../explore.ts';
import { problemAt } from '../problems.ts';
import { aliasOf, kindOf, MOST_MEASURES, withChangedMeasure, withMeasure, withMovedMeasure, withoutMeasure } from '../question.ts';
import type { MeasureWord } from '../useWords.ts';
import { Adder } from './Adder.tsx';
import { ChipRow } from './ChipRow.tsx';
import { MeasureEditor } from './MeasureEditor.tsx';
import { useMeasureLabels } from './useMeasureLabels.ts';

export const MeasureRow = () => {
  const t = useT();
  const { question, ask, words, problems } = useExplore();
  const labels = useMeasureLabels(question);
  const add = ({ indicator, fact, agg, of }: MeasureWord) => ask(withMeasure(question, indicator ? { indicator } : { fact, agg, of }));
  return (
    <ChipRow
      label={t('pilar.analysis.measures')}
      items={question.measures.map((measure, index) => ({
        key: aliasOf(measure, index),
        label: labels[index]!,
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
        <Adder
          label={t('pilar.analysis.addMeasure')}
          choices={words.measures.filter(({ fits }) => fits)}
          onAdd={add}
          isFirst={question.measures.length === 0}
        />
      )}
    </ChipRow>
  );
};
