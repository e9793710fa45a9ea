/** Questions that a tile can show. */
import type { Question } from '../../analysis/question.ts';
import { READY } from '../../analysis/ready/index.ts';
import { contentOf, useSavedQuestions } from '../../analysis/saved/useSavedQuestions.ts';
import type { View } from '../../analysis/view.ts';
import { useLanguage, useT } from '../../shared/i18n.ts';
import { type KeptTile, titleIn } from './kept.ts';

/** In one language or two. */
export interface Title {
  name?: string;
  nameEn?: string;
}

export interface Pick {
  id: string;
  name: string;
  group: string;
  /** What a tile that holds it whole is called. */
  title?: Title;
  query: Question;
  view?: View;
  /** How the tile names it: a saved one by its id, another one whole. */
  kept: { question?: string; questionVersion?: number; query?: Question };
}

export function useChoices(): Pick[] {
  const t = useT();
  const language = useLanguage();
  const { data } = useSavedQuestions();
  const saved = (data?.savedQueries.nodes ?? []).flatMap((one): Pick[] => {
    const content = contentOf(one);
    const group = t(one.isMine ? 'pilar.savedQuery.own' : 'pilar.savedQuery.fromOthers');
    return content ? [{ ...content, id: one.id, name: one.name, group, kept: { question: one.id, questionVersion: one.version } }] : [];
  });
  const ready = READY.map(({ id, name, query, view }) => ({
    ...{ id, name: name[language], title: { name: name.id, nameEn: name.en }, group: t('pilar.analysis.ready') },
    ...{ query, view, kept: { query } },
  }));
  return [...saved.toSorted((a, b) => b.group.localeCompare(a.group)), ...ready];
}

/** The question of a tile that is there. */
export function usePicked(tile: KeptTile | undefined): Pick | undefined {
  const choices = useChoices();
  const language = useLanguage();
  if (tile?.query) {
    const { id, name, nameEn, query, view } = tile;
    return { id, name: titleIn(tile)[language], title: { name, nameEn }, group: '', query, view, kept: { query } };
  }
  const found = tile && choices.find(({ id }) => id === tile.question);
  return found && { ...found, view: tile.view ?? found.view, kept: { question: tile.question, questionVersion: tile.questionVersion } };
}
