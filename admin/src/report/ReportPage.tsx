/** One report: its values beside those before, what was said to them, what happened to it, and what may come next. */
import { Box } from '@mui/material';
import type { ReportQuery } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useRecordContext, useShowContext, useStore } from 'react-admin';
import { useViewer } from '../provider/verbs.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { AllDone } from './AllDone.tsx';
import { DueText } from './DueText.tsx';
import { ReportActions } from './ReportActions.tsx';
import { ReportTimeline } from './ReportTimeline.tsx';
import { ReportValues } from './ReportValues.tsx';
import { ReportMark } from './state.tsx';
import { WaitingBar } from './WaitingBar.tsx';

export type WholeReport = NonNullable<ReportQuery['row']>;

/** What an officer wrote at values and has not sent yet, by indicator; kept in this browser while something is looked up elsewhere. */
export type Notes = Readonly<Record<string, string>>;

const NO_NOTES: Notes = {};

export const ReportPage = () => {
  const t = useT();
  const format = useFormat();
  return (
    <ShowPage<WholeReport>
      title={({ village, period }) => t('pilar.report.titleOf', { village: village.name, month: format.period(period) })}
    >
      <Whole />
    </ShowPage>
  );
};

const Whole = () => {
  const report = useRecordContext<WholeReport>()!;
  return <OfReport key={report.id} report={report} />;
};

const OfReport = ({ report }: { report: WholeReport }) => {
  const { refetch } = useShowContext();
  const viewer = useViewer();
  const [notes, setNotes] = useStore<Notes>(`report.notes.${viewer?.email ?? viewer?.name}.${report.id}`, NO_NOTES);
  const [isAllDone, setAllDone] = useState(false);
  return (
    <>
      {report.state === 'SUBMITTED' && <WaitingBar report={report} />}
      {isAllDone && <AllDone />}
      <Head report={report} notes={notes} clearNotes={() => setNotes(NO_NOTES)} setAllDone={() => setAllDone(true)} reload={refetch} />
      <Box sx={{ display: 'grid', gap: 2, alignItems: 'start', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 320px' } }}>
        <ReportValues report={report} notes={notes} setNote={(code, text) => setNotes({ ...notes, [code]: text })} />
        <ReportTimeline report={report} />
      </Box>
    </>
  );
};

interface HeadProps {
  report: WholeReport;
  notes: Notes;
  clearNotes: () => void;
  setAllDone: () => void;
  reload: () => Promise<unknown>;
}

const Head = ({ report, ...actions }: HeadProps) => {
  const t = useT();
  const format = useFormat();
  const { village, kampung } = report;
  return (
    <Panel title={t('pilar.report.state')} aside={<ReportMark state={report.state} />}>
      <Facts columns="repeat(auto-fit, minmax(150px, 1fr))">
        <Fact label={t('pilar.report.village')}>
          <RecordLink resource="villages" id={village.id}>
            {village.name}
          </RecordLink>
          , {village.district.name}
        </Fact>
        <Fact label={t('pilar.report.kampung')}>{kampung.name}</Fact>
        <Fact label={t('pilar.report.filled')}>
          {t('pilar.report.filledOf', { filled: format.integer(report.filledCount), owed: format.integer(report.owedCount) })}
        </Fact>
        <Fact label={t('pilar.report.due')}>
          <DueText report={report} />
        </Fact>
        <Fact label={t('pilar.report.submittedAt')}>
          {report.submittedAt ? format.moment(report.submittedAt) : t('pilar.report.never')}
        </Fact>
        {report.verifiedAt && <Fact label={t('pilar.report.verifiedAt')}>{format.moment(report.verifiedAt)}</Fact>}
        {report.lockedAt && <Fact label={t('pilar.report.lockedAt')}>{format.moment(report.lockedAt)}</Fact>}
      </Facts>
      <ReportActions report={report} {...actions} />
    </Panel>
  );
};
