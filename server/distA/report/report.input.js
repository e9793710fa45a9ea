var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Field, InputType, Int } from 'type-graphql';
import { DateScalar, PeriodScalar } from '../core/scalars.js';
import { Day, Lines, OneOfThese, TimeOfDay } from '../core/write/bounds.js';
let ReportNoteInput = class ReportNoteInput {
};
__decorate([
    Field(() => String, {
        description: 'Code of the indicator whose value is meant: one that is due with the report. Its period follows from its frequency.',
    })
], ReportNoteInput.prototype, "indicator", void 0);
__decorate([
    Field(() => String, { description: 'What is wrong, in 1 to 1,000 characters.' })
], ReportNoteInput.prototype, "text", void 0);
ReportNoteInput = __decorate([
    InputType({ description: 'What an officer has to say about one value of a report that goes back.' })
], ReportNoteInput);
export { ReportNoteInput };
let SetPeriodInput = class SetPeriodInput {
};
__decorate([
    Field(() => PeriodScalar, { description: 'The month that is reported on.' })
], SetPeriodInput.prototype, "period", void 0);
__decorate([
    Field(() => String, { nullable: true, description: 'Official code of a regency. Left out: the whole country.' })
], SetPeriodInput.prototype, "area", void 0);
__decorate([
    Day(2016),
    Field(() => DateScalar, { description: 'Last day on which a report is on time, in the time zone.' })
], SetPeriodInput.prototype, "dueOn", void 0);
__decorate([
    TimeOfDay(),
    Field(() => String, { nullable: true, description: 'Last minute of that day, `HH:MM`. Left out: 23:59.' })
], SetPeriodInput.prototype, "dueTime", void 0);
__decorate([
    OneOfThese('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'),
    Field(() => String, { description: 'Asia/Jakarta, Asia/Makassar or Asia/Jayapura.' })
], SetPeriodInput.prototype, "timeZone", void 0);
__decorate([
    Lines(500),
    Field(() => String, { description: 'Why the deadline is set or moved.' })
], SetPeriodInput.prototype, "reason", void 0);
__decorate([
    Field(() => Int, { nullable: true, description: 'Version of the deadline that is moved. Left out: there is none yet.' })
], SetPeriodInput.prototype, "version", void 0);
SetPeriodInput = __decorate([
    InputType({ description: 'A deadline for the reports of a month: of the whole country, or of a regency, which then goes before it.' })
], SetPeriodInput);
export { SetPeriodInput };
//# sourceMappingURL=report.input.js.map