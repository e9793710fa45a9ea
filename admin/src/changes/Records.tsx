/** What began and what ended between the two months: how many, the newest of them, and the way to all. */
import { Box, Typography } from '@mui/material';
import { ChangedRecordsDocument, type ChangedRecordsQuery } from '@pilar/schema/generated/graphql.ts';
import { useMay } from '../provider/verbs.ts';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { DemoMark } from '../shared/Marks.tsx';
import { Panel } from '../shared/Panel.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { CountLink } from './CountLink.tsx';
import { type Counted, GROUPS, isOpen, recordsOf } from './events.ts';
import { Outdated } from './Outdated.tsx';
import { daysOf } from './period.ts';
import type { Question } from './question.ts';
import { type Listed, listOf } from './since.ts';

const GRID = {
  ...{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' } },
  // As wide as their lines are long: one sheet has no room for more.
  '.on-paper &': { gridTemplateColumns: '3fr 3fr 5fr 7fr' },
};

const MOST_ON_PAPER = 2;

export const Records = ({ question, isOnPaper }: { question: Question; isOnPaper: boolean }) => {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  const groups = GROUPS.filter(({ list }) => isOpen(may, list));
  const { data, error, isPlaceholderData, refetch } = useAnswer(ChangedRecordsDocument, recordsOf(question, may), {
    ...{ enabled: groups.length > 0, keep: true },
    follows: ['Report', 'Pokja', 'Intervention', 'Kampung'],
  });
  if (groups.length === 0) return null;
  const { from, to } = daysOf(question);
  return (
    <Panel
      title={t('pilar.changes.records')}
      aside={<Typography variant="body2">{t('pilar.changes.between', { from: format.day(from), to: format.day(to) })}</Typography>}
    >
      {error && <Failure error={error} retry={refetch} isOldShown={Boolean(data)} />}
      {!data && !error && <RowsSkeleton rows={6} />}
      {data && (
        <Outdated is={isPlaceholderData}>
          <Box sx={GRID}>
            {groups.map(({ list, events }) => (
              <Box component="section" key={list} aria-label={t(`pilar.changes.listOf.${list}`)} sx={{ minWidth: 0 }}>
                <Typography variant="h3" sx={{ mb: 0.5 }}>
                  {t(`pilar.changes.listOf.${list}`)}
                </Typography>
                {events.map((event) => (
                  <Happened
                    key={event}
                    event={event}
                    question={question}
                    found={data[event]}
                    most={isOnPaper ? MOST_ON_PAPER : undefined}
                  />
                ))}
              </Box>
            ))}
          </Box>
        </Outdated>
      )}
    </Panel>
  );
};

type Found = ChangedRecordsQuery[Counted];

interface Props {
  event: Counted;
  question: Question;
  found: Found;
  most?: number;
}

const Happened = ({ event, question, found, most }: Props) => {
  const lineOf = useLine(listOf(event));
  if (!found) return null;
  return (
    <Box data-event={event} sx={{ mb: 0.75 }}>
      <CountLink event={event} question={question} count={found.totalCount} />
      <Box component="ul" sx={{ m: 0, pl: 2.25, fontSize: '0.9rem' }}>
        {'nodes' in found &&
          found.nodes
            .slice(0, most)
            .map(lineOf)
            .map(({ id, text, more, isSynthetic }) => (
              <li key={id}>
                <RecordLink resource={listOf(event)} id={id}>
                  {text}
                </RecordLink>
                {` · ${more}`}
                {isSynthetic && <DemoMark />}
              </li>
            ))}
      </Box>
    </Box>
  );
};

type Node = Extract<NonNullable<Found>, { nodes: unknown }>['nodes'][number];

/** A record in a line: what it is called, and when. */
function useLine(list: Listed) {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const until = (from: string, to?: string | null) =>
    [from, to]
      .filter((day) => day != null)
      .map((day) => format.day(day!))
      .join(' – ');
  return (node: Node) => {
    if ('decreeNumber' in node) {
      const { id, village, decreeNumber, validFrom, validTo, isSynthetic } = node;
      return { id, text: village.name, more: `${decreeNumber}, ${until(validFrom, validTo ?? undefined)}`, isSynthetic };
    }
    if ('startedOn' in node) {
      const { id, title, sector, startedOn, endedOn, isSynthetic } = node;
      return { id, text: title, more: `${name(sector)}, ${until(startedOn, endedOn)}`, isSynthetic };
    }
    const { id, name: village, kampung } = node;
    return {
      id,
      text: village,
      more: kampung ? `${kampung.name}, ${format.day(kampung.launchedOn)}` : t(`pilar.changes.listOf.${list}`),
      isSynthetic: kampung?.isSynthetic,
    };
  };
}
