/** A column of a list that says what a file gets in its place, where the words on the screen would not do. */
import { DataTable, type DataTableColumnProps, type RaRecord } from 'react-admin';
import type { Cell } from '../sheet/sheet.ts';

interface Props<R extends RaRecord> extends DataTableColumnProps<R> {
  exported: (record: R) => Cell;
}

export const Column = <R extends RaRecord>({ exported: _, ...column }: Props<R>) => <DataTable.Col<R> {...column} />;
