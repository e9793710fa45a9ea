import { Button, List, ListItem, ListItemText } from '@mui/material';
import { type AreaWholeFragment as Area, AreaEventsDocument } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../shared/EmptyState.tsx';
import { Failure } from '../shared/Failure.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { listPath, RecordLink } from '../shared/links.tsx';
import { StateMark } from '../shared/Marks.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { useAnswer } from '../shared/useAnswer.ts';
import { AreaCodes } from './AreaCodes.tsx';
import { EventButtons } from './EventButtons.tsx';

export const AreaShow = () => (
  <ShowPage<Area> title={({ name }) => name} actions={<EventButtons />}>
    <Identity />
    <AreaCodes />
    <Inside />
    <Events />
  </ShowPage>
);

const Identity = () => {
  const t = useT();
  const format = useFormat();
  const area = useRecordContext<Area>()!;
  return (
    <Panel
      title={t('pilar.area.facts')}
      aside={
        <>
          <StateMark tone={area.validTo ? 'default' : 'success'} label={t(area.validTo ? 'pilar.area.ended' : 'pilar.area.inForce')} />
          {area.level === 'VILLAGE' && (
            <Button size="small" component={Link} to={listPath('villages', { q: area.code })}>
              {t('pilar.area.asVillage')}
            </Button>
          )}
        </>
      }
    >
      <Facts>
        <Fact label={t('pilar.area.code')}>{area.code}</Fact>
        <Fact label={t('pilar.area.level')}>{t(`pilar.area.levelOf.${area.level}`)}</Fact>
        <Fact label={t('pilar.area.parent')}>
          {area.parent && (
            <RecordLink resource="areas" id={area.parent.id}>
              {area.parent.name}
            </RecordLink>
          )}
        </Fact>
        <Fact label={t('pilar.area.validFrom')}>{area.validFrom && format.day(area.validFrom)}</Fact>
        <Fact label={t('pilar.area.validTo')}>{area.validTo && format.day(area.validTo)}</Fact>
      </Facts>
    </Panel>
  );
};

const Inside = () => {
  const t = useT();
  const { below, level } = useRecordContext<Area>()!;
  if (level === 'VILLAGE') return null;
  return (
    <Panel title={`${t('pilar.area.inside')} (${below.totalCount})`}>
      {below.totalCount === 0 && t('pilar.area.nothingInside')}
      <Facts>
        {below.nodes.map((area) => (
          <Fact key={area.id} label={area.validTo ? `${area.code}, ${t('pilar.area.ended')}` : area.code}>
            <RecordLink resource="areas" id={area.id}>
              {area.name}
            </RecordLink>
          </Fact>
        ))}
      </Facts>
    </Panel>
  );
};

const Events = () => {
  const t = useT();
  const format = useFormat();
  const { id } = useRecordContext<Area>()!;
  const { data, error, refetch } = useAnswer(AreaEventsDocument, { id });
  const events = data?.areaEvents.nodes ?? [];
  const named = (name: string | null, code: string | null) => [name, code && `(${code})`].filter(Boolean).join(' ');
  return (
    <Panel title={t('pilar.area.events')}>
      {error && <Failure error={error} retry={refetch} />}
      {data && events.length === 0 && <EmptyState title={t('pilar.area.noEvents')} help={t('pilar.area.noEventsHelp')} />}
      <List dense disablePadding>
        {events.map(({ id: key, kind, happenedOn, decreeNumber, note, parts }) => (
          <ListItem key={key} disableGutters>
            <ListItemText
              primary={`${t(`pilar.area.kindOf.${kind}`)}, ${format.day(happenedOn)}${decreeNumber ? `, ${decreeNumber}` : ''}`}
              secondary={[
                ...parts.nodes.map((part) => `${named(part.nameBefore, part.codeBefore)} → ${named(part.nameAfter, part.codeAfter)}`),
                note,
              ]
                .filter(Boolean)
                .join('; ')}
            />
          </ListItem>
        ))}
      </List>
    </Panel>
  );
};
