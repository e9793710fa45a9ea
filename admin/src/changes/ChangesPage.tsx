/** What changed in an area between two months: what moved, who changed class, what began and ended. On one sheet of A4 when printed. */
import LinkIcon from '@mui/icons-material/Link';
import PrintIcon from '@mui/icons-material/Print';
import { Box, Button, Card, LinearProgress, Typography } from '@mui/material';
import { ChangeChoicesDocument, type ChangeChoicesQuery } from '@pilar/schema/generated/graphql.ts';
import { Title } from 'react-admin';
import { Sheet } from '../dashboard/Sheet.tsx';
import { usePaper } from '../dashboard/usePaper.ts';
import { useMay, useVerbs } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { useCopy } from '../shared/useCopy.ts';
import { useAreas } from '../village/useAreas.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { Classes } from './Classes.tsx';
import { Filters } from './Filters.tsx';
import { type Ask, type Indicator, type Question, useQuestion } from './question.ts';
import { Records } from './Records.tsx';
import { Strongest } from './Strongest.tsx';
import { useChanges } from './useChanges.ts';
import { usePlaces } from './usePlaces.ts';

export const ChangesPage = () => {
  const t = useT();
  const may = useMay();
  const verbs = useVerbs();
  const isOpen = may('village.read');
  const withIndicators = may('analysis.run') && may('indicator.read');
  const { data, error, refetch } = useAnswer(ChangeChoicesDocument, { withIndicators }, { enabled: isOpen, standing: true });
  return (
    <Box>
      <Title title={t('pilar.changes.title')} />
      {error && <Failure error={error} retry={refetch} />}
      {verbs && !isOpen && (
        <Card>
          <EmptyState title={t('pilar.changes.noAccess')} />
        </Card>
      )}
      {(!verbs || isOpen) && !error && (data ? <Compared choices={data} /> : <PageSkeleton />)}
    </Box>
  );
};

const Compared = ({ choices }: { choices: ChangeChoicesQuery }) => {
  const t = useT();
  const { own, choices: areas } = useAreas(choices.areas.nodes);
  const [question, ask] = useQuestion(own);
  const { villages, name, isUnknown } = usePlaces(areas, question.area);
  return (
    <>
      <Filters areas={areas} villages={villages} question={question} ask={ask} />
      {isUnknown ? (
        <Card>
          <EmptyState title={t('pilar.changes.unknownArea')} help={t('pilar.changes.unknownAreaHelp')} />
        </Card>
      ) : (
        <Answered indicators={choices.indicators?.nodes} name={name} question={question} ask={ask} />
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
const GRID = {
  ...{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: TWO }, alignItems: 'start' },
  '.on-paper &': { gridTemplateColumns: TWO },
  '& > .wide': { gridColumn: '1 / -1', minWidth: 0 },
};

const Answered = ({ indicators, name, question, ask }: Props) => {
  const t = useT();
  const may = useMay();
  const format = useFormat();
  const { print, ...paper } = usePaper();
  const found = useChanges(indicators, question);
  const since = t('pilar.changes.heading', { area: name ?? question.area, from: format.period(question.from) });
  const title = `${since} ${t('pilar.changes.until', { to: format.period(question.to) })}`;
  const isOnPaper = paper.paper !== undefined;
  return (
    <>
      <Tools title={name && title} print={print} />
      <Box className="not-printed" sx={{ height: 4, mb: 1 }}>
        {found.isFetching && found.changes && <LinearProgress aria-label={t('pilar.shared.loading')} />}
      </Box>
      <Sheet {...paper} title={title}>
        <Box sx={GRID}>
          {indicators && <Strongest found={found} question={question} ask={ask} />}
          {may('classification.read') && <Classes question={question} ask={ask} isOnPaper={isOnPaper} />}
          <Box className="wide">
            {found.changes && <BeforeAfter changes={found.changes} question={question} ask={ask} isOnPaper={isOnPaper} />}
          </Box>
          <Box className="wide">
            <Records question={question} isOnPaper={isOnPaper} />
          </Box>
        </Box>
      </Sheet>
    </>
  );
};

const Tools = ({ title, print }: { title?: string; print: () => void }) => {
  const t = useT();
  const copy = useCopy();
  return (
    <Box className="not-printed" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Typography role="status" sx={{ flex: '1 1 20em', fontWeight: 600 }}>
        {title}
      </Typography>
      <Button startIcon={<LinkIcon />} onClick={() => copy(location.href, t('pilar.shared.linkCopied'))}>
        {t('pilar.shared.copyLink')}
      </Button>
      <Button variant="contained" startIcon={<PrintIcon />} onClick={print}>
        {t('pilar.shared.print')}
      </Button>
    </Box>
  );
};
