/** What moved most, drawn: the glance before the table. */
import { Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { DemoMark } from '../shared/Marks.tsx';
import { Panel } from '../shared/Panel.tsx';
import { Room } from '../shared/Room.tsx';
import { PictureSkeleton } from '../shared/Skeletons.tsx';
import { type Changes, ordered, tallied } from './moved.ts';
import { Nothing } from './Nothing.tsx';
import { Outdated } from './Outdated.tsx';
import type { Ask, Question } from './question.ts';
import type { useChanges } from './useChanges.ts';

const ChangeBars = lazy(async () => ({ default: (await import('./ChangeBars.tsx')).ChangeBars }));

interface Props {
  found: ReturnType<typeof useChanges>;
  question: Question;
  ask: Ask;
}

/** Until the answer is there. */
const USUAL = 430;

export const Strongest = ({ found: { changes, error, isPlaceholderData, refetch }, question, ask }: Props) => {
  const t = useT();
  return (
    <Panel title={t('pilar.changes.indicators')}>
      {error && <Failure error={error} retry={refetch} isOldShown={Boolean(changes)} />}
      <Room name="changes" usual={USUAL}>
        {!changes && !error && <PictureSkeleton />}
        <Outdated is={isPlaceholderData}>
          {changes && changes.moved.length === 0 && <Nothing changes={changes} question={question} ask={ask} />}
          {changes && changes.moved.length > 0 && (
            <>
              <Summary changes={changes} />
              <Suspense fallback={<PictureSkeleton />}>
                <ChangeBars moved={ordered(changes.moved, question.sort)} />
              </Suspense>
            </>
          )}
        </Outdated>
      </Room>
    </Panel>
  );
};

const Summary = ({ changes: { moved, same, isSynthetic } }: { changes: Changes }) => {
  const t = useT();
  const format = useFormat();
  const { BETTER, WORSE, NEITHER, DOUBTFUL } = tallied(moved);
  return (
    <Typography role="status" sx={{ mb: 1 }}>
      {t('pilar.changes.summary', {
        better: format.integer(BETTER),
        worse: format.integer(WORSE),
        neither: format.integer(NEITHER),
        same: format.integer(same.length),
      })}
      {DOUBTFUL > 0 && ` ${t('pilar.changes.summaryDoubtful', { count: format.integer(DOUBTFUL) })}`}
      {isSynthetic && <DemoMark />}
    </Typography>
  );
};
