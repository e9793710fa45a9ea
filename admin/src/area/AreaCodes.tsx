/** Codes of the area in other systems: each is recorded, none follows from another. */
import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Button, IconButton, List, ListItem, ListItemText } from '@mui/material';
import {
  type AreaWholeFragment as Area,
  RetireAreaCodeDocument,
  SetAreaCodeDocument,
  type SetAreaCodeInput,
} from '@pilar/schema/generated/graphql.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { TextInput, useNotify, useRecordContext, useRefresh } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { EmptyState } from '../shared/EmptyState.tsx';
import { FormDialog } from '../shared/form/FormDialog.tsx';
import { required } from '../shared/form/inputs.tsx';
import { ReasonDialog } from '../shared/form/ReasonDialog.tsx';
import { useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';

type Code = Area['externalCodes']['nodes'][number];

export const AreaCodes = () => {
  const t = useT();
  const may = useMay();
  const area = useRecordContext<Area>()!;
  const [open, setOpen] = useState<{ code?: Code; isEnding?: boolean }>();
  const mayChange = may('area.setCode', newIn(area.code));
  const codes = area.externalCodes.nodes;
  const close = () => setOpen(undefined);
  return (
    <Panel
      title={t('pilar.area.codes')}
      aside={
        mayChange && (
          <Button size="small" startIcon={<AddIcon />} onClick={() => setOpen({})}>
            {t('pilar.area.addCode')}
          </Button>
        )
      }
    >
      {codes.length === 0 && <EmptyState title={t('pilar.area.noCodes')} help={t('pilar.area.noCodesHelp')} />}
      <List dense disablePadding>
        {codes.map((code) => (
          <ListItem key={code.id} disableGutters secondaryAction={mayChange && <Actions code={code} open={setOpen} />}>
            <ListItemText primary={code.code} secondary={code.scheme} />
          </ListItem>
        ))}
      </List>
      {open && !open.isEnding && <CodeDialog code={open.code} close={close} />}
      {open?.code && open.isEnding && <EndDialog code={open.code} close={close} />}
    </Panel>
  );
};

const Actions = ({ code, open }: { code: Code; open: (what: { code: Code; isEnding?: boolean }) => void }) => {
  const t = useT();
  return (
    <>
      <IconButton size="small" aria-label={t('pilar.area.changeCode', { scheme: code.scheme })} onClick={() => open({ code })}>
        <EditIcon fontSize="small" />
      </IconButton>
      <IconButton size="small" aria-label={t('pilar.area.endCode', { scheme: code.scheme })} onClick={() => open({ code, isEnding: true })}>
        <DeleteIcon fontSize="small" />
      </IconButton>
    </>
  );
};

const CodeDialog = ({ code, close }: { code?: Code; close: () => void }) => {
  const t = useT();
  const area = useRecordContext<Area>()!;
  const write = (values: Record<string, unknown>) => {
    const input = { area: area.code, scheme: values.scheme, code: values.code, version: code?.version } as SetAreaCodeInput;
    return request(SetAreaCodeDocument, { input });
  };
  return (
    <FormDialog title={`${t('pilar.area.addCode')}: ${area.name}`} record={code} write={write} close={close}>
      <TextInput
        source="scheme"
        label={t('pilar.area.scheme')}
        validate={required}
        helperText={t('pilar.area.schemeHelp')}
        readOnly={Boolean(code)}
      />
      <TextInput source="code" label={t('pilar.shared.code')} validate={required} helperText={false} />
    </FormDialog>
  );
};

const EndDialog = ({ code, close }: { code: Code; close: () => void }) => {
  const t = useT();
  const notify = useNotify();
  const refresh = useRefresh();
  const { mutate, isPending } = useMutation({
    mutationFn: (reason: string) => request(RetireAreaCodeDocument, { id: code.id, version: code.version, reason }),
    onSuccess: () => {
      close();
      refresh();
    },
    onError: (error: Error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }),
  });
  return (
    <ReasonDialog
      title={t('pilar.area.endCode', { scheme: code.scheme })}
      help={t('pilar.shared.retireHelp')}
      action={t('pilar.shared.retire')}
      isGrave
      isPending={isPending}
      submit={mutate}
      close={close}
    />
  );
};
