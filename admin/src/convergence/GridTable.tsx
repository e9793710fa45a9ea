/** The matrix on a desk. Plain cells: a thousand of them must stand in a moment. */
import { Box } from '@mui/material';
import { type MouseEvent, memo } from 'react';
import { ClassBadge } from '../classification/ClassBadge.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { onArrows } from '../shared/onArrows.ts';
import { CELL_LOOK } from './CellMark.tsx';
import { CellText } from './CellText.tsx';
import type { Grid, Opened, Row, Sector, Total } from './grid.ts';

interface Props {
  grid: Grid;
  rows: readonly Row[];
  open: (opened: Opened) => void;
}

const LOOK = {
  '& table': { borderCollapse: 'separate', borderSpacing: 0, fontSize: '0.84rem', width: '100%' },
  '& th, & td': { p: '2px', borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper', textAlign: 'center' },
  '& thead th': { position: 'sticky', top: 0, zIndex: 2, verticalAlign: 'bottom', fontWeight: 650, color: 'text.secondary' },
  '& tbody th, & thead th:first-of-type': { position: 'sticky', left: 0, textAlign: 'left', px: 1.5, fontWeight: 500, minWidth: 190 },
  '& thead th:first-of-type': { zIndex: 3 },
  '& .sector': { height: 148, minWidth: 50 },
  '& .sector span': {
    writingMode: 'vertical-rl',
    transform: 'rotate(180deg)',
    maxHeight: 140,
    display: 'inline-block',
    textAlign: 'left',
    lineHeight: 1.15,
  },
  '& .total, & .all th, & .all td': { bgcolor: 'background.default', whiteSpace: 'nowrap', px: 1 },
  '& small': { display: 'block', color: 'inherit', fontSize: '0.74rem', lineHeight: 1.2, whiteSpace: 'nowrap' },
  '& button': {
    font: 'inherit',
    width: '100%',
    minWidth: 46,
    height: 38,
    p: 0,
    lineHeight: 1.2,
    cursor: 'pointer',
    position: 'relative',
  },
  '& button b': { fontWeight: 650 },
};

export const GridTable = ({ grid, rows, open }: Props) => {
  const t = useT();
  const name = useName();
  /** Heard here, so that no row is drawn again for it. */
  const onClick = ({ target }: MouseEvent<HTMLElement>) => {
    const cell = (target as HTMLElement).closest('button')?.closest('td');
    const row = rows.find(({ village }) => village.code === cell?.closest('tr')?.dataset.village);
    if (row && cell) open({ row, column: Number(cell.dataset.column) });
  };
  return (
    <Box
      role="region"
      aria-label={t('pilar.convergence.table')}
      tabIndex={0}
      sx={[{ overflow: 'auto', maxHeight: 'calc(100vh - 96px)' }, CELL_LOOK as object, LOOK]}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t('pilar.convergence.village')}</th>
            <th scope="col" className="sector">
              <span>{t('pilar.convergence.sectorsAtWork')}</span>
            </th>
            <th scope="col" className="sector">
              <span>{t('pilar.convergence.interventions')}</span>
            </th>
            <th scope="col" className="sector">
              <span>{t('pilar.convergence.partners')}</span>
            </th>
            {grid.sectors.map((sector) => (
              <th key={sector.id} scope="col" className="sector">
                <span>{name(sector)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={onArrows} onClick={onClick}>
          <WholeArea grid={grid} />
          {rows.map((row, index) => (
            <VillageRow key={row.village.id} row={row} sectors={grid.sectors} isFirst={index === 0} />
          ))}
        </tbody>
      </table>
    </Box>
  );
};

const Totals = ({ worked, of, interventions, partners }: { worked: number; of: number; interventions: number; partners: number }) => {
  const format = useFormat();
  return (
    <>
      <td className="total">
        {format.integer(worked)}/{format.integer(of)}
      </td>
      <td className="total">{format.integer(interventions)}</td>
      <td className="total">{format.integer(partners)}</td>
    </>
  );
};

const WholeArea = ({ grid: { columns, total, rows, sectors } }: { grid: Grid }) => {
  const t = useT();
  return (
    <tr className="all">
      <th scope="row">
        <strong>{t('pilar.convergence.wholeArea')}</strong>
        <small>{t('pilar.convergence.villagesReached')}</small>
      </th>
      <Totals
        worked={total.worked}
        of={rows.length * sectors.length}
        interventions={total.interventions}
        partners={total.partners.length}
      />
      {columns.map((column, index) => (
        <ColumnTotal key={sectors[index]!.id} total={column} of={rows.length} />
      ))}
    </tr>
  );
};

const ColumnTotal = ({ total, of }: { total: Total; of: number }) => {
  const t = useT();
  const format = useFormat();
  return (
    <td>
      <b>
        {format.integer(total.worked)}/{format.integer(of)}
      </b>
      <small>
        {t('pilar.convergence.nPartners', { smart_count: total.partners.length, count: format.integer(total.partners.length) })}
      </small>
    </td>
  );
};

interface VillageRowProps {
  row: Row;
  sectors: readonly Sector[];
  isFirst: boolean;
}

const VillageRow = memo(({ row, sectors, isFirst }: VillageRowProps) => {
  const { village, cells, total } = row;
  return (
    <tr data-village={village.code}>
      <th scope="row">
        <RecordLink resource="villages" id={village.id}>
          {village.name}
        </RecordLink>
        <small>
          {village.district.name} <ClassBadge classification={village.classification} isShort />
        </small>
      </th>
      <Totals worked={total.worked} of={sectors.length} interventions={total.interventions} partners={total.partners.length} />
      {cells.map((cell, column) => {
        const sector = sectors[column]!;
        return (
          <td key={sector.id} data-column={column}>
            <button
              type="button"
              data-state={cell.state}
              tabIndex={isFirst && column === 0 ? 0 : -1}
              title={cell.partners.map(({ name }) => name).join(', ')}
            >
              <CellText cell={cell} village={village} sector={sector} />
            </button>
          </td>
        );
      })}
    </tr>
  );
});
