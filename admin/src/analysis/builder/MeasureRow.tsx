import { useState } from 'react';
import { useT } from '../../shared/i18n.ts';
import { newKey } from '../../shared/newKey.ts';
import { useExplore } from '../explore.ts';
import { problemAt } from '../problems.ts';
import { aliasesOf, kindOf, MOST_MEASURES, withChangedMeasure, withMeasure, withMovedMeasure, withoutMeasure } from '../question.ts';
import type { MeasureWord } from '../useWords.ts';
import { Adder } from './Adder.tsx';
import { ChipRow } from './ChipRow.tsx';
import { MeasureEditor } from './MeasureEditor.tsx';
import { useMeasureLabels } from './useMeasureLabels.ts';

export const MeasureRow = () => {
  const t = useT();
  const { question, ask, words, problems } = useExplore();
  const labels = useMeasureLabels(question);
  const { keys, follow } = useSteadyKeys(aliasesOf(question));
  const add = ({ indicator, fact, agg, of }: MeasureWord) => ask(withMeasure(question, indicator ? { indicator } : { fact, agg, of }));
  return (
    <ChipRow
      label={t('pilar.analysis.measures')}
      items={question.measures.map((measure, index) => ({
        key: keys[index]!,
        label: labels[index]!,
        problem: problemAt(problems, `measures.${index}`),
        editor: (again) => (
          <MeasureEditor
            measure={measure}
            index={index}
            word={words.measures.find(({ id }) => id === kindOf(measure))}
            onChange={(changed) => {
              const next = withChangedMeasure(question, index, changed);
              follow(aliasesOf(question)[index]!, aliasesOf(next)[index]!);
              ask(next, again());
            }}
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

/** Measures are told apart by their aliases; one that its own panel renames stays the same chip, with its panel open. */
function useSteadyKeys(aliases: readonly string[]) {
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(new Map());
  const keyOf = (alias: string) => given.get(alias) ?? alias;
  const follow = (before: string, after: string) => {
    // Another measure that is called so later is another chip.
    if (before !== after) setGiven(new Map(given).set(before, newKey()).set(after, keyOf(before)));
  };
  return { keys: aliases.map(keyOf), follow };
}
