/** What moved, on a phone: one below the other. */
import { Box } from '@mui/material';
import { useT } from '../shared/i18n.ts';
import { Change, Coverage, Name, Value } from './MovedParts.tsx';
import type { Moved } from './moved.ts';
import type { Question } from './question.ts';

const ROW = { py: 1, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } };
const FIGURES = { display: 'grid', gridTemplateColumns: '1fr auto 1fr auto', columnGap: 1, alignItems: 'start', mt: 0.5 };

export const MovedRows = ({ rows, question }: { rows: readonly Moved[]; question: Question }) => {
  const t = useT();
  return (
    <Box component="ul" aria-label={t('pilar.changes.table')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((moved) => (
        <Box component="li" key={moved.indicator.code} data-indicator={moved.indicator.code} sx={ROW}>
          <Box sx={{ fontWeight: 600 }}>
            <Name moved={moved} question={question} />
          </Box>
          <Box sx={FIGURES}>
            <Value value={moved.cell.comparison!.value!} moved={moved} period={moved.from} />
            <span aria-hidden>→</span>
            <Value value={moved.cell.value!} moved={moved} period={moved.to} />
            <Box sx={{ textAlign: 'right' }}>
              <Change moved={moved} />
            </Box>
          </Box>
          <Box sx={{ color: 'text.secondary', fontSize: '0.86rem' }}>
            {t('pilar.changes.coverage')}: <Coverage moved={moved} />
          </Box>
        </Box>
      ))}
    </Box>
  );
};
