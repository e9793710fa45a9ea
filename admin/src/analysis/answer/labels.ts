import type { Locale } from '../../messages.ts';
import type { Analysis, Column } from './answer.ts';

interface Labelled {
  label: string;
  labelEn: string;
}

export interface Labels {
  of: (labelled: Labelled) => string;
  measure: (column: Column) => string;
  sentence: (analysis: Pick<Analysis, 'sentence' | 'sentenceEn'>) => string;
  message: (warning: Analysis['warnings'][number]) => string;
}

/** The answer comes in both languages; here is one of them. */
export function labelsIn(language: Locale): Labels {
  const isEnglish = language === 'en';
  const of = ({ label, labelEn }: Labelled) => (isEnglish ? labelEn : label);
  return {
    of,
    measure: (column) => measureName(of(column), column.path.map(of).at(-1), column.isTotal),
    sentence: ({ sentence, sentenceEn }) => (isEnglish ? sentenceEn : sentence),
    message: ({ message, messageEn }) => (isEnglish ? messageEn : message),
  };
}

/** A column is headed `place: measure`; here its place has a heading of its own. That of a total is no step of the path. */
function measureName(heading: string, place: string | undefined, isTotal: boolean): string {
  const name = place !== undefined ? heading.replace(`${place}: `, '') : isTotal ? heading.replace(/^[^:]+: /, '') : heading;
  return capital(name);
}

/** Names that stand inside sentences begin small. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
