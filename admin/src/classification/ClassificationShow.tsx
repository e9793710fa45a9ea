/** One classification: the class, the indices against the threshold, why not the next class, and every score. */
import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { ClassificationHistoryDocument } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { RowsSkeleton } from '../shared/Skeletons.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { ClassBadge } from './ClassBadge.tsx';
import { IndexScale } from './IndexScale.tsx';
import { indexText, indicesOf, type Whole } from './indices.ts';
import { Scores } from './Scores.tsx';
import { WhyNot } from './WhyNot.tsx';

export const ClassificationShow = () => {
  const t = useT();
  return (
    <ShowPage<Whole> title={({ village, period }) => t('pilar.classification.titleOf', { village: village.name, year: period })}>
      <Summary />
      <WhyNot />
      <Scores />
      <ByYear />
    </ShowPage>
  );
};

const Summary = () => {
  const t = useT();
  const format = useFormat();
  const whole = useRecordContext<Whole>()!;
  const { village, rule, kampung } = whole;
  return (
    <Panel title={kampung.name}>
      <Stack spacing={2}>
        <Box sx={{ '& .MuiChip-root': { height: 34, fontSize: '1.05rem', px: 0.5 } }}>
          <ClassBadge classification={whole} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(3, minmax(0, 1fr))' } }}>
          {indicesOf(whole).map((one) => (
            <IndexScale key={one.index} {...one} threshold={rule.threshold} />
          ))}
        </Box>
        <Facts>
          <Fact label={t('pilar.classification.village')}>
            <RecordLink resource="villages" id={village.id}>
              {village.name}
            </RecordLink>
          </Fact>
          <Fact label={t('pilar.classification.district')}>{village.district.name}</Fact>
          <Fact label={t('pilar.classification.rule')}>
            <RecordLink resource="classificationRules" id={rule.id}>
              {t('pilar.classification.edition', { edition: rule.edition })}
            </RecordLink>
          </Fact>
          <Fact label={t('pilar.classification.computedAt')}>{format.moment(whole.computedAt)}</Fact>
        </Facts>
      </Stack>
    </Panel>
  );
};

const ByYear = () => {
  const t = useT();
  const format = useFormat();
  const { village, id } = useRecordContext<Whole>()!;
  const { data, error, refetch } = useAnswer(ClassificationHistoryDocument, { village: village.id });
  const index = (value: string | null) => (value === null ? '–' : format.decimal(indexText(value)));
  if (!data)
    return (
      <Panel title={t('pilar.classification.history')}>
        {error ? <Failure error={error} retry={refetch} /> : <RowsSkeleton rows={3} />}
      </Panel>
    );
  return (
    <Panel title={t('pilar.classification.history')} flush>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('pilar.classification.year')}</TableCell>
              <TableCell>{t('pilar.classification.level')}</TableCell>
              <TableCell align="right">{t('pilar.classification.indexOf.INPUT')}</TableCell>
              <TableCell align="right">{t('pilar.classification.indexOf.PROCESS')}</TableCell>
              <TableCell align="right">{t('pilar.classification.indexOf.OUTPUT')}</TableCell>
              <TableCell>{t('pilar.classification.rule')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.classifications.nodes.map((row) => (
              <TableRow key={row.id} selected={row.id === id}>
                <TableCell>
                  {row.id === id ? (
                    <Typography component="strong" sx={{ fontWeight: 700 }}>
                      {row.period}
                    </Typography>
                  ) : (
                    <RecordLink resource="classifications" id={row.id}>
                      {row.period}
                    </RecordLink>
                  )}
                </TableCell>
                <TableCell>
                  <ClassBadge classification={row} isShort />
                </TableCell>
                <TableCell align="right">{index(row.inputIndex)}</TableCell>
                <TableCell align="right">{index(row.processIndex)}</TableCell>
                <TableCell align="right">{index(row.outputIndex)}</TableCell>
                <TableCell>{t('pilar.classification.edition', { edition: row.rule.edition })}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
};
