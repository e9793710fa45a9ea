import { Entity } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Guarded } from '../core/access/guard.ts';
import { Root } from '../core/reader/declare.ts';
import { CatalogueRecord } from '../core/record.ts';

@Guarded({ verb: 'catalogue.read' })
@Root('fundingSources')
@ObjectType({ description: 'Where money comes from (Sumber dana): APBN, APBD, Dana Desa, CSR and others.' })
@Entity({ tableName: 'funding_source' })
export class FundingSource extends CatalogueRecord {}
