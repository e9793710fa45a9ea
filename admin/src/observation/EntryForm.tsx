/** The screen of one village and month: what it owes, pillar by pillar. */
import { Alert, Box, Stack, Typography } from '@mui/material';
import { EntryDocument, type EntryReportsQuery, ReportDocument } from '@pilar/schema/generated/graphql.ts';
import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { newIn } from '../provider/scope.ts';
import { useMay, useSeesSmall, useViewer } from '../provider/verbs.ts';
import { isOpen } from '../report/state.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useName, useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { lineageOf } from '../village/inArea.ts';
import { EntryBar } from './EntryBar.tsx';
import { EntryRow } from './EntryRow.tsx';
import { NoConnection } from './NoConnection.tsx';
import { byPillar, type Owed, owedBy } from './owed.ts';
import { frequenciesDue, lastDue } from './period.ts';
import { SubmitDialog } from './SubmitDialog.tsx';
import { type EntryRow as Row, useEntry } from './useEntry.ts';
import type { Actions, Reload } from './useFilling.ts';
import { useKeys } from './useKeys.ts';
import { useSaveAll } from './useSaveAll.ts';

export type EntryReport = EntryReportsQuery['reports']['nodes'][number];
type EntryVillage = NonNullable<EntryReportsQuery['village']>;

interface Props {
  village: EntryVillage;
  report: EntryReport;
  /** Reads the report anew: its state, its version. */
  reloadReport: () => Promise<unknown>;
}

export const EntryForm = ({ village, report, reloadReport }: Props) => {
  const t = useT();
  const month = report.period;
  const variables = {
    village: village.code,
    areas: lineageOf(village.code),
    last: lastDue(month),
    year: month.slice(0, 4),
    frequencies: frequenciesDue(month),
  };
  const { data, error, refetch, isPaused } = useAnswer(EntryDocument, variables);
  const { data: notes } = useAnswer(ReportDocument, { id: report.id });
  const owed = useMemo(() => data && owedBy(data.indicators.nodes, village.kind, month), [data, village.kind, month]);
  const open = (notes?.row?.notes.nodes ?? []).filter(({ resolvedAt }) => !resolvedAt);
  const noteOf = new Map(
    open.map(({ indicator, text, actorName }) => [indicator.code, t('pilar.entry.noteBy', { name: actorName, text })]),
  );
  if (error && !owed) return <Failure error={error} retry={refetch} />;
  if (isPaused && !owed) return <NoConnection />;
  if (!owed) return <RowsSkeleton />;
  if (owed.length === 0) return <EmptyState title={t('pilar.entry.nothingOwed')} />;
  return <Filling village={village} report={report} owed={owed} noteOf={noteOf} reload={refetch} reloadReport={reloadReport} />;
};

interface FillingProps extends Props {
  owed: readonly Owed[];
  noteOf: ReadonlyMap<string, string>;
  reload: Reload;
}

