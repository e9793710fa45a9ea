/** A sheet as a workbook: numbers as numbers, days as days. Loaded when it is first wanted. */
import { type Cell, harmless, isDay, type Sheet } from './sheet.ts';

const DAY = 'yyyy-mm-dd';
const MOMENT = `${DAY} hh:mm`;
const LONGEST_NAME = 31;
const WIDEST = 60;

export async function toXlsx(sheets: Sheet | Sheet[]): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  return writeXlsxFile([sheets].flat().map(sheetOf)).toBlob();
}

function sheetOf({ name, header, rows }: Sheet) {
  const titles = header.map((value) => ({ value: harmless(value), type: String, fontWeight: 'bold' as const }));
  return {
    data: [titles, ...rows.map((row) => row.map(cellOf))],
    sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, LONGEST_NAME),
    stickyRowsCount: 1,
    columns: header.map((title, column) => ({ width: widthOf([title, ...rows.map((row) => row[column] ?? null)]) })),
  };
}

function cellOf(value: Cell) {
  if (value === null) return null;
  if (typeof value === 'string') return { value: harmless(value), type: String };
  return value instanceof Date ? { value, type: Date, format: isDay(value) ? DAY : MOMENT } : { value };
}

function widthOf(cells: Cell[]): number {
  const longest = cells.reduce<number>((most, cell) => Math.max(most, cell instanceof Date ? MOMENT.length : String(cell ?? '').length), 0);
  return Math.min(WIDEST, longest + 2);
}
