import { useT } from '../../shared/i18n.ts';
import { useExplore } from '../explore.ts';
import { problemAt } from '../problems.ts';
import { type Axis, MOST_ON_AXIS, moved, withDimension } from '../question.ts';
import { Adder } from './Adder.tsx';
import { ChipRow } from './ChipRow.tsx';

const OTHER: Record<Axis, Axis> = { rows: 'columns', columns: 'rows' };

/** What rows or columns are split by, outermost first. */
export const AxisRow = ({ axis }: { axis: Axis }) => {
  const t = useT();
  const { question, ask, words, problems } = useExplore();
  const own = question[axis] ?? [];
  const other = question[OTHER[axis]] ?? [];
  const free = words.dimensions.filter(({ id, onAxis }) => onAxis && !own.includes(id) && !other.includes(id));
  const without = (index: number) => own.filter((_, place) => place !== index);
  return (
    <ChipRow
      label={t(`pilar.analysis.${axis}`)}
      items={own.map((dimension, index) => ({
        key: dimension,
        label: words.dimensions.find(({ id }) => id === dimension)?.name ?? dimension,
        problem: problemAt(problems, `${axis}.${index}`),
        actions:
          other.length < MOST_ON_AXIS
            ? [
                {
                  label: t(`pilar.analysis.moveTo.${OTHER[axis]}`),
                  act: () => ask({ ...question, [axis]: without(index), [OTHER[axis]]: [...other, dimension] }),
                },
              ]
            : [],
      }))}
      onRemove={(index) => ask({ ...question, [axis]: without(index) })}
      onMove={(from, to) => ask({ ...question, [axis]: moved(own, from, to) })}
    >
      {own.length < MOST_ON_AXIS && (
        <Adder label={t(`pilar.analysis.addTo.${axis}`)} choices={free} onAdd={({ id }) => ask(withDimension(question, axis, id))} />
      )}
    </ChipRow>
  );
};
