/** The pages of each resource, loaded when they are first opened. */
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { ResourceName } from './resources.ts';

export const Home = lazy(async () => ({ default: (await import('./home/Home.tsx')).Home }));
export const About = lazy(async () => ({ default: (await import('./about/About.tsx')).About }));

export const Glossary = lazy(async () => ({ default: (await import('./glossary/GlossaryPage.tsx')).GlossaryPage }));

export const VillageProfile = lazy(async () => ({ default: (await import('./village/profile/ProfilePage.tsx')).ProfilePage }));

export const Dashboards = lazy(async () => ({ default: (await import('./dashboard/DashboardsPage.tsx')).DashboardsPage }));
export const Dashboard = lazy(async () => ({ default: (await import('./dashboard/DashboardPage.tsx')).DashboardPage }));

export const Explore = lazy(async () => ({ default: (await import('./analysis/ExplorePage.tsx')).ExplorePage }));
export const Convergence = lazy(async () => ({ default: (await import('./convergence/ConvergencePage.tsx')).ConvergencePage }));
export const Changes = lazy(async () => ({ default: (await import('./changes/ChangesPage.tsx')).ChangesPage }));

export const Points = lazy(async () => ({ default: (await import('./map/PointsPage.tsx')).PointsPage }));

export const Boundaries = lazy(async () => ({ default: (await import('./map/BoundariesPage.tsx')).BoundariesPage }));

export const Connect = lazy(async () => ({ default: (await import('./bi/ConnectPage.tsx')).ConnectPage }));

export const Entry = lazy(async () => ({ default: (await import('./observation/EntryPage.tsx')).EntryPage }));
export const EntrySheet = lazy(async () => ({ default: (await import('./observation/SheetPage.tsx')).SheetPage }));
export const NewEdition = lazy(async () => ({ default: (await import('./indicator/EditionPage.tsx')).EditionPage }));

export const RoleMatrix = lazy(async () => ({ default: (await import('./identity/RoleMatrix.tsx')).RoleMatrix }));
export const Catalogue = lazy(async () => ({ default: (await import('./catalogue/CataloguePage.tsx')).CataloguePage }));

type Views = Pick<ResourceProps, 'list' | 'show' | 'create' | 'edit' | 'recordRepresentation'>;

/** All small catalogues look alike. */
const entry: Views = {
  list: lazy(async () => ({ default: (await import('./catalogue/EntryList.tsx')).EntryList })),
  show: lazy(async () => ({ default: (await import('./catalogue/EntryShow.tsx')).EntryShow })),
  create: lazy(async () => ({ default: (await import('./catalogue/EntryForms.tsx')).EntryCreate })),
  edit: lazy(async () => ({ default: (await import('./catalogue/EntryForms.tsx')).EntryEdit })),
  recordRepresentation: 'name',
};

