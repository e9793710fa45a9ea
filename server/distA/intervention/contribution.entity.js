var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Check, Entity, Enum, Index, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Guarded, Masked } from '../core/access/guard.js';
import { Root } from '../core/reader/declare.js';
import { StoredRecord } from '../core/record.js';
import { DecimalScalar } from '../core/scalars.js';
import { FundingSource } from '../partner/funding-source.entity.js';
import { Partner } from '../partner/partner.entity.js';
import { Intervention } from './intervention.entity.js';
export var ContributionPart;
(function (ContributionPart) {
    ContributionPart["LEAD"] = "LEAD";
    ContributionPart["FUNDER"] = "FUNDER";
    ContributionPart["IMPLEMENTER"] = "IMPLEMENTER";
})(ContributionPart || (ContributionPart = {}));
registerEnumType(ContributionPart, { name: 'ContributionPart', description: 'What the partner does in the intervention.' });
const AMOUNT = { verb: 'contribution.readAmount', unlessOwn: true };
let Contribution = class Contribution extends StoredRecord {
};
__decorate([
    Field(() => Intervention, { description: 'The activity it belongs to.' }),
    ManyToOne(() => Intervention, { deleteRule: 'restrict', index: true })
], Contribution.prototype, "intervention", void 0);
__decorate([
    Field(() => Partner, { description: 'The organisation that contributes.' }),
    ManyToOne(() => Partner, { deleteRule: 'restrict', index: true })
], Contribution.prototype, "partner", void 0);
__decorate([
    Field(() => ContributionPart, { description: 'What the partner does.' }),
    Enum({ items: () => ContributionPart })
], Contribution.prototype, "part", void 0);
__decorate([
    Field(() => FundingSource, { nullable: true, description: 'Where the money comes from.' }),
    ManyToOne(() => FundingSource, { nullable: true, deleteRule: 'restrict', index: true })
], Contribution.prototype, "fundingSource", void 0);
__decorate([
    Masked(AMOUNT),
    Field(() => DecimalScalar, {
        nullable: true,
        description: 'Whole rupiah. Null where it is in kind, or masked: partners see the amounts of their own contributions only.',
    }),
    Property({ type: 'decimal', precision: 18, scale: 0, nullable: true })
], Contribution.prototype, "amountRupiah", void 0);
__decorate([
    Masked(AMOUNT),
    Field(() => String, { nullable: true, description: 'What was given instead of money.' }),
    Property({ type: 'text', nullable: true })
], Contribution.prototype, "inKind", void 0);
Contribution = __decorate([
    Guarded({ verb: 'contribution.read', area: 'intervention.villages', partner: 'partner' }),
    Root('contributions'),
    ObjectType({ description: "A partner's part in an intervention (Kontribusi), in rupiah or in kind." }),
    Entity({ tableName: 'contribution' }),
    Index({
        name: 'contribution_once',
        expression: 'create unique index contribution_once on pilar.contribution (intervention_id, partner_id, part, funding_source_id) nulls not distinct where retired_at is null',
    }),
    Check({ name: 'contribution_amount_check', expression: 'amount_rupiah >= 0' })
], Contribution);
export { Contribution };
//# sourceMappingURL=contribution.entity.js.map