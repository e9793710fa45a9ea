/** Filling a monthly report: choose the village (who works in one has it chosen) and the month, then fill. */
import { Box, Button, Card, MenuItem, TextField } from '@mui/material';
import { EntryReportsDocument, type EntryReportsQuery } from '@pilar/schema/generated/graphql.ts';
import { Title } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useMay } from '../provider/verbs.ts';
import { DueText } from '../report/DueText.tsx';
import { isOpen, ReportMark } from '../report/state.tsx';
import { today } from '../shared/day.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { DemoMark } from '../shared/Marks.tsx';
import { Fact, Facts } from '../shared/Panel.tsx';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { EntryForm, type EntryReport } from './EntryForm.tsx';
import { NoConnection } from './NoConnection.tsx';
import { OnlyWith } from './OnlyWith.tsx';
import { useOwnVillage } from './useOwnVillage.ts';
import { VillagePicker } from './VillagePicker.tsx';

export const EntryPage = () => {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const own = useOwnVillage();
  const village = params.get('village') ?? own;
  const choose = (code: string) => setParams({ village: code });
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <Title title={t('pilar.entry.title')} />
      <OnlyWith verb="report.read">
        {village ? (
          <OfVillage key={village} code={village} choose={own ? undefined : choose} />
        ) : (
          <Card sx={{ p: 2 }}>
            <EmptyState
              title={t('pilar.entry.chooseVillage')}
              help={t('pilar.entry.chooseVillageHelp')}
              action={<VillagePicker choose={choose} />}
            />
          </Card>
        )}
      </OnlyWith>
    </Box>
  );
};

const OfVillage = ({ code, choose }: { code: string; choose?: (code: string) => void }) => {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const { data, error, refetch, isPaused } = useAnswer(EntryReportsDocument, { village: code });
  if (error && !data) return <Failure error={error} retry={refetch} />;
  if (isPaused && !data) return <NoConnection />;
  if (!data) return <PageSkeleton />;
  const { village, reports } = data;
  if (!village) return <EmptyState title={t('pilar.village.notFound')} action={choose && <VillagePicker choose={choose} />} />;
  const asked = params.get('month');
  const report = reports.nodes.find(({ period }) => period === asked) ?? nextToFill(reports.nodes);
  if (!report) return <NoReport village={village} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Head
        village={village}
        reports={reports.nodes}
        report={report}
        setMonth={(month) => setParams({ village: code, month })}
        choose={choose}
      />
      <EntryForm key={report.id} village={village} report={report} reloadReport={refetch} />
    </Box>
  );
};

/** What was returned goes first, then the newest month that is over and still owed; with nothing owed, the newest. */
function nextToFill(reports: readonly EntryReport[]): EntryReport | undefined {
  const open = reports.filter(({ state }) => isOpen(state));
  const running = today().slice(0, 7);
  return open.find(({ state }) => state === 'RETURNED') ?? open.find(({ period }) => period < running) ?? open[0] ?? reports[0];
}

const NoReport = ({ village }: { village: NonNullable<EntryReportsQuery['village']> }) => {
  const t = useT();
  const isFormed = village.kampung !== null;
  return (
    <Card>
      <EmptyState
        title={t(isFormed ? 'pilar.entry.noReports' : 'pilar.entry.notFormed')}
        help={t(isFormed ? 'pilar.entry.noReportsHelp' : 'pilar.entry.notFormedHelp')}
        action={
          <RecordLink resource="villages" id={village.id}>
            {village.name}
          </RecordLink>
        }
      />
    </Card>
  );
};

interface HeadProps {
  village: NonNullable<EntryReportsQuery['village']>;
  reports: readonly EntryReport[];
  report: EntryReport;
  setMonth: (month: string) => void;
  choose?: (code: string) => void;
}

const Head = ({ village, reports, report, setMonth, choose }: HeadProps) => {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  return (
    <Card sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', mb: 2 }}>
        <TextField
          select
          label={t('pilar.entry.month')}
          value={report.period}
          onChange={(event) => setMonth(event.target.value)}
          sx={{ minWidth: 240, flex: { xs: 1, sm: 'none' } }}
        >
          {reports.map(({ period, state }) => (
            <MenuItem key={period} value={period}>
              {format.period(period)} · {t(`pilar.report.stateOf.${state}`)}
            </MenuItem>
          ))}
        </TextField>
        {choose && <VillagePicker choose={choose} />}
        {may('report.read') && (
          <Button component={Link} to={`/reports/${encodeURIComponent(report.id)}/show`} sx={{ ml: { sm: 'auto' } }}>
            {t('pilar.entry.openReport')}
          </Button>
        )}
      </Box>
      <Facts columns="repeat(auto-fit, minmax(150px, 1fr))">
        <Fact label={t('pilar.entry.village')}>
          <RecordLink resource="villages" id={village.id}>
            {village.name}
          </RecordLink>
          , {village.district.name}
        </Fact>
        <Fact label={t('pilar.report.kampung')}>
          {report.kampung.name}
          {report.isSynthetic && <DemoMark />}
        </Fact>
        <Fact label={t('pilar.report.state')}>
          <ReportMark state={report.state} />
        </Fact>
        <Fact label={t('pilar.report.due')}>
          <DueText report={report} />
        </Fact>
      </Facts>
    </Card>
  );
};
