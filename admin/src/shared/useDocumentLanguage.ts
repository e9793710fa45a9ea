import { useEffect } from 'react';
import { useLanguage } from './i18n.ts';

/** Screen readers read the page in the language of the screen. */
export function useDocumentLanguage(): void {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}
