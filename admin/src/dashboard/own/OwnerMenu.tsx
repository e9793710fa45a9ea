/** What only its owner does with a dashboard beside putting it together: name it, share it, remove it. */
import MoreIcon from '@mui/icons-material/MoreHorizOutlined';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useMay } from '../../provider/verbs.ts';
import { Removal } from '../../saved-query/Removal.tsx';
import type { Saved } from '../../saved-query/sharing.ts';
import { useT } from '../../shared/i18n.ts';
import { MenuButton } from '../../shared/MenuButton.tsx';
import { useCopying } from './CopyButton.tsx';
import type { KeptTile } from './kept.ts';
import { NameDialog } from './NameDialog.tsx';
import { useKeepingDashboards } from './useKept.ts';

const VERBS = { nameAndSharing: 'savedQuery.update', copy: 'savedQuery.create', remove: 'savedQuery.retire' } as const;
const ACTS = ['nameAndSharing', 'copy', 'remove'] as const;

export const OwnerMenu = ({ saved, copied }: { saved: Saved; copied?: readonly KeptTile[] }) => {
  const t = useT();
  const may = useMay();
  const navigate = useNavigate();
  const { update, remove } = useKeepingDashboards();
  const { copy } = useCopying();
  const [shown, setShown] = useState<(typeof ACTS)[number]>();
  const close = () => setShown(undefined);
  const acts = ACTS.filter((act) => may(VERBS[act]) && (act !== 'copy' || copied));
  const { id, version } = saved;
  /** That it is gone may be heard before it is answered, and takes this menu away: whoever removed it is led on all the same. */
  const removeIt = async () => {
    try {
      await remove.mutateAsync(saved);
      navigate('/dashboards');
    } catch {
      close();
    }
  };
  if (acts.length === 0) return null;
  return (
    <>
      <MenuButton
        label={t('pilar.dashboard.more')}
        icon={<MoreIcon />}
        kinds={acts}
        textOf={(act) => t(`pilar.dashboard.${act}`)}
        choose={(act) => (act === 'copy' && copied ? copy(saved.name, copied) : setShown(act))}
      />
      {shown === 'nameAndSharing' && (
        <NameDialog
          saved={saved}
          isBusy={update.isPending}
          save={(name, sharing) => update.mutate({ id, version, name, sharing }, { onSuccess: close })}
          close={close}
        />
      )}
      {shown === 'remove' && (
        <Removal
          name={saved.name}
          help={t('pilar.dashboard.removalHelp')}
          action={t('pilar.dashboard.remove')}
          isBusy={remove.isPending}
          remove={removeIt}
          close={close}
        />
      )}
    </>
  );
};
