import { useLanguage } from '../shared/i18n.ts';
import { words } from './words.ts';

export const useWords = () => words[useLanguage()];
