var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Entity } from '@mikro-orm/decorators/legacy';
import { ObjectType } from 'type-graphql';
import { Guarded } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { CatalogueRecord } from '../core/record.js';
let FundingSource = class FundingSource extends CatalogueRecord {
};
FundingSource = __decorate([
    Guarded({ verb: 'catalogue.read' }),
    Root('fundingSources'),
    ObjectType({ description: 'Where money comes from (Sumber dana): APBN, APBD, Dana Desa, CSR and others.' }),
    Entity({ tableName: 'funding_source' })
], FundingSource);
export { FundingSource };
//# sourceMappingURL=funding-source.entity.js.map