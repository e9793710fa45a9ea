import CopyIcon from '@mui/icons-material/ContentCopyOutlined';
import { Button } from '@mui/material';
import { useMay } from '../../provider/verbs.ts';
import { useT } from '../../shared/i18n.ts';
import type { KeptTile } from './kept.ts';
import { useMaking } from './useMaking.ts';

/** As a dashboard of one's own, to go on from. */
export const CopyButton = ({ name, tiles }: { name: string; tiles?: readonly KeptTile[] }) => {
  const t = useT();
  const may = useMay();
  const { copy, isBusy } = useCopying();
  if (!may('savedQuery.create')) return null;
  return (
    <Button startIcon={<CopyIcon />} disabled={isBusy || !tiles} onClick={() => tiles && copy(name, tiles)}>
      {t('pilar.dashboard.copy')}
    </Button>
  );
};

export function useCopying() {
  const t = useT();
  const { make, isBusy } = useMaking();
  return { isBusy, copy: (name: string, tiles: readonly KeptTile[]) => make(t('pilar.analysis.copyOf', { name }), tiles) };
}
