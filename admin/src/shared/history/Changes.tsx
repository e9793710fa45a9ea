/** Field by field, what stood there before and what stands there now. */
import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useT } from '../i18n.ts';
import { changesOf, type Entry } from './entry.ts';
import type { useJournalWords } from './useJournalWords.ts';

const WRAPS = { overflowWrap: 'anywhere', verticalAlign: 'top' };

export const Changes = ({ entry, words }: { entry: Entry; words: ReturnType<typeof useJournalWords> }) => {
  const t = useT();
  const changes = changesOf(entry);
  if (changes.length === 0) return <Typography color="textSecondary">{t('pilar.history.nothing')}</Typography>;
  return (
    <Table size="small" sx={{ tableLayout: 'fixed' }}>
      <TableHead>
        <TableRow>
          <TableCell>{t('pilar.history.field')}</TableCell>
          {entry.before ? <TableCell>{t('pilar.shared.before')}</TableCell> : null}
          <TableCell>{t('pilar.shared.after')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {changes.map(({ field, before, after }) => (
          <TableRow key={field}>
            <TableCell component="th" scope="row" sx={WRAPS}>
              {words.field(field)}
            </TableCell>
            {entry.before ? (
              <TableCell sx={{ ...WRAPS, color: 'text.secondary' }}>{words.value(entry.entity, field, before)}</TableCell>
            ) : null}
            <TableCell sx={{ ...WRAPS, fontWeight: 600 }}>{words.value(entry.entity, field, after)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
