/** Persons: corrected by those who keep the Pokja; their telephone shown to some who usually don't see it, and always written down. */
import { Field, ObjectType } from 'type-graphql';
import { judge } from '../core/write/references.ts';
import { change, claimVersion, load, type Row, type Values } from '../core/write/rows.ts';
import type { Tx, Written } from '../core/write/write.ts';
import { Person } from './pokja.entity.ts';
import type { UpdatePersonInput } from './pokja.input.ts';

@ObjectType({ description: 'A telephone number that was asked for with a reason.' })
export class RevealedPhone {
  @Field(() => String, { nullable: true, description: 'Null where none is on record.' })
  phone?: string | null;
}

export async function updatePerson(tx: Tx, id: string, version: number, { name, phone }: UpdatePersonInput): Promise<Written> {
  const before = await personIn(tx, id, 'id');
  await claimVersion(tx, Person, before, version);
  await change(tx, Person, before, { name, phone } as Values<Person>, before.village);
  return { type: Person, key: before.id };
}

export async function revealPhone(tx: Tx, personId: string, reason: string): Promise<number> {
  const person = await personIn(tx, personId, 'personId');
  tx.changes.push({ type: 'Person', key: person.id, area: person.village, after: { reason } });
  return person.id;
}

async function personIn(tx: Tx, id: string, path: string): Promise<Row<Person>> {
  const person = await load(tx, Person, id, path);
  judge(tx, { ordinal: person.village, readVerb: 'person.read', path, id });
  return person;
}

export async function phoneOf(tx: Tx, id: number): Promise<RevealedPhone> {
  const [person] = await tx.run('select phone from pilar.person where id = $1', [id]);
  return { phone: (person?.phone as string | null) ?? null };
}
