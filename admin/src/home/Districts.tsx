import { Box, Typography } from '@mui/material';
import { useFormat } from '../shared/format.ts';
import { useName, useT } from '../shared/i18n.ts';
import { ListLink } from '../shared/links.tsx';
import { Bar } from './Bar.tsx';
import type { Share } from './formation.ts';
import { ofDistrict } from './questions.ts';

const PARTS_OF_A_DISTRICT = 3;

/** One bar for each area below; of a district it is a link to its villages. */
export const Districts = ({ shares }: { shares: readonly Share[] }) => {
  const t = useT();
  const name = useName();
  const format = useFormat();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
      {shares.map(({ code, label, labelEn, formed, all }) => (
        <Box component="li" key={code}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 0.25 }}>
            {code.split('.').length === PARTS_OF_A_DISTRICT ? (
              <ListLink resource="villages" filter={ofDistrict(code)}>
                {name({ name: label, nameEn: labelEn })}
              </ListLink>
            ) : (
              <Typography component="span">{name({ name: label, nameEn: labelEn })}</Typography>
            )}
            <Typography component="span">{t('pilar.shared.of', { part: format.integer(formed), whole: format.integer(all) })}</Typography>
          </Box>
          <Bar share={formed / all} />
        </Box>
      ))}
    </Box>
  );
};
