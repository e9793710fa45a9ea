var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
/** The three questions about figures; each needs the verb `analysis.run`. */
import { Arg, Ctx, Resolver } from 'type-graphql';
import { RUN } from '../analysis/fact.js';
import { Asks } from '../core/graphql/asks.js';
import { AnalysisCatalogue } from './catalogue.result.js';
import { catalogueOf } from './catalogue.js';
import { explain } from './explain.js';
import { CellExplanation } from './explanation.result.js';
import { AnalysisInput } from './explore.input.js';
import { Analysis } from './explore.result.js';
import { analyse } from './explore.service.js';
import { weighAnalysis, weighCatalogue, weighExplanation } from './weight.js';
let AnalysisQuery = class AnalysisQuery {
    analysis(query, dryRun, context) {
        return analyse(context, query, dryRun);
    }
    explainCell(query, rowKey, columnKey, context) {
        return explain(context, query, rowKey, columnKey);
    }
    analysisCatalogue(given, context) {
        return catalogueOf(context, given);
    }
};
__decorate([
    Asks(RUN, weighAnalysis, () => Analysis, 'Any measures of any sectors beside each other, by place, time and much else. One statement.'),
    __param(0, Arg('query', () => AnalysisInput, { description: 'The question.' })),
    __param(1, Arg('dryRun', () => Boolean, { defaultValue: false, description: 'Checks and prices the question; answers no rows.' })),
    __param(2, Ctx())
], AnalysisQuery.prototype, "analysis", null);
__decorate([
    Asks(RUN, weighExplanation, () => CellExplanation, 'Why a cell of an answer shows what it shows, down to the values and records behind it.'),
    __param(0, Arg('query', () => AnalysisInput, { description: 'The question.' })),
    __param(1, Arg('rowKey', () => String, { description: 'Key of the row.' })),
    __param(2, Arg('columnKey', () => String, { description: 'Key of the column.' })),
    __param(3, Ctx())
], AnalysisQuery.prototype, "explainCell", null);
__decorate([
    Asks(RUN, weighCatalogue, () => AnalysisCatalogue, 'Measures and dimensions that may still be asked beside what is given.'),
    __param(0, Arg('given', () => AnalysisInput, { nullable: true, description: 'What is chosen so far.' })),
    __param(1, Ctx())
], AnalysisQuery.prototype, "analysisCatalogue", null);
AnalysisQuery = __decorate([
    Resolver()
], AnalysisQuery);
export { AnalysisQuery };
//# sourceMappingURL=explore.query.js.map