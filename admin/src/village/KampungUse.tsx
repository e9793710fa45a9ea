/** Ends a Kampung KB with a reason, and takes up again the one that was ended last. */
import { Button } from '@mui/material';
import { RestoreKampungDocument, RetireKampungDocument } from '@pilar/schema/generated/graphql.ts';
import { useState } from 'react';
import { request } from '../provider/fetch.ts';
import { newIn } from '../provider/scope.ts';
import { useMay } from '../provider/verbs.ts';
import { ReasonDialog } from '../shared/form/ReasonDialog.tsx';
import { useSettled } from '../shared/form/useSettled.ts';
import { useT } from '../shared/i18n.ts';

interface Props {
  village: { code: string };
  kampung: { id: string; version: number; name: string };
}

const WAYS = { retire: RetireKampungDocument, restore: RestoreKampungDocument };

export const KampungUse = ({ way, village, kampung }: Props & { way: keyof typeof WAYS }) => {
  const t = useT();
  const may = useMay()('kampung.retire', newIn(village.code));
  const [isOpen, setOpen] = useState(false);
  const { mutate, isPending } = useSettled(
    (reason) => request(WAYS[way], { id: kampung.id, version: kampung.version, reason }),
    () => {
      setOpen(false);
      return `pilar.shared.${way}dDone`;
    },
  );
  if (!may) return null;
  return (
    <>
      <Button size="small" color={way === 'retire' ? 'error' : 'primary'} onClick={() => setOpen(true)}>
        {way === 'retire' ? t('pilar.shared.retire') : t('pilar.kampung.restore', { name: kampung.name })}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={t(`pilar.shared.${way}Title`)}
          help={t(`pilar.shared.${way}Help`)}
          action={t(`pilar.shared.${way}`)}
          isGrave={way === 'retire'}
          isPending={isPending}
          submit={mutate}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
};
