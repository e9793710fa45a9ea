import { DataTable, useResourceContext } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { ListPage } from '../shared/list/ListPage.tsx';
import { NewButton } from '../shared/NewButton.tsx';
import { type Entry, REFERENCES_OF, WITH_VALIDITY } from './entries.ts';
import type { EntryName } from './resource.ts';

export const EntryList = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const resource = useResourceContext() as EntryName;
  const day = (text?: string | null) => (text ? format.day(text) : null);
  return (
    <ListPage<Entry>
      sort={{ field: 'position', order: 'ASC' }}
      searchHint={t('pilar.catalogue.searchHint')}
      row={(entry) => ({ primary: name(entry), secondary: entry.code })}
      empty={{ title: t('pilar.catalogue.empty'), help: t('pilar.catalogue.emptyHelp'), action: <NewButton /> }}
    >
      <DataTable.NumberCol source="position" label={t('pilar.catalogue.position')} />
      <DataTable.Col source="name" label={t('pilar.catalogue.nameId')} sx={{ fontWeight: 600 }} />
      <DataTable.Col source="nameEn" label={t('pilar.catalogue.nameEn')} />
      <DataTable.Col source="code" label={t('pilar.shared.code')} />
      {(REFERENCES_OF[resource] ?? []).map(({ name: reference }) => (
        <DataTable.Col
          key={reference}
          source={`${reference}.name`}
          label={t(`pilar.catalogue.referenceOf.${reference}`)}
          render={(entry: Entry) => entry[reference] && name(entry[reference])}
        />
      ))}
      {WITH_VALIDITY.includes(resource) && (
        <DataTable.Col source="validFrom" label={t('pilar.catalogue.validFrom')} render={(entry: Entry) => day(entry.validFrom)} />
      )}
      {WITH_VALIDITY.includes(resource) && (
        <DataTable.Col source="validTo" label={t('pilar.catalogue.validTo')} render={(entry: Entry) => day(entry.validTo)} />
      )}
    </ListPage>
  );
};
