/** The values of a report by pillar, beside those before and what is to be reached; an officer writes notes at them. */
import { Box, Typography } from '@mui/material';
import { CheckObservationsDocument, EntryDocument } from '@pilar/schema/generated/graphql.ts';
import { useMemo, useRef } from 'react';
import { cellOf, rowOf } from '../observation/cell.ts';
import { byPillar, type Owed, owedBy, REPORT } from '../observation/owed.ts';
import { frequenciesDue, lastDue } from '../observation/period.ts';
import { verdictOf } from '../observation/verdict.ts';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useLanguage, useName, useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { lineageOf } from '../village/inArea.ts';
import type { Notes, WholeReport } from './ReportPage.tsx';
import { ReportValue } from './ReportValue.tsx';
import { useShortcuts } from './useShortcuts.ts';

interface Props {
  report: WholeReport;
  notes: Notes;
  setNote: (code: string, text: string) => void;
}

export const ReportValues = ({ report, notes, setNote }: Props) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const may = useMay();
  const table = useRef<HTMLDivElement>(null);
  const { owed, error, refetch } = useOwed(report);
  const warnings = useWarnings(report, owed);
  const canNote = (report.state === 'SUBMITTED' || report.state === 'VERIFIED') && may('report.verify', { areas: [report.village.code] });
  useShortcuts({ n: () => canNote && noteHere(table.current) });
  if (error && !owed) return <Failure error={error} retry={refetch} />;
  if (!owed) return <RowsSkeleton />;
  const warned = [...warnings.values()].flat().length;
  return (
    <Panel
      title={t('pilar.report.values')}
      aside={
        <Typography variant="body2" color="textSecondary">
          {t('pilar.report.progress', { filled: format.integer(report.filledCount), owed: format.integer(report.owedCount) })}
          {warned > 0 && ` · ${t('pilar.report.warningCount', { count: format.integer(warned) })}`}
        </Typography>
      }
      flush
    >
      <Box ref={table}>
        {byPillar(owed).map(({ pillar, rows }) => (
          <Box key={pillar.code} component="section" aria-label={name(pillar)}>
            <Typography variant="h3" sx={{ px: 2, py: 0.75, bgcolor: 'background.default' }}>
              {name(pillar)}
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {rows.map((row) => (
                <ReportValue
                  key={row.indicator.code}
                  row={row}
                  warnings={warnings.get(row.indicator.code) ?? []}
                  said={report.notes.nodes.filter(({ indicator }) => indicator.code === row.indicator.code)}
                  note={notes[row.indicator.code]}
                  setNote={canNote ? (text) => setNote(row.indicator.code, text) : undefined}
                />
              ))}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};

function useOwed({ village, period }: WholeReport) {
  const variables = {
    village: village.code,
    areas: lineageOf(village.code),
    last: lastDue(period),
    year: period.slice(0, 4),
    frequencies: frequenciesDue(period),
  };
  const { data, error, refetch } = useAnswer(EntryDocument, variables);
  const owed = useMemo(() => data && owedBy(data.indicators.nodes, village.kind, period), [data, village.kind, period]);
  return { owed, error, refetch };
}

/** What the rules say to the values as they stand: asked by judging them once more, without writing. */
function useWarnings({ village }: WholeReport, owed: readonly Owed[] = []): ReadonlyMap<string, string[]> {
  const may = useMay();
  const language = useLanguage();
  const saved = owed.filter(
    (row) => row.saved?.source.code === REPORT && may('observation.record', { areas: [village.code], sector: row.indicator.sector.code }),
  );
  const rows = saved.map(({ indicator, period, saved: value }) =>
    rowOf(indicator, cellOf(indicator, value), {
      area: village.code,
      indicator: indicator.code,
      period,
      source: REPORT,
      version: value!.version,
    }),
  );
  const { data } = useAnswer(
    CheckObservationsDocument,
    { rows },
    { enabled: rows.length > 0 && may('observation.record', newIn(village.code)) },
  );
  return new Map(
    data?.recordObservations.results.map((result) => [saved[result.index]!.indicator.code, verdictOf(result, language).warnings]),
  );
}

/** The note of the value in focus, else of the first one. */
function noteHere(table: HTMLElement | null): void {
  const here = document.activeElement?.closest('li') ?? table?.querySelector('li');
  here?.querySelector<HTMLElement>('[data-note]')?.click();
}
