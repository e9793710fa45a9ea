/** From one report that waits to the next, by keyboard too. */
import BackIcon from '@mui/icons-material/ArrowBack';
import NextIcon from '@mui/icons-material/ArrowForward';
import { Box, Button, Skeleton, Typography } from '@mui/material';
import { type ReportRowFragment, ReportsWaitingDocument, type ReportWhere } from '@pilar/schema/generated/graphql.ts';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../provider/verbs.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { useShortcuts } from './useShortcuts.ts';
import { whereOfWork } from './work.ts';

const WAITING: ReportWhere = { retiredAt: { isNull: true }, ...whereOfWork('verify') };

type Waiting = Pick<ReportRowFragment, 'id' | 'period'> & { village: { code: string } };

/** The place of one among the reports that wait for an officer, oldest month first, and those beside it: thousands may wait. */
export function useWaiting({ id, period, village: { code } }: Waiting) {
  const beside = (side: 'lt' | 'gt'): ReportWhere => ({
    ...WAITING,
    or: [{ period: { [side]: period } }, { period: { eq: period }, village: { code: { [side]: code } } }],
  });
  const asked = { all: WAITING, here: { ...WAITING, id: { eq: id } }, earlier: beside('lt'), later: beside('gt') };
  const { data, isPending } = useAnswer(ReportsWaitingDocument, asked);
  const next = data?.later.nodes[0]?.id;
  return {
    isPending,
    place: data?.here.totalCount ? data.earlier.totalCount : -1,
    all: data?.all.totalCount ?? 0,
    before: data?.earlier.nodes[0]?.id,
    next,
    other: next ?? data?.all.nodes.find((other) => other.id !== id)?.id,
  };
}

export const pathOf = (id: string) => `/reports/${encodeURIComponent(id)}/show`;

export const WaitingBar = ({ report }: { report: Waiting }) => {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  const navigate = useNavigate();
  const { isPending, place, all, before, next } = useWaiting(report);
  const go = (to: string | undefined) => to && navigate(pathOf(to));
  useShortcuts({ j: () => go(next), k: () => go(before) });
  if (!may('report.verify', { areas: [report.village.code] }) || (place < 0 && !isPending)) return null;
  return (
    <Box
      component="nav"
      aria-label={t('pilar.report.workOf.verify')}
      sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}
    >
      <Button size="small" startIcon={<BackIcon />} disabled={!before} onClick={() => go(before)}>
        {t('pilar.report.previousReport')}
      </Button>
      <Typography variant="body2" color="textSecondary" sx={{ order: { xs: -1, sm: 0 }, flex: { xs: '1 0 100%', sm: 'none' } }}>
        {isPending ? (
          <Skeleton width={166} />
        ) : (
          t('pilar.report.waitingPlace', { place: format.integer(place + 1), all: format.integer(all) })
        )}
      </Typography>
      <Button size="small" endIcon={<NextIcon />} disabled={!next} onClick={() => go(next)}>
        {t('pilar.report.nextReport')}
      </Button>
      <Typography variant="body2" color="textSecondary" sx={{ ml: 'auto', display: { xs: 'none', md: 'block' } }}>
        {t('pilar.report.keys')}
      </Typography>
    </Box>
  );
};
