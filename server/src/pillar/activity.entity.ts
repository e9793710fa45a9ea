import { Check, Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType } from 'type-graphql';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { CatalogueRecord } from '../core/record.ts';
import { DateScalar } from '../core/scalars.ts';
import { Programme } from './pillar.entity.ts';
import { Ministry } from './sector.entity.ts';

@Guarded({ verb: 'catalogue.read' })
@Root('activities')
@ObjectType({
  description:
    "A task of the Instruction's annex (Kegiatan), restated in our words. The annex has 59; those that public sources name are here, an administrator adds the rest.",
})
@Entity({ tableName: 'activity' })
@Check({ name: 'activity_validity_check', expression: 'valid_to is null or valid_from is null or valid_to >= valid_from' })
export class Activity extends CatalogueRecord {
  @Field(() => Programme, { description: 'Programme it stands under.' })
  @ManyToOne(() => Programme, { deleteRule: 'restrict', index: true })
  programme!: Programme;

  @Field(() => Ministry, { nullable: true, description: 'Addressee of the Instruction that answers for it, where one is named.' })
  @ManyToOne(() => Ministry, { nullable: true, deleteRule: 'restrict', index: true })
  ministry?: Ministry | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day it is valid, where known.' })
  @Property({ type: 'date', nullable: true })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day it is valid. Null while it is.' })
  @Property({ type: 'date', nullable: true })
  validTo?: string | null;
}
