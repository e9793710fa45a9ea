import type { KeyboardEvent } from 'react';

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Arrow keys move between the buttons in the cells of a table or a part of it, past cells that have none; the one left last is the
 * one that Tab comes back to.
 */
export function onArrows(event: KeyboardEvent<HTMLTableElement | HTMLTableSectionElement>): void {
  const step = STEPS[event.key];
  const button = (event.target as HTMLElement).closest('button');
  const cell = button?.closest('td');
  if (!step || !button || !cell) return;
  event.preventDefault();
  const next = nextButton(event.currentTarget, cell, step);
  if (!next) return;
  button.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}

function nextButton(table: HTMLTableElement | HTMLTableSectionElement, cell: HTMLTableCellElement, [down, right]: [number, number]) {
  const rows = [...table.rows];
  let row = rows.indexOf(cell.closest('tr')!) + down;
  let column = cell.cellIndex + right;
  while (rows[row]?.cells[column]) {
    const button = rows[row]!.cells[column]!.querySelector('button');
    // The heading of a row is no cell of its figures.
    if (button?.closest('td')) return button;
    row += down;
    column += right;
  }
  return undefined;
}
