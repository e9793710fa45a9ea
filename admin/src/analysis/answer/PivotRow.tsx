/** A line of the table. */
import { memo } from 'react';
import { type Analysis, faceOf } from './answer.ts';
import { CellText, type Words } from './CellText.tsx';
import type { Heat } from './heat.ts';
import { isJudged } from './marks.ts';
import type { Line } from './tree.ts';
import { useLabel } from './useLabel.ts';

interface Props {
  analysis: Analysis;
  line: Line;
  shown: readonly number[];
  isOpen: boolean;
  words: Words;
  heat: Heat;
  absent: ReadonlyMap<string, string>;
}

export const PivotRow = memo(({ line, isOpen, ...figures }: Props) => {
  const { row, group, level } = line;
  return (
    <tr data-row={row?.key} className={group || level === 0 || row?.isTotal ? 'total' : undefined}>
      <Heading line={line} isOpen={isOpen} t={figures.words.t} />
      {row ? <Figures {...figures} row={row} /> : figures.shown.map((index) => <td key={index} />)}
    </tr>
  );
});

const Heading = ({ line: { row, group, level }, isOpen, t }: { line: Line; isOpen: boolean; t: Words['t'] }) => {
  const label = useLabel();
  if (group) {
    return (
      <th scope={level === 1 ? 'rowgroup' : 'row'} className={`l${level}`}>
        <button type="button" className="fold" data-group={group.key} aria-expanded={isOpen}>
          <span aria-hidden>{isOpen ? '▾' : '▸'}</span>
          {label.of(group.first.path[level - 1]!)}
        </button>
      </th>
    );
  }
  const above = row!.path.at(-2);
  return (
    <th scope="row" className={`l${level}`}>
      {level > 2 && above && <span className="heard">{label.of(above)}: </span>}
      {level === 0 && row!.isTotal ? t('pilar.answer.grand') : label.of(row!)}
    </th>
  );
};

const Figures = ({ row, analysis, shown, words, heat, absent }: Omit<Props, 'line' | 'isOpen'> & { row: Analysis['rows'][number] }) =>
  shown.map((index) => {
    const cell = row.cells[index]!;
    const column = analysis.columns[index]!;
    const tint = !row.isTotal && cell.value !== null && heat(index, cell.value);
    const look = column.isTotal ? 'total' : tint && `h${tint}${isJudged(column) ? '' : ' plain'}`;
    return (
      <td key={column.key} className={look || undefined} title={faceOf(cell) === 'ABSENT' ? absent.get(column.measure) : undefined}>
        <button type="button" tabIndex={-1}>
          <CellText cell={cell} column={column} words={words} />
        </button>
      </td>
    );
  });
