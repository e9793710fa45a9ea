/** Ends the use of a record, with a reason, or takes it up again. Nothing is deleted. */
import { Button } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useDataProvider, useRecordContext, useRedirect, useResourceContext } from 'react-admin';
import { known } from '../../provider/dataProvider.ts';
import { request } from '../../provider/fetch.ts';
import { useT } from '../i18n.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { useSettled } from './useSettled.ts';

export const RetireButton = () => {
  const t = useT();
  const resource = useResourceContext()!;
  const record = useRecordContext();
  const { canAccess } = useCanAccess({ resource, action: 'delete', record, enabled: Boolean(record) });
  const [isOpen, setOpen] = useState(false);
  if (!canAccess || !record || (record.retiredAt && !known(resource).restore)) return null;
  const Asked = record.retiredAt ? Restoring : Retiring;
  return (
    <>
      <Button size="small" color={record.retiredAt ? 'primary' : 'error'} onClick={() => setOpen(true)}>
        {t(record.retiredAt ? 'pilar.shared.restore' : 'pilar.shared.retire')}
      </Button>
      {isOpen && <Asked close={() => setOpen(false)} />}
    </>
  );
};

const Retiring = ({ close }: { close: () => void }) => {
  const t = useT();
  const resource = useResourceContext()!;
  const record = useRecordContext()!;
  const dataProvider = useDataProvider();
  const redirect = useRedirect();
  const { mutate, isPending } = useSettled(
    (reason) => dataProvider.delete(resource, { id: record.id, previousData: record, meta: { reason } }),
    () => {
      close();
      redirect('list', resource);
      return 'pilar.shared.retiredDone';
    },
  );
  return (
    <ReasonDialog
      title={t('pilar.shared.retireTitle')}
      help={t('pilar.shared.retireHelp')}
      action={t('pilar.shared.retire')}
      isGrave
      isPending={isPending}
      submit={mutate}
      close={close}
    />
  );
};

const Restoring = ({ close }: { close: () => void }) => {
  const t = useT();
  const resource = useResourceContext()!;
  const record = useRecordContext()!;
  const { mutate, isPending } = useSettled(
    (reason) => request(known(resource).restore!, { id: String(record.id), version: record.version, reason }),
    () => {
      close();
      return 'pilar.shared.restoredDone';
    },
  );
  return (
    <ReasonDialog
      title={t('pilar.shared.restoreTitle')}
      help={t('pilar.shared.restoreHelp')}
      action={t('pilar.shared.restore')}
      isPending={isPending}
      submit={mutate}
      close={close}
    />
  );
};
