import { useT } from '../../shared/i18n.ts';
import { useExplore } from '../explore.ts';
import { aliasesOf, kindOf, type Measure, type Question } from '../question.ts';
import { useOwnConditions } from '../useFilterLabels.ts';

/** Each measure by its name, and by what sets it apart from the plain one. */
export function useMeasureLabels({ measures }: Question): string[] {
  const t = useT();
  const { words } = useExplore();
  const conditions = useOwnConditions(measures);
  const labelOf = (measure: Measure, index: number) => {
    const name = words.measures.find(({ id }) => id === kindOf(measure))?.name ?? kindOf(measure);
    const show = measure.show && measure.show !== 'VALUE' && t(`pilar.analysis.showOf.${measure.show}`);
    return [name, show, measure.source, conditions[index]].filter(Boolean).join(' · ');
  };
  return measures.map(labelOf);
}

/** The same, as choices by alias. */
export function useMeasureChoices(question: Question): { id: string; name: string }[] {
  const labels = useMeasureLabels(question);
  return aliasesOf(question).map((id, index) => ({ id, name: labels[index]! }));
}
