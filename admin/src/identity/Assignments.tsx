/** The roles that somebody holds, each with its place; who manages the holder gives and ends them here. */
import { Button, List, ListItem, ListItemText, Typography } from '@mui/material';
import {
  type AssignmentRowFragment as Assignment,
  AssignRoleDocument,
  type AssignRoleInput,
  EndAssignmentDocument,
} from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { useRecordContext } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { useMay } from '../provider/verbs.ts';
import { FormDialog } from '../shared/form/FormDialog.tsx';
import { ReasonDialog } from '../shared/form/ReasonDialog.tsx';
import { useSettled } from '../shared/form/useSettled.ts';
import { useName, useT } from '../shared/i18n.ts';
import { Panel } from '../shared/Panel.tsx';
import { HoldingFields } from './HoldingInputs.tsx';
import { belonging, type Holder, holdingOf } from './resource.ts';

/** `Perencana, Bulungan` in one line. */
export function useAssignmentText(): (assignments: readonly Assignment[]) => string {
  const t = useT();
  const name = useName();
  return (assignments) =>
    assignments
      .map(({ role, area, sector, partner }) =>
        [name(role), area?.name ?? t('pilar.partner.nationwide'), sector && name(sector), partner?.name].filter(Boolean).join(', '),
      )
      .join('; ');
}

interface Props {
  /** Which kind of holder, as the input calls it. */
  holder: 'user' | 'apiKey';
}

export const Assignments = ({ holder }: Props) => {
  const t = useT();
  const record = useRecordContext<Holder>()!;
  const isManaged = useIsManaged(`${holder}.manage`, record);
  const { nodes } = record.assignments;
  return (
    <Panel title={t('pilar.identity.assignments')} aside={isManaged && <Give holder={holder} record={record} />}>
      {nodes.length === 0 && <Typography color="textSecondary">{t('pilar.identity.noAssignments')}</Typography>}
      <List dense disablePadding>
        {nodes.map((assignment) => (
          <One key={assignment.id} assignment={assignment} isManaged={isManaged} />
        ))}
      </List>
    </Panel>
  );
};

function useIsManaged(verb: string, record: Holder): boolean {
  const may = useMay();
  return !record.retiredAt && may(verb, belonging(record));
}

const One = ({ assignment, isManaged }: { assignment: Assignment; isManaged: boolean }) => {
  const t = useT();
  const name = useName();
  const [isOpen, setOpen] = useState(false);
  const { role, area, sector, partner } = assignment;
  const place = [area ? `${area.name} (${area.code})` : t('pilar.partner.nationwide'), sector && name(sector), partner?.name];
  return (
    <ListItem
      disableGutters
      secondaryAction={
        isManaged && (
          <Button
            size="small"
            color="error"
            aria-label={t('pilar.identity.endOf', { role: `${name(role)}, ${area?.name ?? t('pilar.partner.nationwide')}` })}
            onClick={() => setOpen(true)}
          >
            {t('pilar.identity.end')}
          </Button>
        )
      }
    >
      <ListItemText primary={name(role)} secondary={place.filter(Boolean).join(' · ')} />
      {isOpen && <Ending assignment={assignment} close={() => setOpen(false)} />}
    </ListItem>
  );
};

const Ending = ({ assignment: { id, version, role }, close }: { assignment: Assignment; close: () => void }) => {
  const t = useT();
  const name = useName();
  const { mutate, isPending } = useSettled(
    (reason) => request(EndAssignmentDocument, { id, version, reason }),
    () => {
      close();
      return 'pilar.identity.ended';
    },
  );
  return (
    <ReasonDialog
      title={`${t('pilar.identity.end')}: ${name(role)}`}
      help={t('pilar.identity.endHelp')}
      action={t('pilar.identity.end')}
      isGrave
      isPending={isPending}
      submit={mutate}
      close={close}
    />
  );
};

const Give = ({ holder, record }: Props & { record: Holder }) => {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const write = (values: Record<string, unknown>) =>
    request(AssignRoleDocument, { input: { ...holdingOf(values), [holder]: record.id } as unknown as AssignRoleInput });
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {t('pilar.identity.give')}
      </Button>
      {isOpen && (
        <FormDialog title={`${t('pilar.identity.give')}: ${record.name}`} write={write} close={() => setOpen(false)}>
          <HoldingFields />
        </FormDialog>
      )}
    </>
  );
};
