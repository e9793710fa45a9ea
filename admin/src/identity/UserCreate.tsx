/** A person who may sign in. The password is handed over once and changed by its owner. */
import AutorenewIcon from '@mui/icons-material/Autorenew';
import { Button } from '@mui/material';
import { TextInput } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { CreatePage } from '../shared/form/FormPage.tsx';
import { FormSection } from '../shared/form/FormSection.tsx';
import { required } from '../shared/form/inputs.tsx';
import { useT } from '../shared/i18n.ts';
import { HoldingInputs } from './HoldingInputs.tsx';

export const UserCreate = () => (
  <CreatePage>
    <AccountInputs />
    <HoldingInputs />
  </CreatePage>
);

const AccountInputs = () => {
  const t = useT();
  const { setValue } = useFormContext();
  return (
    <FormSection title={t('pilar.identity.account')}>
      <TextInput source="name" label={t('pilar.identity.name')} validate={required} helperText={false} />
      <TextInput source="email" type="email" label={t('pilar.identity.email')} validate={required} helperText={false} />
      <TextInput
        source="password"
        label={t('pilar.identity.password')}
        validate={required}
        helperText={t('pilar.identity.passwordHelp')}
        autoComplete="off"
      />
      <Button
        variant="outlined"
        startIcon={<AutorenewIcon />}
        onClick={() => setValue('password', newPassword(), { shouldDirty: true, shouldValidate: true })}
        sx={{ justifySelf: 'start', alignSelf: 'start' }}
      >
        {t('pilar.identity.makePassword')}
      </Button>
    </FormSection>
  );
};

/** Letters and digits that are not taken for one another, in groups that can be read out. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

function newPassword(): string {
  const letter = () => LETTERS[crypto.getRandomValues(new Uint32Array(1))[0]! % LETTERS.length]!;
  return Array.from({ length: 4 }, () => Array.from({ length: 5 }, letter).join('')).join('-');
}