export const views: Record<ResourceName, Views> = {
  villages: {
    list: lazy(async () => ({ default: (await import('./village/VillageList.tsx')).VillageList })),
    show: lazy(async () => ({ default: (await import('./village/VillagePage.tsx')).VillagePage })),
    recordRepresentation: 'name',
  },
  partners: {
    list: lazy(async () => ({ default: (await import('./partner/PartnerList.tsx')).PartnerList })),
    show: lazy(async () => ({ default: (await import('./partner/PartnerShow.tsx')).PartnerShow })),
    create: lazy(async () => ({ default: (await import('./partner/PartnerForms.tsx')).PartnerCreate })),
    edit: lazy(async () => ({ default: (await import('./partner/PartnerForms.tsx')).PartnerEdit })),
    recordRepresentation: 'name',
  },
  pokjas: {
    list: lazy(async () => ({ default: (await import('./pokja/PokjaList.tsx')).PokjaList })),
    show: lazy(async () => ({ default: (await import('./pokja/PokjaShow.tsx')).PokjaShow })),
    create: lazy(async () => ({ default: (await import('./pokja/PokjaForms.tsx')).PokjaCreate })),
    edit: lazy(async () => ({ default: (await import('./pokja/PokjaForms.tsx')).PokjaEdit })),
    recordRepresentation: 'decreeNumber',
  },
  pokjaMembers: {
    list: lazy(async () => ({ default: (await import('./pokja/MemberList.tsx')).MemberList })),
    show: lazy(async () => ({ default: (await import('./pokja/MemberShow.tsx')).MemberShow })),
    create: lazy(async () => ({ default: (await import('./pokja/MemberForms.tsx')).MemberCreate })),
    edit: lazy(async () => ({ default: (await import('./pokja/MemberForms.tsx')).MemberEdit })),
    recordRepresentation: 'person.name',
  },
  indicators: {
    list: lazy(async () => ({ default: (await import('./indicator/IndicatorList.tsx')).IndicatorList })),
    show: lazy(async () => ({ default: (await import('./indicator/IndicatorShow.tsx')).IndicatorShow })),
    create: lazy(async () => ({ default: (await import('./indicator/IndicatorForms.tsx')).IndicatorCreate })),
    edit: lazy(async () => ({ default: (await import('./indicator/IndicatorForms.tsx')).IndicatorEdit })),
    recordRepresentation: 'name',
  },
  interventions: {
    list: lazy(async () => ({ default: (await import('./intervention/InterventionList.tsx')).InterventionList })),
    show: lazy(async () => ({ default: (await import('./intervention/InterventionShow.tsx')).InterventionShow })),
    create: lazy(async () => ({ default: (await import('./intervention/InterventionForms.tsx')).InterventionCreate })),
    edit: lazy(async () => ({ default: (await import('./intervention/InterventionForms.tsx')).InterventionEdit })),
    recordRepresentation: 'title',
  },
  reports: {
    list: lazy(async () => ({ default: (await import('./report/ReportList.tsx')).ReportList })),
    show: lazy(async () => ({ default: (await import('./report/ReportPage.tsx')).ReportPage })),
    recordRepresentation: 'village.name',
  },
  periods: {
    list: lazy(async () => ({ default: (await import('./report/PeriodList.tsx')).PeriodList })),
    show: lazy(async () => ({ default: (await import('./report/PeriodShow.tsx')).PeriodShow })),
    recordRepresentation: 'period',
  },
  targets: {
    list: lazy(async () => ({ default: (await import('./target/TargetList.tsx')).TargetList })),
    show: lazy(async () => ({ default: (await import('./target/TargetShow.tsx')).TargetShow })),
    create: lazy(async () => ({ default: (await import('./target/TargetCreate.tsx')).TargetCreate })),
    recordRepresentation: 'indicator.name',
  },
  classifications: {
    list: lazy(async () => ({ default: (await import('./classification/ClassificationList.tsx')).ClassificationList })),
    show: lazy(async () => ({ default: (await import('./classification/ClassificationShow.tsx')).ClassificationShow })),
    recordRepresentation: 'village.name',
  },
  classificationRules: {
    list: lazy(async () => ({ default: (await import('./classification/RuleList.tsx')).RuleList })),
    show: lazy(async () => ({ default: (await import('./classification/RuleShow.tsx')).RuleShow })),
    create: lazy(async () => ({ default: (await import('./classification/RuleForm.tsx')).RuleCreate })),
    recordRepresentation: 'edition',
  },
  areas: {
    list: lazy(async () => ({ default: (await import('./area/AreaList.tsx')).AreaList })),
    show: lazy(async () => ({ default: (await import('./area/AreaShow.tsx')).AreaShow })),
    recordRepresentation: 'name',
  },
  villageSets: {
    list: lazy(async () => ({ default: (await import('./village-set/VillageSetList.tsx')).VillageSetList })),
    show: lazy(async () => ({ default: (await import('./village-set/VillageSetShow.tsx')).VillageSetShow })),
    create: lazy(async () => ({ default: (await import('./village-set/VillageSetForms.tsx')).VillageSetCreate })),
    edit: lazy(async () => ({ default: (await import('./village-set/VillageSetForms.tsx')).VillageSetEdit })),
    recordRepresentation: 'name',
  },
  users: {
    list: lazy(async () => ({ default: (await import('./identity/UserList.tsx')).UserList })),
    show: lazy(async () => ({ default: (await import('./identity/UserShow.tsx')).UserShow })),
    create: lazy(async () => ({ default: (await import('./identity/UserCreate.tsx')).UserCreate })),
    edit: lazy(async () => ({ default: (await import('./identity/UserEdit.tsx')).UserEdit })),
    recordRepresentation: 'name',
  },
  apiKeys: {
    list: lazy(async () => ({ default: (await import('./identity/ApiKeyList.tsx')).ApiKeyList })),
    show: lazy(async () => ({ default: (await import('./identity/ApiKeyShow.tsx')).ApiKeyShow })),
    create: lazy(async () => ({ default: (await import('./identity/ApiKeyCreate.tsx')).ApiKeyCreate })),
    recordRepresentation: 'name',
  },
  auditEntries: {
    list: lazy(async () => ({ default: (await import('./audit/JournalList.tsx')).JournalList })),
    show: lazy(async () => ({ default: (await import('./audit/JournalShow.tsx')).JournalShow })),
  },
  validationRules: {
    list: lazy(async () => ({ default: (await import('./validation/ValidationRuleList.tsx')).ValidationRuleList })),
    show: lazy(async () => ({ default: (await import('./validation/ValidationRuleShow.tsx')).ValidationRuleShow })),
    create: lazy(async () => ({ default: (await import('./validation/ValidationRuleForms.tsx')).ValidationRuleCreate })),
    edit: lazy(async () => ({ default: (await import('./validation/ValidationRuleForms.tsx')).ValidationRuleEdit })),
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
