/** The rule itself, to be read: how scores become indices and indices a class, and the bands of every variable. */
import { Box, Stack, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import type { ClassificationRuleQuery } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { BandScale } from './BandScale.tsx';
import { ClassBadge } from './ClassBadge.tsx';
import { INDICES, indexText } from './indices.ts';
import { LEVELS } from './level.ts';
import { Current } from './RuleList.tsx';

type Rule = NonNullable<ClassificationRuleQuery['row']>;

export const RuleShow = () => {
  const t = useT();
  return (
    <ShowPage<Rule> title={({ edition }) => t('pilar.classification.ruleTitle', { edition })}>
      <Facets />
      <Levels />
      <Variables />
    </ShowPage>
  );
};

const Facets = () => {
  const t = useT();
  const format = useFormat();
  const rule = useRecordContext<Rule>()!;
  return (
    <Panel title={t('pilar.classification.edition', { edition: rule.edition })} aside={<Current rule={rule} />}>
      <Stack spacing={2}>
        <Typography>{t('pilar.classification.ruleHelp', { threshold: format.decimal(indexText(rule.threshold)) })}</Typography>
        <Facts>
          <Fact label={t('pilar.classification.validFrom')}>{format.day(rule.validFrom)}</Fact>
          <Fact label={t('pilar.classification.validTo')}>{rule.validTo && format.day(rule.validTo)}</Fact>
          <Fact label={t('pilar.classification.thresholdLabel')}>{format.decimal(indexText(rule.threshold))}</Fact>
          <Fact label={t('pilar.classification.origin')}>{rule.origin}</Fact>
        </Facts>
      </Stack>
    </Panel>
  );
};

const Levels = () => {
  const t = useT();
  return (
    <Panel title={t('pilar.classification.ruleLevels')} flush>
      <Table size="small">
        <TableBody>
          {LEVELS.toReversed().map((level) => (
            <TableRow key={level}>
              <TableCell component="th" scope="row" sx={{ width: 160 }}>
                <ClassBadge classification={{ level }} />
              </TableCell>
              <TableCell>{t(`pilar.classification.ruleLevelHelp.${level}`)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
};

const Variables = () => {
  const t = useT();
  const format = useFormat();
  const name = useName();
  const { variables } = useRecordContext<Rule>()!;
  return INDICES.map((index) => (
    <Panel key={index} title={`${t(`pilar.classification.indexOf.${index}`)}: ${t(`pilar.classification.indexHelp.${index}`)}`} flush>
      {variables.nodes
        .filter((variable) => variable.index === index)
        .map((variable) => (
          <Box
            key={variable.id}
            sx={{
              display: 'grid',
              gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(220px, 1fr) minmax(0, 2fr)' },
              gap: { xs: 0.5, md: 2 },
              px: 2,
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Typography>
              <strong>{name(variable)}</strong>
              <br />
              <Typography component="span" variant="body2" color="textSecondary">
                {t('pilar.classification.unit')}: {format.unit(variable)}
              </Typography>
            </Typography>
            <BandScale variable={variable} />
          </Box>
        ))}
    </Panel>
  ));
};
