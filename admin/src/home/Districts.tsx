import { Box, Typography } from '@mui/material';
import { useFormat } from '../shared/format.ts';
import { useT } from '../shared/i18n.ts';
import { ListLink } from '../shared/links.tsx';
import { Bar } from './Bar.tsx';
import { byDistrict, type FormedVillage } from './formation.ts';
import { ofDistrict } from './questions.ts';

/** One bar per district, each a link to its villages. */
export const Districts = ({ villages }: { villages: readonly FormedVillage[] }) => {
  const t = useT();
  const format = useFormat();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
      {byDistrict(villages).map(({ code, name, formed, all }) => (
        <Box component="li" key={code}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 0.25 }}>
            <ListLink resource="villages" filter={ofDistrict(code)}>
              {name}
            </ListLink>
            <Typography component="span">{t('pilar.shared.of', { part: format.integer(formed), whole: format.integer(all) })}</Typography>
          </Box>
          <Bar share={formed / all} />
        </Box>
      ))}
    </Box>
  );
};
