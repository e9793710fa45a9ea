/** A dashboard that somebody keeps: shown to whom it is shared with, put together by its owner. */
import EditIcon from '@mui/icons-material/DashboardCustomizeOutlined';
import { Button, Card } from '@mui/material';
import { Title } from 'react-admin';
import { Link, useSearchParams } from 'react-router-dom';
import { useMay } from '../../provider/verbs.ts';
import type { Saved } from '../../saved-query/sharing.ts';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useT } from '../../shared/i18n.ts';
import { PageSkeleton } from '../../shared/Skeletons.tsx';
import { Dashboard } from '../Dashboard.tsx';
import type { Tile } from '../dashboard.ts';
import { NotReached } from '../NotReached.tsx';
import { type Choices, type Needs, useNarrow } from '../useNarrow.ts';
import { CopyButton } from './CopyButton.tsx';
import { Editor } from './Editor.tsx';
import { isEditing, withEditing } from './editing.ts';
import { tilesOf } from './kept.ts';
import { OwnerMenu } from './OwnerMenu.tsx';
import { useDashboard, useShownTiles } from './useKept.ts';

const ANY: Needs = { district: 'ANY', sector: 'ANY' };

export const KeptDashboard = ({ id, choices }: { id: string; choices: Choices }) => {
  const t = useT();
  const [params] = useSearchParams();
  const { data, error, refetch } = useDashboard(id);
  if (error && !data) return <NotReached error={error} retry={refetch} />;
  if (!data) return <PageSkeleton />;
  const [saved] = data.savedQueries.nodes;
  // Taken away from elsewhere meanwhile: whoever puts it together is told when they save, and keeps what they have until then.
  if (saved && (!saved.retiredAt || isEditing(params))) return <Opened saved={saved} choices={choices} />;
  return (
    <Card>
      <Title title={saved?.name ?? t('pilar.dashboard.title')} />
      <EmptyState
        title={t(saved ? 'pilar.dashboard.retired' : 'pilar.dashboard.noDashboard')}
        help={t('pilar.dashboard.noDashboardHelp')}
        action={
          <Button component={Link} to="/dashboards" variant="outlined">
            {t('pilar.dashboard.all')}
          </Button>
        }
      />
    </Card>
  );
};

const Opened = ({ saved, choices }: { saved: Saved; choices: Choices }) => {
  const [params, setParams] = useSearchParams();
  const setEditing = (is: boolean) => setParams(withEditing(params, is));
  const may = useMay();
  const { narrow, set } = useNarrow(ANY, choices);
  return (
    <>
      <Title title={saved.name} />
      {saved.isMine && may('savedQuery.update') && isEditing(params) ? (
        <Editor saved={saved} narrow={narrow} done={() => setEditing(false)} />
      ) : (
        <Shown saved={saved} choices={choices} narrow={narrow} set={set} edit={() => setEditing(true)} />
      )}
    </>
  );
};

interface ShownProps extends ReturnType<typeof useNarrow> {
  saved: Saved;
  choices: Choices;
  edit: () => void;
}

const Shown = ({ saved, edit, ...narrowing }: ShownProps) => {
  const t = useT();
  const may = useMay();
  const mayEdit = saved.isMine && may('savedQuery.update');
  const kept = tilesOf(saved);
  const tiles = useShownTiles(kept);
  const copied = tiles.every(isKnown) ? kept.filter((_, index) => tiles[index]?.kind !== 'GONE') : undefined;
  const editButton = (
    <Button variant="outlined" startIcon={<EditIcon />} onClick={edit}>
      {t('pilar.dashboard.edit')}
    </Button>
  );
  const actions = (
    <>
      {mayEdit && editButton}
      {saved.isMine ? <OwnerMenu saved={saved} copied={copied} /> : <CopyButton name={saved.name} tiles={copied} />}
    </>
  );
  const empty = (
    <Card>
      <EmptyState
        title={t('pilar.dashboard.empty')}
        help={mayEdit ? t('pilar.dashboard.emptyHelp') : undefined}
        action={mayEdit && editButton}
      />
    </Card>
  );
  return <Dashboard {...narrowing} name={saved.name} tiles={tiles} needs={ANY} actions={actions} empty={empty} />;
};

/** What one does not see oneself is not taken along; what is not there yet would be missing from the copy. */
const isKnown = ({ kind }: Tile): boolean => kind !== 'COMING' && kind !== 'FAILED';
