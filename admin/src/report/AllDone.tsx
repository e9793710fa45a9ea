/** After the last report that waited: that nothing waits any more, and what else there is to do. */
import { Alert, AlertTitle, Button, Stack } from '@mui/material';
import { ReportWorkDocument } from '@pilar/schema/generated/graphql.ts';
import { Link } from 'react-router-dom';
import { useMay } from '../provider/verbs.ts';
import { whereOf } from '../provider/where.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { useAnswer } from '../shared/useAnswer.ts';
import { reports } from './resource.ts';
import { WORKS, type Work } from './work.ts';

const EVERY_WORK = Object.fromEntries(WORKS.map((work) => [work, whereOf(reports, { work })]));

export const AllDone = () => {
  const t = useT();
  const format = useFormat();
  const may = useMay();
  const { data } = useAnswer(ReportWorkDocument, EVERY_WORK);
  if (!data || data.verify.totalCount > 0) return null;
  const left = (['verified', 'correct', 'late'] as const).filter(
    (work) => data[work].totalCount > 0 && (work !== 'verified' || may('report.lock')),
  );
  return (
    <Alert severity="success" sx={{ mb: 2 }}>
      <AlertTitle>{t('pilar.report.allDone')}</AlertTitle>
      {t(left.length > 0 ? 'pilar.report.allDoneNext' : 'pilar.report.allDoneRest')}
      <Stack direction="row" useFlexGap sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {left.map((work) => (
          <Button key={work} component={Link} to={pathOfWork(work)} size="small" variant="outlined" color="inherit">
            {`${t(`pilar.report.nextOf.${work}`)}: ${format.integer(data[work].totalCount)}`}
          </Button>
        ))}
        <Button component={Link} to="/" size="small" color="inherit">
          {t('pilar.report.toHome')}
        </Button>
      </Stack>
    </Alert>
  );
};

const pathOfWork = (work: Work) => `/reports?${new URLSearchParams({ filter: JSON.stringify({ work }) })}`;
