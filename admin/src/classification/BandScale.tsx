/** The bands of a variable in the order of their values, and which one the village stands in. */
import { Box } from '@mui/material';
import { useLanguage, useT } from '../shared/i18n.ts';
import { bestOf, onScale, type Variable } from './indices.ts';

interface Props {
  variable: Variable;
  /** Left out where the rule itself is read. */
  score?: number | null;
}

export const BandScale = ({ variable, score }: Props) => {
  const t = useT();
  const language = useLanguage();
  const best = bestOf(variable);
  return (
    <Box
      component="ol"
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: 'repeat(4, minmax(0, 1fr))' }, gap: 0.5 }}
    >
      {onScale(variable).map((band) => {
        const isHere = band.score === score;
        return (
          <Box
            component="li"
            key={band.id}
            aria-current={isHere || undefined}
            sx={{
              border: '1px solid',
              borderColor: isHere ? 'primary.main' : 'divider',
              bgcolor: isHere ? 'primary.main' : undefined,
              color: isHere ? 'primary.contrastText' : 'text.secondary',
              borderRadius: 1,
              px: 0.75,
              py: 0.25,
              fontSize: '0.78rem',
              lineHeight: 1.3,
              overflowWrap: 'anywhere',
              display: { xs: isHere || score === undefined ? 'block' : 'none', sm: 'block' },
            }}
          >
            <Box component="span" sx={{ fontWeight: 650, display: 'block' }}>
              {t('pilar.classification.scoreOf', { score: band.score, best })}
            </Box>
            {language === 'en' ? band.labelEn : band.label}
          </Box>
        );
      })}
    </Box>
  );
};
