import { SearchAreasDocument, SearchIndicatorsDocument } from '@pilar/schema/generated/graphql.ts';
import { DecimalInput } from '../catalogue/DecimalInput.tsx';
import { today } from '../shared/day.ts';
import { CreatePage } from '../shared/form/FormPage.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { EnumInput, required, SearchInput } from '../shared/form/inputs.tsx';
import { useRecordFromAddress } from '../shared/form/useRecordFromAddress.ts';
import { useName, useT } from '../shared/i18n.ts';

const YEARS_AHEAD = 5;

/** This year and those to come: what is past can be planned no more. */
const years = () => Array.from({ length: YEARS_AHEAD + 1 }, (_, ahead) => String(Number(today().slice(0, 4)) + ahead));

export const TargetCreate = () => {
  const t = useT();
  const name = useName();
  const given = useRecordFromAddress();
  return (
    <CreatePage defaultValues={{ year: years()[0], ...given }}>
      <FormSection title={t('pilar.target.plan')}>
        <SearchInput
          source="indicator"
          label={t('pilar.target.indicator')}
          document={SearchIndicatorsDocument}
          nameOf={name}
          validate={required}
          className="wide"
        />
        <SearchInput source="area" label={t('pilar.target.area')} document={SearchAreasDocument} validate={required} className="wide" />
        <EnumInput source="year" label={t('pilar.target.year')} choices={years().map((id) => ({ id, name: id }))} validate={required} />
        <DecimalInput source="value" label={t('pilar.target.value')} helperText={t('pilar.target.valueHelp')} validate={required} />
      </FormSection>
    </CreatePage>
  );
};
