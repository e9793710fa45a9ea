import { Alert, AlertTitle, Typography } from '@mui/material';
import { useState } from 'react';
import { useT } from '../i18n.ts';
import { type ComparedField, useFieldText } from './fieldText.ts';

/** What someone else changed of the record while this form was open, field by field. */
export const Meanwhile = ({ record, fields }: { record: object; fields: ComparedField[] }) => {
  const t = useT();
  const text = useFieldText();
  const [opened] = useState(record as Record<string, unknown>);
  const changes = fields
    .map((field) => {
      const [before, now] = [opened, record as Record<string, unknown>].map((at) => text(field, at[field.source]));
      return { ...field, before, now };
    })
    .filter(({ before, now }) => before !== now);
  if (changes.length === 0) return null;
  return (
    <Alert severity="warning">
      <AlertTitle>{t('pilar.shared.conflictTitle')}</AlertTitle>
      {changes.map(({ source, label, before, now }) => (
        <Typography key={source} variant="body2">
          {label}: <del>{before}</del> → <strong>{now}</strong>
        </Typography>
      ))}
      {t('pilar.shared.reapplied')}
    </Alert>
  );
};
