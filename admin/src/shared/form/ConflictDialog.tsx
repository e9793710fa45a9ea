/** Someone else saved first: shows field by field what stands now beside what was typed, and lets the person choose. */
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Radio,
  RadioGroup,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useEditContext, useNotify } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useT } from '../i18n.ts';
import { type ComparedField, useFieldText } from './fieldText.ts';

interface Props {
  fields: ComparedField[];
  /** The record as the other person left it. */
  theirs: RaRecord;
  settle: () => void;
}

export const ConflictDialog = ({ fields, theirs, settle }: Props) => {
  const t = useT();
  const notify = useNotify();
  const { refetch } = useEditContext();
  const { resetField } = useFormContext();
  const { mine, onlyTheirs } = useDifferences(fields, theirs);
  const [given, setGiven] = useState<readonly string[]>([]);
  /** What is given up goes back to what was read, and so becomes theirs when the record is read anew. */
  const apply = async (sources: readonly string[]) => {
    for (const source of sources) resetField(source);
    await refetch();
    notify('pilar.shared.reapplied', { type: 'info' });
    settle();
  };
  return (
    <Dialog open maxWidth="md" fullWidth aria-labelledby="conflict-title" aria-describedby="conflict-text">
      <DialogTitle id="conflict-title">{t('pilar.shared.conflictTitle')}</DialogTitle>
      <DialogContent>
        <Typography id="conflict-text" sx={{ mb: 2 }}>
          {t('pilar.shared.conflictText')}
        </Typography>
        {mine.length + onlyTheirs.length === 0 && <Alert severity="info">{t('pilar.shared.conflictSame')}</Alert>}
        {mine.map((difference) => (
          <Choice
            key={difference.source}
            {...difference}
            isGiven={given.includes(difference.source)}
            give={(is) => setGiven((now) => [...now.filter((source) => source !== difference.source), ...(is ? [difference.source] : [])])}
          />
        ))}
        {onlyTheirs.length > 0 && <Typography variant="h3">{t('pilar.shared.conflictOnlyTheirs')}</Typography>}
        {onlyTheirs.map(({ source, label, before, saved }) => (
          <Typography key={source}>
            {label}: <del>{before}</del> → <strong>{saved}</strong>
          </Typography>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={() => apply(fields.map(({ source }) => source))}>{t('pilar.shared.takeTheirs')}</Button>
        <Button variant="contained" onClick={() => apply(given)} autoFocus>
          {t('pilar.shared.reapply')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};

interface Difference {
  source: string;
  label: string;
  before: string;
  saved: string;
  typed: string;
}

/** What both would have otherwise, and what only the other person changed. */
function useDifferences(fields: ComparedField[], theirs: RaRecord): { mine: Difference[]; onlyTheirs: Difference[] } {
  const { record } = useEditContext();
  const { getValues } = useFormContext();
  const text = useFieldText();
  const values = getValues();
  const all = fields.map((field) => ({
    source: field.source,
    label: field.label,
    before: text(field, record?.[field.source]),
    saved: text(field, theirs[field.source]),
    typed: text(field, values[field.source]),
  }));
  return {
    mine: all.filter(({ before, saved, typed }) => typed !== before && typed !== saved),
    onlyTheirs: all.filter(({ before, saved, typed }) => typed === before && saved !== before),
  };
}

const Choice = ({ label, saved, typed, isGiven, give }: Difference & { isGiven: boolean; give: (is: boolean) => void }) => {
  const t = useT();
  return (
    <Box component="fieldset" sx={{ border: 1, borderColor: 'divider', borderRadius: 1, mb: 1.5, px: 2, py: 0.5 }}>
      <Typography component="legend" sx={{ fontWeight: 650, px: 0.5 }}>
        {label}
      </Typography>
      <RadioGroup value={isGiven ? 'theirs' : 'mine'} onChange={(_, choice) => give(choice === 'theirs')}>
        <FormControlLabel value="mine" control={<Radio size="small" />} label={`${t('pilar.shared.conflictMine')}: ${typed}`} />
        <FormControlLabel value="theirs" control={<Radio size="small" />} label={`${t('pilar.shared.conflictTheirs')}: ${saved}`} />
      </RadioGroup>
    </Box>
  );
};
