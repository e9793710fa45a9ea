var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
/** What a change of areas does, or would do: said before it is done, in the same words. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AreaEvent } from './area-event.entity.js';
export var AreaFate;
(function (AreaFate) {
    AreaFate["ENDS"] = "ENDS";
    AreaFate["BEGINS"] = "BEGINS";
    AreaFate["RETURNS"] = "RETURNS";
    AreaFate["GOES_ON"] = "GOES_ON";
    AreaFate["RENAMED"] = "RENAMED";
})(AreaFate || (AreaFate = {}));
registerEnumType(AreaFate, {
    name: 'AreaFate',
    description: 'What becomes of an area. ENDS: its last day is the day before. BEGINS: it is new. RETURNS: it stood earlier under the same code. GOES_ON: the same area, larger or smaller. RENAMED: the same area under another name or code.',
});
export var RecordFate;
(function (RecordFate) {
    RecordFate["STAYS"] = "STAYS";
    RecordFate["GOES_ON"] = "GOES_ON";
    RecordFate["ENDS"] = "ENDS";
    RecordFate["MOVES"] = "MOVES";
})(RecordFate || (RecordFate = {}));
registerEnumType(RecordFate, {
    name: 'RecordFate',
    description: 'What becomes of the records of an area. STAYS: they remain where they are, for ever. GOES_ON: they end here and go on in a successor. ENDS: they end. MOVES: they belong to the successors from then on.',
});
let Statement = class Statement {
};
__decorate([
    Field(() => String, { description: 'In Indonesian.' })
], Statement.prototype, "message", void 0);
__decorate([
    Field(() => String, { description: 'In English.' })
], Statement.prototype, "messageEn", void 0);
Statement = __decorate([
    ObjectType({ description: 'A sentence in both languages.' })
], Statement);
export { Statement };
let AreaEffect = class AreaEffect {
};
__decorate([
    Field(() => String, { description: 'Official code until then; of an area that begins, from then on.' })
], AreaEffect.prototype, "code", void 0);
__decorate([
    Field(() => String, { description: 'Official name until then; of an area that begins, from then on.' })
], AreaEffect.prototype, "name", void 0);
__decorate([
    Field(() => AreaFate, { description: 'What becomes of it.' })
], AreaEffect.prototype, "fate", void 0);
__decorate([
    Field(() => String, { description: 'Official code from then on.' })
], AreaEffect.prototype, "codeAfter", void 0);
__decorate([
    Field(() => String, { description: 'Official name from then on.' })
], AreaEffect.prototype, "nameAfter", void 0);
AreaEffect = __decorate([
    ObjectType({ description: 'What becomes of one area.' })
], AreaEffect);
export { AreaEffect };
let RecordEffect = class RecordEffect extends Statement {
};
__decorate([
    Field(() => String, { description: 'Name of the type: `Observation`, `Report`, `Pokja` …' })
], RecordEffect.prototype, "type", void 0);
__decorate([
    Field(() => String, { description: 'Official code of the area they hang on.' })
], RecordEffect.prototype, "area", void 0);
__decorate([
    Field(() => Int, { description: 'How many there are.' })
], RecordEffect.prototype, "count", void 0);
__decorate([
    Field(() => RecordFate, { description: 'What becomes of them.' })
], RecordEffect.prototype, "fate", void 0);
__decorate([
    Field(() => [String], { description: 'Official codes of the areas they go on in or move to. Empty where they do neither.' })
], RecordEffect.prototype, "into", void 0);
RecordEffect = __decorate([
    ObjectType({ description: 'What becomes of the records of one type in one area.' })
], RecordEffect);
export { RecordEffect };
let AreaEventOutcome = class AreaEventOutcome {
};
__decorate([
    Field(() => AreaEvent, { nullable: true, description: 'The change as it is kept. Null with `dryRun`: nothing was written.' })
], AreaEventOutcome.prototype, "event", void 0);
__decorate([
    Field(() => [AreaEffect], { description: 'The areas it touches.' })
], AreaEventOutcome.prototype, "areas", void 0);
__decorate([
    Field(() => [RecordEffect], { description: 'What hangs on them, by area and type; types without records are left out.' })
], AreaEventOutcome.prototype, "records", void 0);
__decorate([
    Field(() => [Statement], { description: 'What nobody can divide among parts or add up: no figure is invented.' })
], AreaEventOutcome.prototype, "notApportioned", void 0);
AreaEventOutcome = __decorate([
    ObjectType({ description: 'What a change of areas did, or with `dryRun` would do.' })
], AreaEventOutcome);
export { AreaEventOutcome };
//# sourceMappingURL=area-event.result.js.map