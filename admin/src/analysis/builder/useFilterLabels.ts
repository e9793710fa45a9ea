/** Filters in words, short enough for a chip. */
import { useQueries } from '@tanstack/react-query';
import { useT } from '../../shared/i18n.ts';
import type { Filter } from '../question.ts';
import { type Key, useKeyReader } from '../useKeys.ts';

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