const Filling = ({ village, report, owed, noteOf, reload, reloadReport }: FillingProps) => {
  const t = useT();
  const notify = useNotify();
  const viewer = useViewer();
  const closedFor = useClosed(village.code, report);
  const form = useRef<HTMLElement>(null);
  const [isSending, setSending] = useState(false);
  const name = `pilar.entry.${viewer?.email ?? viewer?.name}.${village.code}.${report.period}`;
  const entry = useEntry({ name, village: village.code, owed, reload });
  const { rows } = entry;
  const saveRows = useSaveAll(entry);
  const saveAll = useCallback(async () => {
    const isWhole = await saveRows();
    await reloadReport();
    return isWhole;
  }, [saveRows, reloadReport]);
  const keys = useKeys(() => void saveAll());
  const submit = async () => {
    const isSaved = entry.unsaved === 0 || (entry.unfinished === 0 && (await saveAll()));
    if (isSaved) setSending(true);
    else {
      notify('pilar.entry.notSent', { type: 'warning' });
      showFirstProblem(form);
    }
  };
  const may = useMay();
  const canSubmit = isOpen(report.state) && may('report.submit', { areas: [village.code] });
  return (
    <Stack
      component="section"
      spacing={2}
      ref={form}
      onKeyDown={keys}
      sx={{ '& input, & button': { scrollMarginBottom: 130, scrollMarginTop: 70 } }}
    >
      {entry.wasKept && <Alert severity="info">{t('pilar.entry.kept')}</Alert>}
      {closedFor.all && <Alert severity="info">{closedFor.all}</Alert>}
      {noteOf.size > 0 && <Alert severity="warning">{t('pilar.entry.notesToDo', { count: noteOf.size })}</Alert>}
      <Pillars rows={rows} actions={entry} closedFor={closedFor} noteOf={noteOf} />
      {closedFor.all === undefined && (
        <Typography variant="body2" color="textSecondary" sx={{ display: { xs: 'none', md: 'block' } }}>
          {t('pilar.entry.keys')}
        </Typography>
      )}
      <EntryBar
        filled={rows.filter(({ isFilled }) => isFilled).length}
        owed={rows.length}
        unsaved={entry.unsaved}
        state={entry.state}
        save={saveAll}
        submit={canSubmit ? submit : undefined}
      />
      {isSending && (
        <SubmitDialog
          report={report}
          missing={rows.filter(({ isFilled }) => !isFilled).length}
          close={() => setSending(false)}
          reload={reloadReport}
        />
      )}
    </Stack>
  );
};

interface PillarsProps {
  rows: readonly Row[];
  actions: Actions;
  closedFor: ReturnType<typeof useClosed>;
  noteOf: ReadonlyMap<string, string>;
}

const Pillars = ({ rows, actions, closedFor, noteOf }: PillarsProps) =>
  byPillar(rows).map(({ pillar, rows: ofPillar }) => (
    <PillarPanel key={pillar.code} pillar={pillar} rows={ofPillar}>
      {ofPillar.map((row) => (
        <EntryRow
          key={row.indicator.code}
          row={row}
          actions={actions}
          isDisabled={closedFor.all !== undefined}
          closed={closedFor.row(row)}
          note={noteOf.get(row.indicator.code)}
        />
      ))}
    </PillarPanel>
  ));

/** Why fields are closed: for all, because of the report or the role; or for one indicator, because of its sector. */
function useClosed(village: string, report: EntryReport) {
  const t = useT();
  const may = useMay();
  const seesSmall = useSeesSmall();
  const mayAtAll = may('observation.record', newIn(village));
  const all = !isOpen(report.state)
    ? t('pilar.entry.closed', { state: t(`pilar.report.stateOf.${report.state}`) })
    : mayAtAll
      ? undefined
      : t('pilar.entry.readOnly');
  const row = ({ indicator }: Row): string | undefined => {
    if (!seesSmall(indicator)) return t('pilar.entry.withheld');
    const isOurs = may('observation.record', { areas: [village], sector: indicator.sector.code });
    return all || isOurs ? undefined : t('pilar.entry.notYours');
  };
  return { all, row };
}

function showFirstProblem(form: RefObject<HTMLElement | null>): void {
  form.current
    ?.querySelector<HTMLElement>('[aria-invalid=true], .MuiAlert-colorError, .MuiAlert-colorWarning')
    ?.scrollIntoView({ block: 'center' });
}

interface PillarProps {
  pillar: Row['indicator']['pillar'];
  rows: readonly Row[];
  children: ReactNode;
}

const PillarPanel = ({ pillar, rows, children }: PillarProps) => {
  const t = useT();
  const name = useName();
  const filled = rows.filter(({ isFilled }) => isFilled).length;
  return (
    <Panel
      title={name(pillar)}
      aside={
        <Typography variant="body2" color="textSecondary" aria-label={t('pilar.entry.progress', { filled, owed: rows.length })}>
          {t('pilar.entry.pillarProgress', { filled, owed: rows.length })}
        </Typography>
      }
      flush
    >
      <Box>{children}</Box>
    </Panel>
  );
};
