import { useRecordContext, useResourceContext } from 'react-admin';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { Fact, Facts, Panel } from '../shared/Panel.tsx';
import { ShowPage } from '../shared/ShowPage.tsx';
import { type Entry, REFERENCES_OF, WITH_VALIDITY } from './entries.ts';
import type { EntryName } from './resource.ts';

export const EntryShow = () => (
  <ShowPage<Entry> title={useName()} canRetire>
    <Content />
  </ShowPage>
);

const Content = () => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  const resource = useResourceContext() as EntryName;
  const entry = useRecordContext<Entry>()!;
  return (
    <Panel title={t('pilar.catalogue.entry')}>
      <Facts>
        <Fact label={t('pilar.catalogue.nameId')}>{entry.name}</Fact>
        <Fact label={t('pilar.catalogue.nameEn')}>{entry.nameEn}</Fact>
        <Fact label={t('pilar.shared.code')}>{entry.code}</Fact>
        <Fact label={t('pilar.catalogue.position')}>{format.integer(entry.position)}</Fact>
        {(REFERENCES_OF[resource] ?? []).map(({ name: reference }) => (
          <Fact key={reference} label={t(`pilar.catalogue.referenceOf.${reference}`)}>
            {entry[reference] && name(entry[reference])}
          </Fact>
        ))}
        {WITH_VALIDITY.includes(resource) && (
          <>
            <Fact label={t('pilar.catalogue.validFrom')}>{entry.validFrom && format.day(entry.validFrom)}</Fact>
            <Fact label={t('pilar.catalogue.validTo')}>{entry.validTo && format.day(entry.validTo)}</Fact>
          </>
        )}
      </Facts>
    </Panel>
  );
};
