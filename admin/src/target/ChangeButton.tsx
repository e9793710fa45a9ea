import { Button } from '@mui/material';
import { SetTargetDocument, type TargetRowFragment as Target } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useRecordContext } from 'react-admin';
import { DecimalInput } from '../catalogue/DecimalInput.tsx';
import { request } from '../provider/fetch.ts';
import { useMay } from '../provider/verbs.ts';
import { FormDialog } from '../shared/form/FormDialog.tsx';
import { required } from '../shared/form/inputs.tsx';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';

/** Only the value of a target changes; what it is for stays. */
export const ChangeButton = () => {
  const t = useT();
  const format = useFormat();
  const name = useName();
  const may = useMay();
  const target = useRecordContext<Target>()!;
  const [isOpen, setOpen] = useState(false);
  const { indicator, area, year, version } = target;
  if (target.retiredAt || !may('target.set', { areas: [area.code], sector: indicator.sector.code })) return null;
  const write = ({ value }: Record<string, unknown>) =>
    request(SetTargetDocument, { input: { indicator: indicator.code, area: area.code, year, value: value as string, version } });
  return (
    <>
      <Button variant="contained" onClick={() => setOpen(true)}>
        {t('pilar.target.change')}
      </Button>
      {isOpen && (
        <FormDialog
          title={t('pilar.target.titleOf', { indicator: name(indicator), area: area.name, year })}
          record={{ value: target.value }}
          write={write}
          close={() => setOpen(false)}
        >
          <DecimalInput
            source="value"
            label={t('pilar.target.valueIn', { unit: format.unit(indicator) })}
            helperText={t('pilar.target.valueHelp')}
            validate={required}
          />
        </FormDialog>
      )}
    </>
  );
};
