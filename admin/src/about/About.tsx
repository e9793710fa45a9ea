import { Box, Link, Typography } from '@mui/material';
import { Title } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { type MessageKey, useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';

export const About = () => {
  const t = useT();
  const text = (key: MessageKey) => <Typography sx={{ maxWidth: 720, mb: 1 }}>{t(key)}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Title title={t('pilar.about.title')} />
      <Panel title="Pilar">
        {text('pilar.about.what')}
        <Link component={RouterLink} to="/glossary">
          {t('pilar.glossary.title')}
        </Link>
      </Panel>
      <Panel title={t('pilar.about.data')}>
        {text('pilar.about.areas')}
        <Typography sx={{ mb: 1 }}>
          <Link href="https://opendatacommons.org/licenses/odbl/1-0/" rel="noopener noreferrer" target="_blank">
            Open Database License 1.0
          </Link>
        </Typography>
        {text('pilar.about.published')}
        {text('pilar.about.sample')}
      </Panel>
      <Panel title={t('pilar.about.software')}>{text('pilar.about.softwareText')}</Panel>
      <Panel title={t('pilar.about.privacy')}>{text('pilar.about.privacyText')}</Panel>
    </Box>
  );
};
