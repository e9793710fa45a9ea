var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
/** What may be asked. */
import { Field, ObjectType } from 'type-graphql';
import * as word from './explore.enums.js';
let AnalysisDimensionEntry = class AnalysisDimensionEntry {
};
__decorate([
    Field(() => word.AnalysisDimension, { description: 'The dimension.' })
], AnalysisDimensionEntry.prototype, "dimension", void 0);
__decorate([
    Field(() => String, { description: 'Name in Indonesian.' })
], AnalysisDimensionEntry.prototype, "name", void 0);
__decorate([
    Field(() => String, { description: 'Name in English.' })
], AnalysisDimensionEntry.prototype, "nameEn", void 0);
__decorate([
    Field(() => Boolean, { description: 'May stand on rows or columns beside what is given.' })
], AnalysisDimensionEntry.prototype, "onAxis", void 0);
__decorate([
    Field(() => Boolean, { description: 'May filter all that is given.' })
], AnalysisDimensionEntry.prototype, "asFilter", void 0);
AnalysisDimensionEntry = __decorate([
    ObjectType({ description: 'A dimension, and where it fits.' })
], AnalysisDimensionEntry);
export { AnalysisDimensionEntry };
let AnalysisMeasureEntry = class AnalysisMeasureEntry {
};
__decorate([
    Field(() => word.AnalysisFact, { description: 'Its fact.' })
], AnalysisMeasureEntry.prototype, "fact", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Code of the indicator, of measures that are one.' })
], AnalysisMeasureEntry.prototype, "indicator", void 0);
__decorate([
    Field(() => word.AnalysisAggregation, { nullable: true, description: 'Aggregation, of measures that are not an indicator.' })
], AnalysisMeasureEntry.prototype, "agg", void 0);
__decorate([
    Field(() => word.AnalysisField, { nullable: true, description: 'Field that is aggregated.' })
], AnalysisMeasureEntry.prototype, "of", void 0);
__decorate([
    Field(() => String, { description: 'Name in Indonesian.' })
], AnalysisMeasureEntry.prototype, "name", void 0);
__decorate([
    Field(() => String, { description: 'Name in English.' })
], AnalysisMeasureEntry.prototype, "nameEn", void 0);
__decorate([
    Field(() => String, { description: 'What it means and how it is aggregated, in Indonesian.' })
], AnalysisMeasureEntry.prototype, "description", void 0);
__decorate([
    Field(() => String, { description: 'The same in English.' })
], AnalysisMeasureEntry.prototype, "descriptionEn", void 0);
__decorate([
    Field(() => String, { description: 'Unit of the value.' })
], AnalysisMeasureEntry.prototype, "unit", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Code of the pillar, of indicators.' })
], AnalysisMeasureEntry.prototype, "pillar", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Code of the sector, of indicators.' })
], AnalysisMeasureEntry.prototype, "sector", void 0);
__decorate([
    Field(() => Boolean, { description: 'Small figures may point at a person: who may not read them sees what was released.' })
], AnalysisMeasureEntry.prototype, "isSensitive", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Indicators of one group share a quantity: they are released and hidden together.' })
], AnalysisMeasureEntry.prototype, "quantityGroup", void 0);
__decorate([
    Field(() => [word.AnalysisDimension], { description: 'Dimensions it can be split and filtered by.' })
], AnalysisMeasureEntry.prototype, "dimensions", void 0);
AnalysisMeasureEntry = __decorate([
    ObjectType({ description: 'A measure that may be asked.' })
], AnalysisMeasureEntry);
export { AnalysisMeasureEntry };
let AnalysisCatalogue = class AnalysisCatalogue {
};
__decorate([
    Field(() => [AnalysisMeasureEntry], { description: 'Measures that share the dimensions and fit the filters given.' })
], AnalysisCatalogue.prototype, "measures", void 0);
__decorate([
    Field(() => [AnalysisDimensionEntry], { description: 'All dimensions, and whether each still fits.' })
], AnalysisCatalogue.prototype, "dimensions", void 0);
AnalysisCatalogue = __decorate([
    ObjectType({ description: 'What may be asked beside what is given already.' })
], AnalysisCatalogue);
export { AnalysisCatalogue };
//# sourceMappingURL=catalogue.result.js.map