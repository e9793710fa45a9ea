/** Create, update, retire and restore for each small catalogue: declared in a line, made by one function. */
import { Arg, ID, Int, Resolver } from 'type-graphql';
import { type Call, TheCall, Writes } from '../core/write/call.ts';
import { explain } from '../core/write/complaints.ts';
import { reasonOf } from '../core/write/reason.ts';
import { write } from '../core/write/write.ts';
import { Source } from '../indicator/indicator.entity.ts';
import { Section, TargetGroup } from '../intervention/catalogue.entity.ts';
import { FundingSource } from '../partner/funding-source.entity.ts';
import { PartnerKind } from '../partner/partner.entity.ts';
import { Activity } from '../pillar/activity.entity.ts';
import { Pillar, Programme } from '../pillar/pillar.entity.ts';
import { Ministry, Sector } from '../pillar/sector.entity.ts';
import { PokjaRole } from '../pokja/pokja.entity.ts';
import * as inputs from './entry.input.ts';
import { type Catalogue, createEntry, restoreEntry, retireEntry, updateEntry } from './entry.service.ts';

type Input<T> = new () => T;

interface Declared extends Catalogue {
  /** What a row is, after `Adds`. */
  noun: string;
  create?: Input<inputs.CreateEntryInput>;
  update?: Input<inputs.UpdateEntryInput>;
}

function mutationsOf({ noun, create = inputs.CreateEntryInput, update = inputs.UpdateEntryInput, ...catalogue }: Declared) {
  const { type } = catalogue;
  explain(`${snake(type.name)}_code_unique`, 'input.code', { id: 'Kode ini sudah dipakai.', en: 'This code is already in use.' });

  @Resolver()
  class EntryMutation {
    @Writes('catalogue.manage', () => type, `Adds ${noun}.`)
    [`create${type.name}`](@Arg('input', () => create) input: inputs.CreateEntryInput, @TheCall() call: Call) {
      return write(call, (tx) => createEntry(tx, catalogue, input));
    }

    @Writes('catalogue.manage', () => type, `Changes ${noun}.`)
    [`update${type.name}`](
      @Arg('id', () => ID) id: string,
      @Arg('version', () => Int) version: number,
      @Arg('input', () => update) input: inputs.UpdateEntryInput,
      @TheCall() call: Call,
    ) {
      return write(call, (tx) => updateEntry(tx, catalogue, { id, version }, input));
    }

    @Writes('catalogue.manage', () => type, `Takes ${noun} out of use; what refers to it stays.`)
    [`retire${type.name}`](
      @Arg('id', () => ID) id: string,
      @Arg('version', () => Int) version: number,
      @Arg('reason', () => String) reason: string,
      @TheCall() call: Call,
    ) {
      return write(call, (tx) => retireEntry(tx, catalogue, { id, version }, reasonOf(reason)));
    }

    @Writes('catalogue.manage', () => type, `Takes ${noun} that was retired back into use.`)
    [`restore${type.name}`](
      @Arg('id', () => ID) id: string,
      @Arg('version', () => Int) version: number,
      @Arg('reason', () => String) reason: string,
      @TheCall() call: Call,
    ) {
      return write(call, (tx) => restoreEntry(tx, catalogue, id, { version, reason: reasonOf(reason) }));
    }
  }
  return EntryMutation;
}

const snake = (name: string): string => name.replace(/(?<!^)[A-Z]/g, '_$&').toLowerCase();

const declared: readonly Declared[] = [
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
