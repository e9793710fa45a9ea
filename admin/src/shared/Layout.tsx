/** The frame of every page: the bar with the page's title, the menu, and a link past both. */
import PokjasIcon from '@mui/icons-material/AssignmentOutlined';
import PeriodsIcon from '@mui/icons-material/EventOutlined';
import ReportsIcon from '@mui/icons-material/FactCheckOutlined';
import TargetsIcon from '@mui/icons-material/FlagOutlined';
import ConvergenceIcon from '@mui/icons-material/GridOnOutlined';
import MembersIcon from '@mui/icons-material/GroupsOutlined';
import PartnersIcon from '@mui/icons-material/HandshakeOutlined';
import VillagesIcon from '@mui/icons-material/HolidayVillageOutlined';
import InfoIcon from '@mui/icons-material/InfoOutlined';
import IndicatorsIcon from '@mui/icons-material/InsightsOutlined';
import DashboardIcon from '@mui/icons-material/SpaceDashboardOutlined';
import ClassificationsIcon from '@mui/icons-material/StairsOutlined';
import InterventionsIcon from '@mui/icons-material/VolunteerActivismOutlined';
import { Box } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type ElementType, type ReactNode, Suspense } from 'react';
import {
  AppBar,
  type AppBarProps,
  type LayoutProps,
  LoadingIndicator,
  Menu,
  Layout as RaLayout,
  Title,
  TitlePortal,
  ToggleThemeButton,
} from 'react-admin';
import { EntryMenu } from '../observation/EntryMenu.tsx';
import { useMay, useViewerQuery } from '../provider/verbs.ts';
import type { ResourceName } from '../resources.ts';
import { GlobalSearch } from '../search/GlobalSearch.tsx';
import { Failure } from './Failure.tsx';
import { useT } from './i18n.ts';
import { LanguageButton } from './LanguageButton.tsx';
import { PageSkeleton } from './Skeletons.tsx';
import { UserMenu } from './UserMenu.tsx';

const Bar = (props: AppBarProps) => (
  <AppBar
    {...props}
    color="default"
    elevation={0}
    userMenu={<UserMenu />}
    sx={{ backgroundColor: 'background.paper', color: 'text.primary', borderBottom: 1, borderColor: 'divider', backgroundImage: 'none' }}
    toolbar={
      <>
        <GlobalSearch />
        <LanguageButton />
        <ToggleThemeButton />
        <Box sx={{ display: { xs: 'none', sm: 'block' } }}>
          <LoadingIndicator />
        </Box>
      </>
    }
  >
    <TitlePortal variant="h1" component="h1" sx={{ fontSize: { xs: '1.05rem', sm: '1.15rem' } }} />
  </AppBar>
);

const MainMenu = () => {
  const t = useT();
  const may = useMay();
  return (
    <Box component="nav" aria-label={t('pilar.shared.menu')} sx={{ pt: 1 }}>
      <Menu>
        <Menu.DashboardItem leftIcon={<DashboardIcon />} />
        <EntryMenu />
        {icons.map(([name, Icon]) => (
          <Menu.ResourceItem key={name} name={name} leftIcon={<Icon />} />
        ))}
        {may('village.read') && may('intervention.read') && (
          <Menu.Item to="/convergence" primaryText={t('pilar.convergence.title')} leftIcon={<ConvergenceIcon />} />
        )}
        <Menu.Item to="/about" primaryText={t('pilar.about.title')} leftIcon={<InfoIcon />} />
      </Menu>
    </Box>
  );
};

const icons: [ResourceName, ElementType][] = [
  ['villages', VillagesIcon],
  ['reports', ReportsIcon],
  ['interventions', InterventionsIcon],
  ['partners', PartnersIcon],
  ['pokjas', PokjasIcon],
  ['pokjaMembers', MembersIcon],
  ['indicators', IndicatorsIcon],
  ['targets', TargetsIcon],
  ['periods', PeriodsIcon],
  ['classifications', ClassificationsIcon],
];

/** A page needs to know who asks and what they may do; until the server has said so, it says that it can't be reached. */
const Known = ({ children }: { children: ReactNode }) => {
  const { data, error, isFetching } = useViewerQuery();
  const queryClient = useQueryClient();
  if (data) return children;
  if (!error || isFetching) return <PageSkeleton />;
  return (
    <>
      <Title title="Pilar" />
      <Failure error={error} retry={() => queryClient.invalidateQueries()} />
    </>
  );
};

export const Layout = ({ children, ...props }: LayoutProps) => (
  <RaLayout
    {...props}
    appBar={Bar}
    menu={MainMenu}
    appBarAlwaysOn
    sx={{ minWidth: 0, '& .RaLayout-content': { px: { xs: 1, sm: 2 }, pt: { xs: 1, sm: 2 }, pb: 4, minWidth: 0 } }}
  >
    <Suspense fallback={<PageSkeleton />}>
      <Known>{children}</Known>
    </Suspense>
  </RaLayout>
);
