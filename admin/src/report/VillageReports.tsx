/** The last months of a village: where each report stands, and the way to fill the one that is owed. */
import { Box, Button, Link } from '@mui/material';
import { EntryReportsDocument } from '@pilar/schema/generated/graphql.ts';
import { Link as RouterLink } from 'react-router-dom';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { SeeAll } from '../shared/links.tsx';
import { Panel } from '../shared/Panel.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { isOpen, ReportMark } from './state.tsx';
import { pathOf } from './WaitingBar.tsx';

const SHOWN = 6;

export const VillageReports = ({ code }: { code: string }) => {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  const { data, error, refetch } = useAnswer(EntryReportsDocument, { village: code });
  const reports = data?.reports.nodes ?? [];
  if (data && reports.length === 0) return null;
  const canFill = may('observation.record', newIn(code)) && reports.some(({ state }) => isOpen(state));
  return (
    <Panel title={t('pilar.report.many')} aside={<SeeAll resource="reports" filter={{ village: code }} />}>
      {error && <Failure error={error} retry={refetch} isOldShown={Boolean(data)} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {reports.slice(0, SHOWN).map((report) => (
          <Box component="li" key={report.id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            <Link component={RouterLink} to={pathOf(report.id)} sx={{ fontWeight: 600, minWidth: 84 }}>
              {format.period(report.period)}
            </Link>
            <ReportMark state={report.state} />
            <Box component="span" sx={{ color: 'text.secondary', ml: 'auto' }}>
              {t('pilar.report.filledOf', { filled: format.integer(report.filledCount), owed: format.integer(report.owedCount) })}
            </Box>
          </Box>
        ))}
      </Box>
      {canFill && (
        <Button component={RouterLink} to={`/entry?village=${code}`} variant="contained" sx={{ mt: 2 }}>
          {t('pilar.report.fill')}
        </Button>
      )}
    </Panel>
  );
};
