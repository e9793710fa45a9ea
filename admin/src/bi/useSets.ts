/** Sets to choose from at a door. */
import { useSavedQuestions } from '../analysis/saved/useSavedQuestions.ts';
import { useLanguage } from '../shared/i18n.ts';
import type { Door } from './addresses.ts';
import { SET_NAMES, SETS } from './sets.ts';

export interface Choice {
  name: string;
  label: string;
}

/** With the questions that others share with whoever looks; SQL cannot ask them. */
export function useSets(door: Door): Choice[] {
  const language = useLanguage();
  const { data } = useSavedQuestions();
  const questions = data?.savedQueries.nodes ?? [];
  const shared = questions.flatMap(({ biSet, name }) => (biSet && door !== 'sql' ? [{ name: biSet, label: name }] : []));
  return [...SET_NAMES.map((name) => ({ name, label: SETS[name][language] })), ...shared];
}
