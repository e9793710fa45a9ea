/** The frame of every record's page: what it is, and what was changed in it. */
import { Box, Stack, Tab, Tabs } from '@mui/material';
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
import { useSearchParams } from 'react-router-dom';
import { useMay } from '../provider/verbs.ts';
import { RetireButton } from './form/RetireButton.tsx';
import { History, type Kin } from './history/History.tsx';
import { useT } from './i18n.ts';
import { DemoMark, StateMark } from './Marks.tsx';
import { NotRead } from './NotRead.tsx';
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
  if (!record) return <NotRead error={error} retry={refetch} />;
  return (
    <Box>
      <Title title={title(record)} />
      {/* As high as its highest button, which comes when it is known who may press it. */}
      <Stack direction="row" spacing={1} sx={{ mb: 1.5, minHeight: 36, alignItems: 'center' }}>
        {record.isSynthetic && <DemoMark />}
        {record.retiredAt && <StateMark tone="warning" label={t('pilar.shared.retired')} />}
        <Box sx={{ flex: 1 }} />
        {actions}
        <ListButton />
        <Edit />
        {canRetire && <RetireButton />}
      </Stack>
      <DataAndHistory>{children}</DataAndHistory>
    </Box>
  );
};

/** The address says which of the two is open. Who may not read the journal sees no tabs. */
export const DataAndHistory = ({ children, kin }: { children: ReactNode; kin?: Kin[] }) => {
  const t = useT();
  const may = useMay();
  const [params, setParams] = useSearchParams();
  if (!may('audit.read')) return <Stack spacing={2}>{children}</Stack>;
  const tab = params.get('tab') === 'history' ? 'history' : 'data';
  return (
    <>
      <Tabs value={tab} onChange={(_, next) => setParams(next === 'history' ? { tab: next } : {}, { replace: true })} sx={{ mb: 1.5 }}>
        <Tab id="tab-data" aria-controls="panel-data" value="data" label={t('pilar.history.data')} />
        <Tab id="tab-history" aria-controls="panel-history" value="history" label={t('pilar.history.tab')} />
      </Tabs>
      <Stack spacing={2} role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'history' ? <History kin={kin} /> : children}
      </Stack>
    </>
  );
};

const Edit = () => {
  const resource = useResourceContext()!;
  const { hasEdit } = useResourceDefinition();
  const record = useRecordContext();
  const { canAccess } = useCanAccess({ resource, action: 'edit', record, enabled: Boolean(hasEdit) });
  return hasEdit && canAccess && !record?.retiredAt ? <EditButton variant="contained" /> : null;
};
