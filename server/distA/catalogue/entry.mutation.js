var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
/** Create, update, retire and restore for each small catalogue: declared in a line, made by one function. */
import { Arg, ID, Int, Resolver } from 'type-graphql';
import { TheCall, Writes } from '../core/write/call.js';
import { explain } from '../core/write/complaints.js';
import { reasonOf } from '../core/write/reason.js';
import { write } from '../core/write/write.js';
import { Source } from '../indicator/indicator.entity.js';
import { Section, TargetGroup } from '../intervention/catalogue.entity.js';
import { FundingSource } from '../partner/funding-source.entity.js';
import { PartnerKind } from '../partner/partner.entity.js';
import { Activity } from '../pillar/activity.entity.js';
import { Pillar, Programme } from '../pillar/pillar.entity.js';
import { Ministry, Sector } from '../pillar/sector.entity.js';
import { PokjaRole } from '../pokja/pokja.entity.js';
import * as inputs from './entry.input.js';
import { createEntry, restoreEntry, retireEntry, updateEntry } from './entry.service.js';
function mutationsOf({ noun, create = inputs.CreateEntryInput, update = inputs.UpdateEntryInput, ...catalogue }) {
    var _a, _b, _c, _d;
    const { type } = catalogue;
    explain(`${snake(type.name)}_code_unique`, 'input.code', { id: 'Kode ini sudah dipakai.', en: 'This code is already in use.' });
    let EntryMutation = class EntryMutation {
        [_a = `create${type.name}`](input, call) {
            return write(call, (tx) => createEntry(tx, catalogue, input));
        }
        [_b = `update${type.name}`](id, version, input, call) {
            return write(call, (tx) => updateEntry(tx, catalogue, { id, version }, input));
        }
        [_c = `retire${type.name}`](id, version, reason, call) {
            return write(call, (tx) => retireEntry(tx, catalogue, { id, version }, reasonOf(reason)));
        }
        [_d = `restore${type.name}`](id, version, reason, call) {
            return write(call, (tx) => restoreEntry(tx, catalogue, id, { version, reason: reasonOf(reason) }));
        }
    };
    __decorate([
        Writes('catalogue.manage', () => type, `Adds ${noun}.`),
        __param(0, Arg('input', () => create)),
        __param(1, TheCall())
    ], EntryMutation.prototype, _a, null);
    __decorate([
        Writes('catalogue.manage', () => type, `Changes ${noun}.`),
        __param(0, Arg('id', () => ID)),
        __param(1, Arg('version', () => Int)),
        __param(2, Arg('input', () => update)),
        __param(3, TheCall())
    ], EntryMutation.prototype, _b, null);
    __decorate([
        Writes('catalogue.manage', () => type, `Takes ${noun} out of use; what refers to it stays.`),
        __param(0, Arg('id', () => ID)),
        __param(1, Arg('version', () => Int)),
        __param(2, Arg('reason', () => String)),
        __param(3, TheCall())
    ], EntryMutation.prototype, _c, null);
    __decorate([
        Writes('catalogue.manage', () => type, `Takes ${noun} that was retired back into use.`),
        __param(0, Arg('id', () => ID)),
        __param(1, Arg('version', () => Int)),
        __param(2, Arg('reason', () => String)),
        __param(3, TheCall())
    ], EntryMutation.prototype, _d, null);
    EntryMutation = __decorate([
        Resolver()
    ], EntryMutation);
    return EntryMutation;
}
const snake = (name) => name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();
const declared = [
    {
        type: Activity,
        noun: 'an activity of the Instruction',
        references: { programme: Programme, ministry: Ministry },
        create: inputs.CreateActivityInput,
        update: inputs.UpdateActivityInput,
    },
    {
        type: Programme,
        noun: 'a programme',
        references: { pillar: Pillar },
        create: inputs.CreateProgrammeInput,
        update: inputs.UpdateProgrammeInput,
    },
    {
        type: Sector,
        noun: 'a sector',
        kept: ['DALDUK_KB'],
        references: { ministry: Ministry },
        create: inputs.CreateSectorInput,
        update: inputs.UpdateSectorInput,
    },
    {
        type: Ministry,
        noun: 'a ministry or agency',
        references: { succeededBy: Ministry },
        create: inputs.CreateMinistryInput,
        update: inputs.UpdateMinistryInput,
    },
    { type: Source, noun: 'a source of values', kept: ['REPORT', 'COMPUTED', 'PUBLISHED', 'DEMO'] },
    { type: PartnerKind, noun: 'a kind of organisation' },
    { type: FundingSource, noun: 'a source of funds' },
    { type: PokjaRole, noun: 'a role in a Pokja' },
    { type: Section, noun: 'a section' },
    { type: TargetGroup, noun: 'a target group' },
];
export const catalogueMutations = declared.map(mutationsOf);
//# sourceMappingURL=entry.mutation.js.map