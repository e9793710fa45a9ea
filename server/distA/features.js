/** The features, in the order in which they may use one another: a feature imports services of those above it. */
import { Area, AreaCode, AreaPeriod } from './area/area.entity.js';
import { AreaCodeMutation } from './area/external-code.mutation.js';
import { areaFilters } from './area/validity.js';
import { AreaEvent, AreaEventPart } from './area-event/area-event.entity.js';
import { AreaEventMutation } from './area-event/area-event.mutation.js';
import { AuditEntry } from './audit/audit.entity.js';
import { BiLogin } from './bi/login.entity.js';
import { catalogueMutations } from './catalogue/entry.mutation.js';
import { Classification, ClassificationScore, ClassificationStep } from './classification/classification.entity.js';
import { recomputeAfter, recomputeJob } from './classification/classification.job.js';
import { ClassificationMutation } from './classification/classification.mutation.js';
import { ClassificationBand, ClassificationRule, ClassificationVariable } from './classification/rule.entity.js';
import { IdempotencyKey } from './core/write/idempotency.entity.js';
import { deriveAfter, deriveJob } from './derived/derived.job.js';
import { AnalysisQuery } from './explore/explore.query.js';
import { ApiKey, Assignment, Role, User } from './identity/identity.entity.js';
import { IdentityMutation } from './identity/identity.mutation.js';
import { ViewerQuery } from './identity/viewer.query.js';
import { Indicator, IndicatorSource, Source } from './indicator/indicator.entity.js';
import { IndicatorMutation } from './indicator/indicator.mutation.js';
import { Section, TargetGroup } from './intervention/catalogue.entity.js';
import { Contribution } from './intervention/contribution.entity.js';
import { Intervention } from './intervention/intervention.entity.js';
import { InterventionMutation } from './intervention/intervention.mutation.js';
import { Observation } from './observation/observation.entity.js';
import { ObservationMutation } from './observation/observation.mutation.js';
import { FundingSource } from './partner/funding-source.entity.js';
import { Partner, PartnerKind } from './partner/partner.entity.js';
import { PartnerMutation } from './partner/partner.mutation.js';
import { Activity } from './pillar/activity.entity.js';
import { Pillar, Programme } from './pillar/pillar.entity.js';
import { Ministry, Sector } from './pillar/sector.entity.js';
import { Person, Pokja, PokjaMember, PokjaRole } from './pokja/pokja.entity.js';
import { PokjaMutation } from './pokja/pokja.mutation.js';
import { FigureVersion, Release, ReleasedCell, ReleasedFigure } from './release/release.entity.js';
import { releaseJob } from './release/release.job.js';
import { openReports } from './report/open.job.js';
import { ReportingPeriod } from './report/period.entity.js';
import { Report, ReportNote, ReportStep } from './report/report.entity.js';
import { ReportMutation } from './report/report.mutation.js';
import { Rollup, RollupMark, RollupSeries } from './rollup/rollup.entity.js';
import { absorbAfter, absorbJob, renewAfter, renewJob } from './rollup/rollup.job.js';
import { SavedQuery } from './saved-query/saved-query.entity.js';
import { SavedQueryMutation } from './saved-query/saved-query.mutation.js';
import { Target } from './target/target.entity.js';
import { TargetMutation } from './target/target.mutation.js';
import { ValidationCase, ValidationRule } from './validation/rule.entity.js';
import { ValidationRuleMutation } from './validation/rule.mutation.js';
import { Kampung } from './village/kampung.entity.js';
import { KampungMutation } from './village/kampung.mutation.js';
import { Village } from './village/village.entity.js';
import { villageFilters } from './village/village.filters.js';
import { VillageSet } from './village-set/village-set.entity.js';
import { VillageSetMutation } from './village-set/village-set.mutation.js';
/** What the schema says about itself, and whose data it hands out. */
export const about = `Pilar: what is planned, done and measured for villages (desa dan kelurahan).
Codes and names of areas: idn-area-data, after Kepmendagri 300.2.2-2138/2025, under the Open Database License (ODbL) 1.0.`;
export const features = [
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
    { name: 'village', entities: [Village, Kampung], resolvers: [KampungMutation], filters: [villageFilters] },
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
const coreEntities = [IdempotencyKey];
/** Every stored class. */
export const entities = [...features.flatMap((feature) => feature.entities), ...coreEntities];
//# sourceMappingURL=features.js.map