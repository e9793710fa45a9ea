/** A definition in people's words: what is counted, how it is rolled up, where it comes from, and its editions. */
import { Alert, Button, Stack, Typography } from '@mui/material';
import type { IndicatorWholeFragment as Indicator } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { useSeesSmall } from '../provider/verbs.ts';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { ListLink, RecordLink } from '../shared/links.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { allOf } from '../village/ask/ask.ts';
import { Editions } from './Editions.tsx';
import { Published } from './Published.tsx';
import { editionPath } from './resource.ts';
import { Sources } from './Sources.tsx';
import { useComputedFrom } from './useComputedFrom.ts';
import { useExample } from './useExample.ts';
import { useMayManage } from './useMayManage.ts';

export const IndicatorShow = () => {
  const name = useName();
  return (
    <ShowPage<Indicator> title={name} actions={<NewEdition />} canRetire>
      <Definition />
      <Rules />
      <Sources />
      <Editions />
      <Published />
    </ShowPage>
  );
};

const NewEdition = () => {
  const t = useT();
  const indicator = useRecordContext<Indicator>();
  return useMayManage() && indicator && !indicator.isDerived ? (
    <Button size="small" component={Link} to={editionPath(indicator.id)}>
      {t('pilar.indicator.newEdition')}
    </Button>
  ) : null;
};

const Definition = () => {
  const t = useT();
  const format = useFormat();
  const name = useName();
  const example = useExample();
  const computedFrom = useComputedFrom();
  const indicator = useRecordContext<Indicator>()!;
  const { kind, factor, decimals } = indicator;
  const tried = example(indicator);
  return (
    <Panel title={t('pilar.indicator.definition')}>
      <Stack spacing={2}>
        {indicator.isSensitive && <Alert severity="warning">{t('pilar.indicator.isSensitiveHelp')}</Alert>}
        {indicator.isDerived && (
          <Alert severity="info">
            {t('pilar.indicator.isDerivedHelp')} {t('pilar.indicator.computedFrom')}: <strong>{computedFrom(indicator.code)}</strong>
          </Alert>
        )}
        <Typography>
          {t(`pilar.indicator.inWords.${kind}`, { factor, decimals })}{' '}
          {tried && (
            <>
              {t('pilar.indicator.example')}: <strong>{tried}</strong>.
            </>
          )}
        </Typography>
        <Facts columns="repeat(auto-fill, minmax(260px, 1fr))">
          <Fact label={t(kind === 'RATIO' ? 'pilar.indicator.numerator' : 'pilar.indicator.counted')}>{indicator.numerator}</Fact>
          {indicator.denominator && (
            <Fact label={t('pilar.indicator.denominator')}>
              {indicator.denominator}
              {indicator.denominatorIndicator && (
                <>
                  {' ('}
                  <RecordLink resource="indicators" id={indicator.denominatorIndicator.id}>
                    {name(indicator.denominatorIndicator)}
                  </RecordLink>
                  )
                </>
              )}
            </Fact>
          )}
        </Facts>
        <Facts>
          <Fact label={t('pilar.indicator.pillar')}>{name(indicator.pillar)}</Fact>
          <Fact label={t('pilar.indicator.sector')}>{name(indicator.sector)}</Fact>
          <Fact label={t('pilar.indicator.unit')}>{format.unit(indicator)}</Fact>
          <Fact label={t('pilar.indicator.direction')}>{t(`pilar.indicator.directionOf.${indicator.direction}`)}</Fact>
          <Fact label={t('pilar.indicator.kind')}>{t(`pilar.indicator.kindOf.${kind}`)}</Fact>
          <Fact label={t('pilar.indicator.frequency')}>{t(`pilar.indicator.frequencyOf.${indicator.frequency}`)}</Fact>
        </Facts>
      </Stack>
    </Panel>
  );
};

const Rules = () => {
  const t = useT();
  const name = useName();
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
      <Facts columns="repeat(auto-fill, minmax(260px, 1fr))">
        <Fact label={t('pilar.indicator.spaceRule')}>
          {t(`pilar.indicator.spaceHelp.${indicator.spaceRule}`)}
          {indicator.weightIndicator && ` (${name(indicator.weightIndicator)})`}
        </Fact>
        <Fact label={t('pilar.indicator.timeRule')}>{t(`pilar.indicator.timeHelp.${indicator.timeRule}`)}</Fact>
        <Fact label={t('pilar.indicator.appliesTo')}>{t(`pilar.indicator.appliesToOf.${indicator.appliesTo}`)}</Fact>
        <Fact label={t('pilar.indicator.range')}>{span(indicator.min, indicator.max)}</Fact>
        <Fact label={t('pilar.indicator.target')}>{span(indicator.targetLow, indicator.targetHigh)}</Fact>
        <Fact label={t('pilar.shared.code')}>{indicator.code}</Fact>
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
