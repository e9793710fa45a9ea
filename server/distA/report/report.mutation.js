var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Arg, ID, Int, Resolver } from 'type-graphql';
import { TheCall, Writes } from '../core/write/call.js';
import { reasonIfGiven, reasonOf } from '../core/write/reason.js';
import { write } from '../core/write/write.js';
import { ReportingPeriod } from './period.entity.js';
import { setPeriod } from './period.service.js';
import { Report } from './report.entity.js';
import { ReportNoteInput, SetPeriodInput } from './report.input.js';
import { lockReport, returnReport, submitReport, unlockReport, verifyReport } from './report.service.js';
const Note = () => Arg('note', () => String, { nullable: true, description: 'A remark for the history, 1 to 500 characters.' });
let ReportMutation = class ReportMutation {
    submitReport(id, version, acknowledgeMissing, note, call) {
        return write(call, (tx) => submitReport(tx, { id, version }, reasonIfGiven('note', note), acknowledgeMissing ?? false));
    }
    verifyReport(id, version, note, call) {
        return write(call, (tx) => verifyReport(tx, { id, version }, reasonIfGiven('note', note)));
    }
    returnReport(id, version, notes, note, call) {
        return write(call, (tx) => returnReport(tx, { id, version }, notes ?? [], reasonIfGiven('note', note)));
    }
    lockReport(id, version, note, call) {
        return write(call, (tx) => lockReport(tx, { id, version }, reasonIfGiven('note', note)));
    }
    unlockReport(id, version, reason, call) {
        return write(call, (tx) => unlockReport(tx, { id, version }, reasonOf(reason)));
    }
    setPeriod(input, call) {
        return write(call, (tx) => setPeriod(tx, input));
    }
};
__decorate([
    Writes('report.submit', () => Report, 'Sends a report that is not sent yet or was returned. Open notes on its values count as settled.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('acknowledgeMissing', () => Boolean, {
        nullable: true,
        description: 'Sends it although values that are due are missing and not said to be NOT_APPLICABLE. Otherwise that is BAD_USER_INPUT and names them.',
    })),
    __param(3, Note()),
    __param(4, TheCall())
], ReportMutation.prototype, "submitReport", null);
__decorate([
    Writes('report.verify', () => Report, 'Says that a submitted report was checked. Whoever submitted it last cannot: that is a CONFLICT. Its values are no longer preliminary.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Note()),
    __param(3, TheCall())
], ReportMutation.prototype, "verifyReport", null);
__decorate([
    Writes('report.verify', () => Report, 'Sends a submitted or verified report back to be corrected, with a note on each value that is wrong, or a general one.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('notes', () => [ReportNoteInput], { nullable: true, description: 'Up to 100.' })),
    __param(3, Note()),
    __param(4, TheCall())
], ReportMutation.prototype, "returnReport", null);
__decorate([
    Writes('report.lock', () => Report, 'Closes a verified report: its values stay as they are.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Note()),
    __param(3, TheCall())
], ReportMutation.prototype, "lockReport", null);
__decorate([
    Writes('report.unlock', () => Report, 'Opens a locked report for a reason that stays in its history. It is verified then, and can be returned.'),
    __param(0, Arg('id', () => ID)),
    __param(1, Arg('version', () => Int)),
    __param(2, Arg('reason', () => String)),
    __param(3, TheCall())
], ReportMutation.prototype, "unlockReport", null);
__decorate([
    Writes('period.manage', () => ReportingPeriod, 'Sets or moves the deadline of a month, for the whole country or for one regency.'),
    __param(0, Arg('input', () => SetPeriodInput)),
    __param(1, TheCall())
], ReportMutation.prototype, "setPeriod", null);
ReportMutation = __decorate([
    Resolver()
], ReportMutation);
export { ReportMutation };
//# sourceMappingURL=report.mutation.js.map