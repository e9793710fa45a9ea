/** The small catalogues: rows with a code, names and a place, and here and there a row they refer to. One shape for all. */
import {
  ActivitiesDocument,
  ActivityDocument,
  CreateActivityDocument,
  CreateFundingSourceDocument,
  CreateMinistryDocument,
  CreatePartnerKindDocument,
  CreatePokjaRoleDocument,
  CreateProgrammeDocument,
  CreateSectionDocument,
  CreateSectorDocument,
  CreateSourceDocument,
  CreateTargetGroupDocument,
  FundingSourceDocument,
  FundingSourcesDocument,
  MinistriesDocument,
  MinistryDocument,
  PartnerKindDocument,
  PartnerKindsDocument,
  PokjaRoleDocument,
  PokjaRolesDocument,
  ProgrammeDocument,
  ProgrammesDocument,
  RestoreActivityDocument,
  RestoreFundingSourceDocument,
  RestoreMinistryDocument,
  RestorePartnerKindDocument,
  RestorePokjaRoleDocument,
  RestoreProgrammeDocument,
  RestoreSectionDocument,
  RestoreSectorDocument,
  RestoreSourceDocument,
  RestoreTargetGroupDocument,
  RetireActivityDocument,
  RetireFundingSourceDocument,
  RetireMinistryDocument,
  RetirePartnerKindDocument,
  RetirePokjaRoleDocument,
  RetireProgrammeDocument,
  RetireSectionDocument,
  RetireSectorDocument,
  RetireSourceDocument,
  RetireTargetGroupDocument,
  SectionDocument,
  SectionsDocument,
  SectorDocument,
  SectorsDocument,
  SourceDocument,
  SourcesDocument,
  TargetGroupDocument,
  TargetGroupsDocument,
  UpdateActivityDocument,
  UpdateFundingSourceDocument,
  UpdateMinistryDocument,
  UpdatePartnerKindDocument,
  UpdatePokjaRoleDocument,
  UpdateProgrammeDocument,
  UpdateSectionDocument,
  UpdateSectorDocument,
  UpdateSourceDocument,
  UpdateTargetGroupDocument,
} from '@pilar/schema/generated/graphql.ts';
import { type AnyResource, pick, type Resource, type Row, resource, type Values } from '../provider/resource.ts';

const EVERYWHERE = ['name', 'nameEn', 'position'];

interface Documents<R extends Row, Where, Order, C, U>
  extends Pick<Resource<R, Where, Order, C, U>, 'list' | 'one' | 'retire' | 'restore'> {
  create: NonNullable<Resource<R, Where, Order, C, U>['create']>['document'];
  update: NonNullable<Resource<R, Where, Order, C, U>['update']>['document'];
}

/** `own`: the fields that only this catalogue has; a reference is sent as its code. */
function entry<R extends Row, Where, Order, C, U>(
  entity: string,
  { create, update, ...documents }: Documents<R, Where, Order, C, U>,
  own: readonly string[] = [],
): AnyResource {
  const fields = [...EVERYWHERE, ...own];
  const toInput = (values: Values) => pick(values, fields);
  return resource<R, Where, Order, C, U>({
    entity,
    ...documents,
    standing: { retiredAt: { isNull: true } } as Where,
    filters: {
      q: (text: string) =>
        ({ or: [{ name: { contains: text } }, { nameEn: { contains: text } }, { code: { contains: text.toUpperCase() } }] }) as Where,
    },
    create: { document: create, toInput: (values) => ({ code: values.code, ...toInput(values) }) as C },
    update: { document: update, toInput: (values) => toInput(values) as U },
  });
}

export const entries = {
  programmes: entry(
    'Programme',
    {
      list: ProgrammesDocument,
      one: ProgrammeDocument,
      create: CreateProgrammeDocument,
      update: UpdateProgrammeDocument,
      retire: RetireProgrammeDocument,
      restore: RestoreProgrammeDocument,
    },
    ['pillar.code'],
  ),
  activities: entry(
    'Activity',
    {
      list: ActivitiesDocument,
      one: ActivityDocument,
      create: CreateActivityDocument,
      update: UpdateActivityDocument,
      retire: RetireActivityDocument,
      restore: RestoreActivityDocument,
    },
    ['programme.code', 'ministry.code', 'validFrom', 'validTo'],
  ),
  sectors: entry(
    'Sector',
    {
      list: SectorsDocument,
      one: SectorDocument,
      create: CreateSectorDocument,
      update: UpdateSectorDocument,
      retire: RetireSectorDocument,
      restore: RestoreSectorDocument,
    },
    ['ministry.code'],
  ),
  ministries: entry(
    'Ministry',
    {
      list: MinistriesDocument,
      one: MinistryDocument,
      create: CreateMinistryDocument,
      update: UpdateMinistryDocument,
      retire: RetireMinistryDocument,
      restore: RestoreMinistryDocument,
    },
    ['validFrom', 'validTo', 'succeededBy.code'],
  ),
  sources: entry('Source', {
    list: SourcesDocument,
    one: SourceDocument,
    create: CreateSourceDocument,
    update: UpdateSourceDocument,
    retire: RetireSourceDocument,
    restore: RestoreSourceDocument,
  }),
  partnerKinds: entry('PartnerKind', {
    list: PartnerKindsDocument,
    one: PartnerKindDocument,
    create: CreatePartnerKindDocument,
    update: UpdatePartnerKindDocument,
    retire: RetirePartnerKindDocument,
    restore: RestorePartnerKindDocument,
  }),
  fundingSources: entry('FundingSource', {
    list: FundingSourcesDocument,
    one: FundingSourceDocument,
    create: CreateFundingSourceDocument,
    update: UpdateFundingSourceDocument,
    retire: RetireFundingSourceDocument,
    restore: RestoreFundingSourceDocument,
  }),
  pokjaRoles: entry('PokjaRole', {
    list: PokjaRolesDocument,
    one: PokjaRoleDocument,
    create: CreatePokjaRoleDocument,
    update: UpdatePokjaRoleDocument,
    retire: RetirePokjaRoleDocument,
    restore: RestorePokjaRoleDocument,
  }),
  sections: entry('Section', {
    list: SectionsDocument,
    one: SectionDocument,
    create: CreateSectionDocument,
    update: UpdateSectionDocument,
    retire: RetireSectionDocument,
    restore: RestoreSectionDocument,
  }),
  targetGroups: entry('TargetGroup', {
    list: TargetGroupsDocument,
    one: TargetGroupDocument,
    create: CreateTargetGroupDocument,
    update: UpdateTargetGroupDocument,
    retire: RetireTargetGroupDocument,
    restore: RestoreTargetGroupDocument,
  }),
};

export type EntryName = keyof typeof entries;
