/** The main menu, in groups; what a role may not read is not in it. */

import AreasIcon from '@mui/icons-material/AccountTreeOutlined';
import PokjasIcon from '@mui/icons-material/AssignmentOutlined';
import RolesIcon from '@mui/icons-material/BadgeOutlined';
import CatalogueIcon from '@mui/icons-material/CategoryOutlined';
import BoardsIcon from '@mui/icons-material/DashboardCustomizeOutlined';
import PeriodsIcon from '@mui/icons-material/EventOutlined';
import ReportsIcon from '@mui/icons-material/FactCheckOutlined';
import TargetsIcon from '@mui/icons-material/FlagOutlined';
import ConvergenceIcon from '@mui/icons-material/GridOnOutlined';
import MembersIcon from '@mui/icons-material/GroupsOutlined';
import PartnersIcon from '@mui/icons-material/HandshakeOutlined';
import JournalIcon from '@mui/icons-material/HistoryOutlined';
import VillagesIcon from '@mui/icons-material/HolidayVillageOutlined';
import InfoIcon from '@mui/icons-material/InfoOutlined';
import IndicatorsIcon from '@mui/icons-material/InsightsOutlined';
import KeysIcon from '@mui/icons-material/KeyOutlined';
import UsersIcon from '@mui/icons-material/ManageAccountsOutlined';
import PointsIcon from '@mui/icons-material/PlaceOutlined';
import SetsIcon from '@mui/icons-material/PlaylistAddCheckOutlined';
import ConnectIcon from '@mui/icons-material/PowerOutlined';
import ExploreIcon from '@mui/icons-material/QueryStatsOutlined';
import DashboardIcon from '@mui/icons-material/SpaceDashboardOutlined';
import ClassificationsIcon from '@mui/icons-material/StairsOutlined';
import InterventionsIcon from '@mui/icons-material/VolunteerActivismOutlined';
import { Box, Divider, Typography } from '@mui/material';
import type { ElementType } from 'react';
import { Menu, useGetResourceLabel, useSidebarState } from 'react-admin';
import { EntryMenu } from '../observation/EntryMenu.tsx';
import { useIsAnswered, useMay, verbFor } from '../provider/verbs.ts';
import type { ResourceName } from '../resources.ts';
import { useT } from './i18n.ts';

type Items = [ResourceName, ElementType][];

const PROGRAMME: Items = [
  ['villages', VillagesIcon],
  ['reports', ReportsIcon],
  ['interventions', InterventionsIcon],
  ['partners', PartnersIcon],
  ['pokjas', PokjasIcon],
  ['pokjaMembers', MembersIcon],
  ['classifications', ClassificationsIcon],
  ['villageSets', SetsIcon],
];

const REFERENCE: Items = [
  ['indicators', IndicatorsIcon],
  ['targets', TargetsIcon],
  ['periods', PeriodsIcon],
  ['areas', AreasIcon],
];

const ADMINISTRATION: Items = [
  ['users', UsersIcon],
  ['apiKeys', KeysIcon],
  ['auditEntries', JournalIcon],
];

export const MainMenu = () => {
  const t = useT();
  const may = useMay();
  // Whole at once: an entry that comes later moves what somebody is about to press.
  if (!useIsAnswered()) return null;
  return (
    <Box component="nav" aria-label={t('pilar.shared.menu')} sx={{ pt: 1 }}>
      <Menu>
        <Menu.DashboardItem leftIcon={<DashboardIcon />} />
        {may('analysis.run') && <Menu.Item to="/dashboards" primaryText={t('pilar.dashboard.title')} leftIcon={<BoardsIcon />} />}
        {may('analysis.run') && <Menu.Item to="/explore" primaryText={t('pilar.analysis.title')} leftIcon={<ExploreIcon />} />}
        {may('bi.read') && <Menu.Item to="/connect" primaryText={t('pilar.bi.title')} leftIcon={<ConnectIcon />} />}
        <Heading text={t('pilar.shared.programme')} />
        <EntryMenu />
        <Resources items={PROGRAMME} />
        {may('village.read') && may('intervention.read') && (
          <Menu.Item to="/convergence" primaryText={t('pilar.convergence.title')} leftIcon={<ConvergenceIcon />} />
        )}
        <Heading text={t('pilar.shared.reference')} />
        <Resources items={REFERENCE} />
        {may('catalogue.read') && <Menu.Item to="/catalogue" primaryText={t('pilar.catalogue.title')} leftIcon={<CatalogueIcon />} />}
        <Heading text={t('pilar.shared.administration')} />
        <Resources items={ADMINISTRATION} />
        {may('village.place') && <Menu.Item to="/points" primaryText={t('pilar.map.title')} leftIcon={<PointsIcon />} />}
        {may('catalogue.read') && <Menu.Item to="/roles" primaryText={t('pilar.identity.roles')} leftIcon={<RolesIcon />} />}
        <Menu.Item to="/about" primaryText={t('pilar.about.title')} leftIcon={<InfoIcon />} />
      </Menu>
    </Box>
  );
};

const Resources = ({ items }: { items: Items }) => {
  const may = useMay();
  const labelOf = useGetResourceLabel();
  return items
    .filter(([name]) => {
      const verb = verbFor(name, 'list');
      return !verb || may(verb);
    })
    .map(([name, Icon]) => <Menu.Item key={name} to={`/${name}`} primaryText={labelOf(name, 2)} leftIcon={<Icon />} />);
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
