import { Box, Card, Stack, Typography } from '@mui/material';
import { ToggleThemeButton, useLogin } from 'react-admin';
import { Navigate } from 'react-router-dom';
import { useIsIn } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { LanguageButton } from '../shared/LanguageButton.tsx';
import { SignInFields } from './SignInFields.tsx';

/** Who is in and comes back to it, by the browser's way back, has nothing to do here. */
export const SignIn = () => (useIsIn() ? <Navigate to="/" replace /> : <Form />);

const Form = () => {
  const t = useT();
  const login = useLogin();
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', display: 'grid', gridTemplateColumns: { md: '1.1fr 1fr' }, bgcolor: 'background.default' }}
    >
      <Welcome />
      <Stack sx={{ p: 2, alignItems: 'center', justifyContent: 'center', position: 'relative' }}>
        <Box sx={{ position: 'absolute', top: 8, right: 8, display: 'flex' }}>
          <LanguageButton />
          <ToggleThemeButton />
        </Box>
        <Card sx={{ width: '100%', maxWidth: 380, p: 3 }}>
          <Typography variant="h1" sx={{ mb: 2 }}>
            {t('pilar.identity.title')}
          </Typography>
          <SignInFields signIn={login} />
          <Typography variant="body2" color="textSecondary" sx={{ mt: 2 }}>
            {t('pilar.identity.accountHint')}
          </Typography>
        </Card>
      </Stack>
    </Box>
  );
};

const Welcome = () => {
  const t = useT();
  return (
    <Box
      sx={{
        display: { xs: 'none', md: 'flex' },
        flexDirection: 'column',
        justifyContent: 'center',
        p: 6,
        color: '#ffffff',
        background: 'linear-gradient(155deg, #0b5563 0%, #073d48 70%)',
      }}
    >
      <Box component="img" src="/pilar.svg" alt="" sx={{ width: 56, height: 56, mb: 2 }} />
      <Typography sx={{ fontSize: '2.4rem', fontWeight: 800, letterSpacing: '-0.02em', lineHeight: 1.1 }}>Pilar</Typography>
      <Typography sx={{ fontSize: '1.1rem', mt: 0.5, color: '#f2d9a6', fontWeight: 600 }}>{t('pilar.shared.tagline')}</Typography>
      <Typography sx={{ mt: 3, maxWidth: 460, lineHeight: 1.65 }}>{t('pilar.identity.welcome')}</Typography>
    </Box>
  );
};
