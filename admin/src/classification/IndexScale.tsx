/** An index from 1 to 4 against its threshold. The words beside it say the same. */
import CheckIcon from '@mui/icons-material/CheckCircleOutlined';
import { Box, Typography } from '@mui/material';
import type { ClassificationIndex } from '@pilar/schema/generated/graphql.ts';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { indexText } from './indices.ts';

interface Props {
  index: ClassificationIndex;
  value: string | null;
  threshold: string;
  isReached: boolean;
  missing: number;
}

const LOWEST = 1;
const HIGHEST = 4;
const percent = (value: string) => `${(100 * (Number(value) - LOWEST)) / (HIGHEST - LOWEST)}%`;

export const IndexScale = ({ index, value, threshold, isReached, missing }: Props) => {
  const t = useT();
  const format = useFormat();
  const state = isReached ? 'reached' : 'notReached';
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        <Typography variant="h3">{t(`pilar.classification.indexOf.${index}`)}</Typography>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1 }}>
          {t(`pilar.classification.indexHelp.${index}`)}
        </Typography>
        <Typography sx={{ fontSize: '1.35rem', fontWeight: 750 }}>{value === null ? '–' : format.decimal(indexText(value))}</Typography>
      </Box>
      <Box aria-hidden sx={{ position: 'relative', height: 12, borderRadius: 6, bgcolor: 'action.hover', my: 0.5 }}>
        {value !== null && (
          <Box sx={{ width: percent(value), height: '100%', borderRadius: 6, bgcolor: isReached ? 'success.main' : 'secondary.main' }} />
        )}
        <Box sx={{ position: 'absolute', left: percent(threshold), top: -3, bottom: -3, width: 2, bgcolor: 'text.primary' }} />
      </Box>
      <Typography variant="body2" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, color: isReached ? 'success.main' : undefined }}>
        {isReached && <CheckIcon aria-hidden sx={{ fontSize: 16 }} />}
        {value === null
          ? t('pilar.classification.indexMissing', { count: missing })
          : `${t(`pilar.classification.${state}`)} · ${t('pilar.classification.threshold', { threshold: format.decimal(indexText(threshold)) })}`}
      </Typography>
    </Box>
  );
};
