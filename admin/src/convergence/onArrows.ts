import type { KeyboardEvent } from 'react';

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys move between the buttons of a table; the one left last is the one that Tab comes back to. */
export function onArrows(event: KeyboardEvent<HTMLTableSectionElement>): void {
  const step = STEPS[event.key];
  const button = (event.target as HTMLElement).closest('button');
  const cell = button?.closest('td');
  const row = cell?.closest('tr');
  if (!step || !button || !cell || !row) return;
  const rows = [...event.currentTarget.rows];
  const next = rows[rows.indexOf(row) + step[0]]?.cells[cell.cellIndex + step[1]]?.querySelector('button');
  event.preventDefault();
  if (!next) return;
  button.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
