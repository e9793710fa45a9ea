/** Showing a telephone number to someone who usually doesn't see it: allowed to some, and always written down. */
import { Field, ObjectType } from 'type-graphql';
import { judge } from '../core/write/references.ts';
import { load } from '../core/write/rows.ts';
import type { Tx } from '../core/write/write.ts';
import { Person } from './pokja.entity.ts';

@ObjectType({ description: 'A telephone number that was asked for with a reason.' })
export class RevealedPhone {
  @Field(() => String, { nullable: true, description: 'Null where none is on record.' })
  phone?: string | null;
}

export async function revealPhone(tx: Tx, personId: string, reason: string): Promise<number> {
  const person = await load(tx, Person, personId, 'personId');
  judge(tx, { ordinal: person.village, readVerb: 'person.read', path: 'personId', id: personId });
  tx.changes.push({ type: 'Person', key: person.id, area: person.village, after: { reason } });
  return person.id;
}

export async function phoneOf(tx: Tx, id: number): Promise<RevealedPhone> {
  const [person] = await tx.run('select phone from pilar.person where id = $1', [id]);
  return { phone: (person?.phone as string | null) ?? null };
}
