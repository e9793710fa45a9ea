/** Every list of the console: search, filters as chips, saved searches, columns, a table on a desk and rows on a phone. */
import { Box, Card, type Theme, useMediaQuery } from '@mui/material';
import type { ReactNode } from 'react';
import {
  DataTable,
  type FilterPayload,
  ListBase,
  Pagination,
  type RaRecord,
  type SortPayload,
  Title,
  useGetResourceLabel,
  useListContext,
  useResourceContext,
} from 'react-admin';
import { BulkButton, type BulkField } from '../bulk/BulkButton.tsx';
import { EmptyState } from '../EmptyState.tsx';
import { Failure } from '../Failure.tsx';
import { useT } from '../i18n.ts';
import { RowsSkeleton } from '../Skeletons.tsx';
import { useInSlices } from '../useInSlices.ts';
import { ExportButton } from './ExportButton.tsx';
import { FilterChips } from './FilterChips.tsx';
import { ListTools, type QuickFilter } from './ListTools.tsx';
import { type PhoneRow, PhoneRows } from './PhoneRows.tsx';

interface Props<R extends RaRecord> {
  sort: SortPayload;
  searchHint: string;
  filters?: QuickFilter[];
  /** Columns: `DataTable.Col` elements. */
  children: ReactNode;
  hiddenColumns?: string[];
  row: (record: R) => PhoneRow;
  empty: { title: string; help?: string; action?: ReactNode };
  /** Stands between the tools and the rows, for example the question builder. */
  above?: ReactNode;
  tools?: ReactNode;
  /** Another view of the same, while nothing is asked for: a tree. */
  insteadOfRows?: ReactNode;
  /** Chips of filters that only the page understands. */
  chips?: ReactNode;
  /** A filter that tabs above the rows set: it alone narrows nothing. */
  tabFilter?: string;
  /** Asked for until somebody asks for something else. */
  startFilter?: FilterPayload;
  /** Fields that can be changed for all that is listed. */
  bulk?: BulkField[];
}

export const ListPage = <R extends RaRecord>({ sort, startFilter, ...props }: Props<R>) => (
  <ListBase sort={sort} filterDefaultValues={startFilter} perPage={25}>
    <ListView {...props} />
  </ListBase>
);

const ListView = <R extends RaRecord>({
  searchHint,
  filters = [],
  children,
  hiddenColumns,
  row,
  empty,
  above,
  tools,
  insteadOfRows,
  chips,
  bulk,
  tabFilter,
}: Omit<Props<R>, 'sort' | 'startFilter'>) => {
  const { isPending, error, refetch, total, filterValues } = useListContext();
  const isComing = useInSlices(isPending);
  const resource = useResourceContext()!;
  const label = useGetResourceLabel();
  const isFiltered = Object.keys(filterValues).some((name) => name !== tabFilter);
  return (
    <Box sx={{ minWidth: 0 }}>
      <Title title={label(resource, 2)} />
      <ListTools
        searchHint={searchHint}
        filters={filters}
        actions={
          <>
            <ExportButton columns={children} hiddenColumns={hiddenColumns} />
            {bulk && <BulkButton fields={bulk} nameOf={(record) => row(record as R).primary} />}
          </>
        }
      >
        {tools}
      </ListTools>
      {above}
      <FilterChips filters={filters}>{chips}</FilterChips>
      {insteadOfRows && !isFiltered ? (
        insteadOfRows
      ) : error && total === undefined ? (
        <Failure error={error} retry={refetch} />
      ) : isComing ? (
        <RowsSkeleton />
      ) : total === 0 ? (
        <Card>{isFiltered ? <NoMatch /> : <EmptyState {...empty} />}</Card>
      ) : (
        <>
          {error && <Failure error={error} retry={refetch} isOldShown />}
          <Rows<R> row={row} hiddenColumns={hiddenColumns}>
            {children}
          </Rows>
        </>
      )}
    </Box>
  );
};

const NoMatch = () => {
  const t = useT();
  return <EmptyState title={t('pilar.shared.noMatch')} help={t('pilar.shared.noMatchHelp')} />;
};

const Rows = <R extends RaRecord>({ row, hiddenColumns, children }: Pick<Props<R>, 'row' | 'hiddenColumns' | 'children'>) => {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return (
    <Card>
      {isPhone ? (
        <PhoneRows row={row} />
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          {/* No bulk actions, so no row check boxes: react-admin's carry their label on the wrapper, which no screen reader reads. */}
          <DataTable bulkActionButtons={false} rowClick="show" hiddenColumns={hiddenColumns}>
            {children}
          </DataTable>
        </Box>
      )}
      <Pagination rowsPerPageOptions={[10, 25, 50, 100]} />
    </Card>
  );
};
