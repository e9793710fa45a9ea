/** Villages whose Kampung KB is in another class by then. */
import { Box, Button, Link, Typography } from '@mui/material';
import {
  ChangedClassesDocument,
  type ChangedClassesQuery,
  type ReclassedVillageFragment as Village,
} from '@pilar/schema/generated/graphql.ts';
import { Link as RouterLink } from 'react-router-dom';
import { ClassBadge } from '../classification/ClassBadge.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useT } from '../shared/i18n.ts';
import { DemoMark } from '../shared/Marks.tsx';
import { Panel } from '../shared/Panel.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { CountLink } from './CountLink.tsx';
import { whereOfEvent } from './events.ts';
import { Outdated } from './Outdated.tsx';
import { beforeBy, yearsOf } from './period.ts';
import type { Ask, Question } from './question.ts';

interface Props {
  question: Question;
  ask: Ask;
  isOnPaper: boolean;
}

/** One sheet has no room for more. */
const MOST_ON_PAPER = 6;

const MOVED = ['CLASS_UP', 'CLASS_DOWN'] as const;
const COUNTED = ['CLASS_KNOWN', 'CLASS_LOST'] as const;

export const Classes = ({ question, ask, isOnPaper }: Props) => {
  const t = useT();
  const { from, to } = yearsOf(question);
  return (
    <Panel title={t('pilar.changes.classes')}>
      {from === to ? (
        <EmptyState
          title={t('pilar.changes.sameYear')}
          help={t('pilar.changes.sameYearHelp', { year: to })}
          action={
            <Button className="not-printed" variant="outlined" onClick={() => ask({ from: beforeBy('YEAR', question.to) })}>
              {t('pilar.changes.compareYear')}
            </Button>
          }
        />
      ) : (
        <Reclassed question={question} most={isOnPaper ? MOST_ON_PAPER : undefined} />
      )}
    </Panel>
  );
};

const Reclassed = ({ question, most }: { question: Question; most?: number }) => {
  const { from, to } = yearsOf(question);
  const { data, error, isPlaceholderData, refetch } = useAnswer(
    ChangedClassesDocument,
    {
      up: whereOfEvent('CLASS_UP', question),
      down: whereOfEvent('CLASS_DOWN', question),
      known: whereOfEvent('CLASS_KNOWN', question),
      lost: whereOfEvent('CLASS_LOST', question),
      before: from,
      after: to,
    },
    { keep: true, follows: ['Classification', 'Kampung'] },
  );
  return (
    <>
      {error && <Failure error={error} retry={refetch} isOldShown={Boolean(data)} />}
      {!data && !error && <RowsSkeleton rows={4} />}
      <Outdated is={isPlaceholderData}>{data && <Moved data={data} question={question} most={most} />}</Outdated>
    </>
  );
};

const Moved = ({ data, question, most }: { data: ChangedClassesQuery; question: Question; most?: number }) => {
  const t = useT();
  const { from, to } = yearsOf(question);
  if ([...MOVED, ...COUNTED].every((event) => data[event].totalCount === 0)) {
    return <EmptyState title={t('pilar.changes.noClasses')} help={t('pilar.changes.noClassesHelp', { from, to })} />;
  }
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t('pilar.changes.classesOf', { from, to })}
        {MOVED.some((event) => data[event].nodes.some(({ after }) => after.nodes[0]?.isSynthetic)) && <DemoMark />}
      </Typography>
      <Box sx={{ display: 'grid', gap: 1.5, mt: 1 }}>
        {MOVED.map((event) => (
          <Box key={event} data-event={event}>
            <CountLink event={event} question={question} count={data[event].totalCount} />
            {data[event].nodes.slice(0, most).map((village) => (
              <Step key={village.id} village={village} />
            ))}
          </Box>
        ))}
        {COUNTED.filter((event) => data[event].totalCount > 0).map((event) => (
          <CountLink key={event} event={event} question={question} count={data[event].totalCount} />
        ))}
      </Box>
    </>
  );
};

const Step = ({ village }: { village: Village }) => {
  const t = useT();
  const [then] = village.before.nodes;
  const [now] = village.after.nodes;
  const levelOf = (one: typeof then) => (one?.level ? t(`pilar.classification.levelOf.${one.level}`) : t('pilar.classification.unknown'));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center', py: 0.4 }}>
      <Box sx={{ flex: '1 1 12em', minWidth: 0 }}>
        <Link component={RouterLink} to={`/classifications/${encodeURIComponent(now!.id)}/show`} underline="always">
          {village.name}
        </Link>
        <Typography component="span" variant="body2" color="textSecondary">
          {`, ${village.district.name}`}
        </Typography>
      </Box>
      <Box role="img" aria-label={t('pilar.changes.fromTo', { from: levelOf(then), to: levelOf(now) })} sx={{ whiteSpace: 'nowrap' }}>
        <ClassBadge classification={then} isShort /> → <ClassBadge classification={now} isShort />
      </Box>
    </Box>
  );
};
