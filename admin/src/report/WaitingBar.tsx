/** From one report that waits to the next, by keyboard too. */
import BackIcon from '@mui/icons-material/ArrowBack';
import NextIcon from '@mui/icons-material/ArrowForward';
import { Box, Button, Skeleton, Typography } from '@mui/material';
import { ReportsWaitingDocument } from '@pilar/schema/generated/graphql.ts';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../provider/verbs.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { useShortcuts } from './useShortcuts.ts';
import { whereOfWork } from './work.ts';

/** The reports that wait for an officer, oldest month first, and the place of one among them. */
export function useWaiting(id: string) {
  const { data, isPending } = useAnswer(
    ReportsWaitingDocument,
    { where: { retiredAt: { isNull: true }, ...whereOfWork('verify') } },
    { keep: true },
  );
  const ids = data?.reports.nodes.map((report) => report.id) ?? [];
  const place = ids.indexOf(id);
  const next = place < 0 ? undefined : ids[place + 1];
  return {
    isPending,
    place,
    all: data?.reports.totalCount ?? 0,
    before: ids[place - 1],
    next,
    other: next ?? ids.find((other) => other !== id),
  };
}

export const pathOf = (id: string) => `/reports/${encodeURIComponent(id)}/show`;

export const WaitingBar = ({ report: { id, village } }: { report: { id: string; village: { code: string } } }) => {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  const navigate = useNavigate();
  const { isPending, place, all, before, next } = useWaiting(id);
  const go = (to: string | undefined) => to && navigate(pathOf(to));
  useShortcuts({ j: () => go(next), k: () => go(before) });
  if (!may('report.verify', { areas: [village.code] }) || (place < 0 && !isPending)) return null;
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
