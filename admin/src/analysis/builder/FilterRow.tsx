/** Filters of the whole question, or of one measure alone. One without a value is not part of the question yet. */
import type { AnalysisDimension } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useT } from '../../shared/i18n.ts';
import { useExplore } from '../explore.ts';
import { problemAt } from '../problems.ts';
import type { Filter } from '../question.ts';
import { useFilterLabels } from '../useFilterLabels.ts';
import { Adder } from './Adder.tsx';
import { ChipRow, type Item } from './ChipRow.tsx';
import { FilterEditor } from './FilterEditor.tsx';

const TIMES: readonly AnalysisDimension[] = ['MONTH', 'QUARTER', 'SEMESTER', 'YEAR'];

interface Props {
  label: string;
  isNarrow?: boolean;
  filters: readonly Filter[];
  path: string;
  most: number;
  allows: (dimension: AnalysisDimension) => boolean;
  onChange: (filters: Filter[], isSame?: boolean) => void;
}

export const FilterRow = ({ label, isNarrow, filters, path, most, allows, onChange }: Props) => {
  const t = useT();
  const { words, problems } = useExplore();
  const [empty, setEmpty] = useState<{ dimension: AnalysisDimension; at: number }>();
  const labels = useFilterLabels(filters);
  const nameOf = (dimension: AnalysisDimension) => words.dimensions.find(({ id }) => id === dimension)?.name ?? dimension;
  const choices = words.dimensions.filter(({ id }) => !TIMES.includes(id) && allows(id)).map(({ id, name }) => ({ id, name }));

  const change = (place: number, filter: Filter, isSame: boolean) => {
    const isEmpty = empty?.at === place;
    const isFilled = filter.in ?? filter.notIn ?? filter.from ?? filter.to;
    if (isEmpty && !isFilled) return;
    setEmpty(isFilled ? undefined : { dimension: filter.dimension, at: place });
    onChange(filters.toSpliced(place, isEmpty ? 0 : 1, ...(isFilled ? [filter] : [])), isSame);
  };
  const itemOf = (filter: Filter, place: number, text?: string): Item => ({
    key: `${place} ${filter.dimension}`,
    label: text ? `${nameOf(filter.dimension)}: ${text}` : nameOf(filter.dimension),
    problem: text && problemAt(problems, `${path}.${place}`),
    startsOpen: !text,
    onClose: () => setEmpty(undefined),
    editor: (again) => <FilterEditor filter={filter} onChange={(changed) => change(place, changed, again())} />,
  });
  const items = filters.map((filter, place) => itemOf(filter, place, labels[place]));
  if (empty) items.splice(empty.at, 0, itemOf({ dimension: empty.dimension }, empty.at));
  return (
    <ChipRow
      label={label}
      isNarrow={isNarrow}
      items={items}
      onRemove={(place) => (empty?.at === place ? setEmpty(undefined) : onChange(filters.filter((_, at) => at !== place)))}
    >
      {items.length < most && (
        <Adder
          label={t('pilar.analysis.addFilter')}
          choices={choices}
          onAdd={({ id }) => setEmpty({ dimension: id, at: filters.length })}
        />
      )}
    </ChipRow>
  );
};
