import { Alert, Button } from '@mui/material';
import type { IndicatorRowFragment as Indicator } from '@pilar/schema/generated/graphql.ts';
import { useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { CreatePage, EditPage } from '../shared/form/FormPage.tsx';
import { useT } from '../shared/i18n.ts';
import { Bounds, Names, Rules, SourcesInput, What } from './IndicatorInputs.tsx';
import { editionPath } from './resource.ts';
import { useWordFields } from './useComparedFields.ts';

const DEFAULTS = {
  kind: 'RATIO',
  direction: 'HIGHER',
  unit: 'persen',
  unitEn: 'percent',
  factor: 100,
  decimals: 2,
  spaceRule: 'RATIO_OF_SUMS',
  timeRule: 'LATEST',
  frequency: 'MONTHLY',
  appliesTo: 'VILLAGE',
  isSensitive: false,
};

export const IndicatorCreate = () => (
  <CreatePage defaultValues={DEFAULTS}>
    <Names />
    <What isMeaning />
    <Rules />
    <Bounds />
    <SourcesInput />
  </CreatePage>
);

export const IndicatorEdit = () => (
  <EditPage fields={useWordFields()} canRetire>
    <MeaningStays />
    <Names />
    <What isMeaning={false} />
    <Bounds />
  </EditPage>
);

/** What values mean is changed by a new edition only. */
const MeaningStays = () => {
  const t = useT();
  const { id, isDerived } = useRecordContext<Indicator>()!;
  return (
    <Alert
      severity="info"
      action={
        !isDerived && (
          <Button component={Link} to={editionPath(id)} color="inherit" size="small" sx={{ whiteSpace: 'nowrap' }}>
            {t('pilar.indicator.newEdition')}
          </Button>
        )
      }
    >
      {t('pilar.indicator.meaningStays')}
    </Alert>
  );
};
