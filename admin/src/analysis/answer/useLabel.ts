import { useMemo } from 'react';
import { useLanguage } from '../../shared/i18n.ts';
import { type Labels, labelsIn } from './labels.ts';

export function useLabel(): Labels {
  const language = useLanguage();
  return useMemo(() => labelsIn(language), [language]);
}
