/** The places of the console, by groups of the main menu: read by the menu and by the search. */
import AreasIcon from '@mui/icons-material/AccountTreeOutlined';
import PokjasIcon from '@mui/icons-material/AssignmentOutlined';
import RolesIcon from '@mui/icons-material/BadgeOutlined';
import CatalogueIcon from '@mui/icons-material/CategoryOutlined';
import ChangesIcon from '@mui/icons-material/CompareArrowsOutlined';
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
import BoundariesIcon from '@mui/icons-material/MapOutlined';
import GlossaryIcon from '@mui/icons-material/MenuBookOutlined';
import PointsIcon from '@mui/icons-material/PlaceOutlined';
import SetsIcon from '@mui/icons-material/PlaylistAddCheckOutlined';
import ConnectIcon from '@mui/icons-material/PowerOutlined';
import ExploreIcon from '@mui/icons-material/QueryStatsOutlined';
import ClassificationsIcon from '@mui/icons-material/StairsOutlined';
import InterventionsIcon from '@mui/icons-material/VolunteerActivismOutlined';
import type { ElementType } from 'react';
import { verbFor } from '../provider/verbs.ts';
import type { ResourceName } from '../resources.ts';
import type { MessageKey } from './i18n.ts';

interface OfResource {
  resource: ResourceName;
  Icon: ElementType;
}

interface OfPage {
  to: string;
  title: MessageKey;
  /** All of them are needed. */
  verbs: readonly string[];
  Icon: ElementType;
}

export type Place = OfResource | OfPage;

const page = (to: string, title: MessageKey, Icon: ElementType, ...verbs: string[]): OfPage => ({ to, title, Icon, verbs });

export const MENU: Record<'programme' | 'reference' | 'administration', readonly Place[]> & { tools: readonly OfPage[] } = {
  tools: [
    page('/dashboards', 'pilar.dashboard.title', BoardsIcon, 'analysis.run'),
    page('/changes', 'pilar.changes.title', ChangesIcon, 'village.read'),
    page('/explore', 'pilar.analysis.title', ExploreIcon, 'analysis.run'),
    page('/connect', 'pilar.bi.title', ConnectIcon, 'bi.read'),
  ],
  programme: [
    { resource: 'villages', Icon: VillagesIcon },
    { resource: 'reports', Icon: ReportsIcon },
    { resource: 'interventions', Icon: InterventionsIcon },
    { resource: 'partners', Icon: PartnersIcon },
    { resource: 'pokjas', Icon: PokjasIcon },
    { resource: 'pokjaMembers', Icon: MembersIcon },
    { resource: 'classifications', Icon: ClassificationsIcon },
    { resource: 'villageSets', Icon: SetsIcon },
    page('/convergence', 'pilar.convergence.title', ConvergenceIcon, 'village.read', 'intervention.read'),
  ],
  reference: [
    { resource: 'indicators', Icon: IndicatorsIcon },
    { resource: 'targets', Icon: TargetsIcon },
    { resource: 'periods', Icon: PeriodsIcon },
    { resource: 'areas', Icon: AreasIcon },
    page('/catalogue', 'pilar.catalogue.title', CatalogueIcon, 'catalogue.read'),
    page('/glossary', 'pilar.glossary.title', GlossaryIcon),
  ],
  administration: [
    { resource: 'users', Icon: UsersIcon },
    { resource: 'apiKeys', Icon: KeysIcon },
    { resource: 'auditEntries', Icon: JournalIcon },
    page('/points', 'pilar.map.title', PointsIcon, 'village.place'),
    page('/boundaries', 'pilar.map.bounds.title', BoundariesIcon, 'mapLayer.load'),
    page('/roles', 'pilar.identity.roles', RolesIcon, 'catalogue.read'),
    page('/about', 'pilar.about.title', InfoIcon),
  ],
};

export const pathOf = (place: Place): string => ('resource' in place ? `/${place.resource}` : place.to);

export const isOpenTo = (may: (verb: string) => boolean, place: Place): boolean => {
  if (!('resource' in place)) return place.verbs.every((verb) => may(verb));
  const verb = verbFor(place.resource, 'list');
  return verb === undefined || may(verb);
};
