import { aliasesOf, type Question } from '../question.ts';
import { useMeasureLabel } from './MeasureRow.tsx';

/** Measures of the question by alias. */
export function useMeasureChoices(question: Question): { id: string; name: string }[] {
  const labelOf = useMeasureLabel();
  const aliases = aliasesOf(question);
  return question.measures.map((measure, index) => ({ id: aliases[index]!, name: labelOf(measure) }));
}
