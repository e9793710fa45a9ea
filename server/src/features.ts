/** The features, in the order in which they may use one another: a feature imports services of those above it. */
import { Area, AreaCode, AreaPeriod } from './area/area.entity.ts';
import { AreaCodeMutation } from './area/external-code.mutation.ts';
import { areaFilters } from './area/validity.ts';
import { AreaEvent, AreaEventPart } from './area-event/area-event.entity.ts';
import { AreaEventMutation } from './area-event/area-event.mutation.ts';
import { AuditEntry } from './audit/audit.entity.ts';
import { BiLogin } from './bi/login.entity.ts';
import { catalogueMutations } from './catalogue/entry.mutation.ts';
import { Classification, ClassificationScore, ClassificationStep } from './classification/classification.entity.ts';
import { recomputeAfter, recomputeJob } from './classification/classification.job.ts';
import { ClassificationMutation } from './classification/classification.mutation.ts';
import { ClassificationBand, ClassificationRule, ClassificationVariable } from './classification/rule.entity.ts';
import { TableEdition } from './core/database/edition.entity.ts';
import type { ApiFeature } from './core/graphql/schema.ts';
import type { Working } from './core/jobs/job.ts';
import { IdempotencyKey } from './core/write/idempotency.entity.ts';
import { deriveAfter, deriveJob } from './derived/derived.job.ts';
import { AnalysisQuery } from './explore/explore.query.ts';
import { ApiKey, Assignment, Role, User } from './identity/identity.entity.ts';
import { IdentityMutation } from './identity/identity.mutation.ts';
import { ViewerQuery } from './identity/viewer.query.ts';
import { Indicator, IndicatorSource, Source } from './indicator/indicator.entity.ts';
import { IndicatorMutation } from './indicator/indicator.mutation.ts';
import { Section, TargetGroup } from './intervention/catalogue.entity.ts';
import { Contribution } from './intervention/contribution.entity.ts';
import { Intervention } from './intervention/intervention.entity.ts';
import { InterventionMutation } from './intervention/intervention.mutation.ts';
import { MapLayer, MapShape } from './map-layer/map-layer.entity.ts';
import { MapLayerMutation } from './map-layer/map-layer.mutation.ts';
import { Observation } from './observation/observation.entity.ts';
import { ObservationMutation } from './observation/observation.mutation.ts';
import { FundingSource } from './partner/funding-source.entity.ts';
import { Partner, PartnerKind } from './partner/partner.entity.ts';
import { PartnerMutation } from './partner/partner.mutation.ts';
import { Activity } from './pillar/activity.entity.ts';
import { Pillar, Programme } from './pillar/pillar.entity.ts';
import { Ministry, Sector } from './pillar/sector.entity.ts';
import { Person, Pokja, PokjaMember, PokjaRole } from './pokja/pokja.entity.ts';
import { PokjaMutation } from './pokja/pokja.mutation.ts';
import { FigureVersion, Release, ReleasedCell, ReleasedFigure } from './release/release.entity.ts';
import { releaseJob } from './release/release.job.ts';
import { openReports } from './report/open.job.ts';
import { ReportingPeriod } from './report/period.entity.ts';
import { Report, ReportNote, ReportStep } from './report/report.entity.ts';
import { ReportMutation } from './report/report.mutation.ts';
import { Rollup, RollupMark, RollupSeries } from './rollup/rollup.entity.ts';
import { absorbAfter, absorbJob, renewAfter, renewJob } from './rollup/rollup.job.ts';
import { SavedQuery } from './saved-query/saved-query.entity.ts';
import { SavedQueryMutation } from './saved-query/saved-query.mutation.ts';
import { Target } from './target/target.entity.ts';
import { TargetMutation } from './target/target.mutation.ts';
import { ValidationCase, ValidationRule } from './validation/rule.entity.ts';
import { ValidationRuleMutation } from './validation/rule.mutation.ts';
import { Kampung } from './village/kampung.entity.ts';
import { KampungMutation } from './village/kampung.mutation.ts';
import { PointMutation } from './village/point.mutation.ts';
import { Village } from './village/village.entity.ts';
import { villageFilters } from './village/village.filters.ts';
import { VillageCount } from './village/village-count.entity.ts';
import { VillageSet } from './village-set/village-set.entity.ts';
import { VillageSetMutation } from './village-set/village-set.mutation.ts';

