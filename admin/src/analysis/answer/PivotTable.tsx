/** The answer as a table: real headings, sticky at the top and the left, rows that open and close, every cell a door. */
import { Box } from '@mui/material';
import type { AnalysisInput } from '@pilar/schema/generated/graphql.ts';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { useT } from '../../shared/i18n.ts';
import { onArrows } from '../../shared/onArrows.ts';
import { type Analysis, cellKey, rowDimensions } from './answer.ts';
import { heatOf } from './heat.ts';
import type { Labels } from './labels.ts';
import { LOOK } from './look.ts';
import { warningLines } from './names.ts';
import { PivotHead } from './PivotHead.tsx';
import { PivotRow } from './PivotRow.tsx';
import type { Change } from './question.ts';
import type { Line } from './tree.ts';
import { useLabel } from './useLabel.ts';
import { useWords } from './useWords.ts';

interface Props {
  analysis: Analysis;
  input: AnalysisInput;
  change: Change;
  /** Places of the columns that are shown. */
  shown: readonly number[];
  lines: readonly Line[];
  grand?: Line;
  isOpen: (key: string) => boolean;
  toggle: (key: string) => void;
  /** Keeps it as the opened cell. */
  open: (cell: string) => void;
  /** Classes that switch tints and coverage. */
  className: string;
}

export const PivotTable = ({ analysis, input, change, shown, lines, grand, isOpen, toggle, open, className }: Props) => {
  const t = useT();
  const label = useLabel();
  const words = useWords();
  const held = useTabStop(lines);
  const heat = useMemo(() => heatOf(analysis), [analysis]);
  const absent = useMemo(() => reasons(analysis, label), [analysis, label]);
  const rows = useMemo(() => new Map(analysis.rows.map((row) => [row.key, row])), [analysis]);
  const columns = useMemo(() => shown.map((index) => analysis.columns[index]!), [analysis, shown]);
  const shared = { analysis, shown, words, heat, absent };
  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    const button = (target as HTMLElement).closest('button');
    const cell = button?.closest('td');
    const row = rows.get(cell?.closest('tr')?.dataset.row ?? '');
    if (row && cell) open(cellKey({ row, column: columns[cell.cellIndex - 1]! }));
    else if (button?.dataset.group) toggle(button.dataset.group);
  };
  return (
    <Box {...held} role="region" aria-label={t('pilar.answer.table')} tabIndex={0} className={className} sx={LOOK}>
      <table onKeyDown={onArrows} onClick={onClick}>
        <caption className="heard">{label.sentence(analysis)}</caption>
        <PivotHead columns={columns} rowDimensions={rowDimensions(analysis.rows)} input={input} change={change} />
        {sectionsOf(lines).map((section) => (
          <tbody key={section[0]!.key}>
            {section.map((line) => (
              <PivotRow key={line.key} {...shared} line={line} isOpen={isOpen(line.key)} />
            ))}
          </tbody>
        ))}
        {grand && (
          <tfoot>
            <PivotRow {...shared} line={grand} isOpen />
          </tfoot>
        )}
      </table>
    </Box>
  );
};

/** Each outermost group is a part of its own, which its heading is the heading of. */
function sectionsOf(lines: readonly Line[]): Line[][] {
  const sections: Line[][] = [];
  for (const line of lines) {
    if (sections.length === 0 || (line.group && line.level === 1)) sections.push([]);
    sections.at(-1)!.push(line);
  }
  return sections;
}

/** Why a measure has no figure in places, by its alias. */
function reasons({ warnings, columns }: Analysis, label: Labels): Map<string, string> {
  const of = (alias: string) => warnings.filter(({ measure }) => measure === alias);
  return new Map(columns.map(({ measure }) => [measure, warningLines({ warnings: of(measure), columns }, label).join(' ')]));
}

/** One cell can always be reached by Tab, and the keyboard is not lost, also after the cell that had it is gone. */
function useTabStop(lines: readonly Line[]) {
  const box = useRef<HTMLDivElement>(null);
  const isWithin = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks anew whenever other lines are shown.
  useEffect(() => {
    const first = box.current?.querySelector<HTMLButtonElement>('td button');
    if (first && !box.current?.querySelector('td button[tabindex="0"]')) first.tabIndex = 0;
    if (isWithin.current && document.activeElement === document.body) box.current?.focus();
  }, [lines]);
  return {
    ref: box,
    onFocus: () => {
      isWithin.current = true;
    },
    onBlur: () => {
      isWithin.current = false;
    },
  };
}
