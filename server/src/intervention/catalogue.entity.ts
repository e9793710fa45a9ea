import { Entity } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { CatalogueRecord } from '../core/record.ts';

@Guarded({ verb: 'catalogue.read' })
@Root('sections')
@ObjectType({ description: 'One of the eight family functions (Seksi), or OTHER for activities outside them.' })
@Entity({ tableName: 'section' })
export class Section extends CatalogueRecord {}

@Guarded({ verb: 'catalogue.read' })
@Root('targetGroups')
@ObjectType({ description: 'Whom an intervention is for (Sasaran).' })
@Entity({ tableName: 'target_group' })
export class TargetGroup extends CatalogueRecord {}
