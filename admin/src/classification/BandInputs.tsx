import { Box, Typography } from '@mui/material';
import { BooleanInput, TextInput } from 'react-admin';
import { DecimalInput } from '../catalogue/DecimalInput.tsx';
import { required } from '../shared/form/inputs.tsx';
import { useT } from '../shared/i18n.ts';
import type { Band } from './indices.ts';

/** The bands of a variable, lowest values first. */
export const BandInputs = ({ source, bands }: { source: string; bands: readonly Band[] }) => {
  const t = useT();
  return bands.map((band, index) => {
    const at = (field: string) => `${source}.bands.nodes.${index}.${field}`;
    return (
      <Box key={band.id} component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2, minWidth: 0 }}>
        <Typography component="legend" variant="h3" sx={{ mb: 1 }}>
          {t('pilar.classification.scoreOf', { score: band.score, best: bands.length })}
        </Typography>
        <Box
          sx={{
            display: 'grid',
            gap: 1,
            gridTemplateColumns: { xs: '1fr 1fr', md: '120px 150px 120px 150px' },
            alignItems: 'center',
            mb: 1,
          }}
        >
          <DecimalInput source={at('low')} label={t('pilar.classification.bandLow')} />
          <BooleanInput source={at('lowIncluded')} label={t('pilar.classification.included')} helperText={false} />
          <DecimalInput source={at('high')} label={t('pilar.classification.bandHigh')} />
          <BooleanInput source={at('highIncluded')} label={t('pilar.classification.included')} helperText={false} />
        </Box>
        <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
          <TextInput source={at('label')} label={t('pilar.classification.label')} validate={required} helperText={false} />
          <TextInput source={at('labelEn')} label={t('pilar.classification.labelEn')} validate={required} helperText={false} />
        </Box>
      </Box>
    );
  });
};
