import { useMemo } from 'react';
import { useLanguage } from '../../shared/i18n.ts';
import type { Analysis, Column } from './answer.ts';

interface Labelled {
  label: string;
  labelEn: string;
}

/** The answer comes in both languages; here is the one of the screen. */
export function useLabel() {
  const isEnglish = useLanguage() === 'en';
  return useMemo(() => {
    const of = ({ label, labelEn }: Labelled): string => (isEnglish ? labelEn : label);
    return {
      of,
      measure: (column: Column): string => of(column),
      sentence: ({ sentence, sentenceEn }: Pick<Analysis, 'sentence' | 'sentenceEn'>): string => (isEnglish ? sentenceEn : sentence),
      message: ({ message, messageEn }: Analysis['warnings'][number]): string => (isEnglish ? messageEn : message),
    };
  }, [isEnglish]);
}
