/** The main menu, in groups; what a role may not read is not in it. */
import DashboardIcon from '@mui/icons-material/SpaceDashboardOutlined';
import { Box, Divider, Typography } from '@mui/material';
import { Menu, useGetResourceLabel, useSidebarState } from 'react-admin';
import { EntryMenu } from '../observation/EntryMenu.tsx';
import { useIsAnswered, useMay } from '../provider/verbs.ts';
import { useT } from './i18n.ts';
import { isOpenTo, MENU, type Place, pathOf } from './menu.ts';
import { useInSlices } from './useInSlices.ts';
import { useTurn } from './useTurn.ts';

export const MainMenu = () => {
  const t = useT();
  const may = useMay();
  // Whole at once: an entry that comes later moves what somebody is about to press. After the page itself, whose rows are asked for meanwhile.
  if (useTurn(useInSlices(!useIsAnswered()))) return null;
  return (
    <Box component="nav" aria-label={t('pilar.shared.menu')} sx={{ pt: 1 }}>
      <Menu>
        <Menu.DashboardItem leftIcon={<DashboardIcon />} />
        <Places places={MENU.tools} />
        {MENU.programme.some((place) => isOpenTo(may, place)) && <Heading text={t('pilar.shared.programme')} />}
        <EntryMenu />
        <Places places={MENU.programme} />
        <Heading text={t('pilar.shared.reference')} />
        <Places places={MENU.reference} />
        <Heading text={t('pilar.shared.administration')} />
        <Places places={MENU.administration} />
      </Menu>
    </Box>
  );
};

const Places = ({ places }: { places: readonly Place[] }) => {
  const t = useT();
  const may = useMay();
  const labelOf = useGetResourceLabel();
  return places
    .filter((place) => isOpenTo(may, place))
    .map((place) => (
      <Menu.Item
        key={pathOf(place)}
        to={pathOf(place)}
        primaryText={'resource' in place ? labelOf(place.resource, 2) : t(place.title)}
        leftIcon={<place.Icon />}
      />
    ));
};

/** The closed bar has room for a line only. */
const Heading = ({ text }: { text: string }) => {
  const [isOpen] = useSidebarState();
  return (
    <li role="presentation">
      {isOpen ? (
        <Typography variant="overline" color="textSecondary" sx={{ display: 'block', px: 2.25, pt: 1.5 }}>
          {text}
        </Typography>
      ) : (
        <Divider sx={{ my: 1 }} />
      )}
    </li>
  );
};
