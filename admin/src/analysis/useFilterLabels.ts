/** Filters in words, short enough for a chip. */
import { useQueries } from '@tanstack/react-query';
import { useT } from '../shared/i18n.ts';
import { useExplore } from './explore.ts';
import type { Filter, Measure } from './question.ts';
import { isYesOrNo, type Key, useKeyReader } from './useKeys.ts';

const MOST_NAMED = 3;

export function useFilterLabels(filters: readonly Filter[]): string[] {
  const t = useT();
  const reader = useKeyReader();
  const lists = useQueries({ queries: filters.map((filter) => reader(filter.dimension, filter.in ?? filter.notIn ?? [])) });
  return filters.map((filter, index) => {
    if (filter.from || filter.to) return `${filter.from ?? ''} – ${filter.to ?? ''}`;
    const named = namesOf(filter.in ?? filter.notIn ?? [], lists[index]?.data ?? []);
    const rest = named.length - MOST_NAMED;
    const text = [...named.slice(0, MOST_NAMED), ...(rest > 0 ? [t('pilar.analysis.more', { count: rest })] : [])].join(', ');
    return filter.notIn ? t('pilar.analysis.except', { text }) : text;
  });
}

const namesOf = (codes: readonly string[], keys: readonly Key[]): string[] =>
  codes.map((code) => keys.find(({ id }) => id === code)?.name ?? code);

/** For each measure the conditions of its own: without them two of one kind read alike. */
export function useOwnConditions(measures: readonly Measure[]): string[] {
  const { words } = useExplore();
  const all = measures.flatMap(({ filters }, place) => (filters ?? []).map((filter) => ({ place, filter })));
  const texts = useFilterLabels(all.map(({ filter }) => filter));
  const spoken = ({ dimension, from, to }: Filter, text: string): string => {
    // "Yes", or a range of codes, says nothing without what it is of.
    const isBare = isYesOrNo(dimension) || from || to;
    return isBare ? `${words.dimensions.find(({ id }) => id === dimension)?.name ?? dimension}: ${text}` : text;
  };
  return measures.map((_, place) =>
    all.flatMap((one, index) => (one.place === place ? [spoken(one.filter, texts[index]!)] : [])).join(' · '),
  );
}
