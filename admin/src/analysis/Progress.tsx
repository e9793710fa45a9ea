/** One quiet line: what the answer cost, or that it is being asked for and can be given up. */
import { Box, Button, LinearProgress, Typography } from '@mui/material';
import { useRef } from 'react';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import type { useAnalysis } from './useAnalysis.ts';

type Answer = ReturnType<typeof useAnalysis>;

export const Progress = ({ answer }: { answer: Answer }) => {
  const line = useRef<HTMLDivElement>(null);
  // Each button goes as it is pressed: whoever pressed it by key stays at the answer.
  const staying = (act: () => unknown) => () => {
    line.current?.focus();
    act();
  };
  return (
    <Box ref={line} tabIndex={-1} sx={{ minHeight: 30, display: 'flex', gap: 1.5, alignItems: 'center' }}>
      <State {...answer} cancel={staying(answer.cancel)} ask={staying(answer.refetch)} />
    </Box>
  );
};

type Acting = Pick<Answer, 'answered' | 'error' | 'isSlow' | 'isCancelled' | 'hasChanged'> & Record<'cancel' | 'ask', () => void>;

const State = ({ answered, error, isSlow, isCancelled, hasChanged, cancel, ask }: Acting) => {
  const t = useT();
  const format = useFormat();
  if (isSlow) {
    return (
      <>
        <LinearProgress aria-label={t('pilar.analysis.asking')} sx={{ flex: 1 }} />
        <Button size="small" onClick={cancel}>
          {t('pilar.analysis.cancel')}
        </Button>
      </>
    );
  }
  if (isCancelled) {
    return (
      <>
        <Typography role="status" color="textSecondary">
          {t('pilar.analysis.cancelled')}
        </Typography>
        <Button size="small" onClick={ask}>
          {t('pilar.analysis.askAgain')}
        </Button>
      </>
    );
  }
  if (!answered || error) return null;
  if (hasChanged) {
    return (
      <>
        <Typography role="status" variant="body2">
          {t('pilar.analysis.hasChanged')}
        </Typography>
        <Button size="small" sx={{ flexShrink: 0 }} onClick={ask}>
          {t('pilar.analysis.reload')}
        </Button>
      </>
    );
  }
  const { rowsRead, cost, rows } = answered.analysis;
  return (
    <Typography role="status" variant="body2" color="textSecondary">
      {t('pilar.analysis.read', { rows: format.integer(rows.length), read: format.integer(rowsRead), cost: format.integer(cost) })}
    </Typography>
  );
};