export interface Feature extends ApiFeature, Working {
  name: string;
}

/** What the schema says about itself, and whose data it hands out. */
export const about = `Pilar: what is planned, done and measured for villages (desa dan kelurahan).
Codes and names of areas: idn-area-data, after Kepmendagri 300.2.2-2138/2025, under the Open Database License (ODbL) 1.0.`;

export const features: readonly Feature[] = [
  { name: 'area', entities: [Area, AreaCode, AreaPeriod], resolvers: [AreaCodeMutation], filters: [areaFilters] },
  { name: 'pillar', entities: [Ministry, Sector, Pillar, Programme, Activity] },
  { name: 'indicator', entities: [Indicator, Source, IndicatorSource], resolvers: [IndicatorMutation] },
  { name: 'rollup', entities: [Rollup, RollupMark, RollupSeries], jobs: [absorbJob, renewJob], reacts: [absorbAfter, renewAfter] },
  { name: 'catalogue', entities: [], resolvers: catalogueMutations },
  { name: 'partner', entities: [PartnerKind, FundingSource, Partner], resolvers: [PartnerMutation] },
  { name: 'audit', entities: [AuditEntry] },
  { name: 'identity', entities: [Role, User, ApiKey, Assignment], resolvers: [IdentityMutation, ViewerQuery] },
  { name: 'validation', entities: [ValidationRule, ValidationCase], resolvers: [ValidationRuleMutation] },
  { name: 'target', entities: [Target], resolvers: [TargetMutation] },
  { name: 'observation', entities: [Observation], resolvers: [ObservationMutation] },
  { name: 'village', entities: [Village, VillageCount, Kampung], resolvers: [KampungMutation, PointMutation], filters: [villageFilters] },
  { name: 'pokja', entities: [PokjaRole, Pokja, Person, PokjaMember], resolvers: [PokjaMutation] },
  { name: 'intervention', entities: [Section, TargetGroup, Intervention, Contribution], resolvers: [InterventionMutation] },
  { name: 'village-set', entities: [VillageSet], resolvers: [VillageSetMutation] },
  {
    name: 'report',
    entities: [ReportingPeriod, Report, ReportStep, ReportNote],
    resolvers: [ReportMutation],
    jobs: [openReports],
    reacts: [{ to: ['Kampung'], job: openReports.name }],
  },
  { name: 'map-layer', entities: [MapLayer, MapShape], resolvers: [MapLayerMutation] },
  { name: 'area-event', entities: [AreaEvent, AreaEventPart], resolvers: [AreaEventMutation] },
  {
    name: 'classification',
    entities: [ClassificationRule, ClassificationVariable, ClassificationBand, Classification, ClassificationScore, ClassificationStep],
    resolvers: [ClassificationMutation],
    jobs: [recomputeJob],
    reacts: [recomputeAfter],
  },
  { name: 'derived', entities: [], jobs: [deriveJob], reacts: [deriveAfter] },
  { name: 'release', entities: [Release, ReleasedFigure, ReleasedCell, FigureVersion], jobs: [releaseJob] },
  { name: 'analysis', entities: [] },
  { name: 'explore', entities: [], resolvers: [AnalysisQuery] },
  { name: 'saved-query', entities: [SavedQuery], resolvers: [SavedQueryMutation] },
  { name: 'bi', entities: [BiLogin] },
];

/** Tables of the core itself, without a type in the API. */
const coreEntities = [IdempotencyKey, TableEdition];

/** Every stored class. */
export const entities = [...features.flatMap((feature) => feature.entities), ...coreEntities];
