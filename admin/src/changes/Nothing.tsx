/** Nothing moved: why, and what to do next. */
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import { notFormed } from '../home/questions.ts';
import { useMay } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { listPath } from '../shared/links.tsx';
import { sinceOf } from './events.ts';
import type { Changes } from './moved.ts';
import { beforeBy, type Preset, presetOf } from './period.ts';
import type { Ask, Question } from './question.ts';

interface Props {
  changes: Changes;
  question: Question;
  ask: Ask;
}

type State = 'blank' | 'noBefore' | 'noAfter' | 'onlyWaiting' | 'nothingMoved';

function stateOf({ same, unsaid, isBlank }: Changes): State {
  if (isBlank) return 'blank';
  const has = (why: string) => unsaid.some((one) => one.why === why);
  if (same.length > 0) return 'nothingMoved';
  if (has('NEW')) return 'noBefore';
  if (has('GONE')) return 'noAfter';
  return unsaid.length > 0 ? 'noBefore' : 'onlyWaiting';
}

export const Nothing = ({ changes, question, ask }: Props) => {
  const t = useT();
  const format = useFormat();
  const state = stateOf(changes);
  const other: Preset = presetOf(question) === 'YEAR' ? 'MONTH' : 'YEAR';
  const months = { from: format.period(question.from), to: format.period(question.to) };
  return (
    <EmptyState
      title={t(`pilar.changes.${state}`)}
      help={t(`pilar.changes.${state}Help`, months)}
      action={
        state === 'blank' ? (
          <Begin />
        ) : (
          <>
            <Button variant="outlined" onClick={() => ask({ from: beforeBy(other, question.to) })}>
              {t(`pilar.changes.presetOf.${other}`)}
            </Button>
            {state === 'noAfter' && <ReportsDue question={question} />}
          </>
        )
      }
    />
  );
};

/** Where it begins: Kampung KB are recorded, and their reports filled in. */
const Begin = () => {
  const t = useT();
  const may = useMay();
  return (
    <>
      <Button variant="outlined" component={Link} to={listPath('villages', notFormed)}>
        {t('pilar.changes.seeVillages')}
      </Button>
      {may('observation.record') && (
        <Button component={Link} to="/entry" sx={{ ml: 1 }}>
          {t('pilar.changes.fillReports')}
        </Button>
      )}
    </>
  );
};

const ReportsDue = ({ question }: { question: Question }) => {
  const t = useT();
  if (!useMay()('report.read')) return null;
  return (
    <Button component={Link} to={listPath('reports', { since: sinceOf('REPORT_OWED', question) })} sx={{ ml: 1 }}>
      {t('pilar.changes.seeReports')}
    </Button>
  );
};
