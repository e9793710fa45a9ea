/** What moved, on a desk and on paper. */
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useT } from '../shared/i18n.ts';
import { Change, Coverage, Name, Value } from './MovedParts.tsx';
import type { Moved } from './moved.ts';
import type { Question } from './question.ts';

const LOOK = {
  '& th, & td': { px: 1, py: 0.5, verticalAlign: 'top', lineHeight: 1.35 },
  '.on-paper & th, .on-paper & td': { py: 0.25 },
  '& th:first-of-type': { pl: 0 },
  '& .number': { textAlign: 'right', whiteSpace: 'nowrap' },
  '& td:last-of-type, & th:last-of-type': { pr: 0 },
  '& tbody th': { fontWeight: 550 },
};

export const MovedTable = ({ rows, question }: { rows: readonly Moved[]; question: Question }) => {
  const t = useT();
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={t('pilar.changes.table')} sx={LOOK}>
        <TableHead>
          <TableRow>
            <TableCell>{t('pilar.changes.indicator')}</TableCell>
            <TableCell className="number">{t('pilar.changes.before')}</TableCell>
            <TableCell className="number">{t('pilar.changes.after')}</TableCell>
            <TableCell className="number">{t('pilar.changes.change')}</TableCell>
            <TableCell className="number">{t('pilar.changes.coverage')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((moved) => (
            <TableRow key={moved.indicator.code} data-indicator={moved.indicator.code}>
              <TableCell component="th" scope="row">
                <Name moved={moved} question={question} />
              </TableCell>
              <TableCell className="number">
                <Value value={moved.cell.comparison!.value!} moved={moved} period={moved.from} />
              </TableCell>
              <TableCell className="number">
                <Value value={moved.cell.value!} moved={moved} period={moved.to} />
              </TableCell>
              <TableCell className="number">
                <Change moved={moved} />
              </TableCell>
              <TableCell className="number">
                <Coverage moved={moved} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
