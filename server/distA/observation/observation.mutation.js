var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, Resolver } from 'type-graphql';
import { TheCall, Writes } from '../core/write/call.js';
import { writeAnd } from '../core/write/write.js';
import { ObservationRowInput } from './observation.input.js';
import { RecordObservationsAnswer } from './observation.result.js';
import { recordObservations, shown } from './observation.service.js';
let ObservationMutation = class ObservationMutation {
    recordObservations(rows, allOrNothing, dryRun, call) {
        const how = { allOrNothing: allOrNothing ?? false, dryRun: dryRun ?? false };
        const args = how.dryRun ? { ...call.args, idempotencyKey: undefined } : call.args;
        return writeAnd({ ...call, args }, (tx) => recordObservations(tx, rows, how), (tx, outcomes) => shown(tx, outcomes, how));
    }
};
__decorate([
    Writes('observation.record', () => RecordObservationsAnswer, 'Records up to 1,000 values, with a result per row. Rows are independent unless `allOrNothing`. Validation rules judge them beside each other and beside what stands there: a rule is asked for every area, period and source in which a value of the finest grain it names was written; of a coarser grain the newest value whose period ends no later counts, at most three years back, first of the same source, then of the source that ranks first; published and demonstration figures are not mixed with others.'),
    __param(0, Arg('rows', () => [ObservationRowInput])),
    __param(1, Arg('allOrNothing', () => Boolean, { nullable: true, description: 'Either every row is written or none.' })),
    __param(2, Arg('dryRun', () => Boolean, {
        nullable: true,
        description: 'The same answer, and nothing is written: for warnings while somebody types. `idempotencyKey` then means nothing.',
    })),
    __param(3, TheCall())
], ObservationMutation.prototype, "recordObservations", null);
ObservationMutation = __decorate([
    Resolver()
], ObservationMutation);
export { ObservationMutation };
//# sourceMappingURL=observation.mutation.js.map