import EntryIcon from '@mui/icons-material/EditNoteOutlined';
import SheetIcon from '@mui/icons-material/TableRowsOutlined';
import { Menu } from 'react-admin';
import { useMatch } from 'react-router-dom';
import { useMay } from '../provider/verbs.ts';
import { useT } from '../shared/i18n.ts';
import { useOwnVillage } from './useOwnVillage.ts';

/** A place below it has an entry of its own. */
const PASSED = { '&.RaMenuItemLink-active': { color: 'text.secondary', backgroundColor: 'transparent', fontWeight: 550 } };

/** The ways to enter values; who works in one village has no use for a sheet of many. */
export const EntryMenu = () => {
  const t = useT();
  const may = useMay();
  const own = useOwnVillage();
  const isSheet = useMatch('/entry/sheet') !== null;
  if (!may('observation.record')) return null;
  return (
    <>
      <Menu.Item to="/entry" primaryText={t('pilar.entry.menu')} leftIcon={<EntryIcon />} sx={isSheet ? PASSED : undefined} />
      {!own && <Menu.Item to="/entry/sheet" primaryText={t('pilar.entry.sheet')} leftIcon={<SheetIcon />} />}
    </>
  );
};
