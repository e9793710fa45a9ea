import type { PokjaRowFragment as Pokja } from '@pilar/schema/generated/graphql.ts';
import { DataTable, DateInput } from 'react-admin';
import { required } from '../shared/form/inputs.tsx';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { ListPage } from '../shared/list/ListPage.tsx';
import { DemoMark, StateMark } from '../shared/Marks.tsx';
import { NewButton } from '../shared/NewButton.tsx';
import { validityOf } from './validity.ts';

export const PokjaList = () => {
  const t = useT();
  const format = useFormat();
  return (
    <ListPage<Pokja>
      sort={{ field: 'validTo', order: 'DESC' }}
      searchHint={t('pilar.pokja.searchHint')}
      row={(pokja) => ({
        primary: pokja.village.name,
        secondary: `${pokja.decreeNumber} · ${pokja.validTo ? format.day(pokja.validTo) : t('pilar.village.openEnd')}`,
        aside: <StateMark {...validityOf(pokja, t)} />,
      })}
      bulk={[
        {
          source: 'validTo',
          label: t('pilar.pokja.validTo'),
          input: <DateInput source="validTo" label={t('pilar.pokja.validTo')} validate={required} helperText={false} />,
        },
      ]}
      empty={{ title: t('pilar.pokja.empty'), help: t('pilar.pokja.emptyHelp'), action: <NewButton /> }}
    >
      <DataTable.Col source="village.name" label={t('pilar.pokja.village')} sx={{ fontWeight: 600 }} />
      <DataTable.Col source="village.district.name" label={t('pilar.village.district')} />
      <DataTable.Col
        source="decreeNumber"
        label={t('pilar.pokja.decreeNumber')}
        render={(pokja: Pokja) => (
          <>
            {pokja.decreeNumber}
            {pokja.isSynthetic && <DemoMark />}
          </>
        )}
      />
      <DataTable.Col source="issuer" label={t('pilar.pokja.issuer')} render={(pokja: Pokja) => t(`pilar.pokja.issuerOf.${pokja.issuer}`)} />
      <DataTable.Col source="validFrom" label={t('pilar.pokja.validFrom')} render={(pokja: Pokja) => format.day(pokja.validFrom)} />
      <DataTable.Col
        source="validTo"
        label={t('pilar.pokja.validTo')}
        render={(pokja: Pokja) => (pokja.validTo ? format.day(pokja.validTo) : t('pilar.village.openEnd'))}
      />
      <DataTable.Col label={t('pilar.shared.state')} render={(pokja: Pokja) => <StateMark {...validityOf(pokja, t)} />} />
    </ListPage>
  );
};
