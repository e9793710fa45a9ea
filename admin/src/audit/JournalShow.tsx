import { Box } from '@mui/material';
import { ListButton, ShowBase, Title, useShowContext } from 'react-admin';
import { type ResourceName, resources } from '../resources.ts';
import { useFormat } from '../shared/format.ts';
import { Changes } from '../shared/history/Changes.tsx';
import type { Entry } from '../shared/history/entry.ts';
import { useJournalWords } from '../shared/history/useJournalWords.ts';
import { useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { NotRead } from '../shared/NotRead.tsx';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { PageSkeleton } from '../shared/Skeletons.tsx';
import { WHOLE } from '../shared/whole.ts';
import { useVerbWords } from '../shared/words/useVerbWords.ts';

export const JournalShow = () => (
  <ShowBase queryOptions={WHOLE}>
    <Body />
  </ShowBase>
);

const Body = () => {
  const { record, isPending, error, refetch } = useShowContext<Entry>();
  if (isPending) return <PageSkeleton />;
  return record ? <Written entry={record} /> : <NotRead error={error} retry={refetch} />;
};

/** The resource whose pages show records of a type. */
const resourceOf = (entity: string): ResourceName | undefined =>
  (Object.keys(resources) as ResourceName[]).find((name) => resources[name].entity === entity);

const Written = ({ entry }: { entry: Entry }) => {
  const t = useT();
  const format = useFormat();
  const { act } = useVerbWords();
  const words = useJournalWords([entry]);
  const resource = resourceOf(entry.entity);
  return (
    <>
      <Title title={`${t('pilar.history.one')}: ${act(entry.verb)}`} />
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: 1.5 }}>
        <ListButton />
      </Box>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <Panel title={act(entry.verb)}>
          <Facts>
            <Fact label={t('pilar.history.when')}>{format.moment(entry.at)}</Fact>
            <Fact label={t('pilar.history.who')}>{entry.actorName}</Fact>
            <Fact label={t('pilar.history.door')}>{t(`pilar.history.doorOf.${entry.door}`)}</Fact>
            <Fact label={t('pilar.history.record')}>
              {resource ? (
                <RecordLink resource={resource} id={entry.entityId}>
                  {words.entity(entry.entity)}
                </RecordLink>
              ) : (
                words.entity(entry.entity)
              )}
            </Fact>
            <Fact label={t('pilar.history.area')}>{entry.area?.name}</Fact>
          </Facts>
        </Panel>
        <Panel title={t('pilar.history.changes')}>
          <Changes entry={entry} words={words} />
        </Panel>
      </Box>
    </>
  );
};
