/** The journal: who changed what, when and through which door. */
import type { Door } from '@pilar/schema/generated/graphql.ts';
import { DataTable } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { changesOf, type Entry } from '../shared/history/entry.ts';
import { historyMessages } from '../shared/history/messages.ts';
import { useJournalWords } from '../shared/history/useJournalWords.ts';
import { useT } from '../shared/i18n.ts';
import { Column } from '../shared/list/Column.tsx';
import { ListPage } from '../shared/list/ListPage.tsx';
import { useVerbWords } from '../shared/words/useVerbWords.ts';

const DOORS: readonly Door[] = ['CONSOLE', 'GRAPHQL', 'CLI', 'BI', 'SYSTEM'];
const DAYS = ['7', '30', '365'];
const ENTITIES = Object.keys(historyMessages.id.entityOf);

export const JournalList = () => {
  const t = useT();
  const format = useFormat();
  const { act } = useVerbWords();
  const words = useJournalWords([]);
  // Where nothing changed: what was read.
  const fieldsOf = (entry: Entry) =>
    changesOf(entry)
      .map(({ field, after }) => (entry.entity === 'BiSet' ? words.value(entry.entity, field, after) : words.field(field)))
      .join(', ');
  const secondaryOf = (entry: Entry) =>
    [entry.actorName, ...(entry.entity === 'BiSet' ? [fieldsOf(entry)] : []), format.moment(entry.at)].join(' · ');
  return (
    <ListPage<Entry>
      sort={{ field: 'at', order: 'DESC' }}
      searchHint={t('pilar.history.searchHint')}
      filters={[
        { name: 'entity', label: t('pilar.history.record'), choices: ENTITIES.map((id) => ({ id, name: words.entity(id) })) },
        { name: 'door', label: t('pilar.history.door'), choices: DOORS.map((id) => ({ id, name: t(`pilar.history.doorOf.${id}`) })) },
        {
          name: 'days',
          label: t('pilar.history.when'),
          choices: DAYS.map((id) => ({ id, name: t('pilar.history.lastDays', { days: id }) })),
        },
      ]}
      row={(entry) => ({ primary: act(entry.verb), secondary: secondaryOf(entry) })}
      empty={{ title: t('pilar.history.empty'), help: t('pilar.history.emptyHelp') }}
    >
      <DataTable.Col source="at" label={t('pilar.history.when')} render={(entry: Entry) => format.moment(entry.at)} />
      <DataTable.Col source="actorName" label={t('pilar.history.who')} sx={{ fontWeight: 600 }} />
      <DataTable.Col source="verb" label={t('pilar.history.what')} render={(entry: Entry) => act(entry.verb)} />
      <DataTable.Col source="entity" label={t('pilar.history.record')} render={(entry: Entry) => words.entity(entry.entity)} />
      <DataTable.Col source="area.name" label={t('pilar.history.area')} />
      <Column<Entry>
        label={t('pilar.history.changes')}
        cellSx={() => ({ maxWidth: 280, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' })}
        render={fieldsOf}
        exported={fieldsOf}
      />
      <DataTable.Col source="door" label={t('pilar.history.door')} render={(entry: Entry) => t(`pilar.history.doorOf.${entry.door}`)} />
    </ListPage>
  );
};
