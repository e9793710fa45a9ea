/** What needs no server to be found: questions that are ready to be asked, and the pages of the menu. */
import { useMemo } from 'react';
import { useGetResourceLabel } from 'react-admin';
import { READY } from '../analysis/ready/index.ts';
import { addressOf, type Opened } from '../analysis/useQuestion.ts';
import { useMay } from '../provider/verbs.ts';
import { useLanguage, useT } from '../shared/i18n.ts';
import { isOpenTo, MENU, pathOf } from '../shared/menu.ts';
import type { Found } from './useSearchAll.ts';

const MOST_OF_A_KIND = 4;

/** Every word that was typed is somewhere in the text. */
const holds = (text: string, words: readonly string[]): boolean => words.every((word) => text.toLowerCase().includes(word));

/** By the name first, then by what is said about it. */
function best(all: readonly Found[], words: readonly string[]): Found[] {
  const byName = all.filter(({ name }) => holds(name, words));
  const byText = all.filter((one) => !byName.includes(one) && holds(`${one.name} ${one.within ?? ''}`, words));
  return [...byName, ...byText].slice(0, MOST_OF_A_KIND);
}

export function usePlaces(text: string): Found[] {
  const questions = useQuestions();
  const pages = usePages();
  const typed = text.toLowerCase();
  const words = typed.split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const isPage = pages.some(({ name }) => name.toLowerCase() === typed) || !questions.some(({ name }) => holds(name, words));
  const found = [best(questions, words), best(pages, words)];
  return (isPage ? found.reverse() : found).flat();
}

function useQuestions(): Found[] {
  const t = useT();
  const language = useLanguage();
  const isOpen = useMay()('analysis.run');
  return useMemo(() => {
    if (!isOpen) return [];
    const group = t('pilar.analysis.ready');
    const ready = READY.map(({ id, name, text, query, view }) => {
      const opened: Opened = { name: name[language], description: text[language] };
      return { id, group, name: name[language], within: text[language], to: addressOf(query, view), state: opened };
    });
    const own = {
      id: 'own',
      group,
      name: t('pilar.search.ownQuestion'),
      within: t('pilar.analysis.help'),
      to: addressOf({ measures: [] }),
    };
    return [...ready, own];
  }, [t, language, isOpen]);
}

function usePages(): Found[] {
  const t = useT();
  const may = useMay();
  const label = useGetResourceLabel();
  const group = t('pilar.search.pages');
  const places = Object.values(MENU).flat();
  return places
    .filter((place) => isOpenTo(may, place))
    .map((place) => ({
      id: pathOf(place),
      group,
      name: 'resource' in place ? label(place.resource, 2) : t(place.title),
      to: pathOf(place),
    }));
}
