/** The work that reports make: to fill, to correct, to verify, late; and what is done. */
import { Chip, Tab, Tabs } from '@mui/material';
import { type ReportRowFragment as Report, ReportWorkDocument } from '@pilar/schema/generated/graphql.ts';
import { DataTable, useListContext } from 'react-admin';
import { isMonth } from '../changes/period.ts';
import { useMay } from '../provider/verbs.ts';
import { whereOf } from '../provider/where.ts';
import { monthBefore, today } from '../shared/day.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { Column } from '../shared/list/Column.tsx';
import { LinkedChips } from '../shared/list/LinkedChips.tsx';
import { ListPage } from '../shared/list/ListPage.tsx';
import { withValue } from '../shared/list/ListTools.tsx';
import { DemoMark } from '../shared/Marks.tsx';
import { useDistrictFilter } from '../shared/place/useDistrictFilter.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { DueText } from './DueText.tsx';
import { reports } from './resource.ts';
import { ReportMark } from './state.tsx';
import { orderOf, ownWork, WORKS, type Work } from './work.ts';

const MONTHS_TO_CHOOSE = 18;

export const ReportList = () => {
  const t = useT();
  const format = useFormat();
  const filters = useReportFilters();
  const work = ownWork(useMay());
  const filled = ({ filledCount, owedCount }: Report) =>
    t('pilar.report.filledOf', { filled: format.integer(filledCount), owed: format.integer(owedCount) });
  return (
    <ListPage<Report>
      sort={orderOf(work)}
      startFilter={work && { work }}
      searchHint={t('pilar.report.searchHint')}
      filters={filters}
      tabFilter="work"
      chips={<LinkedChips of={['village']} />}
      above={<WorkTabs />}
      hiddenColumns={['village.code', 'verifiedAt']}
      row={(report) => ({
        primary: (
          <>
            {report.village.name}
            {report.isSynthetic && <DemoMark />}
          </>
        ),
        secondary: (
          <>
            {format.period(report.period)} · {report.village.district.name}
            <br />
            {filled(report)} · <DueText report={report} />
          </>
        ),
        aside: <ReportMark state={report.state} />,
      })}
      empty={{ title: t('pilar.report.nothing'), help: t('pilar.report.emptyHelp') }}
    >
      <DataTable.Col
        source="village.name"
        label={t('pilar.report.village')}
        sx={{ fontWeight: 600 }}
        render={(report: Report) => (
          <>
            {report.village.name}
            {report.isSynthetic && <DemoMark />}
          </>
        )}
      />
      <DataTable.Col source="village.code" label={t('pilar.shared.code')} />
      <DataTable.Col source="village.district.name" label={t('pilar.report.district')} />
      <DataTable.Col source="period" label={t('pilar.report.month')} render={(report: Report) => format.period(report.period)} />
      <Column<Report>
        source="state"
        label={t('pilar.report.state')}
        render={({ state }) => <ReportMark state={state} />}
        exported={({ state }) => t(`pilar.report.stateOf.${state}`)}
      />
      <DataTable.NumberCol source="filledCount" label={t('pilar.report.filled')} />
      <DataTable.NumberCol source="owedCount" label={t('pilar.report.owed')} />
      <DataTable.Col source="dueAt" label={t('pilar.report.due')} render={(report: Report) => <DueText report={report} />} />
      <DataTable.Col
        source="submittedAt"
        label={t('pilar.report.submittedAt')}
        render={(report: Report) => report.submittedAt && format.moment(report.submittedAt)}
      />
      <DataTable.Col
        source="verifiedAt"
        label={t('pilar.report.verifiedAt')}
        render={(report: Report) => report.verifiedAt && format.moment(report.verifiedAt)}
      />
    </ListPage>
  );
};

function useReportFilters() {
  const t = useT();
  const format = useFormat();
  const district = useDistrictFilter(t('pilar.report.district'));
  const months = Array.from({ length: MONTHS_TO_CHOOSE }, (_, back) => monthBefore(today(), back));
  return [
    {
      name: 'month',
      label: t('pilar.report.month'),
      choices: months.map((month) => ({ id: month, name: format.period(month) })),
      // A deadline of long ago leads here as well.
      nameOf: (asked: string) => (isMonth(asked) ? format.period(asked) : asked),
    },
    district,
    {
      name: 'state',
      label: t('pilar.report.state'),
      choices: (['DRAFT', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'LOCKED'] as const).map((id) => ({
        id,
        name: t(`pilar.report.stateOf.${id}`),
      })),
    },
  ];
}

const ALL = 'all';

/** Each with its count, within the other filters. */
const WorkTabs = () => {
  const t = useT();
  const format = useFormat();
  const { filterValues, setFilters, setSort } = useListContext();
  const { work, ...others } = filterValues;
  const where = (which: Work) => whereOf(reports, { ...others, work: which });
  const { data } = useAnswer(
    ReportWorkDocument,
    {
      fill: where('fill'),
      correct: where('correct'),
      verify: where('verify'),
      late: where('late'),
      verified: where('verified'),
      locked: where('locked'),
    },
    { keep: true, follows: ['Report', 'Observation'] },
  );
  const choose = (chosen: Work | typeof ALL) => {
    setFilters(withValue(filterValues, 'work', chosen === ALL ? '' : chosen));
    setSort(orderOf(chosen === ALL ? undefined : chosen));
  };
  return (
    <Tabs
      value={work ?? ALL}
      onChange={(_, chosen) => choose(chosen)}
      variant="scrollable"
      allowScrollButtonsMobile
      aria-label={t('pilar.report.work')}
      sx={{ mb: 1.5, minHeight: 44, borderBottom: 1, borderColor: 'divider', '& .MuiTab-root': { minHeight: 44, py: 0 } }}
    >
      <Tab value={ALL} label={t('pilar.report.workOf.all')} />
      {WORKS.map((name) => (
        <Tab
          key={name}
          value={name}
          iconPosition="end"
          // Its room is kept while it is counted: a tab that moves is missed.
          icon={
            <Chip
              component="span"
              size="small"
              label={data && format.integer(data[name].totalCount)}
              sx={{ ml: 0.75, minWidth: 40, pointerEvents: 'none', visibility: data ? undefined : 'hidden' }}
            />
          }
          label={t(`pilar.report.workOf.${name}`)}
        />
      ))}
    </Tabs>
  );
};
