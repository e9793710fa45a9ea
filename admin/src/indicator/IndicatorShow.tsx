import { Alert, Stack, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { type IndicatorRowFragment as Indicator, IndicatorPageDocument } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { useMay, useSeesSmall } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { ListLink } from '../shared/links.tsx';
import { DEMO_SOURCE, DemoMark } from '../shared/Marks.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { allOf } from '../village/ask/ask.ts';

export const IndicatorShow = () => {
  const name = useName();
  return (
    <ShowPage<Indicator> title={name}>
      <Definition />
      <Rules />
      <Published />
    </ShowPage>
  );
};

const Definition = () => {
  const t = useT();
  const name = useName();
  const indicator = useRecordContext<Indicator>()!;
  return (
    <Panel title={t('pilar.indicator.definition')}>
      <Stack spacing={2}>
        {indicator.isSensitive && <Alert severity="warning">{t('pilar.indicator.isSensitiveHelp')}</Alert>}
        {indicator.isDerived && <Alert severity="info">{t('pilar.indicator.isDerivedHelp')}</Alert>}
        <Facts>
          <Fact label={t('pilar.indicator.pillar')}>{name(indicator.pillar)}</Fact>
          <Fact label={t('pilar.indicator.sector')}>{name(indicator.sector)}</Fact>
          <Fact label={t('pilar.indicator.unit')}>{indicator.unit}</Fact>
          <Fact label={t('pilar.indicator.direction')}>{t(`pilar.indicator.directionOf.${indicator.direction}`)}</Fact>
          <Fact label={t('pilar.indicator.kind')}>{t(`pilar.indicator.kindOf.${indicator.kind}`)}</Fact>
          <Fact label={t('pilar.indicator.frequency')}>{t(`pilar.indicator.frequencyOf.${indicator.frequency}`)}</Fact>
          <Fact label={t('pilar.indicator.numerator')}>{indicator.numerator}</Fact>
          <Fact label={t('pilar.indicator.denominator')}>{indicator.denominator}</Fact>
        </Facts>
      </Stack>
    </Panel>
  );
};

const Rules = () => {
  const t = useT();
  const format = useFormat();
  const seesSmall = useSeesSmall();
  const indicator = useRecordContext<Indicator>()!;
  const span = (low: string | null, high: string | null) =>
    [low, high]
      .filter((end) => end !== null)
      .map((end) => format.decimal(end))
      .join(' – ');
  const ask = (is: 'reported' | 'missing') => ({ ask: allOf({ type: 'indicator', code: indicator.code, period: 'LATEST', is }) });
  return (
    <Panel title={t('pilar.indicator.rules')}>
      <Facts>
        <Fact label={t('pilar.shared.code')}>{indicator.code}</Fact>
        <Fact label={t('pilar.indicator.edition')}>{indicator.edition}</Fact>
        <Fact label={t('pilar.indicator.appliesTo')}>{t(`pilar.indicator.appliesToOf.${indicator.appliesTo}`)}</Fact>
        <Fact label={t('pilar.indicator.spaceRule')}>{t(`pilar.indicator.spaceRuleOf.${indicator.spaceRule}`)}</Fact>
        <Fact label={t('pilar.indicator.timeRule')}>{t(`pilar.indicator.timeRuleOf.${indicator.timeRule}`)}</Fact>
        <Fact label={t('pilar.indicator.range')}>{span(indicator.min, indicator.max)}</Fact>
        <Fact label={t('pilar.indicator.target')}>{span(indicator.targetLow, indicator.targetHigh)}</Fact>
        <Fact label={t('pilar.indicator.origin')}>{indicator.origin}</Fact>
      </Facts>
      {indicator.appliesTo !== 'REGENCY_AND_ABOVE' && !indicator.isDerived && seesSmall(indicator) && (
        <Stack direction="row" spacing={2} sx={{ mt: 2, flexWrap: 'wrap' }}>
          <ListLink resource="villages" filter={ask('reported')}>
            {t('pilar.indicator.askReported')}
          </ListLink>
          <ListLink resource="villages" filter={ask('missing')}>
            {t('pilar.indicator.askVillages')}
          </ListLink>
        </Stack>
      )}
    </Panel>
  );
};

const Published = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const may = useMay();
  const indicator = useRecordContext<Indicator>()!;
  const { data } = useAnswer(IndicatorPageDocument, { id: indicator.id }, { enabled: may('observation.read') });
  if (!data?.indicator) return null;
  const { sources, observations } = data.indicator;
  return (
    <>
      <Panel title={t('pilar.indicator.sources')}>
        {sources.nodes.map(({ source }) => name(source)).join(', ') || t('pilar.shared.none')}
      </Panel>
      <Panel title={t('pilar.indicator.published')} flush>
        {observations.nodes.length === 0 ? (
          <EmptyState title={t('pilar.indicator.noPublished')} />
        ) : (
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell>{t('pilar.observation.area')}</TableCell>
                <TableCell>{t('pilar.observation.period')}</TableCell>
                <TableCell align="right">{t('pilar.observation.value')}</TableCell>
                <TableCell>{t('pilar.observation.source')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {observations.nodes.map((observation) => (
                <TableRow key={observation.id}>
                  <TableCell>{observation.area.name}</TableCell>
                  <TableCell>{format.period(observation.period)}</TableCell>
                  <TableCell align="right">
                    {observation.value === null ? t('pilar.observation.notApplicable') : format.decimal(observation.value)}
                  </TableCell>
                  <TableCell>
                    {name(observation.source)}
                    {observation.source.code === DEMO_SOURCE && <DemoMark />}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Panel>
    </>
  );
};
