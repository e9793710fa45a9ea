import { useTranslate } from 'react-admin';

/** Verbs in people's words; one that has none yet is shown as it is written in `roles.csv`. */
export function useVerbWords() {
  const translate = useTranslate();
  return {
    act: (verb: string) => translate(`pilar.verb.${verb}`, { _: verb }),
    feature: (name: string) => translate(`pilar.verb.${name}.title`, { _: name }),
  };
}
