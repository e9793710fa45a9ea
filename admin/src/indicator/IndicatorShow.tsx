/** A definition in people's words: what is counted, how it is rolled up, where it comes from, and its editions. */
import { Alert, Box, Button, Stack, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import {
  type IndicatorWholeFragment as Indicator,
  IndicatorEditionsDocument,
  IndicatorPageDocument,
  RankIndicatorSourcesDocument,
} from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { request } from '../provider/fetch.ts';
import { useMay, useSeesSmall } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { FormDialog } from '../shared/form/FormDialog.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { ListLink, RecordLink } from '../shared/links.tsx';
import { DEMO_SOURCE, DemoMark, StateMark } from '../shared/Marks.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { allOf } from '../village/ask/ask.ts';
import { SourcesInput } from './IndicatorInputs.tsx';
import { editionPath } from './resource.ts';
import { useExample } from './useExample.ts';

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

const useMayManage = () => {
  const may = useMay();
  const indicator = useRecordContext<Indicator>();
  return may('catalogue.manage') && indicator !== undefined && indicator.validTo === null && !indicator.retiredAt;
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
  const name = useName();
  const example = useExample();
  const indicator = useRecordContext<Indicator>()!;
  const { kind, factor, decimals } = indicator;
  const tried = example(indicator);
  return (
    <Panel title={t('pilar.indicator.definition')}>
      <Stack spacing={2}>
        {indicator.isSensitive && <Alert severity="warning">{t('pilar.indicator.isSensitiveHelp')}</Alert>}
        {indicator.isDerived && <ComputedFrom code={indicator.code} />}
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
          <Fact label={t('pilar.indicator.unit')}>{indicator.unit}</Fact>
          <Fact label={t('pilar.indicator.direction')}>{t(`pilar.indicator.directionOf.${indicator.direction}`)}</Fact>
          <Fact label={t('pilar.indicator.kind')}>{t(`pilar.indicator.kindOf.${kind}`)}</Fact>
          <Fact label={t('pilar.indicator.frequency')}>{t(`pilar.indicator.frequencyOf.${indicator.frequency}`)}</Fact>
        </Facts>
      </Stack>
    </Panel>
  );
};

const DERIVED = [
  'KAMPUNG_KB',
  'SK_POKJA',
  'POKJA_TERLATIH',
  'LAPORAN_TEPAT_WAKTU',
  'LINTAS_SEKTOR',
  'RUMAH_DATAKU',
  'GUNA_DATA',
  'KLASIFIKASI',
] as const;

/** What Pilar computes an indicator from, in words. */
const ComputedFrom = ({ code }: { code: string }) => {
  const t = useT();
  const known = DERIVED.find((derived) => derived === code);
  return (
    <Alert severity="info">
      {t('pilar.indicator.isDerivedHelp')}{' '}
      {known && (
        <>
          {t('pilar.indicator.computedFrom')}: <strong>{t(`pilar.indicator.computedFromOf.${known}`)}</strong>
        </>
      )}
    </Alert>
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

const Sources = () => {
  const t = useT();
  const name = useName();
  const mayManage = useMayManage();
  const indicator = useRecordContext<Indicator>()!;
  const [isOpen, setOpen] = useState(false);
  const sources = indicator.sources.nodes.toSorted((a, b) => a.rank - b.rank).map(({ source }) => source);
  return (
    <Panel
      title={t('pilar.indicator.sources')}
      aside={
        mayManage && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('pilar.indicator.rank')}
          </Button>
        )
      }
    >
      {sources.length === 0 && t('pilar.shared.none')}
      <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
        {sources.map((source) => (
          <li key={source.id}>{name(source)}</li>
        ))}
      </Box>
      {isOpen && (
        <FormDialog
          title={t('pilar.indicator.rank')}
          record={{ sources: { nodes: sources } }}
          close={() => setOpen(false)}
          write={({ sources: ranked }) =>
            request(RankIndicatorSourcesDocument, {
              indicator: indicator.code,
              version: indicator.version,
              sources: (ranked as { nodes: { code: string }[] }).nodes.map(({ code }) => code),
            })
          }
        >
          <SourcesInput />
        </FormDialog>
      )}
    </Panel>
  );
};

const Editions = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const { id, code } = useRecordContext<Indicator>()!;
  const { data } = useAnswer(IndicatorEditionsDocument, { code });
  if (!data) return null;
  return (
    <Panel title={t('pilar.indicator.editions')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {data.indicators.nodes.map((edition) => (
          <li key={edition.id}>
            {edition.id === id ? (
              <strong>{t('pilar.indicator.editionNumber', { edition: edition.edition })}</strong>
            ) : (
              <RecordLink resource="indicators" id={edition.id}>
                {t('pilar.indicator.editionNumber', { edition: edition.edition })}
              </RecordLink>
            )}
            : {name(edition)},{' '}
            {edition.validFrom ? t('pilar.indicator.since', { day: format.day(edition.validFrom) }) : t('pilar.indicator.always')}{' '}
            {edition.validTo ? (
              t('pilar.indicator.untilDay', { day: format.day(edition.validTo) })
            ) : (
              <StateMark tone="success" label={t('pilar.indicator.current')} />
            )}
          </li>
        ))}
      </Box>
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
  const { observations } = data.indicator;
  return (
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
  );
};
