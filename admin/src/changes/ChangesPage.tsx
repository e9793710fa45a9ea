/** What changed in an area between two months: what moved, who changed class, what began and ended. On one sheet of A4 when printed. */
import PrintIcon from '@mui/icons-material/Print';
import { Box, Button, Card, LinearProgress, Typography } from '@mui/material';
import { ChangeChoicesDocument } from '@pilar/schema/generated/graphql.ts';
import { useIsFetching } from '@tanstack/react-query';
import { Title } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { isReached } from '../provider/scope.ts';
import { useMay, useVerbs, useViewer } from '../provider/verbs.ts';
import { CopyLinkButton } from '../shared/CopyLinkButton.tsx';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { Sheet } from '../shared/paper/Sheet.tsx';
import { usePaper } from '../shared/paper/usePaper.ts';
import { moreOf, type Places, reachedAreas } from '../shared/place/places.ts';
import { Room } from '../shared/Room.tsx';
import { PageSkeleton, RowsSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { useOwnArea } from '../village/useOwnArea.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Classes } from './Classes.tsx';
import { Filters } from './Filters.tsx';
import { Outdated } from './Outdated.tsx';
import { type Ask, type Indicator, type Question, useQuestion } from './question.ts';
import { Records } from './Records.tsx';
import { Strongest } from './Strongest.tsx';
import { useChanges } from './useChanges.ts';
import { useLastDue } from './useLastDue.ts';
import { usePlaces } from './usePlaces.ts';

export const ChangesPage = () => {
  const t = useT();
  const may = useMay();
  const verbs = useVerbs();
  const isOpen = may('village.read');
  const withIndicators = may('analysis.run') && may('indicator.read');
  const roles = useViewer()?.roles ?? [];
  const asked = { within: reachedAreas(roles, 'REGENCY', 'DISTRICT'), withIndicators };
  const { data, error, refetch } = useAnswer(ChangeChoicesDocument, asked, { enabled: isOpen, standing: true });
  const own = useOwnArea(data?.areas.nodes ?? []);
  const first = data && {
    listed: [...data.provinces.nodes.filter(({ code }) => isReached(roles, code)), ...data.areas.nodes],
    more: moreOf(data.areas),
    within: reachedAreas(roles, 'PROVINCE', 'REGENCY', 'DISTRICT'),
  };
  const [params] = useSearchParams();
  const due = useLastDue(params.get('area') ?? own);
  return (
    <Box>
      <Title title={t('pilar.changes.title')} />
      {error && <Failure error={error} retry={refetch} isOldShown={Boolean(data)} />}
      {verbs && !isOpen && (
        <Card>
          <EmptyState title={t('pilar.changes.noAccess')} />
        </Card>
      )}
      {(!verbs || isOpen) &&
        (first && due ? <Compared first={first} indicators={data.indicators?.nodes} own={own} due={due} /> : !error && <PageSkeleton />)}
    </Box>
  );
};

interface ComparedProps {
  first: Places;
  indicators?: readonly Indicator[];
  own: string;
  due: string;
}

const Compared = ({ first, indicators, own, due }: ComparedProps) => {
  const t = useT();
  const [question, ask] = useQuestion(own, due);
  const { areas, villages, name, isUnknown } = usePlaces(first, question.area);
  return (
    <>
      <Filters areas={areas} villages={villages} question={question} ask={ask} />
      {isUnknown ? (
        <Card>
          <EmptyState title={t('pilar.changes.unknownArea')} help={t('pilar.changes.unknownAreaHelp')} />
        </Card>
      ) : (
        <Answered indicators={indicators} name={name} question={question} ask={ask} />
      )}
    </>
  );
};

interface Props {
  indicators?: readonly Indicator[];
  /** Of the area, once it is known. */
  name?: string;
  question: Question;
  ask: Ask;
}

const TWO = 'minmax(0, 7fr) minmax(0, 5fr)';
const ONE = 'minmax(0, 1fr)';
/** Figures and classes side by side; a role that reads but one of them has it in the whole width. */
const gridOf = (isSplit: boolean) => ({
  ...{ display: 'grid', gap: 2, gridTemplateColumns: { xs: ONE, md: isSplit ? TWO : ONE }, alignItems: 'start' },
  ...(isSplit && { '.on-paper &': { gridTemplateColumns: TWO } }),
  '& > .wide': { gridColumn: '1 / -1', minWidth: 0 },
});

/** Until the answer is there. */
const USUAL = 780;

const Answered = ({ indicators, name, question, ask }: Props) => {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  const { print, ...paper } = usePaper();
  const found = useChanges(indicators, question);
  const since = t('pilar.changes.heading', { area: name ?? question.area, from: format.period(question.from) });
  const title = `${since} ${t('pilar.changes.until', { to: format.period(question.to) })}`;
  const isOnPaper = paper.paper !== undefined;
  const withClasses = may('classification.read');
  return (
    <>
      <Tools title={name && title} print={print} />
      <Progress />
      <Sheet {...paper} title={title}>
        <Box sx={gridOf(indicators !== undefined && withClasses)}>
          {indicators && <Strongest found={found} question={question} ask={ask} />}
          {withClasses && <Classes question={question} ask={ask} isOnPaper={isOnPaper} />}
          {indicators && (found.changes ? !found.changes.isBlank : !found.error) && (
            <Box className="wide">
              <Room name="changes.table" usual={USUAL}>
                {found.changes ? (
                  <Outdated is={found.isPlaceholderData}>
                    <BeforeAfter changes={found.changes} question={question} ask={ask} isOnPaper={isOnPaper} />
                  </Outdated>
                ) : (
                  <Panel title={t('pilar.changes.table')}>
                    <RowsSkeleton rows={12} />
                  </Panel>
                )}
              </Room>
            </Box>
          )}
          <Box className="wide">
            <Records question={question} isOnPaper={isOnPaper} />
          </Box>
        </Box>
      </Sheet>
    </>
  );
};

/** While any part of the page is on its way. */
const Progress = () => {
  const t = useT();
  const isAsking = useIsFetching({ queryKey: ['answer'] }) > 0;
  return (
    <Box className="not-printed" sx={{ height: 4, my: 0.75 }}>
      {isAsking && <LinearProgress aria-label={t('pilar.shared.loading')} />}
    </Box>
  );
};

const Tools = ({ title, print }: { title?: string; print: () => void }) => {
  const t = useT();
  return (
    <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography role="status" sx={{ flex: '1 1 20em', fontWeight: 600 }}>
        {title}
      </Typography>
      <CopyLinkButton />
      <Button variant="contained" startIcon={<PrintIcon />} onClick={print}>
        {t('pilar.shared.print')}
      </Button>
    </Box>
  );
};
