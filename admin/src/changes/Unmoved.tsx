/** What did not move, and what cannot be compared: by why, in a line each. */
import { Box, Typography } from '@mui/material';
import { useName, useT } from '../shared/i18n.ts';
import type { Changes, Unsaid, Why } from './moved.ts';

interface Props {
  changes: Changes;
  /** Only how many there are of what is not to be looked at yet. */
  isShort: boolean;
}

export const Unmoved = ({ changes: { same, waiting, unsaid }, isShort }: Props) => {
  const t = useT();
  const name = useName();
  const namesOf = (indicators: readonly Parameters<typeof name>[0][]) => indicators.map(name).join('; ');
  const whys = [...new Set(unsaid.map(({ why }) => why))];
  return (
    <Box component="dl" sx={{ m: 0, mt: 1.5, display: 'grid', gap: 0.75, fontSize: '0.86rem' }}>
      {same.length > 0 && <Line title={`${t('pilar.changes.same')} (${same.length})`}>{namesOf(same)}</Line>}
      {waiting.length > 0 && (
        <Line title={`${t('pilar.changes.waiting')} (${waiting.length})`} help={t('pilar.changes.waitingHelp')}>
          {isShort ? '' : namesOf(waiting)}
        </Line>
      )}
      {whys.map((why) => (
        <Reason key={why} why={why} unsaid={unsaid.filter((one) => one.why === why)} />
      ))}
    </Box>
  );
};

const Reason = ({ why, unsaid }: { why: Why; unsaid: readonly Unsaid[] }) => {
  const t = useT();
  const name = useName();
  return (
    <Line title={`${t('pilar.changes.unsaid')} (${unsaid.length})`} help={t(`pilar.changes.whyOf.${why}`)}>
      {unsaid.map(({ indicator }) => name(indicator)).join('; ')}
    </Line>
  );
};

const Line = ({ title, help, children }: { title: string; help?: string; children: string }) => (
  <div>
    <dt>
      <strong>{title}</strong>
      {help && `: ${help}`}
    </dt>
    <Typography component="dd" variant="body2" color="textSecondary" sx={{ m: 0 }}>
      {children}
    </Typography>
  </div>
);
