/** What is asked of who signs in, and what the server says to it. */
import VisibilityOffIcon from '@mui/icons-material/VisibilityOffOutlined';
import VisibilityIcon from '@mui/icons-material/VisibilityOutlined';
import { Alert, Button, IconButton, InputAdornment, Stack, TextField, type TextFieldProps } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { MUST_CHANGE, type SignIn } from '../provider/authProvider.ts';
import { useT } from '../shared/i18n.ts';

interface Props {
  /** Of who signs in again. */
  email?: string | null;
  signIn: (values: SignIn) => Promise<unknown>;
}

export const SignInFields = ({ email, signIn }: Props) => {
  const t = useT();
  const { submit, busy, problem, mustChange } = useSignIn(signIn);
  return (
    <Stack component="form" onSubmit={submit} noValidate spacing={2}>
      {problem && <Alert severity="error">{problem}</Alert>}
      {mustChange && !problem && <Alert severity="info">{t(MUST_CHANGE)}</Alert>}
      <TextField
        name="email"
        type="email"
        label={t('pilar.identity.email')}
        autoComplete="username"
        autoFocus={!email}
        required
        fullWidth
        defaultValue={email}
        slotProps={{ htmlInput: { readOnly: Boolean(email) } }}
      />
      <PasswordField name="password" label={t('pilar.identity.password')} autoComplete="current-password" autoFocus={Boolean(email)} />
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
    </Stack>
  );
};

function useSignIn(signIn: Props['signIn']) {
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
      await signIn(Object.fromEntries(form) as unknown as SignIn);
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
