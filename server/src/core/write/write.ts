/**
 * The one way to write. A call opens one transaction; in it the idempotency key is taken, the work done, the journal
 * written and the answer read back through the reader. All of it stands, or none.
 */
import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import type { Pool } from 'pg';
import { type Actor, can } from '../access/actor.ts';
import type { Audience } from '../access/audience.ts';
import type { Context, Key, Run } from '../context.ts';
import { at, forbidden, invalid, type Text, unauthenticated } from '../errors.ts';
import { unreadableIn } from './bounds.ts';
import { type Call, verbOf } from './call.ts';
import { explained } from './complaints.ts';
import { endWith, type Part } from './ending.ts';
import { type Claim, claimOf, keep, take } from './idempotency.ts';
import type { Tables } from './tables.ts';
import { inTurn, together, transaction } from './transaction.ts';

/** One record that changed. */
export interface Change {
  type: string;
  key: number | string;
  /** Ordinal of the area the record belongs to. */
  area?: number | null;
  /** For whom it was and is, where it belongs to a person. */
  audiences?: readonly Audience[];
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

export interface Tx {
  context: Context;
  actor: Actor;
  verb: string;
  run: Run;
  tables: Tables;
  changes: Change[];
  /** Sent, and not waited for before more is: what fails it fails all that follows. */
  along(sent: Promise<unknown>): void;
  sent: Promise<unknown>[];
  /** Records as the caller's selection asks for them. */
  show(type: object, keys: readonly Key[], path?: readonly string[]): Promise<unknown[]>;
  /** The same where nothing is asked of the database after it. */
  answer: Tx['show'];
  /** A record as it stands now, for an error that shows it: in the very form the selection asks for. */
  current(type: object, key: number): Promise<unknown>;
}

export interface Writer {
  pool: Pool;
  tables: Tables;
  /** Writes down who changed what, and asks for the work that follows from it. */
  ending(tx: Tx): Part[];
  /** Is told of what stands. */
  told(changes: readonly Change[]): void;
}

export interface Written {
  type: object;
  key: number;
}

const UNREADABLE: Text = { id: 'Mengandung karakter yang tidak dapat disimpan.', en: 'Has a character that cannot be stored.' };

/** A write that answers with the record it wrote. */
export async function write(call: Call, work: (tx: Tx) => Promise<Written>): Promise<unknown> {
  const keyed = async (tx: Tx) => {
    const unreadable = unreadableIn(call.args, '');
    if (unreadable.length > 0) throw invalid(unreadable.map((path) => at(path, UNREADABLE)));
    const { type, key } = await work(tx);
    return { type: tx.tables.of(type).type, key };
  };
  return writeAnd(call, keyed, async (tx, { type, key }) => (await tx.answer(tx.tables.named(type).entity, [key]))[0]);
}

/**
 * A write with an answer of its own. What `work` returns is kept under the idempotency key, so it must be plain JSON. `ahead` is
 * asked together with the key, so it writes nothing, and what it finds is for nothing where the key was taken before.
 */
export async function writeAnd<Answer, Known = undefined>(
  call: Call,
  work: (tx: Tx, known: Known) => Promise<Answer>,
  show: (tx: Tx, answer: Answer) => Promise<unknown>,
  ahead?: (tx: Tx) => Promise<Known>,
): Promise<unknown> {
  const { context, info, args } = call;
  const { actor, writer } = context;
  const verb = verbOf(info);
  if (!actor) throw unauthenticated();
  if (!can(actor, verb)) throw forbidden(verb);
  const { idempotencyKey, ...input } = args;
  const claim = typeof idempotencyKey === 'string' ? claimOf(actor, idempotencyKey, { name: info.fieldName, verb, input }) : undefined;

  let changes: readonly Change[] = [];
  const once = async (run: Run, last: Run) => {
    const tx = begin(call, { actor, verb, run }, last);
    changes = tx.changes;
    const [earlier, known] = await together(taken(run, claim), Promise.resolve(ahead?.(tx)));
    if (earlier) return show(tx, earlier.answer as Answer);
    const answer = await work(tx, known as Known);
    const ending = endWith(run, [...writer.ending(tx), ...(claim ? [keep(claim, answer)] : [])]);
    return inTurn([...tx.sent, ending], show(tx, answer));
  };
  const answer = await explained(() => transaction(writer.pool, once, { end: context.end, isRepeated: true }));
  writer.told(changes);
  return answer;
}

const taken = async (run: Run, claim: Claim | undefined) => claim && take(run, claim);

function begin({ context, info }: Call, { actor, verb, run }: Pick<Tx, 'actor' | 'verb' | 'run'>, last: Run): Tx {
  const { isFinal } = context;
  const shownBy =
    (how: Run): Tx['show'] =>
    (type, keys, path) =>
      context.reader.back(context, info, type, keys, how, { path, isFinal });
  const sent: Promise<unknown>[] = [];
  const along: Tx['along'] = (one) => {
    one.catch(() => {});
    sent.push(one);
  };
  const { tables } = context.writer;
  const current: Tx['current'] = async (type, key) => {
    const path = pathTo(info, tables.of(type).type);
    return path && (await context.reader.back(context, info, type, [key], run, { isFinal: true, path }))[0];
  };
  return { context, actor, verb, run, tables, changes: [], sent, along, show: shownBy(run), answer: shownBy(last), current };
}

/** Where the answer holds a record of this type: it is that record, or one of its fields is; undefined where neither holds. */
function pathTo({ returnType }: GraphQLResolveInfo, type: string): string[] | undefined {
  const answer = getNamedType(returnType);
  if (answer.name === type || !isObjectType(answer)) return [];
  const field = Object.values(answer.getFields()).find((one) => getNamedType(one.type).name === type);
  return field && [field.name];
}
