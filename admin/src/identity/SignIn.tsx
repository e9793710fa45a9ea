import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import { Alert, Box, Button, Card, IconButton, InputAdornment, Stack, TextField, type TextFieldProps, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { ToggleThemeButton, useLogin, useTranslate } from 'react-admin';
import { MUST_CHANGE } from '../provider/authProvider.ts';
import { useT } from '../shared/i18n.ts';
import { LanguageButton } from '../shared/LanguageButton.tsx';

export const SignIn = () => {
  const t = useT();
  const { submit, busy, problem, mustChange } = useSignIn();
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
        <Card component="form" onSubmit={submit} noValidate sx={{ width: '100%', maxWidth: 380, p: 3 }}>
          <Typography variant="h1" sx={{ mb: 2 }}>
            {t('pilar.identity.title')}
          </Typography>
          <Stack spacing={2}>
            {problem && <Alert severity="error">{problem}</Alert>}
            {mustChange && !problem && <Alert severity="info">{t(MUST_CHANGE)}</Alert>}
            <TextField name="email" type="email" label={t('pilar.identity.email')} autoComplete="username" autoFocus required fullWidth />
            <PasswordField name="password" label={t('pilar.identity.password')} autoComplete="current-password" />
            {mustChange && (
              <PasswordField
                name="ownPassword"
                label={t('pilar.identity.ownPassword')}
                helperText={t('pilar.identity.ownPasswordHelp')}
                autoComplete="new-password"
                autoFocus
              />
            )}
            <Button type="submit" variant="contained" size="large" disabled={busy} fullWidth>
              {t(mustChange ? 'pilar.identity.changeAndSignIn' : 'pilar.identity.signIn')}
            </Button>
            <Typography variant="body2" color="textSecondary">
              {t('pilar.identity.demoHint')}
            </Typography>
          </Stack>
        </Card>
      </Stack>
    </Box>
  );
};

function useSignIn() {
  const login = useLogin();
  const translate = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [mustChange, setMustChange] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (!form.get('email') || !form.get('password')) return setProblem(translate('pilar.identity.bothNeeded'));
    setBusy(true);
    setProblem(undefined);
    try {
      await login(Object.fromEntries(form));
    } catch (error) {
      const { message } = error as Error;
      if (message === MUST_CHANGE) setMustChange(true);
      else setProblem(translate(message, { _: message }));
      setBusy(false);
    }
  };
  return { submit, busy, problem, mustChange };
}

const PasswordField = (props: Pick<TextFieldProps, 'name' | 'label' | 'helperText' | 'autoComplete' | 'autoFocus'>) => {
  const t = useT();
  const [visible, setVisible] = useState(false);
  return (
    <TextField
      {...props}
      type={visible ? 'text' : 'password'}
      required
      fullWidth
      slotProps={{
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <IconButton
                edge="end"
                onClick={() => setVisible(!visible)}
                aria-label={t(visible ? 'pilar.identity.hidePassword' : 'pilar.identity.showPassword')}
              >
                {visible ? <VisibilityOffIcon /> : <VisibilityIcon />}
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
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
