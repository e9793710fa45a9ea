/** A key for an application. Its secret is shown once, here, and kept nowhere. */
import { Box, Button, Card, Stack, Typography } from '@mui/material';
import { CreateApiKeyDocument, type CreateApiKeyInput } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { Form, ListButton, NumberInput, SaveButton, SaveContextProvider, TextInput, Title, useRequireAccess } from 'react-admin';
import { Link } from 'react-router-dom';
import { request } from '../provider/fetch.ts';
import { pick } from '../provider/resource.ts';
import { FormSection } from '../shared/form/FormSection.tsx';
import { required } from '../shared/form/inputs.tsx';
import { Leaving } from '../shared/form/Leaving.tsx';
import { useRecordFromAddress } from '../shared/form/useRecordFromAddress.ts';
import { useWrite } from '../shared/form/useWrite.ts';
import { WholeProblem } from '../shared/form/WholeProblem.tsx';
import { useT } from '../shared/i18n.ts';
import { HoldingInputs } from './HoldingInputs.tsx';
import { holdingOf } from './resource.ts';
import { ShownOnce, ShownPart } from './ShownOnce.tsx';

interface Made {
  id: string;
  secret: string;
}

export const ApiKeyCreate = () => {
  const t = useT();
  useRequireAccess({ resource: 'apiKeys', action: 'create' });
  const [made, setMade] = useState<Made>();
  return (
    <Box sx={{ maxWidth: 860 }}>
      <Title title={t('pilar.identity.newKey')} />
      {made ? <Once {...made} /> : <KeyForm keep={setMade} />}
    </Box>
  );
};

const KeyForm = ({ keep }: { keep: (made: Made) => void }) => {
  const t = useT();
  const given = useRecordFromAddress();
  const save = useWrite(
    () => undefined,
    async (values) => {
      const input = { ...pick(values, ['name', 'expiresInDays']), ...holdingOf(values) } as unknown as CreateApiKeyInput;
      const { created } = await request(CreateApiKeyDocument, { input });
      keep({ id: created.apiKey.id, secret: created.key ?? '' });
    },
  );
  return (
    <SaveContextProvider value={{ save, saving: false, mutationMode: 'pessimistic' }}>
      <Form defaultValues={given}>
        <Leaving />
        <Stack direction="row" sx={{ mb: 1.5, justifyContent: 'flex-end' }}>
          <ListButton resource="apiKeys" />
        </Stack>
        <WholeProblem />
        <Stack spacing={2}>
          <FormSection title={t('pilar.identity.key')}>
            <TextInput source="name" label={t('pilar.identity.keyName')} validate={required} helperText={t('pilar.identity.keyNameHelp')} />
            <NumberInput
              source="expiresInDays"
              label={t('pilar.identity.expiresInDays')}
              min={1}
              max={3650}
              step={1}
              helperText={t('pilar.identity.expiresHelp')}
            />
          </FormSection>
          <HoldingInputs />
        </Stack>
        <Card sx={{ mt: 2, p: 1.5, position: 'sticky', bottom: 8, zIndex: 1 }}>
          <SaveButton label={t('pilar.identity.makeKey')} />
        </Card>
      </Form>
    </SaveContextProvider>
  );
};

const Once = ({ id, secret }: Made) => {
  const t = useT();
  const [, name = '', password = ''] = secret.split('_');
  return (
    <Card sx={{ p: 2 }}>
      <ShownOnce label={t('pilar.identity.key')} secret={secret} help={t('pilar.identity.onceHelp')}>
        <Button component={Link} to={`/apiKeys/${encodeURIComponent(id)}/show`}>
          {t('pilar.identity.toKey')}
        </Button>
      </ShownOnce>
      <Typography sx={{ mt: 3, mb: 2 }}>{t('pilar.identity.basicHelp')}</Typography>
      <Stack spacing={2}>
        <ShownPart label={t('pilar.identity.basicName')} text={name} />
        <ShownPart label={t('pilar.identity.basicPassword')} text={password} />
      </Stack>
    </Card>
  );
};
