/** Ends a membership, and opens a telephone number for a reason that is written down. */
import { Button } from '@mui/material';
import { EndPokjaMemberDocument, type PokjaMemberRowFragment as Member, RevealPhoneDocument } from '@pilar/schema/generated/graphql.ts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DateInput, useNotify, useRecordContext } from 'react-admin';
import { request } from '../provider/fetch.ts';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { today } from '../shared/day.ts';
import { FormDialog } from '../shared/form/FormDialog.tsx';
import { required } from '../shared/form/inputs.tsx';
import { ReasonDialog } from '../shared/form/ReasonDialog.tsx';
import { useT } from '../shared/i18n.ts';

export const EndButton = () => {
  const t = useT();
  const may = useMay();
  const member = useRecordContext<Member>();
  const [isOpen, setOpen] = useState(false);
  if (!member || member.endedOn || member.retiredAt || !may('pokjaMember.end', newIn(member.pokja.village.code))) return null;
  const { id, version } = member;
  return (
    <>
      <Button size="small" color="error" onClick={() => setOpen(true)}>
        {t('pilar.member.end')}
      </Button>
      {isOpen && (
        <FormDialog
          title={`${t('pilar.member.end')}: ${member.person.name}`}
          record={{ endedOn: today() }}
          write={({ endedOn }) => request(EndPokjaMemberDocument, { id, version, endedOn: String(endedOn) })}
          close={() => setOpen(false)}
        >
          <DateInput source="endedOn" label={t('pilar.member.lastDay')} validate={required} helperText={false} />
        </FormDialog>
      )}
    </>
  );
};

interface Holder {
  person: { id: string; phone?: string | null };
  pokja: { village: { code: string } };
}

/** The number for who may always see it; else a button for who may ask. Undefined where neither holds. */
export const Phone = ({ member: { person, pokja } }: { member: Holder }) => {
  const t = useT();
  const may = useMay();
  const notify = useNotify();
  const [isOpen, setOpen] = useState(false);
  const { data, mutate, isPending } = useMutation({
    mutationFn: (reason: string) => request(RevealPhoneDocument, { personId: person.id, reason }),
    onSuccess: () => setOpen(false),
    onError: (error: Error) => notify(error.message, { type: 'error', messageArgs: { _: error.message } }),
  });
  const place = newIn(pokja.village.code);
  if (may('person.readPhone', place)) return person.phone ?? t('pilar.shared.empty');
  if (data) return data.revealed.phone ?? t('pilar.shared.empty');
  if (!may('person.reveal', place)) return t('pilar.shared.withheld');
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {t('pilar.member.reveal')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t('pilar.member.revealTitle')}
          help={t('pilar.member.revealHelp')}
          action={t('pilar.member.reveal')}
          isPending={isPending}
          submit={mutate}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
};
