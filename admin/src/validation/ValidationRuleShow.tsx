import { Box, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ValidationRuleWholeFragment as Rule } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { StateMark } from '../shared/Marks.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { namesIn } from './names.ts';
import type { Case } from './resource.ts';
import { type RuleWords, useRuleWords } from './useRuleWords.ts';
import { Effect } from './ValidationRuleList.tsx';

export const ValidationRuleShow = () => (
  <ShowPage<Rule> title={useName()} canRetire>
    <InWords />
  </ShowPage>
);

const InWords = () => {
  const words = useRuleWords();
  if (words.isComing) return <PageSkeleton />;
  return (
    <>
      <Content words={words} />
      <Cases words={words} />
    </>
  );
};

const Content = ({ words }: { words: RuleWords }) => {
  const t = useT();
  const rule = useRecordContext<Rule>()!;
  return (
    <Panel title={t('pilar.validation.rule')} aside={<Effect rule={rule} />}>
      <Stack spacing={2}>
        <Typography sx={{ fontSize: '1.05rem', fontWeight: 650, overflowWrap: 'anywhere' }}>{words.rule(rule)}</Typography>
        <Facts>
          <Fact label={t('pilar.validation.missing')}>{t(`pilar.validation.missingOf.${rule.missing}`)}</Fact>
          <Fact label={t('pilar.validation.effect')}>{t(`pilar.validation.effectOf.${rule.effect}`)}</Fact>
          <Fact label={t('pilar.shared.code')}>{rule.code}</Fact>
        </Facts>
        <Facts columns="1fr 1fr">
          <Fact label={t('pilar.validation.textId')}>{rule.text}</Fact>
          <Fact label={t('pilar.validation.textEn')}>{rule.textEn}</Fact>
        </Facts>
      </Stack>
    </Panel>
  );
};

const Cases = ({ words }: { words: RuleWords }) => {
  const t = useT();
  const format = useFormat();
  const rule = useRecordContext<Rule>()!;
  const names = namesIn(rule.left, rule.right);
  return (
    <Panel title={t('pilar.validation.cases')} flush>
      <Box sx={{ overflowX: 'auto' }} role="group" aria-label={t('pilar.validation.cases')} tabIndex={0}>
        <Table size="small">
          <TableHead>
            <TableRow>
              {names.map((name) => (
                <TableCell key={name} align="right">
                  {words.side(name)}
                </TableCell>
              ))}
              <TableCell>{t('pilar.validation.expected')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rule.cases.nodes.map(({ id, given, holds }) => (
              <TableRow key={id}>
                {names.map((name) => {
                  const value = (given as Case['given'])[name];
                  return (
                    <TableCell key={name} align="right">
                      {value === undefined ? '–' : format.decimal(value)}
                    </TableCell>
                  );
                })}
                <TableCell>
                  <StateMark tone={holds ? 'success' : 'error'} label={t(holds ? 'pilar.validation.holds' : 'pilar.validation.breaks')} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Panel>
  );
};
