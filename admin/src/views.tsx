/** The pages of each resource and of each address of its own, loaded when they are first opened. */
import { type ComponentType, lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { matchPath } from 'react-router-dom';
import type { ResourceName } from './resources.ts';

type Load = () => Promise<{ default: ComponentType }>;

const loads = new Map<unknown, Load>();

function page(load: Load) {
  const shown = lazy(load);
  loads.set(shown, load);
  return shown;
}

export const Home = page(async () => ({ default: (await import('./home/Home.tsx')).Home }));

/** Pages that are of no resource, by their address. */
export const pages = {
  '/villages/:id/profile': page(async () => ({ default: (await import('./village/profile/ProfilePage.tsx')).ProfilePage })),
  '/dashboards': page(async () => ({ default: (await import('./dashboard/DashboardsPage.tsx')).DashboardsPage })),
  '/dashboards/:id': page(async () => ({ default: (await import('./dashboard/DashboardPage.tsx')).DashboardPage })),
  '/explore': page(async () => ({ default: (await import('./analysis/ExplorePage.tsx')).ExplorePage })),
  '/changes': page(async () => ({ default: (await import('./changes/ChangesPage.tsx')).ChangesPage })),
  '/convergence': page(async () => ({ default: (await import('./convergence/ConvergencePage.tsx')).ConvergencePage })),
  '/points': page(async () => ({ default: (await import('./map/PointsPage.tsx')).PointsPage })),
  '/boundaries': page(async () => ({ default: (await import('./map/BoundariesPage.tsx')).BoundariesPage })),
  '/connect': page(async () => ({ default: (await import('./bi/ConnectPage.tsx')).ConnectPage })),
  '/entry': page(async () => ({ default: (await import('./observation/EntryPage.tsx')).EntryPage })),
  '/entry/sheet': page(async () => ({ default: (await import('./observation/SheetPage.tsx')).SheetPage })),
  '/indicators/:id/edition': page(async () => ({ default: (await import('./indicator/EditionPage.tsx')).EditionPage })),
  '/roles': page(async () => ({ default: (await import('./identity/RoleMatrix.tsx')).RoleMatrix })),
  '/catalogue': page(async () => ({ default: (await import('./catalogue/CataloguePage.tsx')).CataloguePage })),
  '/glossary': page(async () => ({ default: (await import('./glossary/GlossaryPage.tsx')).GlossaryPage })),
  '/about': page(async () => ({ default: (await import('./about/About.tsx')).About })),
};

type Views = Pick<ResourceProps, 'list' | 'show' | 'create' | 'edit' | 'recordRepresentation'>;

/** All small catalogues look alike. */
const entry: Views = {
  list: page(async () => ({ default: (await import('./catalogue/EntryList.tsx')).EntryList })),
  show: page(async () => ({ default: (await import('./catalogue/EntryShow.tsx')).EntryShow })),
  create: page(async () => ({ default: (await import('./catalogue/EntryForms.tsx')).EntryCreate })),
  edit: page(async () => ({ default: (await import('./catalogue/EntryForms.tsx')).EntryEdit })),
  recordRepresentation: 'name',
};

export const views: Record<ResourceName, Views> = {
  villages: {
    list: page(async () => ({ default: (await import('./village/VillageList.tsx')).VillageList })),
    show: page(async () => ({ default: (await import('./village/VillagePage.tsx')).VillagePage })),
    recordRepresentation: 'name',
  },
  partners: {
    list: page(async () => ({ default: (await import('./partner/PartnerList.tsx')).PartnerList })),
    show: page(async () => ({ default: (await import('./partner/PartnerShow.tsx')).PartnerShow })),
    create: page(async () => ({ default: (await import('./partner/PartnerForms.tsx')).PartnerCreate })),
    edit: page(async () => ({ default: (await import('./partner/PartnerForms.tsx')).PartnerEdit })),
    recordRepresentation: 'name',
  },
  pokjas: {
    list: page(async () => ({ default: (await import('./pokja/PokjaList.tsx')).PokjaList })),
    show: page(async () => ({ default: (await import('./pokja/PokjaShow.tsx')).PokjaShow })),
    create: page(async () => ({ default: (await import('./pokja/PokjaForms.tsx')).PokjaCreate })),
    edit: page(async () => ({ default: (await import('./pokja/PokjaForms.tsx')).PokjaEdit })),
    recordRepresentation: 'decreeNumber',
  },
  pokjaMembers: {
    list: page(async () => ({ default: (await import('./pokja/MemberList.tsx')).MemberList })),
    show: page(async () => ({ default: (await import('./pokja/MemberShow.tsx')).MemberShow })),
    create: page(async () => ({ default: (await import('./pokja/MemberForms.tsx')).MemberCreate })),
    edit: page(async () => ({ default: (await import('./pokja/MemberForms.tsx')).MemberEdit })),
    recordRepresentation: 'person.name',
  },
  indicators: {
    list: page(async () => ({ default: (await import('./indicator/IndicatorList.tsx')).IndicatorList })),
    show: page(async () => ({ default: (await import('./indicator/IndicatorShow.tsx')).IndicatorShow })),
    create: page(async () => ({ default: (await import('./indicator/IndicatorForms.tsx')).IndicatorCreate })),
    edit: page(async () => ({ default: (await import('./indicator/IndicatorForms.tsx')).IndicatorEdit })),
    recordRepresentation: 'name',
  },
  interventions: {
    list: page(async () => ({ default: (await import('./intervention/InterventionList.tsx')).InterventionList })),
    show: page(async () => ({ default: (await import('./intervention/InterventionShow.tsx')).InterventionShow })),
    create: page(async () => ({ default: (await import('./intervention/InterventionForms.tsx')).InterventionCreate })),
    edit: page(async () => ({ default: (await import('./intervention/InterventionForms.tsx')).InterventionEdit })),
    recordRepresentation: 'title',
  },
  reports: {
    list: page(async () => ({ default: (await import('./report/ReportList.tsx')).ReportList })),
    show: page(async () => ({ default: (await import('./report/ReportPage.tsx')).ReportPage })),
    recordRepresentation: 'village.name',
  },
  periods: {
    list: page(async () => ({ default: (await import('./report/PeriodList.tsx')).PeriodList })),
    show: page(async () => ({ default: (await import('./report/PeriodShow.tsx')).PeriodShow })),
    recordRepresentation: 'period',
  },
  targets: {
    list: page(async () => ({ default: (await import('./target/TargetList.tsx')).TargetList })),
    show: page(async () => ({ default: (await import('./target/TargetShow.tsx')).TargetShow })),
    create: page(async () => ({ default: (await import('./target/TargetCreate.tsx')).TargetCreate })),
    recordRepresentation: 'indicator.name',
  },
  classifications: {
    list: page(async () => ({ default: (await import('./classification/ClassificationList.tsx')).ClassificationList })),
    show: page(async () => ({ default: (await import('./classification/ClassificationShow.tsx')).ClassificationShow })),
    recordRepresentation: 'village.name',
  },
  classificationRules: {
    list: page(async () => ({ default: (await import('./classification/RuleList.tsx')).RuleList })),
    show: page(async () => ({ default: (await import('./classification/RuleShow.tsx')).RuleShow })),
    create: page(async () => ({ default: (await import('./classification/RuleForm.tsx')).RuleCreate })),
    recordRepresentation: 'edition',
  },
  areas: {
    list: page(async () => ({ default: (await import('./area/AreaList.tsx')).AreaList })),
    show: page(async () => ({ default: (await import('./area/AreaShow.tsx')).AreaShow })),
    recordRepresentation: 'name',
  },
  villageSets: {
    list: page(async () => ({ default: (await import('./village-set/VillageSetList.tsx')).VillageSetList })),
    show: page(async () => ({ default: (await import('./village-set/VillageSetShow.tsx')).VillageSetShow })),
    create: page(async () => ({ default: (await import('./village-set/VillageSetForms.tsx')).VillageSetCreate })),
    edit: page(async () => ({ default: (await import('./village-set/VillageSetForms.tsx')).VillageSetEdit })),
    recordRepresentation: 'name',
  },
  users: {
    list: page(async () => ({ default: (await import('./identity/UserList.tsx')).UserList })),
    show: page(async () => ({ default: (await import('./identity/UserShow.tsx')).UserShow })),
    create: page(async () => ({ default: (await import('./identity/UserCreate.tsx')).UserCreate })),
    edit: page(async () => ({ default: (await import('./identity/UserEdit.tsx')).UserEdit })),
    recordRepresentation: 'name',
  },
  apiKeys: {
    list: page(async () => ({ default: (await import('./identity/ApiKeyList.tsx')).ApiKeyList })),
    show: page(async () => ({ default: (await import('./identity/ApiKeyShow.tsx')).ApiKeyShow })),
    create: page(async () => ({ default: (await import('./identity/ApiKeyCreate.tsx')).ApiKeyCreate })),
    recordRepresentation: 'name',
  },
  auditEntries: {
    list: page(async () => ({ default: (await import('./audit/JournalList.tsx')).JournalList })),
    show: page(async () => ({ default: (await import('./audit/JournalShow.tsx')).JournalShow })),
  },
  validationRules: {
    list: page(async () => ({ default: (await import('./validation/ValidationRuleList.tsx')).ValidationRuleList })),
    show: page(async () => ({ default: (await import('./validation/ValidationRuleShow.tsx')).ValidationRuleShow })),
    create: page(async () => ({ default: (await import('./validation/ValidationRuleForms.tsx')).ValidationRuleCreate })),
    edit: page(async () => ({ default: (await import('./validation/ValidationRuleForms.tsx')).ValidationRuleEdit })),
    recordRepresentation: 'name',
  },
  programmes: entry,
  activities: entry,
  sectors: entry,
  ministries: entry,
  sources: entry,
  partnerKinds: entry,
  fundingSources: entry,
  pokjaRoles: entry,
  sections: entry,
  targetGroups: entry,
};

/** The page that stands at an address is on its way while the server is asked who looks. */
export function preload(path: string): void {
  const shown = path === '/' ? Home : (pageAt(path) ?? viewAt(path));
  // What fails here is asked for again by the page itself, which says so.
  loads
    .get(shown)?.()
    .catch(() => undefined);
}

const pageAt = (path: string) => Object.entries(pages).find(([pattern]) => matchPath(pattern, path))?.[1];

function viewAt(path: string) {
  const [, resource = '', id, tab] = path.split('/');
  const of = views[resource as ResourceName] as Views | undefined;
  if (!id) return of?.list;
  return id === 'create' ? of?.create : tab === 'show' ? of?.show : of?.edit;
}
