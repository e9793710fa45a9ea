import { Check, Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded, Masked } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { StoredRecord } from '../core/record.ts';
import { DecimalScalar } from '../core/scalars.ts';
import { FundingSource } from '../partner/funding-source.entity.ts';
import { Partner } from '../partner/partner.entity.ts';
import { Intervention } from './intervention.entity.ts';

export enum ContributionPart {
  LEAD = 'LEAD',
  FUNDER = 'FUNDER',
  IMPLEMENTER = 'IMPLEMENTER',
}
registerEnumType(ContributionPart, { name: 'ContributionPart', description: 'What the partner does in the intervention.' });

const AMOUNT = { verb: 'contribution.readAmount', unlessOwn: true };

@Guarded({ verb: 'contribution.read', area: 'intervention.villages', partner: 'partner' })
@Root('contributions')
@ObjectType({ description: "A partner's part in an intervention (Kontribusi), in rupiah or in kind." })
@Entity({ tableName: 'contribution' })
@Index({
  name: 'contribution_once',
  expression:
    'create unique index contribution_once on pilar.contribution (intervention_id, partner_id, part, funding_source_id) nulls not distinct where retired_at is null',
})
@Index({
  name: 'contribution_by_intervention',
  expression: 'create index contribution_by_intervention on pilar.contribution (intervention_id, id)',
})
@Check({ name: 'contribution_amount_check', expression: 'amount_rupiah >= 0' })
export class Contribution extends StoredRecord {
  @Field(() => Intervention, { description: 'The activity it belongs to.' })
  @ManyToOne(() => Intervention, { deleteRule: 'restrict' })
  intervention!: Intervention;

  @Field(() => Partner, { description: 'The organisation that contributes.' })
  @ManyToOne(() => Partner, { deleteRule: 'restrict', index: true })
  partner!: Partner;

  @Field(() => ContributionPart, { description: 'What the partner does.' })
  @Enum({ items: () => ContributionPart })
  part!: ContributionPart;

  @Field(() => FundingSource, { nullable: true, description: 'Where the money comes from.' })
  @ManyToOne(() => FundingSource, { nullable: true, deleteRule: 'restrict', index: true })
  fundingSource?: FundingSource | null;

  @Masked(AMOUNT)
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Whole rupiah. Null where it is in kind, or masked: partners see the amounts of their own contributions only.',
  })
  @Property({ type: 'decimal', precision: 18, scale: 0, nullable: true })
  amountRupiah?: string | null;

  @Masked(AMOUNT)
  @Field(() => String, { nullable: true, description: 'What was given instead of money.' })
  @Property({ type: 'text', nullable: true })
  inKind?: string | null;
}
