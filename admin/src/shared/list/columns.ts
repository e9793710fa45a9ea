/** The columns of a list as a file has them: those that are shown, in their order, each with its value of a record. */
import { Children, isValidElement, type ReactElement, type ReactNode } from 'react';
import { DataTable, type RaRecord } from 'react-admin';
import { type Cell, dateIn } from '../sheet/sheet.ts';

interface ColumnProps {
  source?: string;
  label?: string;
  render?: (record: RaRecord) => ReactNode;
  exported?: (record: RaRecord) => Cell;
}

export interface FileColumn {
  title: string;
  value: (record: RaRecord) => Cell;
}

/** `ranks` and `hidden` are what the person chose with the button for columns. */
export function columnsOf(children: ReactNode, hidden: readonly string[], ranks: readonly number[]): FileColumn[] {
  const all = Children.toArray(children);
  const order = [...ranks, ...all.keys()].filter((place, index, places) => places.indexOf(place) === index);
  return order
    .map((place) => all[place])
    .filter((child) => isValidElement<ColumnProps>(child))
    .filter(({ props: { source, label } }) => !hidden.includes(source ?? label ?? ''))
    .map((column) => ({ title: column.props.label ?? '', value: (record) => valueOf(column, record) }));
}

/** What the column says, else a number or a day as such, else the words that stand in the list. */
function valueOf({ type, props }: ReactElement<ColumnProps>, record: RaRecord): Cell {
  if (props.exported) return props.exported(record);
  const raw = props.source ? at(record, props.source) : undefined;
  if (type === DataTable.NumberCol) return raw === null || raw === undefined ? null : Number(raw);
  const date = typeof raw === 'string' ? dateIn(raw) : undefined;
  if (date) return date;
  const words = props.render ? wordsOf(props.render(record)).trim() : '';
  if (words) return words;
  return typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean' ? raw : null;
}

const at = (record: RaRecord, path: string): unknown =>
  path.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown> | null | undefined)?.[step], record);

/** The text of what a column shows; a mark says its label. */
function wordsOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (!isValidElement<{ label?: unknown; children?: ReactNode }>(node)) return '';
  const { label, children } = node.props;
  return typeof label === 'string' ? label : wordsOf(children);
}
