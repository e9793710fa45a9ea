import { Box, Typography } from '@mui/material';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import type { WholeReport } from './ReportPage.tsx';
import { ReportMark } from './state.tsx';

/** Who took it from which state to which, the newest first. */
export const ReportTimeline = ({ report }: { report: WholeReport }) => {
  const t = useT();
  const format = useFormat();
  const steps = report.steps.nodes;
  return (
    <Panel title={t('pilar.report.steps')}>
      {steps.length === 0 && <Typography color="textSecondary">{t('pilar.report.noSteps')}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map(({ id, at, toState, actorName, note }) => (
          <Box
            component="li"
            key={id}
            sx={{
              position: 'relative',
              pl: 2.5,
              pb: 2,
              borderLeft: 2,
              borderColor: 'divider',
              ml: 0.75,
              '&:last-of-type': { pb: 0 },
              '&::before': {
                content: '""',
                position: 'absolute',
                left: -7,
                top: 5,
                width: 12,
                height: 12,
                borderRadius: '50%',
                bgcolor: 'primary.main',
              },
            }}
          >
            <ReportMark state={toState} />
            <Typography variant="body2" color="textSecondary" sx={{ mt: 0.25 }}>
              {t('pilar.report.stepBy', { name: actorName, at: format.moment(at) })}
            </Typography>
            {note && <Typography sx={{ mt: 0.25, overflowWrap: 'anywhere' }}>“{note}”</Typography>}
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
