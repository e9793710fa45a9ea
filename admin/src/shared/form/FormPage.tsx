/** The frame of every form: sections, one bar to save, server errors at their fields, and what to do when someone else was faster. */
import { Box, Card, Stack } from '@mui/material';
import { type ReactNode, useRef, useState } from 'react';
import {
  CreateBase,
  EditBase,
  Form,
  HttpError,
  ListButton,
  type RaRecord,
  SaveButton,
  ShowButton,
  Title,
  useCanAccess,
  useEditContext,
  useGetResourceLabel,
  useNotify,
  useRecordContext,
  useResourceContext,
  useResourceDefinition,
  useTranslate,
} from 'react-admin';
import { Navigate } from 'react-router-dom';
import { currentOf } from '../../provider/errors.ts';
import { lower } from '../lower.ts';
import { NotRead } from '../NotRead.tsx';
import { PageSkeleton } from '../Skeletons.tsx';
import { WHOLE } from '../whole.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import type { ComparedField } from './fieldText.ts';
import { Leaving } from './Leaving.tsx';
import { RetireButton } from './RetireButton.tsx';
import { WholeProblem } from './WholeProblem.tsx';

const toShow = (resource: string | undefined, id?: string | number) => `${resource}/${id}/show`;

/** To what was saved, which is the only way from a form that asks nothing. */
function useToSaved() {
  const isSaved = useRef(false);
  const redirect: typeof toShow = (resource, id) => {
    isSaved.current = true;
    return toShow(resource, id);
  };
  return { isSaved: () => isSaved.current, redirect };
}

interface CreateProps {
  children: ReactNode;
  defaultValues?: Record<string, unknown>;
}

export const CreatePage = ({ children, defaultValues }: CreateProps) => {
  const notify = useNotify();
  const { isSaved, redirect } = useToSaved();
  return (
    <CreateBase redirect={redirect} mutationOptions={{ onError: (error) => tell(error as Error, notify) }}>
      <PageTitle kind="create" />
      <Form defaultValues={defaultValues}>
        <Leaving isSaved={isSaved} />
        <Body actions={<ListButton />}>{children}</Body>
      </Form>
    </CreateBase>
  );
};

interface EditProps {
  children: ReactNode;
  /** Fields that a conflict compares. */
  fields: ComparedField[];
  canRetire?: boolean;
}

export const EditPage = ({ children, fields, canRetire }: EditProps) => {
  const notify = useNotify();
  const [theirs, setTheirs] = useState<RaRecord>();
  const { isSaved, redirect } = useToSaved();
  const onError = (error: unknown) => {
    const current = currentOf(error);
    setTheirs(current);
    if (!current) tell(error as Error, notify);
  };
  return (
    <EditBase mutationMode="pessimistic" redirect={redirect} queryOptions={WHOLE} mutationOptions={{ ...WHOLE, onError }}>
      <EditBody isSaved={isSaved} fields={fields} theirs={theirs} settle={() => setTheirs(undefined)} canRetire={canRetire}>
        {children}
      </EditBody>
    </EditBase>
  );
};

/** What was typed outlives the record read anew. */
const KEEP_MINE = { keepDirtyValues: true };

interface EditBodyProps extends EditProps {
  isSaved: () => boolean;
  theirs?: RaRecord;
  settle: () => void;
}

const EditBody = ({ isSaved, children, fields, theirs, settle, canRetire }: EditBodyProps) => {
  const { resource, record, isPending, error, refetch } = useEditContext();
  const { canAccess } = useCanAccess({ resource, action: 'edit', record, enabled: Boolean(record) });
  if (error && !record) return <NotRead error={error} retry={refetch} />;
  if (isPending || canAccess === undefined) return <PageSkeleton />;
  // Of a record that is retired, or another's, there is only something to see.
  if (record.retiredAt || !canAccess) return <Navigate to={`/${toShow(resource, record.id)}`} replace />;
  return (
    <Form resetOptions={KEEP_MINE}>
      <Leaving isSaved={isSaved} />
      <PageTitle kind="edit" />
      <Body
        actions={
          <>
            <ShowButton />
            {canRetire && <RetireButton />}
          </>
        }
      >
        {children}
      </Body>
      {theirs && <ConflictDialog fields={fields} theirs={theirs} settle={settle} />}
    </Form>
  );
};

const Body = ({ children, actions }: { children: ReactNode; actions: ReactNode }) => (
  <Box sx={{ maxWidth: 860 }}>
    {/* As high as its buttons, which come when it is known who may press them. */}
    <Stack direction="row" spacing={1} sx={{ mb: 1.5, minHeight: 30, alignItems: 'center', justifyContent: 'flex-end' }}>
      {actions}
    </Stack>
    <WholeProblem />
    <Stack spacing={2}>{children}</Stack>
    <Card sx={{ mt: 2, p: 1.5, position: 'sticky', bottom: 8, zIndex: 1 }}>
      <SaveButton />
    </Card>
  </Box>
);

const PageTitle = ({ kind }: { kind: 'create' | 'edit' }) => {
  const translate = useTranslate();
  const label = useGetResourceLabel();
  const resource = useResourceContext()!;
  const { recordRepresentation } = useResourceDefinition();
  const record = useRecordContext();
  const name =
    typeof recordRepresentation === 'string'
      ? recordRepresentation.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], record)
      : '';
  return <Title title={translate(`ra.page.${kind}`, { name: lower(label(resource, 1)), recordRepresentation: name ?? '' })} />;
};

/** Problems of fields stand at the fields; anything else is said once. */
function tell(error: Error, notify: ReturnType<typeof useNotify>): void {
  if (error instanceof HttpError && error.body?.errors) return;
  notify(error.message || 'ra.notification.http_error', { type: 'error', messageArgs: { _: error.message } });
}
