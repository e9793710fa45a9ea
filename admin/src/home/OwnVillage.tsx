/** For who works in one village: where it stands, in place of a road of one. */
import { Box, Button, Card, Typography } from '@mui/material';
import type { HomeQuery } from '@pilar/schema/generated/graphql.ts';
import { Link } from 'react-router-dom';
import { useMay } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { RecordLink } from '../shared/links.tsx';
import { StateMark } from '../shared/Marks.tsx';

export const OwnVillage = ({ village }: { village: HomeQuery['all']['nodes'][number] }) => {
  const t = useT();
  const may = useMay();
  return (
    <Card
      component="section"
      aria-labelledby="own-village"
      sx={{ p: { xs: 2, sm: 3 }, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}
    >
      <Box sx={{ flex: '1 1 220px' }}>
        <Typography variant="h2" id="own-village">
          <RecordLink resource="villages" id={village.id}>
            {village.name}
          </RecordLink>
        </Typography>
        <StateMark
          tone={village.kampung ? 'success' : 'default'}
          label={t(village.kampung ? 'pilar.village.formed' : 'pilar.village.notFormed')}
        />
      </Box>
      {may('observation.record') && (
        <Button component={Link} to="/entry" variant="contained">
          {t('pilar.entry.menu')}
        </Button>
      )}
      <Button component={Link} to={`/villages/${village.id}/profile`}>
        {t('pilar.home.profile')}
      </Button>
    </Card>
  );
};
