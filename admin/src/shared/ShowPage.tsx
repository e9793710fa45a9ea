/** The frame of every record's page. */
import { Box, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import {
  EditButton,
  ListButton,
  type RaRecord,
  ShowBase,
  Title,
  useCanAccess,
  useRecordContext,
  useResourceContext,
  useResourceDefinition,
  useShowContext,
} from 'react-admin';
import { Failure } from './Failure.tsx';
import { RetireButton } from './form/RetireButton.tsx';
import { useT } from './i18n.ts';
import { DemoMark, StateMark } from './Marks.tsx';
import { PageSkeleton } from './Skeletons.tsx';
import { WHOLE } from './whole.ts';

interface Props<R extends RaRecord> {
  title: (record: R) => string;
  children: ReactNode;
  actions?: ReactNode;
  canRetire?: boolean;
}

export const ShowPage = <R extends RaRecord>(props: Props<R>) => (
  <ShowBase queryOptions={WHOLE}>
    <Body {...props} />
  </ShowBase>
);

const Body = <R extends RaRecord>({ title, children, actions, canRetire }: Props<R>) => {
  const t = useT();
  const { record, isPending, error, refetch } = useShowContext<R>();
  if (isPending) return <PageSkeleton />;
  if (error || !record) return <Failure error={error ?? new Error('ra.notification.item_doesnt_exist')} retry={refetch} />;
  return (
    <Box>
      <Title title={title(record)} />
      <Stack direction="row" spacing={1} sx={{ mb: 1.5, alignItems: 'center' }}>
        {record.isSynthetic && <DemoMark />}
        {record.retiredAt && <StateMark tone="warning" label={t('pilar.shared.retired')} />}
        <Box sx={{ flex: 1 }} />
        {actions}
        <ListButton />
        <Edit />
        {canRetire && <RetireButton />}
      </Stack>
      <Stack spacing={2}>{children}</Stack>
    </Box>
  );
};

const Edit = () => {
  const resource = useResourceContext()!;
  const { hasEdit } = useResourceDefinition();
  const record = useRecordContext();
  const { canAccess } = useCanAccess({ resource, action: 'edit', enabled: Boolean(hasEdit) });
  return hasEdit && canAccess && !record?.retiredAt ? <EditButton variant="contained" /> : null;
};
